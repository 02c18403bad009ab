package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code an efficiency of 4 99.8%} as {@code of >99.8%}, {@code Z 1 mS} as {@code ≥1 mS}, {@code at 25 8C} as {@code at
 * 25 °C}, {@code 12 U cm2} as {@code 12 Ω cm2}, {@code 3.2 3 1023 S cm21} as {@code 3.2 × 10-3 S cm-1} and {@code
 * Na3PS4$Na4SiS4} as {@code Na3PS4·Na4SiS4}: fonts of signs whose characters a converter took for letters and digits. Only
 * where nothing else could be meant.
 */
public final class MisreadSigns {
  // What is rare is looked for first, and what stands before it last: a look behind at each character takes time.
  private static final Pattern GREATER = Pattern.compile("4 (?=[89]\\d(?:\\.\\d{1,2})? ?%)(?<=\\p{Ll} 4 )");
  /** Believed only beside the one before, since spaces part thousands, too. */
  private static final Pattern GREATER_COUNT = Pattern.compile("4 (?=\\d{2,3} (?:cycles\\b|mA ?h|m?V\\b"
      + "|h\\b))(?<=\\b(?:after|for|over|than|of"
      + "|maintains|is|\\() ?4 )");
  /** {@code at o 0.2 MPa}, {@code (o 30 mV)}: no word is a lone {@code o}. */
  private static final Pattern LESS = Pattern.compile("o (?=\\d)(?<![\\p{L}\\d]o )");
  private static final Pattern AT_LEAST = Pattern.compile("Z ?(?=\\d)(?<=\\p{Ll} Z ?)");

  /** {@code at 0.05 C (B 10 mA g-1)}: about. */
  private static final Pattern ABOUT = Pattern.compile("B ?(?=\\d[\\d.]* ?(?:[mµμkn]?[AVmWS]|nm|%|°|h\\b"
      + "|cycles))(?<=\\( ?B ?)");
  /** {@code 10 ?8 S cm ?1}: the minus signs of a page that was copied. */
  private static final Pattern MINUS = Pattern.compile("\\?(?=\\d)(?<=(?:\\b10|[cm]m|\\b[gVhsKS]|mol|Ah) ?\\?)");

  /** Behind a number of two or three digits, which no charge takes so many hours for. */
  private static final Pattern DEGREE = Pattern.compile("(?:[081]|o ?)(?=C(?![\\p{L}\\d/-]))"
      + "(?<=(?<![\\d.])[1-9]\\d{1,2}(?:\\.\\d)?(?: (?:[081]|o ?)|o))");

  /** {@code 12 U cm2}, {@code (R in W cm2)}, where Ω is a letter of another font: none of these is multiplied by an area. */
  private static final Pattern OHM = Pattern.compile("[WUVOXQ](?= ?cm ?\\^?[2²](?![\\d.]\\d))"
      + "(?<=(?:\\d|\\(|/|, ?|\\bin) ?[kKM]?[WUVOXQ])");

  /** {@code 0.3 mS cm-1 at 25 C}: nothing conducts at a rate. */
  private static final Pattern LOST_DEGREE = Pattern.compile("(?=C(?![\\p{L}\\d/-]))"
      + "(?<=S ?/? ?c?m ?(?:\\^?[-−–⁻]\\^?[1¹]|[-−⁻]?¹)?\\)? at (?:about |~ ?)?\\d{2,3} ?)");

  /** No unit is raised to the power of 21; where one is, minus signs read {@code 2} and times signs {@code 3}. */
  private static final String TWO_FOR_MINUS = "(?:S ?c?m|A ?h? g|A c?m|Wh kg|A h kg|c?m2 s|J mol)2[12]";
  private static final Pattern POWER_OF_21 = Pattern.compile(TWO_FOR_MINUS + "(?![\\d.])");
  private static final Pattern MINUS_OF_UNIT = Pattern.compile("2(?=[12](?![\\d.]))(?<=(?:[cm ]m| g|kg| s|mol)2)");
  private static final Pattern MINUS_OF_TEN =
      Pattern.compile("2(?=\\d(?!\\d)[^.;]{0,25}?" + TWO_FOR_MINUS + ")(?<=(?<![\\d.])102)");
  private static final Pattern TIMES = Pattern.compile("3(?= 102?\\d[^.;]{0,25}?" + TWO_FOR_MINUS + ")(?<=\\d 3)");

  /**
   * No unit has a power of 1 that is printed; where one has, signs are lost: {@code 1.9 103 S cm1} is {@code 1.9 × 10-3 S
   * cm-1}.
   */
  private static final Pattern POWER_OF_1 = Pattern.compile("(?:[mµ]?S c?m|A ?h g|J mol|Wh kg) ?1(?!\\.?\\d)");
  private static final Pattern LOST_OF_UNIT = Pattern.compile("(?=1(?!\\.?\\d))(?<=(?:S c?m|A ?h g|J mol|Wh kg) ?)");
  private static final Pattern LOST_OF_TEN = Pattern.compile("(?=\\d(?!\\d) [mµ]?S c?m ?1(?!\\.?\\d))(?<=(?<![\\d.])10 ?)");
  /** {@code 0.2 mA cm 2}: a current for each area. */
  private static final Pattern LOST_OF_AREA = Pattern.compile("(?=2(?!\\.?\\d))(?<=\\d [mµ]A(?: ?h)? cm )");
  private static final Pattern LOST_TIMES = Pattern.compile(" (?=10\\d [mµ]?S c?m1)(?<=\\d )");

