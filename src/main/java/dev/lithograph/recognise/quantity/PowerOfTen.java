package dev.lithograph.recognise.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exponent behind a 10, raised, marked with a caret, or with its superscript lost. */
record PowerOfTen(int exponent, int end) {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  /** {@code 10⁻⁴}, also with one of both left flat; of {@code 10⁻²²³⁹} the first, as a citation is stuck to it. */
  private static final Pattern RAISED = Pattern.compile("([⁻⁺\\-−–]?)([⁰¹²³⁴⁵⁶⁷⁸⁹](?=[⁰¹²³⁴⁵⁶⁷⁸⁹]{2,3}(?![⁰¹²³⁴⁵⁶⁷⁸⁹]))"
      + "|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<=[⁻⁺])\\d{1,2}(?![\\d]|[.,]\\d))");
  private static final Pattern MARKED = Pattern.compile("\\^ ?[{(]? ?([-−–⁻+]?) ?(\\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) ?[)}]?");
  private static final Pattern FLAT = Pattern.compile(" ?([-−–‐]) ?(\\d{1,2})(?![\\d]|[.,]\\d)");
  private static final Pattern FLAT_POSITIVE = Pattern.compile("() ?(\\d)(?![\\d]|[.,]\\d)");
  private static final Pattern TIMES = Pattern.compile("[ \\u00a0\\u2009\\u202f]?[×xX✕·⋅∙•‧*∗][ \\u00a0\\u2009\\u202f]?10");

  /** A sign of multiplication whose glyph was taken for the digit 3: {@code 4.0 3 10⁻⁴}. */
  private static final Pattern MISREAD_TIMES = Pattern.compile(" 3 10(?= ?[-−–⁻])");

  private static final Pattern LOST_TIMES = Pattern.compile("[ \\u00a0\\u2009\\u202f]10(?=\\^?\\{?[-−–⁻])");

  /** Behind the 10 of {@code 10⁻⁴} or {@code 10^-4}: nothing else can be meant. */
  static Optional<PowerOfTen> raised(String text, int at) {
    return match(RAISED, text, at).or(() -> match(MARKED, text, at));
  }

  /** Behind the 10 of {@code 10-4}, which may be a range as well. */
  static Optional<PowerOfTen> flat(String text, int at) {
    return match(FLAT, text, at);
  }

  /** The factor {@code × 10⁻⁴}; behind a sign of multiplication {@code 104} is the fourth power. */
  static Optional<PowerOfTen> times(String text, int at) {
    Matcher times = TIMES.matcher(text).region(at, text.length());
    if (!times.lookingAt() && !times.usePattern(MISREAD_TIMES).useTransparentBounds(true).lookingAt()) {
      return Optional.empty();
    }
    int end = times.end();
    return raised(text, end).or(() -> flat(text, end)).or(() -> match(FLAT_POSITIVE, text, end));
  }

  /** The factor of {@code 1.3 10⁻⁵}, whose sign of multiplication was lost. */
  static Optional<PowerOfTen> beside(String text, int at) {
    Matcher ten = LOST_TIMES.matcher(text).region(at, text.length());
    return ten.useTransparentBounds(true).lookingAt() ? raised(text, ten.end()).or(() -> flat(text, ten.end()))
        : Optional.empty();
  }

  private static Optional<PowerOfTen> match(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int size = 0;
    for (char digit : matcher.group(2).toCharArray()) {
      size = size * 10 + (DIGITS.indexOf(digit) >= 0 ? DIGITS.indexOf(digit) : digit - '0');
    }
    boolean negative = !matcher.group(1).isEmpty() && !"+⁺".contains(matcher.group(1));
    return Optional.of(new PowerOfTen(negative ? -size : size, matcher.end()));
  }
}
