package dev.lithograph.fact;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;

/**
 * One number that a document reports, with all that is needed to judge it.
 *
 * @param confidence from 0 to 1
 */
public record Fact(Kind kind, Property property, Subject subject, Quantity quantity, Conditions conditions,
    Attribution attribution, Evidence evidence, double confidence) {
  public Fact {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0 to 1");
    }
  }

  /** The quantity in the usual unit of its property; as printed where it cannot be converted. */
  public Quantity normalised() {
    Unit usual = property.usualUnit();
    boolean asPrinted = quantity.unit().symbol().equals(usual.symbol()) || !quantity.unit().isComparableTo(usual);
    return asPrinted ? quantity : quantity.in(usual);
  }

  /**
   * The same under other conditions.
   *
   * @param surely how sure these are, from 0 to 1
   */
  public Fact under(Conditions others, double surely) {
    return new Fact(kind, property, subject, quantity, others, attribution, evidence, confidence(surely));
  }

  /**
   * The same of another subject.
   *
   * @param surely how sure this is, from 0 to 1
   */
  public Fact of(Subject other, double surely) {
    return new Fact(kind, property, other, quantity, conditions, attribution, evidence, confidence(surely));
  }

  private double confidence(double surely) {
    return Math.round(100 * surely * confidence) / 100.0;
  }

  /** What the statement is: something measured or computed, a textbook limit, a requirement, or a definition. */
  public enum Kind { RESULT, THEORETICAL, CRITERION, DEFINITION }
}
