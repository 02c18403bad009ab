package dev.lithograph.recognise.quantity;

import java.util.regex.Pattern;

/** Whether {@code over 100 cycles} and {@code over 100 h} mean more than 100, by the word before them. */
final class Durations {
  private static final Pattern COMPARED = Pattern.compile(
      "(?:^|[^a-z])(?:for|of|after|to|with|well|reach\\w*|last\\w*|surviv\\w*|exceed\\w*|sustain\\w*|endur\\w*|withst\\w*"
          + "|surpass\\w*|achiev\\w*|is|was|were|are) $");

  /** {@code over 1,000 cycles were reached}. */
  private static final Pattern IS_SUBJECT = Pattern.compile("(?i)over [\\d,. ]{1,7} (?:[a-z/-]+ ){0,2}(?:cycles|hours|h) "
      + "(?:can|could|were|was|are|is|have been|has been) ");

  /** {@code plating and stripping in a Li|LLZO|Li cell over 240 h}: for that time. */
  private static final Pattern CELL = Pattern.compile("(?:^|[^a-z])(?:cells?|batter(?:y|ies)) $");

  private Durations() {}

  static boolean areCompared(String text, int over) {
    return COMPARED.matcher(text.substring(Math.max(0, over - 16), over)).find()
        || IS_SUBJECT.matcher(text).region(over, text.length()).lookingAt();
  }

  static boolean areOfCell(String text, int over) {
    return CELL.matcher(text.substring(Math.max(0, over - 16), over)).find();
  }
}
