package dev.lithograph.recognise.citation;

import dev.lithograph.recognise.citation.Pointer.ByNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@code 3, 5–7 and 12a,b}, on the line. */
final class NumberList {
  private static final String DASH = "[-–—‐‑−]";
  private static final String NUMBER = "[1-9]\\d{0,3}+(?:[a-h](?!\\p{L})(?:,\\s?[a-h](?!\\p{L}))*+)?+";
  private static final String SEPARATOR =
      "\\s{0,2}+(?:[,;]\\s{0,2}+(?:(?:and|&)\\s)?+|" + DASH + "{1,2}+\\s{0,2}+|(?:and|&)\\s|to\\s)";
  /** As a part of other patterns; linear. */
  static final String PATTERN = NUMBER + "(?:" + SEPARATOR + NUMBER + ")*+";
  /** A single number or a range. */
  static final String ONE = NUMBER + "(?:\\s?" + DASH + "\\s?" + NUMBER + ")?+";

  private static final Pattern LIST = Pattern.compile(PATTERN);
  private static final Pattern DIGITS = Pattern.compile("\\d++");
  private static final Pattern RANGE = Pattern.compile(".*(?:" + DASH + "|\\bto\\b).*");
  /** A range that is longer is none. */
  private static final int LONGEST_RANGE = 150;

  private NumberList() {}

  static boolean matches(String text) {
    return LIST.matcher(text).matches();
  }

  /** The numbers in the characters {@code [start, end)}; those with a dash between them are a range. */
  static List<Pointer> read(Line line, int start, int end) {
    List<Pointer> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(line.level()).region(start, end);
    while (digits.find()) {
      int number = Integer.parseInt(digits.group());
      ByNumber single = new ByNumber(digits.start(), digits.end(), number, number);
      if (!numbers.isEmpty() && numbers.getLast() instanceof ByNumber before && isRange(line, before, single)) {
        int upper = upper(before.first(), number);
        numbers.set(numbers.size() - 1, new ByNumber(before.start(), single.end(), before.first(), upper));
      } else {
        numbers.add(single);
      }
    }
    return numbers;
  }

  private static boolean isRange(Line line, ByNumber before, ByNumber next) {
    int upper = upper(before.first(), next.first());
    return before.first() == before.last() && RANGE.matcher(line.level().substring(before.end(), next.start())).matches()
        && upper > before.first() && upper - before.first() <= LONGEST_RANGE;
  }

  /** {@code 137–9} ends at 139. */
  private static int upper(int first, int last) {
    int unit = 1;
    while (unit <= last) {
      unit *= 10;
    }
    return last >= first ? last : first / unit * unit + last;
  }
}
