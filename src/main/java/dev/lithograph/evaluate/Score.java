package dev.lithograph.evaluate;

/**
 * @param gold how many facts are owed
 * @param mined how many facts were mined
 * @param right how many of those mined are owed
 */
public record Score(int gold, int mined, int right) {
  /** The share of what was mined that is right. */
  public double precision() {
    return right / (double) Math.max(1, mined);
  }

  /** The share of what is owed that was mined. */
  public double recall() {
    return right / (double) Math.max(1, gold);
  }

  public double f1() {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }
}
