package dev.lithograph.web.notation;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 4.0 × 10⁻⁴ S cm⁻¹}, {@code ~145 mAh g⁻¹}, {@code > 110 Ω cm²}; significant digits stay as printed. */
public final class QuantityNotation {
  private static final char NARROW_SPACE = '\u202f';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final Pattern FACTOR = Pattern.compile("([^\\d\\s-]+)(-?\\d+)?");

  /** Units that stand close to their number. */
  private static final Set<String> CLOSE = Set.of("C", "°");

  private QuantityNotation() {}

  public static String of(Quantity quantity) {
    String unit = of(quantity.unit());
    if (unit.isEmpty()) {
      return of(quantity.value());
    }
    return of(quantity.value()) + (CLOSE.contains(unit) ? "" : NO_BREAK_SPACE) + unit;
  }

  public static String of(Value value) {
    return switch (value) {
      case Value.Exact exact -> (exact.approximate() ? "~" : "") + of(exact.number());
      case Value.Range range -> (range.approximate() ? "~" : "") + range(range);
      case Value.Above above -> ">" + NARROW_SPACE + of(above.bound());
      case Value.Below below -> "<" + NARROW_SPACE + of(below.bound());
    };
  }

  private static String range(Value.Range range) {
    if (isPlain(range.low()) && isPlain(range.high()) || range.low().signum() == 0 || range.high().signum() == 0) {
      return of(range.low()) + " – " + of(range.high());
    }
    int exponent = exponent(range.low());
    return exponent == exponent(range.high())
        ? "(" + mantissa(range.low()) + "–" + mantissa(range.high()) + ")" + powerOfTen(exponent)
        : withPowerOfTen(range.low()) + " – " + withPowerOfTen(range.high());
  }

  /** Plain digits from 0.01 to 99999, else a power of ten. */
  public static String of(BigDecimal number) {
    if (isPlain(number)) {
      return number.toPlainString().replace('-', '−');
    }
    return withPowerOfTen(number);
  }

  private static String withPowerOfTen(BigDecimal number) {
    return mantissa(number) + powerOfTen(exponent(number));
  }

  private static boolean isPlain(BigDecimal number) {
    return number.signum() == 0 || exponent(number) >= -2 && exponent(number) <= 4;
  }

  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static String mantissa(BigDecimal number) {
    return number.movePointLeft(exponent(number)).toPlainString().replace('-', '−');
  }

  /** 10⁻⁴ for a power of ten. */
  public static String powerOfTen(BigDecimal power) {
    return "10" + superscript(Integer.toString(exponent(power)));
  }

  private static String powerOfTen(int exponent) {
    return NO_BREAK_SPACE + "×" + NO_BREAK_SPACE + "10" + superscript(Integer.toString(exponent));
  }

  /** {@code S/cm} is S cm⁻¹, {@code uA/cm2} is µA cm⁻², {@code ohm cm2} is Ω cm², {@code deg} is °. */
  public static String of(Unit unit) {
    if (unit.symbol().equals("C") && unit.dimension().exponents().containsKey(Dimension.Base.TEMPERATURE)) {
      return "°C";
    }
    StringBuilder text = new StringBuilder();
    String[] parts = unit.symbol().split("/");
    for (int i = 0; i < parts.length; i++) {
      Matcher factors = FACTOR.matcher(parts[i]);
      while (factors.find()) {
        int exponent = factors.group(2) == null ? 1 : Integer.parseInt(factors.group(2));
        append(text, factors.group(1), i == 0 ? exponent : -exponent);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String symbol, int exponent) {
    if (!text.isEmpty()) {
      text.append(NO_BREAK_SPACE);
    }
    text.append(spelled(symbol));
    if (exponent != 1) {
      text.append(superscript(Integer.toString(exponent)));
    }
  }

  private static String spelled(String symbol) {
    if (symbol.equals("deg")) {
      return "°";
    }
    String greek = symbol.replace("ohm", "Ω");
    return greek.length() > 1 && greek.charAt(0) == 'u' ? "µ" + greek.substring(1) : greek;
  }

  private static String superscript(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(c -> raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
    return raised.toString();
  }
}
