package dev.lithograph.recognise.quantity;

import dev.lithograph.document.Text;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.UnitGrammar.Found;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.quantity.Item.Link;
import dev.lithograph.recognise.quantity.Separator.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number or a range of numbers, with bounding words and unit. */
final class ItemReader {
  /** {@code dropped for x = 0.4 to 0.8 mS/cm}: what a variable is belongs to no range of values. */
  private static final Pattern VARIABLE = Pattern.compile("(?<![\\p{L}\\d])[xyzδ] ?[=≈] ?$");

  private static final Pattern RATE = Pattern.compile("C ?[/∕⁄] ?(\\d\\.\\d|\\d{1,3})(?![\\w,]\\d|[A-Za-z\\d]"
      + "|\\.\\d(?!\\d{0,2}(?: \\p{Lu}|$)))");
  private static final Pattern FRACTION_OF_RATE = Pattern.compile("1/(\\d{1,3}) ?C(?![A-Za-z\\d])");
  private static final Pattern OR_MORE =
      Pattern.compile(" (?:or|and) (?:more|above|higher|over|greater|longer|beyond|larger)(?![a-z]|(?: than)? ~? ?\\d)");
  private static final Pattern OR_LESS = Pattern.compile(" (?:or|and) (?:less|below|lower|fewer|under|smaller|shorter)(?![a-z])");

  private final NumeralReader numerals;
  private final UnitBehind unitBehind;
  private final Optional<Unit> rate;

  ItemReader(UnitGrammar units) {
    numerals = new NumeralReader(units);
    unitBehind = new UnitBehind(units);
    rate = units.parse("C");
  }

  /** The item whose number begins at {@code at}; words that bound it stand before. */
  Optional<Item> first(Text text, int at) {
    String value = text.value();
    int open = at > 0 && value.charAt(at - 1) == '(' ? at - 1 : at;
    Bound bound = Bound.before(value, open);
    Optional<Item> grouped = open < at ? inParentheses(value, open, bound, Link.NONE) : Optional.empty();
    return grouped.or(() -> read(value, at, Bound.before(value, at), Link.NONE));
  }

  /** The item at {@code at}, behind a separator, where its bounding words may begin. */
  Optional<Item> next(Text text, int at, Link link) {
    String value = text.value();
    Bound bound = Bound.at(value, at);
    return inParentheses(value, bound.end(), bound, link).or(() -> read(value, bound.end(), bound, link));
  }

  /** {@code item} with the power of ten and the unit that stand behind the parenthesis that it closes. */
  Optional<Item> closed(String text, Item item) {
    if (item.unit().isPresent() || item.end() >= text.length() || text.charAt(item.end()) != ')') {
      return Optional.empty();
    }
    int closed = item.end() + 1;
    Optional<PowerOfTen> power = PowerOfTen.times(text, closed);
    Optional<Found> unit = unitBehind.of(item.second().orElse(item.first()), text, power.map(PowerOfTen::end).orElse(closed));
    return unit.map(found -> power.map(p -> item.withExponent(p.exponent())).orElse(item).in(found.unit()).upTo(found.end()));
  }

  private Optional<Item> read(String text, int at, Bound bound, Link link) {
    return fractionOfRate(text, at, bound, link).or(() -> numerals.at(text, at).map(first -> {
      boolean plus = isPlus(text, first.end());
      int numberEnd = plus ? first.end() + 1 : first.end();
      Optional<Found> unit = unitBehind.of(first, text, numberEnd);
      int end = unit.map(Found::end).orElse(numberEnd);
      return withSecond(text, first, unit, end, bound, link)
          .orElseGet(() -> single(text, first, unit, end, plus ? bound.as(Bound.Kind.ABOVE) : bound, link));
    }));
  }

  /** {@code 300+ cycles}. */
  private static boolean isPlus(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == '+' && Typography.isSpace(text.charAt(at + 1));
  }

  private static Item single(String text, Numeral first, Optional<Found> unit, int end, Bound bound, Link link) {
    Bound whole = suffixed(text, end, bound);
    return new Item(bound.start(), end, whole, first, end, Optional.empty(), false, unit.map(Found::unit), link);
  }

