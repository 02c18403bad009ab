package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out the spaces that some converters set around every sign of a text: {@code 0 . 28 eV ( 47 , 55 )} becomes
 * {@code 0.28 eV (47, 55)}. A text in which most signs stand close to their words is left alone.
 */
public final class SpacedPunctuation {
  private static final Pattern SPACED = Pattern.compile("(?<=[\\p{L}\\d)\\]%]) [,.;](?= |$)");
  /** Not behind a bracket, which stands close to it in the output of all converters. */
  private static final Pattern CLOSE = Pattern.compile("(?<=[\\p{L}\\d%])[,.;](?= |$)");
  /** Not between an exponent, or the end of a sentence, and the number of a citation: {@code S cm -1 . 20 Then}. */
  private static final Pattern DECIMAL =
      Pattern.compile("(?<=\\d)(?<![-−–][1-9])( )\\.( )(?=\\d)(?!\\d+(?:[ ,–-]+\\d+)*(?: \\p{Lu}\\p{Ll}(?! ?\\d)|$))");
  private static final String UNIT = "[mµ]?S(?:[ /·∙⋅.]?c?m)|[kMm]?Ω|[Oo]hm|mAh?[ /·∙⋅]|m?eV\\b";
  /** {@code as low as 16. 8 mS}: a lower-case word before it, and a unit, which begins no sentence, behind. */
  private static final Pattern PARTED_DECIMAL = Pattern.compile(
      "(?<=[\\p{Ll}≈~<>] \\d{1,3}\\.) (?=\\d{1,3} ?(?:" + UNIT + "))");
  /** {@code charged to 157 .7 mAh}. */
  private static final Pattern PARTED_FRACTION = Pattern.compile(
      "(?<=\\d) (?=\\.\\d{1,3} ?(?:" + UNIT + "|%))");
  /** {@code LCO@ LNO} at the end of a line. */
  private static final Pattern PARTED_COATING = Pattern.compile("(?<=[\\p{Lu}\\d]@) (?=\\p{Lu})");
  /** {@code 0.94Na3PS4 · 0.06Na4SiS4}, {@code 0.6[HCF] · 0.4[LCF]}: the space before the sign, and that behind it. */
  private static final Pattern PARTED_MIXTURE =
      Pattern.compile(" (?=· ?\\d\\.?\\d{0,3}(?:[A-Z]|\\[))(?<=(?:[A-Z]\\d{1,2}|[A-Z][a-z]\\d{1,2}|\\]) )"
          + "| (?=\\d\\.?\\d{0,3}(?:[A-Z]|\\[))(?<=(?:[A-Z]\\d{1,2}|[A-Z][a-z]\\d{1,2}|\\]) {0,1}· )");
  private static final Pattern CLOSE_DECIMAL = Pattern.compile("\\d\\.\\d");
  /** Spaces before what closes, behind what opens, and before a hyphen that joins words. */
  private static final Pattern NEEDLESS =
      Pattern.compile(" (?=[,.;:)\\]](?: |$|[,.;:)\\]]))|(?<=[(\\[]) |(?<=\\p{L}) (?=-\\p{L})|(?<=\\p{L}/) (?=\\d)");
  private static final int FEWEST = 3;
  /** How many spaced signs there must be for each close one. */
  private static final int MAJORITY = 4;

  private SpacedPunctuation() {}

  public static Text mend(Text text) {
    String value = text.value();
    BitSet needless = new BitSet();
    Stream.of(PARTED_DECIMAL, PARTED_FRACTION, PARTED_COATING, PARTED_MIXTURE)
        .flatMap(pattern -> pattern.matcher(value).results()).forEach(space -> needless.set(space.start()));
    if (value.indexOf(" .") < 0 && value.indexOf(" ,") < 0) {
      return needless.isEmpty() ? text : without(text, needless);
    }
    boolean decimals = count(DECIMAL, value) > 0 && count(CLOSE_DECIMAL, value) == 0;
    if (decimals) {
      Matcher decimal = DECIMAL.matcher(value);
      while (decimal.find()) {
        needless.set(decimal.start(1));
        needless.set(decimal.start(2));
      }
    }
    int spaced = count(SPACED, value);
    if (spaced >= (decimals ? 1 : FEWEST) && spaced >= MAJORITY * count(CLOSE, value)) {
      NEEDLESS.matcher(value).results().forEach(space -> needless.set(space.start()));
    }
    return needless.isEmpty() ? text : without(text, needless);
  }

  private static int count(Pattern pattern, String value) {
    return (int) pattern.matcher(value).results().count();
  }

  private static Text without(Text text, BitSet places) {
    Edits edits = new Edits(text);
    places.stream().forEach(place -> edits.delete(place, place + 1));
    return edits.text();
  }
}
