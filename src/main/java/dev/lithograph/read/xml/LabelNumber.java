package dev.lithograph.read.xml;

import java.util.Map;

/** Reads the number of a label: 2 of {@code Table 2}, {@code Table S2} and {@code TABLE II}. */
public final class LabelNumber {
  private static final int MOST_DIGITS = 4;
  private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50);

  private LabelNumber() {}

  /** The number in {@code label}, 0 where there is none. */
  public static int of(String label) {
    int start = 0;
    while (start < label.length() && !isDigit(label.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < label.length() && isDigit(label.charAt(end)) && end - start < MOST_DIGITS) {
      end++;
    }
    return end > start ? Integer.parseInt(label.substring(start, end)) : roman(lastWord(label));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String lastWord(String label) {
    String bare = label.strip();
    bare = bare.endsWith(".") || bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }

  private static int roman(String numeral) {
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int digit = ROMAN.getOrDefault(numeral.charAt(i), 0);
      int next = i + 1 < numeral.length() ? ROMAN.getOrDefault(numeral.charAt(i + 1), 0) : 0;
      if (digit == 0) {
        return 0;
      }
      value += digit < next ? -digit : digit;
    }
    return value;
  }
}
