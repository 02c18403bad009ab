package dev.lithograph.store.describe;

/** Under which terms the graph may be used. */
final class Licence {
  static final String IRI = "https://creativecommons.org/licenses/by/4.0/";
  /** What the licence is of, and what not. */
  static final String RIGHTS =
      "The graph is under CC BY 4.0. The passages that it quotes from papers remain under the licences of these papers.";

  private Licence() {}
}
