package dev.lithograph.reconcile;

import dev.lithograph.document.Span;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Credit.Identity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A result that a document reports, made ready to be compared with others: nothing more of it, since there are as many as the
 * store holds.
 *
 * @param key the last part of its IRI
 * @param property by its term
 * @param place the table, the caption or the section that it stands in
 * @param quote where what says it stands in the file
 */
record Report(String key, String document, Fact.Kind kind, String property, Conditions conditions, String place, Span quote,
    boolean inTable, Magnitude magnitude, Substance substance, Optional<Credit> credit) {
  private static final Pattern TABLE_ROW = Pattern.compile("(T\\d+)\\.r\\d+");
  /** Digits, conditions and an exact composition that must agree before an equal value is no coincidence. */
  private static final int COINCIDENCE_IN_DOCUMENT = 3;
  /** There are more reports to coincide with in other documents. */
  private static final int COINCIDENCE_IN_STORE = 4;

  /** @param known what it has in common with others */
  static Report of(StoredFact stored, Known known) {
    Fact fact = stored.fact();
    String place = fact.evidence().place();
    Matcher row = TABLE_ROW.matcher(place);
    return new Report(stored.key(), known.one(stored.documentId()), fact.kind(), fact.property().term(),
        known.one(fact.conditions()), known.one(row.matches() ? row.group(1) : place), fact.evidence().quoteSpan(), row.matches(),
        Magnitude.of(fact), known.substance(fact.subject()), Credit.of(stored, known));
  }

  /** What the two reports are to each other; absent where they are of different things, or nothing can be said. */
  Optional<Relation> to(Report other) {
    if (!property.equals(other.property) || isToldApartFrom(other) || kind != Fact.Kind.RESULT
        || other.kind != Fact.Kind.RESULT) {
      return Optional.empty();
    }
    Identity paper = credit.flatMap(mine -> other.credit.map(mine::compareTo)).orElse(Identity.UNKNOWN);
    return switch (paper) {
      case SAME -> isSameMeasurementAs(other) ? Optional.of(Relation.SAME_MEASUREMENT)
          : hasOtherValueThan(other) ? Optional.of(Relation.OTHER_VALUE) : Optional.empty();
      case OTHER -> isWhatIsCreditedIn(other) ? Optional.of(Relation.OTHER_CREDIT) : Optional.empty();
      case UNKNOWN -> Optional.empty();
    };
  }

  /** What one sentence tells, or one table, it tells of different things. */
  private boolean isToldApartFrom(Report other) {
    return document.equals(other.document) && (inTable ? place.equals(other.place) : quote.equals(other.quote));
  }

  private boolean isSameMeasurementAs(Report other) {
    return magnitude.isSameAs(other.magnitude) && substance.mayBe(other.substance) && agrees(circumstances(other), other);
  }

  /**
   * A value that is known roughly is the same only if one of the reports says no less than the other, and they stand apart: a
   * passage that gives about the same number again tells of another cell.
   */
  private boolean agrees(Circumstances circumstances, Report other) {
    return magnitude.isFirm(other.magnitude) ? !circumstances.conflicting() : circumstances.isNested() && !standsBeside(other);
  }

  private boolean standsBeside(Report other) {
    return document.equals(other.document) && place.equals(other.place);
  }

  /** Within the text of one document, values differ because samples do. */
  private boolean hasOtherValueThan(Report other) {
    return magnitude.contradicts(other.magnitude) && (inTable || other.inTable || !document.equals(other.document))
        && substance.isExactly(other.substance) && circumstances(other).isEqual();
  }

  private boolean isWhatIsCreditedIn(Report other) {
    if (standsBeside(other) || !magnitude.number() || !other.magnitude.number() || !magnitude.isSameAs(other.magnitude)
        || !substance.is(other.substance)) {
      return false;
    }
    Circumstances circumstances = circumstances(other);
    int digits = Math.min(magnitude.digits(), other.magnitude.digits());
    int composition = substance.isSpecific() && other.substance.isSpecific() ? 1 : 0;
    int coincidence = document.equals(other.document) ? COINCIDENCE_IN_DOCUMENT : COINCIDENCE_IN_STORE;
    return digits > 1 && agrees(circumstances, other) && digits + circumstances.shared() + composition >= coincidence;
  }

  private Circumstances circumstances(Report other) {
    return Circumstances.of(conditions, other.conditions);
  }
}
