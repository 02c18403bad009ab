package dev.lithograph.recognise.material;

/**
 * The sentence around a place, told by full stops before capitals only: good enough to look for what is said of a name nearby.
 *
 * @param start index of its first character
 * @param end index behind its last
 */
record Sentence(int start, int end) {
  /** What is farther away is not said of the name, even where a sentence has no end. */
  private static final int FARTHEST = 600;

  static Sentence around(String text, int from, int to) {
    int start = from;
    while (start > Math.max(0, from - FARTHEST) && !endsAt(text, start - 1)) {
      start--;
    }
    int end = to;
    while (end < Math.min(text.length(), to + FARTHEST) && !endsAt(text, end)) {
      end++;
    }
    return new Sentence(start, end);
  }

  /** Whether a full stop stands at {@code index}, a space and no small letter behind it, and no single capital before it. */
  private static boolean endsAt(String text, int index) {
    char c = text.charAt(index);
    if (c == '!' || c == '?' || c == '\n') {
      return true;
    }
    boolean stop = c == '.' && index + 2 < text.length() && text.charAt(index + 1) == ' ';
    return stop && Character.isUpperCase(text.charAt(index + 2)) && !(index > 1 && Character.isUpperCase(text.charAt(index - 1))
        && !Character.isLetterOrDigit(text.charAt(index - 2)));
  }
}
