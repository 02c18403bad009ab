package dev.lithograph.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exponent behind a unit symbol, in the forms that typesetting and its damage give it: {@code ⁻¹}, {@code -1}, {@code  -1},
 * {@code ^-1}, {@code ^{-1}}, {@code ²}, {@code 2}. It is one digit from 1 to 3; raised digits behind that one are a citation.
 */
record UnitExponent(int power, int end, boolean flat) {
  private static final String MINUS = "-−–‐‑";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Pattern APART = Pattern.compile(" ([23])(?![\\dA-Za-z]|[.,]\\d| ?[×%°–])");
  private static final Pattern APART_BEFORE_FACTOR = Pattern.compile(" ([23])(?= [A-Za-z]{1,3} ?[-−–⁻] ?[123¹²³])");
  /** In small letters sulfur alone, {@code mAh gs⁻¹}, and whole words. */
  private static final Pattern NAME = Pattern.compile("\\([A-Za-z0-9.]{1,12}\\)|[-–_]?\\{?[A-Z][A-Za-z0-9]{0,9}\\}?|s(?=⁻)"
      + "|[-–_]?\\{?(?:sul(?:f|ph)ur|cathode|composite|electrode|carbon|material|catalyst)\\}?");

  /** {@code kJ mol-1.12 But}, {@code S cm-1,12 and}: the end of a sentence or of a clause, with the number of a citation. */
  private static final Pattern CITATION = Pattern.compile(
      "(?:\\.\\d{1,3}(?:[,–-]\\d{1,3})*(?:\\s(?:\\p{Lu}\\p{Ll}+\\s|\\p{Lu}[\\p{L}\\d])|\\s*$)"
      + "|,\\d{1,3}(?:[,–-]\\d{1,3})*+\\s(?:(?:and|or|but|as|for|the|it|its|is|are|was|has|in|at|on|by|due|far|a"
      + "|an)(?![\\p{L}-])|\\p{Lu}[\\p{L}\\d]|(?!cycles?\\b|hours?\\b|times\\b|days?\\b)\\p{Ll}{4,}))");

  /** The exponent at {@code at}; one without a sign only where {@code unsigned}. */
  static Optional<UnitExponent> at(CharSequence text, int at, boolean unsigned) {
    return raised(text, at, unsigned).or(() -> marked(text, at)).or(() -> flat(text, at, unsigned));
  }

  /** {@code g -1} and {@code g - 1}, where the raised characters became words of their own. */
  static Optional<UnitExponent> apart(CharSequence text, int at) {
    if (at >= text.length() || !isSpace(text.charAt(at)) || !is(text, at + 1, MINUS)) {
      return Optional.empty();
    }
    boolean twice = at + 2 < text.length() && isSpace(text.charAt(at + 2));
    return twice ? flat(text, at + 3, true, true) : flat(text, at + 1, false);
  }

  /** {@code cm 2}; in a {@code first} factor only if another one follows: {@code m 2 g -1}, not {@code 5 m 2 days}. */
  static Optional<UnitExponent> apartUnsigned(CharSequence text, int at, boolean first) {
    Matcher power = (first ? APART_BEFORE_FACTOR : APART).matcher(text).region(at, text.length()).useTransparentBounds(true);
    return power.lookingAt() ? Optional.of(new UnitExponent(power.group(1).charAt(0) - '0', power.end(), true))
        : Optional.empty();
  }

  /** {@code g(LFP)⁻¹}, {@code gS⁻¹}, {@code gsulfur -1}: what the mass or the area is of. */
  static Optional<UnitExponent> behindName(CharSequence text, int at) {
    Matcher name = NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? at(text, name.end(), false).or(() -> apart(text, name.end())) : Optional.empty();
  }

  /** {@code g⁻}, where the digit was lost: it most often is 1. */
  static Optional<UnitExponent> torn(CharSequence text, int at) {
    return is(text, at, "⁻") && !is(text, at + 1, RAISED) ? Optional.of(new UnitExponent(-1, at + 1, false)) : Optional.empty();
  }

  private static Optional<UnitExponent> raised(CharSequence text, int at, boolean unsigned) {
    boolean negative = is(text, at, "⁻") || is(text, at, MINUS) && is(text, at + 1, RAISED);
    int digit = negative ? at + 1 : at;
    int power = is(text, digit, RAISED) ? RAISED.indexOf(text.charAt(digit)) : 0;
    return isPower(power, negative, unsigned)
        ? Optional.of(new UnitExponent(negative ? -power : power, digit + 1, false)) : Optional.empty();
  }

  private static Optional<UnitExponent> marked(CharSequence text, int at) {
    if (!is(text, at, "^")) {
      return Optional.empty();
    }
    boolean braced = is(text, at + 1, "{(");
    int sign = braced ? at + 2 : at + 1;
    Optional<UnitExponent> exponent = raised(text, sign, true).or(() -> digit(text, sign, true, false));
    return braced
        ? exponent.filter(e -> is(text, e.end(), "})")).map(e -> new UnitExponent(e.power(), e.end() + 1, false)) : exponent;
  }

  /** Superscript lost. A digit or a decimal point behind it shows that this is a number: {@code 10 nm-1.5 µm}. */
  private static Optional<UnitExponent> flat(CharSequence text, int at, boolean unsigned) {
    return flat(text, at, unsigned, false);
  }

  private static Optional<UnitExponent> flat(CharSequence text, int at, boolean unsigned, boolean negated) {
    return digit(text, at, unsigned, negated).filter(e -> !isDigit(text, e.end())
        && (!(is(text, e.end(), ".,") && isDigit(text, e.end() + 1))
            || CITATION.matcher(text).region(e.end(), text.length()).lookingAt()));
  }

  private static Optional<UnitExponent> digit(CharSequence text, int at, boolean unsigned, boolean negated) {
    boolean signed = is(text, at, MINUS);
    boolean negative = signed || negated;
    int digit = signed ? at + 1 : at;
    int power = isDigit(text, digit) ? text.charAt(digit) - '0' : 0;
    return isPower(power, negative, unsigned)
        ? Optional.of(new UnitExponent(negative ? -power : power, digit + 1, true)) : Optional.empty();
  }

  private static boolean isPower(int power, boolean negative, boolean unsigned) {
    return power >= 1 && power <= 3 && (negative || unsigned && power > 1);
  }

  static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  static boolean isRaisedDigit(CharSequence text, int at) {
    return is(text, at, RAISED);
  }

  private static boolean isDigit(CharSequence text, int at) {
    return is(text, at, "0123456789");
  }

  private static boolean is(CharSequence text, int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
