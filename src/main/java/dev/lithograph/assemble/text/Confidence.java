package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property.Interval;
import java.util.Optional;

/** How sure a fact of the running text is, from how it was found. */
final class Confidence {
  private Confidence() {}

  static double of(Value value, Optional<Candidate> candidate, Credits.Credit credit) {
    double property = value.toName().map(distance -> distance <= 6 ? 0.98 : distance <= 15 ? 0.93 : 0.8)
        .orElse(value.property().impliedByUnit() ? 0.95 : 0.7);
    double subject = candidate.map(c -> switch (c.kind()) {
      case MATERIAL, CELL -> 0.93;
      case NOUN, SHAPE, REFERENCE, FORMER, LATTER -> 0.85;
      case BARE_CELL, ELECTRODE, PHRASE -> 0.75;
    }).orElse(0.75);
    return Math.round(100 * property * subject * credit.certainty() * (isPlausible(value) ? 1 : 0.5)) / 100.0;
  }

  private static boolean isPlausible(Value value) {
    if (value.property().plausible().isEmpty() || !value.quantity().unit().isComparableTo(value.property().usualUnit())) {
      return true;
    }
    Interval interval = value.property().plausible().get();
    var usual = value.quantity().in(value.property().usualUnit()).value();
    return usual.low().compareTo(interval.low()) >= 0 && usual.high().compareTo(interval.high()) <= 0;
  }
}
