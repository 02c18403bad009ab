package dev.lithograph.read.spelling;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raises and lowers what databases of abstracts print in brackets: {@code 1.5 x 10(-4) S cm(-1)} becomes
 * {@code 1.5 x 10⁻⁴ S cm⁻¹}, {@code Li(6.75)La(3)Zr(2)O(12)} becomes {@code Li6.75La3Zr2O12}. A text with no sign of that style is
 * left alone, as in others numbers in brackets are citations.
 */
public final class BracketedScripts {
  private static final String ELEMENT = TornFormulas.ELEMENT;
  private static final String AMOUNT = "\\((?:\\d{1,3}(?:\\.\\d{1,3})?(?:[-+]?[xyz])?|[xyz])\\)";
  private static final String NEGATIVE = "(?<=10|[mghSsKVLΩl])\\(-\\d{1,2}\\)";
  /** An exponent behind a ten or a unit, or a formula with two subscripts one behind the other. */
  private static final Pattern STYLE =
      Pattern.compile(NEGATIVE + "|(?<![\\p{L}\\d])" + ELEMENT + AMOUNT + "\\(?" + ELEMENT + "(?:" + ELEMENT + ")?" + AMOUNT);
  private static final Pattern SCRIPT = Pattern.compile("(?<raised>" + NEGATIVE + "|(?<=[cmnµ]m|10)\\(\\d{1,2}\\)"
      + "|(?<=[\\p{L}\\d)])\\(\\d?[-+]\\))|(?<lowered>(?:(?<=" + ELEMENT + ")|(?<=\\)))" + AMOUNT + ")");
  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private BracketedScripts() {}

  public static Text mend(Text text) {
    return opensScript(text.value()) && STYLE.matcher(text.value()).find() ? mended(text) : text;
  }

  /** Whether a bracket opens before anything that a script may begin with: seldom, and quicker to see than the style. */
  private static boolean opensScript(String value) {
    int open = value.indexOf('(');
    while (open >= 0 && (open + 1 == value.length() || "-0123456789xyz".indexOf(value.charAt(open + 1)) < 0)) {
      open = value.indexOf('(', open + 1);
    }
    return open >= 0;
  }

  private static Text mended(Text text) {
    Text.Builder mended = Text.builder();
    Matcher script = SCRIPT.matcher(text.value());
    int from = 0;
    while (script.find()) {
      mended.append(text.slice(from, script.start()));
      boolean raised = script.group("raised") != null;
      for (int i = script.start() + 1; i < script.end() - 1; i++) {
        Span source = text.source(i, i + 1);
        char sign = text.value().charAt(i);
        mended.append(raised ? raised(sign) : sign, raised ? Script.SUPERSCRIPT : Script.SUBSCRIPT, source.start(), source.end());
      }
      from = script.end();
    }
    return mended.append(text.slice(from, text.length())).build();
  }

  private static char raised(char sign) {
    return switch (sign) {
      case '+' -> '⁺';
      case '-' -> '⁻';
      default -> RAISED_DIGITS.charAt(sign - '0');
    };
  }
}