  /** {@code >3 © 10¹5 S cm¹1}: no raised one stands before a figure on the line; where one does, other signs are shifted, too. */
  private static final Pattern RAISED_ONE = Pattern.compile("(?:S c?m|A ?h g|A c?m|J mol|c?m2 s|Ω c?m|10)¹\\d");
  private static final Pattern MINUS_OF_RAISED_ONE = Pattern.compile("¹(?=\\d)(?<=(?:[\\p{L}( \\[]|10|\\d )¹)");
  private static final Pattern TIMES_OF_COPYRIGHT = Pattern.compile("©(?= ?10)");
  private static final Pattern ABOUT_OF_RAISED_THREE = Pattern.compile("³(?=\\d)(?<=[ (]³)");

  /** {@code 1.2 Â 10À4 S cmÀ1}, {@code Li1þx}, {@code x ¼ 0.3}: letters of fonts that have signs in their places. */
  private static final Pattern PI_FONT = Pattern.compile("À[\\dxyzδ]|Â ?10|\\p{L} ¼ ?\\d|\\dþ[xyz]");
  private static final Pattern PI_MINUS = Pattern.compile("À(?=[\\dxyzδ(])");
  private static final Pattern PI_TIMES = Pattern.compile("Â(?= ?10)");
  private static final Pattern PI_PLUS = Pattern.compile("þ(?<=[\\p{Lu}\\d)]þ|\\p{Lu}\\p{Ll}þ)");
  private static final Pattern PI_EQUALS = Pattern.compile("¼(?<=[\\p{L})\\d] ?¼)(?= ?[\\d.~])");
  private static final Pattern PI_OPENED = Pattern.compile("ð(?=[^ ].{0,60}Þ)");
  private static final Pattern PI_CLOSED = Pattern.compile("Þ(?<=ð.{1,60}Þ)");

  /** {@code 94Na3PS4$6Na4SiS4}. */
  private static final Pattern DOT =
      Pattern.compile("(?<=[A-Z]\\d|[A-Z][a-z]\\d|[a-z]|[A-Z]) ?\\$ ?(?=(?:\\d[\\d.]{0,4}|[xy] ?)?(?:Li|Na|P|Al|Zr|Ag"
          + "|K)[A-Z\\d])");

  private MisreadSigns() {}

  public static Text mend(Text text) {
    Map<Integer, Sign> signs = new TreeMap<>();
    find(GREATER, '>', text.value(), signs);
    find(AT_LEAST, '≥', text.value(), signs);
    find(LESS, '<', text.value(), signs);
    if (!signs.isEmpty()) {
      find(GREATER_COUNT, '>', text.value(), signs);
    }
    find(DEGREE, '°', text.value(), signs);
    find(LOST_DEGREE, '°', text.value(), signs);
    find(OHM, 'Ω', text.value(), signs);
    find(ABOUT, '~', text.value(), signs);
    if (text.value().indexOf('?') >= 0) {
      find(MINUS, '-', text.value(), signs);
    }
    if ((text.value().contains("21") || text.value().contains("22")) && POWER_OF_21.matcher(text.value()).find()) {
      find(MINUS_OF_UNIT, '-', text.value(), signs);
      find(MINUS_OF_TEN, '-', text.value(), signs);
      find(TIMES, '×', text.value(), signs);
    }
    if (text.value().contains("1") && POWER_OF_1.matcher(text.value()).find()) {
      find(LOST_OF_UNIT, '-', text.value(), signs);
      find(LOST_OF_TEN, '-', text.value(), signs);
      find(LOST_TIMES, '×', text.value(), signs);
    }
    find(LOST_OF_AREA, '-', text.value(), signs);
    if (PI_FONT.matcher(text.value()).find()) {
      find(PI_MINUS, '-', text.value(), signs);
      find(PI_TIMES, '×', text.value(), signs);
      find(PI_PLUS, '+', text.value(), signs);
      find(PI_EQUALS, '=', text.value(), signs);
      find(PI_OPENED, '(', text.value(), signs);
      find(PI_CLOSED, ')', text.value(), signs);
    }
    if (text.value().indexOf('¹') >= 0 && RAISED_ONE.matcher(text.value()).find()) {
      find(MINUS_OF_RAISED_ONE, '-', text.value(), signs);
      find(TIMES_OF_COPYRIGHT, '×', text.value(), signs);
      find(ABOUT_OF_RAISED_THREE, '~', text.value(), signs);
    }
    if (text.value().indexOf('$') >= 0) {
      find(DOT, '·', text.value(), signs);
    }
    return signs.isEmpty() ? text : mended(text, signs);
  }

  /** @param end where what is read so ends; where it begins, if it is lost */
  private record Sign(char meant, int end) {}

  private static void find(Pattern pattern, char meant, String value, Map<Integer, Sign> signs) {
    pattern.matcher(value).results().forEach(found -> signs.put(found.start(), new Sign(meant, found.end())));
  }

  private static Text mended(Text text, Map<Integer, Sign> signs) {
    Edits edits = new Edits(text);
    signs.forEach((start, sign) -> {
      if (sign.end() == start) {
        edits.insert(start, sign.meant());
      } else {
        edits.replace(start, sign.end(), sign.meant());
      }
    });
    return edits.text();
  }
}
