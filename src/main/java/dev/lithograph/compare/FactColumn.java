package dev.lithograph.compare;

import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the fact table, in order; what a fact does not state is empty text. */
enum FactColumn {
  DOCUMENT((document, fact) -> document),
  WHERE(fact -> fact.evidence().place()),
  PROPERTY(fact -> fact.property().name()),
  SUBJECT(fact -> fact.subject().name()),
  FORMULA(fact -> fact.subject().formula().orElse("")),
  VALUE(fact -> fact.quantity().value().notation()),
  UNIT(fact -> fact.quantity().unit().symbol()),
  TEMPERATURE(fact -> fact.conditions().temperature().map(FactColumn::temperature).orElse("")),
  RATE(fact -> fact.conditions().rates().stream().map(FactColumn::rate).collect(Collectors.joining(";"))),
  CYCLE(fact -> fact.conditions().cycle().isPresent() ? String.valueOf(fact.conditions().cycle().getAsInt()) : ""),
  CELL(fact -> fact.conditions().cell().map(Conditions.Cell::notation).orElse("")),
  REFS(fact -> fact.attribution().references().stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(","))),
  CONFIDENCE(fact -> String.format(Locale.ROOT, "%.2f", fact.confidence())),
  START(fact -> String.valueOf(fact.evidence().quoteSpan().start())),
  END(fact -> String.valueOf(fact.evidence().quoteSpan().end())),
  QUOTE(fact -> fact.evidence().quote()),
  KIND(fact -> fact.kind().name().toLowerCase(Locale.ROOT));

  /** A rate with more decimals was printed as the hours that a charge takes. */
  private static final int LONGEST_DECIMAL = 4;

  private final BiFunction<String, Fact, String> content;

  FactColumn(Function<Fact, String> content) {
    this((document, fact) -> content.apply(fact));
  }

  FactColumn(BiFunction<String, Fact, String> content) {
    this.content = content;
  }

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** On one line, white space folded. */
  String of(String documentId, Fact fact) {
    return content.apply(documentId, fact).replaceAll("\\s+", " ").strip();
  }

  /** Of a range the dots stand apart, {@code 20 .. 40 C}, so that no reader takes digits and dots for one number. */
  private static String temperature(Conditions.Temperature temperature) {
    return temperature.notation().replace("..", " .. ");
  }

  static String rate(Quantity rate) {
    return rates(rate).collect(Collectors.joining(";"));
  }

  /** {@code 0.1C}, {@code C/3}, {@code 0.2 mA/cm2}; the column knows no ranges, so that one is given by its ends. */
  static Stream<String> rates(Quantity rate) {
    return rate.value() instanceof Value.Range range
        ? Stream.of(range.low(), range.high()).map(end -> one(new Quantity(new Value.Exact(end, false), rate.unit())))
        : Stream.of(one(rate));
  }

  private static String one(Quantity rate) {
    if (!rate.unit().dimension().exponents().containsKey(Dimension.Base.C_RATE)) {
      return rate.toString();
    }
    BigDecimal number = rate.value().low();
    return number.scale() > LONGEST_DECIMAL ? "C/" + BigDecimal.ONE.divide(number, 0, RoundingMode.HALF_UP)
        : rate.value().notation() + rate.unit().symbol();
  }
}
