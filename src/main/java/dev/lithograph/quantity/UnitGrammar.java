package dev.lithograph.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads units as papers print them, composed of symbols, prefixes and exponents: {@code S cm⁻¹}, {@code S/cm}, {@code Scm⁻¹},
 * {@code mAh g -1}, {@code Ω·cm²}, {@code µA cm^-2}.
 */
public final class UnitGrammar {
  /**
   * A unit symbol that others are composed of.
   *
   * @param symbol in the spelling of the fact table: {@code ohm}
   * @param spellings every way to print it: {@code Ω}, {@code Ohm}
   * @param toCoherent factor to the coherent SI unit
   * @param prefixable whether {@code m}, {@code k}, {@code µ} may stand before it
   */
  public record Symbol(String symbol, List<String> spellings, Dimension dimension, BigDecimal toCoherent, boolean prefixable) {}

  /** A unit found in a text. */
  public record Found(Unit unit, int start, int end) {}

  private final List<Symbol> symbols;

  public UnitGrammar(List<Symbol> symbols) {
    this.symbols = List.copyOf(symbols);
  }

  /** The longest unit that begins at {@code start} of {@code text}. */
  public Optional<Found> at(CharSequence text, int start) {
    throw new UnsupportedOperationException("written next");
  }

  /** The unit that the whole of {@code text} is. */
  public Optional<Unit> parse(CharSequence text) {
    return at(text, 0).filter(found -> found.end() == text.length()).map(Found::unit);
  }
}
