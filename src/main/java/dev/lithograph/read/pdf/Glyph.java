package dev.lithograph.read.pdf;

/**
 * A character as it is set on a page, in points from the upper left corner.
 *
 * @param symbols what it stands for; a ligature stands for several characters
 * @param size of the font, so of a line of it from top to bottom
 * @param spaced whether the file has a space before it
 * @param font name without the prefix of a subset
 */
record Glyph(String symbols, float left, float right, float baseline, float size, String font, boolean bold, boolean spaced) {
  float top() {
    return baseline - 0.75f * size;
  }

  float bottom() {
    return baseline + 0.22f * size;
  }

  /** Font family and size, which the running text of a paper shares. */
  String style() {
    int end = 0;
    while (end < font.length() && (Character.isLetterOrDigit(font.charAt(end)))) {
      end++;
    }
    return font.substring(0, end) + " " + Math.round(size * 2);
  }
}
