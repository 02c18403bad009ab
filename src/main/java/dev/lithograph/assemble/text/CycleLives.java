package dev.lithograph.assemble.text;

import dev.lithograph.fact.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Numbers of cycles that a paragraph tells of a cell: how long it ran, unless another sentence tells what was left after as many.
 * {@code It was cycled 250 times. After that, 85% were retained} is one retention after 250 cycles.
 */
final class CycleLives {
  private static final String LIFE = "cycle_life";
  private static final Set<String> LEFT = Set.of("capacity_retention", "specific_capacity");

  private CycleLives() {}

  /** {@code facts} of one paragraph without the lives at the end of which one of them holds. */
  static List<Fact> ofTheirOwn(List<Fact> facts) {
    return facts.stream().filter(fact -> !fact.property().name().equals(LIFE)
        || facts.stream().noneMatch(other -> isLeftAfter(fact, other))).toList();
  }

  private static boolean isLeftAfter(Fact life, Fact other) {
    BigDecimal cycles = life.quantity().value().low();
    boolean sameCell = life.conditions().cell().isEmpty() || other.conditions().cell().isEmpty()
        || life.conditions().cell().equals(other.conditions().cell());
    return LEFT.contains(other.property().name()) && other.conditions().cycle().isPresent() && sameCell
        && cycles.compareTo(BigDecimal.valueOf(other.conditions().cycle().getAsInt())) == 0
        && life.attribution().references().equals(other.attribution().references())
        && !life.evidence().quote().equals(other.evidence().quote());
  }
}
