package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one number in any of the ways in which papers print it. */
final class NumeralReader {
  /** Spaces part thousands, but not a capacity from its retention: {@code 125 100 %}. */
  private static final Pattern PLAIN = Pattern.compile("(?:[-−] ?)?(?:[1-9]\\d{0,2}(?:,\\d{3})++(?!\\d)(?:\\.\\d++)?"
      + "|[1-9]\\d{0,2}(?:[ \\u00a0\\u2009\\u202f]\\d{3})++(?![.,]?\\d| ?%)"
      + "|\\d\\. \\d{1,2}(?= ?[×x·] ?10)|0,\\d++|\\d++(?:\\.\\d++|,\\d{1,2}(?![\\d,]))?|\\.\\d++)");
  private static final Pattern DOTTED = Pattern.compile("[1-9]\\.10");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?(?:0,\\d+|\\d+,\\d{1,2})");
  private static final Pattern E = Pattern.compile("[eE]([-−–+]?)(\\d{1,2})(?![\\dA-Za-z])");
  /** A sign of its own glyph may be left as a G: {@code 1.56 (G 0.11)}. */
  private static final Pattern UNCERTAINTY = Pattern.compile(" ?(?:±|\\+/[-−]|\\+[-−]) ?\\d+(?:[.,]\\d+)?"
      + "| ?\\( ?[±G] ?\\d+(?:\\.\\d+)?\\)");
  private static final Pattern LAST_DIGITS = Pattern.compile("\\(\\d{1,3}\\)");
  private static final Pattern LAST_DIGITS_OF_POWER = Pattern.compile("\\(\\d{1,2}\\)(?= ?[×xX✕·⋅∙•‧*∗] ?10)");
  /** {@code 10⁻⁴·⁶}, as logarithms are put into words. */
  private static final Pattern BROKEN_POWER = Pattern.compile(" ?\\^?\\{?[-−–⁻](\\d{1,2}\\.\\d{1,2})(?![\\d.])\\}?");
  /** Greater ones have no power of ten behind them whose sign was lost. */
  private static final BigDecimal GREATEST_MANTISSA = new BigDecimal("100");
  private static final Pattern LAST_DEGREE = Pattern.compile("\\(\\d\\)(?= ?[K°])");
  private static final Pattern POWER_FOLLOWS =
      Pattern.compile("(?: ?[-–—~] ?|,? (?:to|and|or) |, )(?:[\\d.]{1,6} ?[×x·] ?)?10 ?[-−–‐⁻]");

  private final UnitGrammar units;

  NumeralReader(UnitGrammar units) {
    this.units = units;
  }

  /** The number that begins at {@code at}, with a sign where {@code at} is one. */
  Optional<Numeral> at(String text, int at) {
    Matcher plain = PLAIN.matcher(text).region(at, text.length());
    plain.useTransparentBounds(true);
    if (!plain.lookingAt()) {
      return Optional.empty();
    }
    String printed = plain.group();
    if (printed.equals("10")) {
      Optional<PowerOfTen> power = PowerOfTen.raised(text, plain.end()).or(() -> lostSuperscript(text, plain.end()));
      if (power.isPresent()) {
        return power.map(p -> new Numeral(at, p.end(), BigDecimal.ONE, Optional.of(p.exponent())));
      }
      Matcher broken = BROKEN_POWER.matcher(text).region(plain.end(), text.length());
      if (broken.useTransparentBounds(true).lookingAt()) {
        return Optional.of(brokenPower(at, broken));
      }
    }
    return dottedPower(text, at, printed)
        .or(() -> Optional.of(withExponent(text, new Numeral(at, plain.end(), number(printed), Optional.empty()))));
  }

  /** {@code 2.10-7 S/cm}: two times a power, whose sign of multiplication was a dot on the line. */
  private Optional<Numeral> dottedPower(String text, int at, String printed) {
    return PowerOfTen.flat(text, at + printed.length())
        .filter(power -> DOTTED.matcher(printed).matches() && isOfSmallUnit(text, power))
        .map(power -> new Numeral(at, power.end(), new BigDecimal(printed.substring(0, 1)), Optional.of(power.exponent())));
  }

