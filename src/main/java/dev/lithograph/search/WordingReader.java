package dev.lithograph.search;

import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.search.Wording.Bound;
import dev.lithograph.search.Wording.Part;
import dev.lithograph.search.Wording.Temperature;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells bounds and temperatures from words. What it does not understand stays words; there is no syntax to get wrong. */
public final class WordingReader {
  private static final String PLAIN = "[-−]?\\d{1,12}(?:[.,]\\d{1,12})?";
  private static final Pattern SIGN = Pattern.compile("(?i)(?<least>>=?|≥|\\bat least\\b|\\bmore than\\b|\\babove\\b|\\bover\\b)"
      + "|(?<most><=?|≤|\\bat most\\b|\\bless than\\b|\\bbelow\\b|\\bunder\\b)");
  private static final Pattern AMOUNT = Pattern.compile(" ?(?:10 ?\\^? ?(?<alone>[-−]\\d{1,3})"
      + "|(?<mantissa>" + PLAIN + ")(?: ?[x×·*] ?10 ?\\^? ?(?<power>[-−+]?\\d{1,3})|[eE](?<exponent>[-−+]?\\d{1,3}))?) ?");
  private static final Pattern TEMPERATURE =
      Pattern.compile("(?i)(?<![\\w.,])(?:(?<degrees>" + PLAIN + ") ?(?:(?<celsius>° ?C)|K)(?!\\w)"
      + "|(?<room>room temperature|ambient temperature|r\\.t\\.|RT)(?!\\w))");
  /** As small as they are written within a sentence: {@code In} is indium. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!\\S)(?:an?|and|at|by|for|from|in|of|on|the|to|with)(?!\\S)");
  private static final double ZERO_CELSIUS = 273.15;
  /** Half a degree, as papers round to whole ones. */
  private static final double ROUNDING = 0.5;

  private final UnitGrammar units;

  public WordingReader(UnitGrammar units) {
    this.units = units;
  }

  private record Found(int start, int end, Part part) {
    boolean holds(int position) {
      return start <= position && position < end;
    }
  }

  public Wording read(String typed) {
    String text = Normalizer.normalize(typed.replace('⁻', '-').replace('º', '°').replaceAll("\\s+", " "), Normalizer.Form.NFKC);
    List<Found> found = new ArrayList<>();
    SIGN.matcher(text).results().forEach(match -> bound(text, match).ifPresent(found::add));
    TEMPERATURE.matcher(text).results().filter(match -> found.stream().noneMatch(bound -> bound.holds(match.start())))
        .forEach(match -> found.add(temperature(text, match)));
    String words = text;
    for (Found part : found) {
      words = words.substring(0, part.start()) + " ".repeat(part.end() - part.start()) + words.substring(part.end());
    }
    return new Wording(named(tidy(words)), found.stream().map(Found::part).toList());
  }

  /** The words that name something, which need not stand in a sentence where a value does; all where there are no others. */
  private static String named(String words) {
    String named = tidy(BETWEEN_WORDS.matcher(words).replaceAll(""));
    return named.isEmpty() ? words : named;
  }

  private Optional<Found> bound(String text, MatchResult sign) {
    Matcher amount = AMOUNT.matcher(text).region(sign.end(), text.length());
    if (!amount.lookingAt()) {
      return Optional.empty();
    }
    Optional<UnitGrammar.Found> unit = units.at(text, amount.end());
    int end = unit.map(UnitGrammar.Found::end).orElse(amount.end());
    return Optional.of(new Found(sign.start(), end, new Bound(sign.group("least") != null, number(amount),
        unit.map(UnitGrammar.Found::unit), without(text, sign.start(), end))));
  }

  private static BigDecimal number(Matcher amount) {
    if (amount.group("alone") != null) {
      return BigDecimal.ONE.scaleByPowerOfTen(integer(amount.group("alone")));
    }
    BigDecimal mantissa = new BigDecimal(amount.group("mantissa").replace(',', '.').replace('−', '-'));
    return mantissa.scaleByPowerOfTen(integer(Optional.ofNullable(amount.group("power"))
        .or(() -> Optional.ofNullable(amount.group("exponent"))).orElse("0")));
  }

  private static int integer(String digits) {
    return Integer.parseInt(digits.replace('−', '-'));
  }

  private static Found temperature(String text, MatchResult match) {
    String without = without(text, match.start(), match.end());
    if (match.group("room") != null) {
      return new Found(match.start(), match.end(), new Temperature(IndexedFact.COLDEST_ROOM, IndexedFact.WARMEST_ROOM,
          match.group(), without));
    }
    double printed = Double.parseDouble(match.group("degrees").replace(',', '.').replace('−', '-'));
    double degrees = match.group("celsius") == null ? printed - ZERO_CELSIUS : printed;
    return new Found(match.start(), match.end(), new Temperature(degrees - ROUNDING, degrees + ROUNDING, match.group(), without));
  }

  private static String without(String text, int start, int end) {
    return tidy(text.substring(0, start) + " " + text.substring(end));
  }

  private static String tidy(String text) {
    return text.replaceAll(" +", " ").strip();
  }
}
