package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts dashes where a font without names for its glyphs left the letter that stands at their place: {@code glass e ceramic}
 * becomes
 * {@code glass–ceramic}. In English no word is a lone {@code e}.
 */
public final class LostDashes {
  private static final Pattern DASH = Pattern.compile("(?<=\\p{Ll}) e (?=\\p{Ll}{2})");
  /** {@code of 10 -3 10 -2 S cm -1}: from the one power to the other. */
  private static final Pattern OF_POWERS =
      Pattern.compile("(?<=[( ]10 ?[-−–]\\d{1,2}) (?=10 ?[-−–]\\d{1,2} ?[mµμ]?S\\b)");
  private static final Pattern ENGLISH = Pattern.compile("\\b(?:the|of|and|is|was)\\b");

  private LostDashes() {}

  public static Text mend(Text text) {
    Text words = text.value().contains(" e ") && ENGLISH.matcher(text.value()).find() ? mended(text, DASH) : text;
    return OF_POWERS.matcher(words.value()).find() ? mended(words, OF_POWERS) : words;
  }

  private static Text mended(Text text, Pattern lost) {
    Edits edits = new Edits(text);
    lost.matcher(text.value()).results().forEach(dash -> edits.replace(dash.start(), dash.end(), '–'));
    return edits.text();
  }
}