  private static Numeral brokenPower(int start, Matcher broken) {
    double size = Double.parseDouble(broken.group(1));
    int exponent = -(int) Math.ceil(size);
    BigDecimal mantissa = new BigDecimal(Math.pow(10, -size - exponent), new MathContext(2));
    return new Numeral(start, broken.end(), mantissa, Optional.of(exponent));
  }

  private static Numeral withExponent(String text, Numeral numeral) {
    Matcher e = E.matcher(text).region(numeral.end(), text.length());
    e.useTransparentBounds(true);
    if (e.lookingAt()) {
      int size = Integer.parseInt(e.group(2));
      boolean negative = !e.group(1).isEmpty() && !e.group(1).equals("+");
      return new Numeral(numeral.start(), e.end(), numeral.mantissa(), Optional.of(negative ? -size : size));
    }
    int mantissaEnd = behindUncertainty(text, numeral.end(), numeral.mantissa().scale() > 0);
    Optional<PowerOfTen> beside = numeral.mantissa().abs().compareTo(GREATEST_MANTISSA) < 0
        ? PowerOfTen.beside(text, mantissaEnd) : Optional.empty();
    return PowerOfTen.times(text, mantissaEnd).or(() -> beside)
        .map(power -> {
          int end = behindUncertainty(text, power.end(), false);
          int last = end == power.end() ? end : PowerOfTen.times(text, end).map(PowerOfTen::end).orElse(end);
          return new Numeral(numeral.start(), last, numeral.mantissa(), Optional.of(power.exponent()));
        })
        .orElse(numeral.spanning(numeral.start(), mantissaEnd));
  }

  /** {@code 1.2 ± 0.1}, {@code 1.2(1)}, {@code 298(1) K}. */
  private static int behindUncertainty(String text, int end, boolean decimal) {
    Matcher matcher = UNCERTAINTY.matcher(text).region(end, text.length());
    if (matcher.lookingAt()) {
      return matcher.end();
    }
    for (Pattern pattern : decimal ? List.of(LAST_DIGITS) : List.of(LAST_DEGREE, LAST_DIGITS_OF_POWER)) {
      if (matcher.usePattern(pattern).useTransparentBounds(true).lookingAt()) {
        return matcher.end();
      }
    }
    return end;
  }

  /**
   * {@code 10-4 S cm-1} is a power, since nobody counts down from 10 to 4; {@code 10-12 S cm-1} is one where the unit is that
   * of a
   * conductivity or a diffusion coefficient, which are never 10; {@code 10-12 nm} is a range.
   */
  private Optional<PowerOfTen> lostSuperscript(String text, int at) {
    return PowerOfTen.flat(text, at).filter(power -> power.exponent() != 0 && isPower(text, power));
  }

  private boolean isPower(String text, PowerOfTen power) {
    if (power.exponent() > -10 || POWER_FOLLOWS.matcher(text).region(power.end(), text.length()).lookingAt()) {
      return true;
    }
    return isOfSmallUnit(text, power);
  }

  /** Whether a unit follows of which nobody measures two or ten: that of a conductivity or a diffusion coefficient. */
  private boolean isOfSmallUnit(String text, PowerOfTen power) {
    int next = power.end() < text.length() && Typography.isSpace(text.charAt(power.end())) ? power.end() + 1 : power.end();
    Optional<Unit> unit = units.at(text, next).map(UnitGrammar.Found::unit);
    return unit.filter(u -> u.symbol().startsWith("S/") || u.symbol().equals("cm2/s")).isPresent();
  }

  private static BigDecimal number(String printed) {
    String signed = printed.replace('−', '-');
    boolean decimalComma = DECIMAL_COMMA.matcher(signed).matches();
    StringBuilder digits = new StringBuilder();
    for (char c : signed.toCharArray()) {
      if (c == ',' && decimalComma) {
        digits.append('.');
      } else if (c == '-' || c == '.' || c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return new BigDecimal(digits.toString());
  }
}
