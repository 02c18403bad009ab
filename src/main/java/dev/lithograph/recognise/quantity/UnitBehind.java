package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.UnitGrammar.Found;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit behind a number, told from element symbols and words that are spelled the same. */
final class UnitBehind {
  private static final Pattern CYCLES =
      Pattern.compile("[ -]?(?:(?:dis)?charg(?:e|ing)[ /–-]{0,3}|(?:and|or) |stripping[ /–-]{0,3}"
      + "|plating[ /–-]{0,3}|galvanostatic |continuous |consecutive |stable |full |deep |long |repeated |successive |subsequent "
      + "|further |additional |more |formation |G?CD |C/D |activation |initial |electrochemical |cell |test |testing |Li |"
      + "lithium |sodium "
      + "|operation |working ){0,5}+(cycles?)(?![A-Za-z])");
  /**
   * {@code 0.2 W-doped}, {@code 5 V-rich}: the letter is an element; {@code 48g site}, {@code 24d/96h}: a place in the crystal.
   */
  private static final Pattern ELEMENT = Pattern.compile("-(?:doped|substituted|containing|rich|free|based|deficient|coated|site)"
      + "|,? atoms?| (?:sites?|positions?)(?![a-z])|/\\d{1,3}[a-z]");
  private static final Pattern CRYSTAL =
      Pattern.compile("(?<![A-Za-z])(?:[Ww]yckoff|sites?|positions?|interstices|interstitials?"
          + "|tetrahedra|octahedra|tetrahedral|octahedral)[^.;]{0,12}$");
  private static final Pattern TIMES = Pattern.compile(" times(?! [a-z]*(?:er|re)(?![a-z])| (?:as|the|that))");
  private static final Pattern CHARGED = Pattern.compile("(?:[Cc]harg|[Cc]ycl|\\brate)[^.;]{0,40}$");
  private static final Pattern CYCLED = Pattern.compile("[Cc]ycl(?:ed|ing)(?:[^.;]|\\.(?=\\d)){0,25}$");
  /**
   * {@code at -10°, -20° and -30 °C}: the letter stands behind the last only; {@code at 25 °C33 and}: with a raised citation
   * behind it on the line.
   */
  private static final Pattern DEGREE = Pattern.compile(" ?(°)(?=(?:,|,? and|,? or| to) ?[-−–]?\\d[^.;°]{0,12}°(?: ?C|"
      + "[^.;°]{1,16}° ?C))"
      + "| ?(° ?C)(?=\\d{1,3}(?:[,–-]\\d{1,3})*(?:[\\s.,;)]|$))");
  /** {@code 10⁻⁵ s/cm}: nothing is told in seconds per centimetre. */
  private static final Pattern SMALL_SIEMENS = Pattern.compile(" ?([mµμu]?)s(?: ?/ ?cm| cm ?(?:⁻¹|[-−–]1))(?![\\p{L}\\d²^])");
  private static final int LOOK_BACK = 48;
  private static final BigDecimal FASTEST_RATE = BigDecimal.valueOf(20);

  private final UnitGrammar units;
  private final Optional<Unit> celsius;
  private final Optional<Unit> cycles;
  private final Optional<Unit> rate;

  UnitBehind(UnitGrammar units) {
    this.units = units;
    celsius = units.parse("°C");
    cycles = units.parse("cycles");
    rate = units.parse("C");
  }

  /** The unit of {@code number}, which ends at {@code end}. */
  Optional<Found> of(Numeral number, String text, int end) {
    Matcher matcher = CYCLES.matcher(text).region(end, text.length());
    if (cycles.isPresent() && matcher.lookingAt()) {
      return Optional.of(new Found(cycles.get(), matcher.start(1), matcher.end(1)));
    }
    matcher.usePattern(TIMES);
    if (cycles.isPresent() && matcher.lookingAt() && follows(CYCLED, text, number)) {
      return Optional.of(new Found(cycles.get(), matcher.start() + 1, matcher.end()));
    }
    matcher.usePattern(DEGREE);
    if (celsius.isPresent() && matcher.lookingAt()) {
      int degree = matcher.group(1) == null ? 2 : 1;
      return Optional.of(new Found(celsius.get(), matcher.start(degree), matcher.end(degree)));
    }
    matcher.usePattern(SMALL_SIEMENS);
    if (matcher.lookingAt()) {
      return units.parse(matcher.group(1) + "S/cm").map(unit -> new Found(unit, matcher.start(1), matcher.end()));
    }
    int start = end;
    while (start < text.length() && start < end + 2 && Typography.isSpace(text.charAt(start))) {
      start++;
    }
    boolean hyphen = start == end && start < text.length() && text.charAt(start) == '-';
    boolean apart = start > end;
    return units.at(text, hyphen ? start + 1 : start)
        .filter(found -> isMeant(found, number, text, apart, hyphen))
        .map(found -> isRate(found.unit()) && apart && found.end() == found.start() + 1
            && number.number().compareTo(FASTEST_RATE) >= 0
            ? new Found(celsius.orElse(found.unit()), found.start(), found.end()) : found)
        .map(found -> isRateInDegrees(found, number, text) ? new Found(rate.orElse(found.unit()), found.start(), found.end())
            : found);
  }

  /** {@code discharged at 0.1 °C}: a slip for 0.1C. */
  private boolean isRateInDegrees(Found found, Numeral number, String text) {
    return celsius.filter(found.unit()::equals).isPresent() && number.number().signum() > 0
        && number.number().compareTo(BigDecimal.ONE) < 0 && follows(CHARGED, text, number);
  }

  private static boolean isMeant(Found found, Numeral number, String text, boolean apart, boolean hyphen) {
    String printed = text.substring(found.start(), found.end());
    if (printed.length() > 1) {
      return true;
    }
    Matcher element = ELEMENT.matcher(text).region(found.end(), text.length());
    boolean crystal = "hgd".contains(printed) && follows(CRYSTAL, text, number);
    if (crystal || element.lookingAt() || hyphen && !"VhM%".contains(printed)) {
      return false;
    }
    return switch (printed) {
      // Sulphur far oftener than a conductance.
      case "S" -> false;
      // 3d, 1s, R-3m.
      case "d", "s", "m" -> apart;
      case "K" -> number.number().compareTo(BigDecimal.ONE) >= 0;
      default -> true;
    };
  }

  private static boolean follows(Pattern words, String text, Numeral number) {
    return words.matcher(text.substring(Math.max(0, number.start() - LOOK_BACK), number.start())).find();
  }

  static boolean isRate(Unit unit) {
    return unit.dimension().equals(new Dimension(Map.of(Base.C_RATE, 1)));
  }
}
