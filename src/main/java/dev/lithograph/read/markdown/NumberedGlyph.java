package dev.lithograph.read.markdown;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a converter writes for a character of which the font tells nothing but a number: {@code 3.2 (cid:3) 10(cid:2)3 S
 * cm(cid:2)1}. Every font numbers as it likes, so that what stands there is told by its neighbours, here or elsewhere in the
 * paper. Where the number is 0 it is a minus, which {@link dev.lithograph.read.spelling.StrayExponents} brings to where it
 * belongs.
 */
final class NumberedGlyph {
  static final String OPENING = "(cid:";
  private static final Pattern NUMBER = Pattern.compile("\\(cid:([1-9]\\d{0,4})\\)");
  /** Numbers from here on are mostly those of the encoding of Windows. */
  private static final int FIRST_OF_WINDOWS = 128;
  private static final int LAST_OF_WINDOWS = 255;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A sign, and what stands before and behind it where nothing else can be meant. */
  private record Neighbours(String sign, Pattern before, Pattern behind) {
    static Neighbours of(String sign, String before, String behind) {
      return new Neighbours(sign, Pattern.compile(before + "$"), Pattern.compile(behind));
    }

    boolean surround(String content, int start, int end) {
      int far = Math.min(content.length(), end + NEAR);
      return before.matcher(content).region(Math.max(0, start - NEAR), start).find()
          && behind.matcher(content).region(end, far).lookingAt();
    }
  }

  private static final int NEAR = 8;
  private static final List<Neighbours> ALL = List.of(
      Neighbours.of("×", "\\d ?", " ?10(?:\\(cid:|\\D)"),
      Neighbours.of("°", "\\d ?", " ?C(?![\\p{L}\\d])"),
      Neighbours.of("±", "\\d\\.\\d{1,4} ", " \\d+\\.\\d"),
      Neighbours.of("-", "\\p{L}", "[1-4](?!\\d)"),
      Neighbours.of("-", "(?<![\\d.])10", "\\d"),
      Neighbours.of("-", "[A-Z][a-z]?\\d(?:\\.\\d{1,2})?|\\d ", " ?[xyzδ](?![a-z])"),
      Neighbours.of("-", "[A-Z][a-z]?\\d?", "(?:[\\s,;.)]|$)"));

  private NumberedGlyph() {}

  static FontEscape at(String content, int i, int from, int to) {
    Matcher number = NUMBER.matcher(content).region(i, to);
    if (!number.lookingAt()) {
      return new FontEscape("", i);
    }
    int code = Integer.parseInt(number.group(1));
    if (code >= FIRST_OF_WINDOWS && code <= LAST_OF_WINDOWS) {
      String sign = new String(new byte[] {(byte) code}, WINDOWS);
      return new FontEscape(sign.equals("•") ? "·" : sign, number.end());
    }
    String here = sign(content, i, number.end());
    boolean signOfNumber = here.isEmpty() && number.end() < to && Character.isDigit(content.charAt(number.end()));
    return new FontEscape(signOfNumber ? elsewhere(content, number.group()) : here, number.end());
  }

  private static String sign(String content, int start, int end) {
    return ALL.stream().filter(neighbours -> neighbours.surround(content, start, end)).findFirst().map(Neighbours::sign)
        .orElse("");
  }

  /** What the same number means where it stands between other neighbours; about, where that tells nothing. */
  private static String elsewhere(String content, String glyph) {
    for (int at = content.indexOf(glyph); at >= 0; at = content.indexOf(glyph, at + 1)) {
      String sign = sign(content, at, at + glyph.length());
      if (!sign.isEmpty()) {
        return sign;
      }
    }
    return "~";
  }
}
