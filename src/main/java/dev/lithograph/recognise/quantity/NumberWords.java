package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar.Found;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in words before what is counted or lasts: {@code five cycles}, {@code two weeks}. */
final class NumberWords {
  private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3),
      Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8),
      Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20),
      Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50), Map.entry("hundred", 100),
      Map.entry("thousand", 1000));
  private static final String COUNTABLE = "(?:cycles?|hours?|days?|weeks?|minutes?)(?![a-z])";
  private static final List<String> COUNTABLES = List.of("cycle", "hour", "day", "week", "minute");
  private static final Pattern COUNTED =
      Pattern.compile("[A-Za-z](?<![A-Za-z-].)(?i:(?<=o)ne|(?<=t)(?:wo|hree|en|welve|wenty|hirty)"
      + "|(?<=f)(?:our|ive|ifteen|orty|ifty)|(?<=s)(?:ix|even)|(?<=e)ight|(?<=n)ine|(?<=h)undred|(?<=t)housand)"
      + "(?=[ -](?:(?!" + COUNTABLE + ")[a-z/–-]{1,20} ){0,2}+" + COUNTABLE + ")");

  private NumberWords() {}

  static List<QuantityMention> in(String text, UnitBehind units) {
    return COUNTABLES.stream().noneMatch(text::contains) ? List.of()
        : COUNTED.matcher(text).results().flatMap(match -> mention(text, match, units)).toList();
  }

  private static Stream<QuantityMention> mention(String text, MatchResult match, UnitBehind units) {
    BigDecimal number = BigDecimal.valueOf(WORDS.get(match.group().toLowerCase(Locale.ROOT)));
    Numeral numeral = new Numeral(match.start(), match.end(), number, Optional.empty());
    Optional<Found> unit = units.of(numeral, text, match.end());
    Bound bound = Bound.before(text, match.start());
    return unit.stream().map(found ->
        new QuantityMention(bound.start(), found.end(), new Quantity(bound.of(number), found.unit()), Optional.empty()));
  }
}
