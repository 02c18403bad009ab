package dev.lithograph.recognise.dictionary;

import dev.lithograph.document.Text;

/**
 * Text in which spellings that mean the same are the same: every dash is a hyphen, a run of spaces one space, none beside a
 * hyphen that touches a word; sub- and superscript signs and subscript digits are on the line, Greek letters and quotes have
 * one form, invisible characters are gone. It knows where in the original each of its characters stood.
 */
public final class FoldedText {
  private static final String DASHES = "-−‐‑‒–—―﹣－⁻₋";
  private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
  private static final String FROM = "⁺₊₀₁₂₃₄₅₆₇₈₉µ’‘′“”″•∙⋅‧ϵɛ［］（）／";
  private static final String TO = "++0123456789μ'''\"\"\"····εε[]()/";

  private final char[] characters;
  private final int[] origins;
  private final int length;
  private final int originalLength;

  private FoldedText(String original) {
    characters = new char[original.length()];
    origins = new int[original.length()];
    originalLength = original.length();
    int size = 0;
    for (int i = 0; i < original.length(); i++) {
      char folded = fold(original.charAt(i));
      boolean behindJoint = size > 0 && isJoint(characters[size - 1]);
      if (folded == '-' && behindJoint && characters[size - 1] == ' ' && !isBetweenSpaces(original, i)) {
        characters[size - 1] = '-';
      } else if (INVISIBLE.indexOf(original.charAt(i)) < 0
          && !(folded == ' ' && (behindJoint || isBetweenIons(original, i) || isBehindPoly(original, i)))) {
        characters[size] = folded;
        origins[size++] = i;
      }
    }
    length = size;
  }

  /** Such a dash joins two phrases, where one that touches a word joins words. */
  private static boolean isBetweenSpaces(String text, int index) {
    return index + 1 < text.length() && Character.isWhitespace(text.charAt(index + 1));
  }

  /** {@code poly (ethylene oxide)}. */
  private static boolean isBehindPoly(String text, int index) {
    return index >= 4 && text.startsWith("(", index + 1) && text.regionMatches(true, index - 4, "poly", 0, 4);
  }

  /** {@code [Pyr14] [TFSI]}: a space that converters put between brackets. */
  private static boolean isBetweenIons(String text, int index) {
    return index > 0 && text.charAt(index - 1) == ']' && index + 1 < text.length() && text.charAt(index + 1) == '[';
  }

  /** Whether {@code folded} stands between two words that belong together. */
  static boolean isJoint(char folded) {
    return folded == ' ' || folded == '-';
  }

  public static FoldedText of(String original) {
    return new FoldedText(original);
  }

  /** Of a text without what {@link #onLine} takes away. */
  public static FoldedText of(Text text) {
    return new FoldedText(onLine(text));
  }

  /**
   * The value of {@code text} with a space for each raised letter, bracket or comma, as those are marks of notes and
   * citations, so that the word before them ends. Places stay the same.
   */
  public static String onLine(Text text) {
    StringBuilder onLine = new StringBuilder(text.value());
    for (int i = 0; i < onLine.length(); i++) {
      if (text.script(i) == Text.Script.SUPERSCRIPT && onLine.charAt(i) < 128) {
        onLine.setCharAt(i, ' ');
      }
    }
    return onLine.toString();
  }

  private static char fold(char c) {
    if (c < 128) {
      return Character.isWhitespace(c) ? ' ' : c;
    }
    int known = FROM.indexOf(c);
    if (known >= 0) {
      return TO.charAt(known);
    }
    return DASHES.indexOf(c) >= 0 ? '-' : Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
  }

  public int length() {
    return length;
  }

  char at(int index) {
    return characters[index];
  }

  String between(int start, int end) {
    return new String(characters, start, end - start);
  }

  /** Where in the original the character at {@code index} stood; the original's length for the end. */
  public int origin(int index) {
    return index == length ? originalLength : origins[index];
  }

  /** Where in the original the characters before {@code end} ended. */
  public int originalEnd(int end) {
    return end == 0 ? 0 : origins[end - 1] + 1;
  }

  /** Whether no word runs across {@code index}. */
  public boolean isBoundary(int index) {
    return index == 0 || index == length || !isInWord(characters[index - 1]) || !isInWord(characters[index]);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }
}
