package dev.lithograph.recognise.citation;

/** A part of a citation, which points to one paper or to a range of them, at the characters {@code [start, end)} of the text. */
sealed interface Pointer {
  int start();

  int end();

  /** {@code 12}, {@code 12–15}; for a single number {@code first} is {@code last}. */
  record ByNumber(int start, int end, int first, int last) implements Pointer {}

  /**
   * {@code Kim et al., 2016}, {@code Xu and Lim 2018a}.
   *
   * @param letter that tells papers of one year apart, empty for none
   */
  record ByName(int start, int end, Names names, int year, String letter) implements Pointer {}

  /** A link of the source; for a single one {@code first} is {@code last}. */
  record ByLink(int start, int end, String first, String last, String printed) implements Pointer {}
}
