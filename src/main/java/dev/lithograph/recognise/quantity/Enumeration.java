package dev.lithograph.recognise.quantity;

import dev.lithograph.document.Text;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.mention.QuantityMention.Series;
import dev.lithograph.recognise.quantity.Item.Link;
import dev.lithograph.recognise.quantity.Separator.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that follow one another with commas and conjunctions, and may share a power of ten and a unit that the last one has.
 */
final class Enumeration {
  private static final int MOST_ITEMS = 40;
  private static final int SYMBOL = 10;
  /**
   * {@code 7.2 mS/cm for x = 0 and 3.5 mS/cm for x = 0.1}, {@code for x = 0, versus 101 and 67 mAh/g}: before a number that no
   * list of values begins with.
   */
  private static final Pattern VARIABLE = Pattern.compile("(?<![\\p{L}\\d])[xyzδ] ?= ?$");
  private static final Pattern PAIR = Pattern.compile("\\d ?/ ?\\d");
  private static final int NEAR = 25;
  /** Before a transference number. */
  private static final Pattern PURE_NUMBER = Pattern.compile("(?<!\\p{L})t[\\p{L}\\d+⁺₊]{0,4} ?[=≈~∼] ?$");

  private final String text;
  private final List<Item> items;

  private Enumeration(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** The enumeration whose first number begins at {@code at}. */
  static Optional<Enumeration> at(Text text, int at, ItemReader reader) {
    Optional<Item> first = reader.first(text, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>(List.of(first.get()));
    while (items.getLast().link() != Link.AND && items.size() < MOST_ITEMS) {
      Optional<Item> next = next(text, items.getLast(), reader);
      if (next.isEmpty()) {
        break;
      }
      items.add(next.get());
    }
    if (items.size() > 1 && (isMeasured(items.getLast()) || next(text, items.getLast(), reader).isPresent())
        && VARIABLE.matcher(text.value().substring(Math.max(0, at - SYMBOL), at)).find()) {
      return Optional.of(new Enumeration(text.value(), List.of(first.get())));
    }
    if (at > 0 && text.value().charAt(at - 1) == '(') {
      reader.closed(text.value(), items.getLast()).ifPresent(last -> items.set(items.size() - 1, last));
    }
    return Optional.of(new Enumeration(text.value(), items));
  }

  private static Optional<Item> next(Text text, Item last, ItemReader reader) {
    return Separator.at(text.value(), last.end())
        .flatMap(s -> link(s.kind()).flatMap(link -> reader.next(text, s.end(), link)));
  }

  /** Not of a composition. */
  private static boolean isMeasured(Item item) {
    return item.unit().filter(unit -> !unit.dimension().exponents().containsKey(Dimension.Base.SHARE)).isPresent();
  }

  private static Optional<Link> link(Kind separator) {
    return switch (separator) {
      case COMMA -> Optional.of(Link.COMMA);
      case SLASH -> Optional.of(Link.SLASH);
      case AND -> Optional.of(Link.AND);
      case DASH, TO -> Optional.empty();
    };
  }

  /** Where reading goes on: behind the last number that has a unit, or behind all where none has. */
  int end() {
    return items.reversed().stream().filter(item -> item.unit().isPresent()).findFirst().orElse(items.getLast()).end();
  }

  List<QuantityMention> mentions() {
    List<QuantityMention> mentions = new ArrayList<>();
    for (List<Item> run : runs(shared())) {
      Optional<Series> series = run.size() == 1 ? Optional.empty()
          : Optional.of(new Series(Series.Kind.LIST, 0, run.size(), run.getFirst().start()));
      for (int i = 0; i < run.size(); i++) {
        int index = i;
        mentions.addAll(mentions(run.get(i), series.map(s -> new Series(s.kind(), index, s.size(), s.start()))));
      }
    }
    return mentions;
  }

  /** Those items that have a unit, their own or that of the item that ends their list; the others are no quantities. */
  private List<Item> shared() {
    if (PureNumbers.are(text, items)) {
      return items.stream().map(item -> item.in(PureNumbers.ONE)).toList();
    }
    List<Item> shared = new ArrayList<>();
    List<Item> open = new ArrayList<>();
    for (Item item : items) {
      open.add(item);
      if (item.unit().isPresent()) {
        shared.addAll(isOfNumber(open) ? List.of(open.getFirst().in(PureNumbers.ONE), item) : isList(open) ? completed(open)
            : List.of(item));
        open.clear();
      }
    }
    return shared;
  }

  /** {@code 5, 7 and 9 nm} or {@code 5, 7, 9 nm}; but not {@code in 2020, 9 nm}. */
  private static boolean isList(List<Item> open) {
    return open.size() != 2 || open.getLast().link() != Link.COMMA;
  }

  /** {@code tLi+ = 0.5 and 1.4 mS/cm}: whether the first of two has no unit. */
  private boolean isOfNumber(List<Item> open) {
    int first = open.getFirst().start();
    return open.size() == 2 && PURE_NUMBER.matcher(text.substring(Math.max(0, first - SYMBOL), first)).find();
  }

  /** In {@code about 136, 125 and 117 mAh g⁻¹} about holds for all, and so does a bound. */
  private List<Item> completed(List<Item> open) {
    Item last = open.getLast();
    if (open.size() == 2 && last.link() == Link.SLASH && !arePair(open.getFirst(), last)) {
      return List.of(completed(open.getFirst(), last).rangeTo(last));
    }
    Bound.Kind shared = open.size() > 1
        ? open.getFirst().bound().inContext(text, last.unit().orElseThrow()).kind() : Bound.Kind.NONE;
    return open.stream().map(item -> item == last ? item : completed(item, last))
        .map(item -> item.bound().kind() == Bound.Kind.NONE ? item.bounded(shared) : item).toList();
  }

  /**
   * {@code charge/discharge capacities of 312/274}, {@code 110.6/102.5 mAh/g at 0.1/0.2 C}: numbers of two things, unlike
   * {@code 40/50 µm}.
   */
  private boolean arePair(Item first, Item last) {
    return FromAndTo.pairsWords(text, first.start()) || first.firstNumber().compareTo(last.firstNumber()) > 0
        || PAIR.matcher(text.substring(Math.max(0, first.start() - NEAR), first.start())).find()
        || PAIR.matcher(text.substring(last.end(), Math.min(text.length(), last.end() + NEAR))).find();
  }

  private static Item completed(Item item, Item last) {
    Item inUnit = item.in(last.unit().orElseThrow());
    return item.hasExponent() ? inUnit : last.exponent().map(inUnit::withExponent).orElse(inUnit);
  }

  /** Neighbours of one dimension. */
  private static List<List<Item>> runs(List<Item> items) {
    List<List<Item>> runs = new ArrayList<>();
    for (Item item : items) {
      Unit unit = item.unit().orElseThrow();
      if (runs.isEmpty() || item.change() || runs.getLast().getLast().change()
          || !runs.getLast().getLast().unit().orElseThrow().isComparableTo(unit)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(item);
    }
    return runs;
  }

  private List<QuantityMention> mentions(Item item, Optional<Series> series) {
    Unit unit = item.unit().orElseThrow();
    Bound bound = item.bound().inContext(text, unit);
    BigDecimal first = item.firstNumber();
    if (item.second().isEmpty()) {
      return List.of(new QuantityMention(bound.start(), item.end(), new Quantity(bound.of(first), unit), series));
    }
    Numeral second = item.second().get();
    if (!item.change()) {
      return List.of(new QuantityMention(bound.start(), item.end(), new Quantity(bound.of(first, second.number()), unit),
          series));
    }
    // "from 0.7 to above 2" bounds the second alone.
    Bound from = Bound.before(text, item.first().start()).inContext(text, unit);
    Bound to = Bound.before(text, second.start()).inContext(text, unit);
    return List.of(
        new QuantityMention(bound.start(), item.firstEnd(), new Quantity(from.of(first), unit),
            Optional.of(new Series(Series.Kind.CHANGE, 0, 2, bound.start()))),
        new QuantityMention(second.start(), item.end(), new Quantity(to.of(second.number()), unit),
            Optional.of(new Series(Series.Kind.CHANGE, 1, 2, bound.start()))));
  }
}
