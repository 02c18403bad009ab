package dev.lithograph.fact;

/** How sure a fact is, in a word: the bands in which confidence was compared with facts that people read. */
public enum Certainty {
  HIGH(0.9), GOOD(0.7), FAIR(0.5), LOW(0);

  private final double least;

  Certainty(double least) {
    this.least = least;
  }

  /** @param confidence from 0 to 1 */
  public static Certainty of(double confidence) {
    for (Certainty certainty : values()) {
      if (confidence >= certainty.least) {
        return certainty;
      }
    }
    return LOW;
  }
}
