package dev.lithograph.recognise.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether {@code A to B} tells a range or a change, by the words before it. */
final class FromAndTo {
  private static final Pattern FROM = Pattern.compile("(?:^|[^A-Za-z])from (?:a value of |values of |a |an |the )?$");
  private static final Pattern BETWEEN = Pattern.compile(
      "(?:^|[^A-Za-z])(?<!difference |comparison |distinguish )(?:[Bb]etween|in the range of|within a range of|in a range of) $");
  private static final Pattern BY = Pattern.compile("(?:^|[^A-Za-z])by $");
  private static final Pattern RANGE = Pattern.compile(
      "(?:^|[^A-Za-z])(?:rang\\w*|var(?:y|ies|ied|ying)|span\\w*|interval|window|spread\\w*|anywhere)[^.;]{0,25}$");
  private static final Pattern CHANGE = Pattern.compile("(?:^|[^a-z])(?:increas|decreas|reduc|lower|rais|ris(?:e|ing)|rose|drop"
      + "|fall|fell|improv|enhanc|grow|grew|declin|diminish|chang|shift|boost|goe?s|going|went|cut|jump|climb|degrad|fad(?:e|"
      + "ing)|shr[aiu]nk"
      + "|suppress|surg|elevat|decay|minimi|slash|br(?:ing|ought)|transform|convert|switch|prolong|extend|lengthen|upgrad)");
  /** {@code a loss of 44% (217 to 122 mAh/g)}. */
  private static final Pattern LOSS = Pattern.compile("\\b(?:loss|decay|fad(?:e|ing)|degradation|drop|decline)[^.;()]*\\($");
  private static final Pattern COMPARED = Pattern.compile("(?:^|[^a-z])compar(?:ed|ing|es?) (?!to |with )[^.;]*$");
  private static final Pattern PAIR = Pattern.compile("[a-z)] ?/ ?[a-z(]");
  private static final int LOOK_BACK = 140;

  private FromAndTo() {}

  static boolean followsBetween(String text, int start) {
    return BETWEEN.matcher(text.substring(Math.max(0, start - 25), start)).find();
  }

  static boolean followsFrom(String text, int start) {
    return FROM.matcher(text.substring(Math.max(0, start - 25), start)).find();
  }

  /** {@code charge/discharge capacities of 148/145}: two numbers of two things; {@code 40/50} without is a range. */
  static boolean pairsWords(String text, int start) {
    return PAIR.matcher(clauseBefore(text, start)).find();
  }

  /** {@code compared 125 to 140}. */
  static boolean compares(String text, int start) {
    return COMPARED.matcher(clauseBefore(text, start)).find() && !followsFrom(text, start);
  }

  /** {@code grew by 5% to 80%}. */
  static boolean followsBy(String text, int start) {
    return BY.matcher(text.substring(Math.max(0, start - 5), start)).find();
  }

  /** Of numbers that stand behind from. A fall that no word tells is a change too: ranges are told upwards. */
  static boolean tellsChange(String text, int start, BigDecimal from, BigDecimal to) {
    String before = clauseBefore(text, start);
    boolean fall = from.compareTo(to) > 0;
    if (!followsFrom(text, start) && !(fall && LOSS.matcher(before).find()) || RANGE.matcher(before).find()) {
      return false;
    }
    return CHANGE.matcher(before).find() || fall;
  }

  private static String clauseBefore(String text, int start) {
    String before = text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
    int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    return sentence < 0 ? before : before.substring(sentence + 2);
  }
}