  /** {@code C/20} and {@code 1/20 C}: the number of hours that a charge takes. */
  private Optional<Item> fractionOfRate(String text, int at, Bound bound, Link link) {
    Matcher matcher = RATE.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      matcher.usePattern(FRACTION_OF_RATE);
    }
    boolean listed = at > 0 && text.charAt(at - 1) == '/'
        && Typography.isDigit(text.charAt(at)); // As the last of 0.2/0.5/1/2 C is.
    if (rate.isEmpty() || listed || !matcher.lookingAt() || new BigDecimal(matcher.group(1)).signum() == 0) {
      return Optional.empty();
    }
    BigDecimal number = BigDecimal.ONE.divide(new BigDecimal(matcher.group(1)), new MathContext(6)).stripTrailingZeros();
    Numeral numeral = new Numeral(at, matcher.end(), number, Optional.empty());
    return Optional.of(new Item(bound.start(), matcher.end(), bound, numeral, matcher.end(), Optional.empty(), false, rate,
        link));
  }

  private Optional<Item> withSecond(String text, Numeral first, Optional<Found> unit, int end, Bound bound, Link link) {
    Optional<Separator> separator = Separator.at(text, end).filter(s -> s.kind() == Kind.DASH || s.kind() == Kind.TO
        || s.kind() == Kind.AND && FromAndTo.followsBetween(text, bound.start()));
    if (separator.isEmpty()) {
      return Optional.empty();
    }
    Bound inner = Bound.at(text, separator.get().end());
    return numerals.at(text, inner.end()).filter(second -> separator.get().kind() != Kind.DASH || second.mantissa().signum() >= 0)
        .flatMap(second -> {
          Optional<Found> secondUnit = unitBehind.of(second, text, second.end());
          return pair(text, first, unit.map(Found::unit), end, second, secondUnit.map(Found::unit),
              secondUnit.map(Found::end).orElse(second.end()), wider(bound, inner), separator.get().kind(), link);
        });
  }

  private static Bound wider(Bound bound, Bound inner) {
    return bound.kind() == Bound.Kind.NONE && inner.kind() == Bound.Kind.ABOUT ? bound.as(Bound.Kind.ABOUT) : bound;
  }

  private Optional<Item> pair(String text, Numeral first, Optional<Unit> firstUnit, int firstEnd, Numeral second,
      Optional<Unit> secondUnit, int end, Bound bound, Kind separator, Link link) {
    if (firstUnit.isPresent() && (secondUnit.isEmpty() || !firstUnit.get().isComparableTo(secondUnit.get()))) {
      return Optional.empty();
    }
    if (separator == Kind.TO && firstUnit.isEmpty() && secondUnit.isPresent()
        && VARIABLE.matcher(text).region(Math.max(0, bound.start() - 6), bound.start()).find()) {
      return Optional.empty();
    }
    if (separator == Kind.TO
        && (FromAndTo.compares(text, bound.start()) || firstUnit.isPresent() && FromAndTo.followsBy(text, bound.start()))) {
      return Optional.empty();
    }
    Numeral shared = firstUnit.isEmpty() ? sharing(first, second) : first;
    Numeral converted = firstUnit.filter(u -> !u.equals(secondUnit.get()))
        .map(u -> new Numeral(first.start(), first.end(), converted(first.number(), u, secondUnit.get()), Optional.empty()))
        .orElse(shared);
    boolean temperature = secondUnit.filter(u -> u.dimension().exponents().containsKey(Base.TEMPERATURE)).isPresent();
    boolean change = separator == Kind.TO && !temperature
        && FromAndTo.tellsChange(text, bound.start(), converted.number(), second.number());
    return Optional.of(new Item(bound.start(), end, bound, converted, firstEnd, Optional.of(second), change, secondUnit, link));
  }

  private static BigDecimal converted(BigDecimal number, Unit from, Unit to) {
    return new Quantity(new Value.Exact(number, false), from).in(to).value().low().stripTrailingZeros();
  }

  /** {@code 2–9 × 10⁻⁴}; not {@code 50 to 1.2 × 10³}. */
  private static Numeral sharing(Numeral first, Numeral second) {
    boolean shares = first.exponent().isEmpty() && second.exponent().isPresent()
        && (second.exponent().get() < 0 || first.mantissa().compareTo(BigDecimal.TEN) < 0);
    return shares ? first.withExponent(second.exponent().get()) : first;
  }

  /** {@code (1.5–3.5) × 10⁻⁴ S cm⁻¹}, {@code (25 ± 1) °C}. */
  private Optional<Item> inParentheses(String text, int open, Bound bound, Link link) {
    if (open >= text.length() || text.charAt(open) != '(') {
      return Optional.empty();
    }
    Optional<Numeral> first = numerals.at(text, open + 1);
    Optional<Numeral> second = first.flatMap(n -> Separator.at(text, n.end()))
        .filter(s -> s.kind() == Kind.DASH || s.kind() == Kind.TO).flatMap(s -> numerals.at(text, s.end()));
    Optional<Numeral> last = second.or(() -> first);
    if (last.isEmpty() || last.get().end() >= text.length() || text.charAt(last.get().end()) != ')') {
      return Optional.empty();
    }
    int closed = last.get().end() + 1;
    Optional<PowerOfTen> power = PowerOfTen.times(text, closed);
    int end = power.map(PowerOfTen::end).orElse(closed);
    Optional<Found> unit = unitBehind.of(last.get(), text, end);
    if (power.isEmpty() && unit.isEmpty()) {
      return Optional.empty();
    }
    int whole = unit.map(Found::end).orElse(end);
    Numeral opened = first.get().spanning(open, end);
    Item item = new Item(bound.start(), whole, bound, opened, whole, second, false, unit.map(Found::unit), link);
    return Optional.of(power.map(p -> item.withExponent(p.exponent())).orElse(item));
  }

  /** {@code 110 mAh g⁻¹ or more}. */
  private static Bound suffixed(String text, int end, Bound bound) {
    if (bound.kind() == Bound.Kind.ABOVE || bound.kind() == Bound.Kind.BELOW) {
      return bound;
    }
    Matcher matcher = OR_MORE.matcher(text).region(end, text.length());
    if (matcher.lookingAt()) {
      return bound.as(Bound.Kind.ABOVE);
    }
    matcher.usePattern(OR_LESS);
    return matcher.lookingAt() ? bound.as(Bound.Kind.BELOW) : bound;
  }
}
