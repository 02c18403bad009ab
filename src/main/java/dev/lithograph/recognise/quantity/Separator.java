package dev.lithograph.recognise.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between two numbers that are told together; {@code end} is where the next one may begin. */
record Separator(Kind kind, int end) {
  enum Kind { COMMA, AND, SLASH, DASH, TO }

  private static final Pattern AND = Pattern.compile("(?: ?[,;]? (?:and|or|&|as well as|vs\\.?|versus"
      + "|instead of) )(?:also |even |then )?");
  private static final Pattern COMMA = Pattern.compile(" ?[,;] ");
  /** {@code 0.27 > 0.21 > 0.18 eV}. */
  private static final Pattern ORDER = Pattern.compile(" ?[<>] ?(?=\\d)");
  private static final Pattern TO = Pattern.compile(" (?:up |down )?(?:to|till|until|through) ");
  private static final Pattern DASH = Pattern.compile(" ?[–—‐−-](?!-?>) ?|~| ~ |…|\\.\\.\\.|÷");

  /**
   * {@code 14.8 (x = 0.6) and 12.6 mS/cm (x = 0.7)}, {@code from 0.1 (bare LLZO) to 0.5}: what a number is of stands between it
   * and the next.
   */
  private static final Pattern VARIABLE = Pattern.compile(" ?\\((?:for )?[xyzδ] ?= ?\\d[\\d.]{0,5}\\)(?=,? and |, | to )"
      + "| \\((?!(?:Fig|Table|Ref|Eq))\\p{L}[^()\\[\\],;]{1,24}\\)(?= (?:to|via) (?:about |~ ?)?\\d)");

  /** {@code via 0.7 (A) to 1.1 mS/cm (B)}: two numbers of two things, where no change begins. */
  private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|between) [^,;()]{1,30}$");
  private static final Pattern VIA = Pattern.compile(" via (?:about |~ ?)?");
  private static final int FARTHEST = 40;

  static Optional<Separator> at(String text, int number) {
    Matcher variable = VARIABLE.matcher(text).region(number, text.length()).useTransparentBounds(true);
    int at = variable.lookingAt() ? variable.end() : number;
    Optional<Separator> ofTwo = at > number ? ofTwo(text, number, at) : Optional.empty();
    boolean slash = at + 1 < text.length() && text.charAt(at) == '/' && Typography.isDigit(text.charAt(at + 1));
    return slash ? Optional.of(new Separator(Kind.SLASH, at + 1))
        : ofTwo.or(() -> match(AND, Kind.AND, text, at)).or(() -> match(TO, Kind.TO, text, at))
        .or(() -> match(ORDER, Kind.COMMA, text, at)).or(() -> match(COMMA, Kind.COMMA, text, at)).or(() -> match(DASH,
            Kind.DASH, text, at));
  }

  /** Behind the name of what the first is of. */
  private static Optional<Separator> ofTwo(String text, int number, int at) {
    return match(VIA, Kind.COMMA, text, at).or(() ->
        FROM.matcher(text.substring(Math.max(0, number - FARTHEST), number)).find() ? Optional.empty()
            : match(TO, Kind.AND, text, at));
  }

  private static Optional<Separator> match(Pattern pattern, Kind kind, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? Optional.of(new Separator(kind, matcher.end())) : Optional.empty();
  }
}
