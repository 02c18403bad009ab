package dev.lithograph.quantity;

import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.UnitGrammar.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way to print one symbol with or without a prefix.
 *
 * @param printed {@code µA}, {@code milliampere}
 * @param unit that it means: {@code uA}
 */
record UnitSpelling(String printed, Unit unit) {
  private record Prefix(String symbol, List<String> signs, String word, int power) {}

  private static final List<Prefix> PREFIXES = List.of(
      new Prefix("p", List.of("p"), "pico", -12),
      new Prefix("n", List.of("n"), "nano", -9),
      // The micro sign, the Greek letter, either set apart by a formula editor, and what keyboards have.
      new Prefix("u", List.of("µ", "μ", "µ ", "μ ", "u"), "micro", -6),
      new Prefix("m", List.of("m"), "milli", -3),
      new Prefix("k", List.of("k"), "kilo", 3),
      new Prefix("M", List.of("M"), "mega", 6),
      new Prefix("G", List.of("G"), "giga", 9));

  /** Used with lengths and litres only: cS and dA are no units that anybody prints. */
  private static final List<Prefix> SMALL_PREFIXES = List.of(
      new Prefix("c", List.of("c"), "centi", -2),
      new Prefix("d", List.of("d"), "deci", -1));

  static Stream<UnitSpelling> of(Symbol symbol) {
    Stream<UnitSpelling> plain = symbol.spellings().stream().map(printed ->
        new UnitSpelling(printed, new Unit(symbol.symbol(), symbol.dimension(), symbol.toCoherent(), symbol.offset())));
    return symbol.prefixable() ? Stream.concat(plain, prefixes(symbol).flatMap(prefix -> of(symbol, prefix))) : plain;
  }

  private static Stream<Prefix> prefixes(Symbol symbol) {
    boolean ofSpace = symbol.dimension().exponents().keySet().equals(Set.of(Base.LENGTH));
    return ofSpace ? Stream.concat(PREFIXES.stream(), SMALL_PREFIXES.stream()) : PREFIXES.stream();
  }

  private static Stream<UnitSpelling> of(Symbol symbol, Prefix prefix) {
    Unit unit = new Unit(prefix.symbol() + symbol.symbol(), symbol.dimension(),
        symbol.toCoherent().multiply(BigDecimal.ONE.scaleByPowerOfTen(prefix.power())));
    return symbol.spellings().stream().flatMap(printed -> isWord(printed)
        ? Stream.of(new UnitSpelling(prefix.word() + printed, unit), new UnitSpelling(prefix.word() + "-" + printed, unit),
            new UnitSpelling(prefix.symbol() + printed, unit))
        : prefix.signs().stream().map(sign -> new UnitSpelling(sign + printed, unit)));
  }

  /** {@code ampere}: its prefix is a word too; {@code ohm} and {@code bar} have either. */
  private static boolean isWord(String printed) {
    return printed.length() > 2 && printed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ');
  }
}
