package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts dashes where a font without names for its glyphs left the letter that stands at their place: {@code glass e ceramic} becomes
 * {@code glass–ceramic}. In English no word is a lone {@code e}.
 */
public final class LostDashes {
  private static final Pattern DASH = Pattern.compile("(?<=\\p{Ll}) e (?=\\p{Ll}{2})");
  private static final Pattern ENGLISH = Pattern.compile("\\b(?:the|of|and|is|was)\\b");

  private LostDashes() {}

  public static Text mend(Text text) {
    return text.value().contains(" e ") && ENGLISH.matcher(text.value()).find() ? mended(text) : text;
  }

  private static Text mended(Text text) {
    Edits edits = new Edits(text);
    DASH.matcher(text.value()).results().forEach(dash -> edits.replace(dash.start(), dash.end(), '–'));
    return edits.text();
  }
}
