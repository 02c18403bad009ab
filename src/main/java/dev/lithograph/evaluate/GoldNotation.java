package dev.lithograph.evaluate;

import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How cells of a gold table say a value or a condition. Whatever they say otherwise is empty. */
final class GoldNotation {
  private static final String NUMBER = "[+-]?[0-9]{1,30}(?:\\.[0-9]{0,30})?(?:[eE][+-]?[0-9]{1,3})?";
  private static final Pattern VALUE = Pattern.compile("(>=|<=|[><~])? ?(" + NUMBER + ")(?: ?\\.\\. ?(" + NUMBER + "))?");
  private static final Pattern C_OVER = Pattern.compile("C ?/ ?([0-9]{1,9}(?:\\.[0-9]{1,9})?)");
  private static final Pattern KELVIN = Pattern.compile("k$");
  private static final Pattern CELSIUS = Pattern.compile("[ °]*c?$");
  private static final Pattern REFERENCES = Pattern.compile("\\[?([0-9]{1,4})(?: ?[-–] ?([0-9]{1,4}))?]?");
  private static final Pattern CYCLE = Pattern.compile("[0-9]{1,9}");
  private static final BigDecimal ZERO_CELSIUS = new BigDecimal("273.15");
  private static final Set<String> ROOM = Set.of("rt", "r.t.", "room temperature", "ambient");

  private final UnitGrammar units;

  GoldNotation(UnitGrammar units) {
    this.units = units;
  }

  /** {@code 1.2e-2}, {@code ~145}, {@code >110}, {@code <=20}, {@code 1e-4..1e-3}; a comma parts thousands. */
  Optional<Value> value(String text) {
    Matcher value = VALUE.matcher(text.replace(",", ""));
    return value.matches() ? value(value) : Optional.empty();
  }

  private static Optional<Value> value(Matcher value) {
    String mark = Optional.ofNullable(value.group(1)).orElse("");
    BigDecimal first = new BigDecimal(value.group(2));
    Optional<BigDecimal> second = Optional.ofNullable(value.group(3)).map(BigDecimal::new);
    boolean bound = mark.startsWith(">") || mark.startsWith("<");
    if (bound && second.isPresent()) {
      return Optional.empty();
    }
    if (bound) {
      return Optional.of(mark.startsWith(">") ? new Value.Above(first) : new Value.Below(first));
    }
    boolean about = mark.equals("~");
    return Optional.of(second.<Value>map(other -> new Value.Range(first.min(other), first.max(other), about))
        .orElseGet(() -> new Value.Exact(first, about)));
  }

  /** {@code rt}, {@code 60 C}, {@code 20..40 °C}, {@code 20 .. 40 C}, {@code 333 K}; without a unit, degrees Celsius. */
  Optional<Temperature> temperature(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace(" .. ", "..");
    if (ROOM.contains(lower)) {
      return Optional.of(new Room());
    }
    boolean kelvin = KELVIN.matcher(lower).find();
    String number = (kelvin ? KELVIN : CELSIUS).matcher(lower).replaceFirst("").strip();
    return value(number).filter(value -> value instanceof Value.Exact || value instanceof Value.Range)
        .map(value -> kelvin ? value.plus(ZERO_CELSIUS.negate()) : value).map(GoldNotation::celsius);
  }

  private static Celsius celsius(Value degrees) {
    return new Celsius(whole(degrees.low()), whole(degrees.high()));
  }

  private static BigDecimal whole(BigDecimal degrees) {
    return degrees.setScale(0, RoundingMode.HALF_UP);
  }

  /** {@code 0.1C}, {@code C/20}, {@code 0.2 mA/cm2}, {@code 0.1 mA/cm2;1 mA/cm2}. */
  Optional<List<Quantity>> rates(String text) {
    List<Quantity> rates = new ArrayList<>();
    for (String one : text.split(";")) {
      Optional<Quantity> rate = rate(one.strip());
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      rates.add(rate.get());
    }
    return Optional.of(rates);
  }

  private Optional<Quantity> rate(String text) {
    Matcher over = C_OVER.matcher(text);
    if (over.matches() && new BigDecimal(over.group(1)).signum() > 0) {
      BigDecimal rate = BigDecimal.ONE.divide(new BigDecimal(over.group(1)), MathContext.DECIMAL64);
      return units.parse("C").map(unit -> new Quantity(new Value.Exact(rate, false), unit));
    }
    Matcher value = VALUE.matcher(text);
    return value.lookingAt() ? value(value).flatMap(number -> rate(number, text.substring(value.end()).strip()))
        : Optional.empty();
  }

  private Optional<Quantity> rate(Value number, String unit) {
    return units.parse(unit).map(known -> new Quantity(number, known));
  }

  /** {@code 3}, {@code 3,7}, {@code [3-7]}. */
  Optional<Set<Integer>> references(String text) {
    Set<Integer> numbers = new HashSet<>();
    for (String part : text.split("[,;]")) {
      Matcher range = REFERENCES.matcher(part.strip());
      if (!range.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(range.group(1));
      int last = Optional.ofNullable(range.group(2)).map(Integer::parseInt).orElse(first);
      if (last < first) {
        return Optional.empty();
      }
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return Optional.of(numbers);
  }

  Optional<Integer> cycle(String text) {
    return Optional.of(text).filter(number -> CYCLE.matcher(number).matches()).map(Integer::valueOf);
  }
}
