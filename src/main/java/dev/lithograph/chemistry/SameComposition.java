package dev.lithograph.chemistry;

/** Whether two compositions are one: the same elements in the same ratios, whatever the formula unit and the order. */
final class SameComposition {
  /** Atoms per formula unit by which two prints of one composition differ: a third is printed 0.33, a quarter not 0.3. */
  private static final double ROUNDING = 0.0051;

  private SameComposition() {}

  static boolean holds(Composition left, Composition right) {
    if (!left.elements().equals(right.elements())) {
      return false;
    }
    if (left.isVariable() || right.isVariable()) {
      return left.amounts().equals(right.amounts());
    }
    double scale = total(left) / total(right);
    return scale <= 1 ? areNear(left, right, scale) : areNear(right, left, 1 / scale);
  }

  private static double total(Composition composition) {
    return composition.amounts().values().stream().mapToDouble(amount -> amount.value().doubleValue()).sum();
  }

  /** @param scale what makes of a large formula unit a small one, at most 1 */
  private static boolean areNear(Composition small, Composition large, double scale) {
    return small.elements().stream().allMatch(element -> {
      double expected = small.amount(element).value().doubleValue();
      return Math.abs(expected - scale * large.amount(element).value().doubleValue()) <= ROUNDING + 0.0005 * expected;
    });
  }
}
