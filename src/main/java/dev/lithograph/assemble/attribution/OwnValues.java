package dev.lithograph.assemble.attribution;

import dev.lithograph.fact.Attribution.CitedFrom;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.fact.Fact;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the introduction of a paper of original work says ahead of its own results, without the words that would tell them from
 * those of others: a value that no citation stands with, and that the paper gives elsewhere as measured by itself.
 */
public final class OwnValues {
  /** With fewer digits two papers may well have found the same. */
  private static final int FEWEST_DIGITS = 3;

  private OwnValues() {}

  /** {@code facts} of one paper, those of them told to be its own that are credited to another only by their place. */
  public static List<Fact> toldAhead(List<Fact> facts) {
    List<Fact> own = facts.stream().filter(fact -> fact.attribution() instanceof OwnResult).toList();
    return own.isEmpty() ? facts : facts.stream().map(fact -> isCreditedByPlace(fact) && isExact(fact)
        && own.stream().anyMatch(other -> isSame(fact, other)) ? ofItself(fact) : fact).toList();
  }

  private static boolean isCreditedByPlace(Fact fact) {
    return fact.attribution() instanceof CitedFrom cited && !fact.evidence().isInTable()
        && !fact.evidence().quote().contains(cited.marker());
  }

  private static boolean isExact(Fact fact) {
    BigDecimal number = fact.quantity().value().low();
    return number.signum() != 0 && number.stripTrailingZeros().precision() >= FEWEST_DIGITS;
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.property().equals(other.property())
        && one.normalised().value().low().compareTo(other.normalised().value().low()) == 0
        && one.normalised().value().high().compareTo(other.normalised().value().high()) == 0;
  }

  private static Fact ofItself(Fact fact) {
    return new Fact(fact.kind(), fact.property(), fact.subject(), fact.quantity(), fact.conditions(), new OwnResult(),
        fact.evidence(), fact.confidence());
  }
}
