package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number or a range with what belongs to it alone, at the characters [start, end).
 *
 * @param second the other end of a range or of a change
 * @param firstEnd where the first number ends, with its own unit if it has one
 * @param change whether the two are told as before and after
 * @param unit printed behind it, in which both numbers are
 * @param link how it is joined to the item before it
 */
record Item(int start, int end, Bound bound, Numeral first, int firstEnd, Optional<Numeral> second, boolean change,
    Optional<Unit> unit, Link link) {
  enum Link { NONE, COMMA, SLASH, AND }

  boolean hasExponent() {
    return first.exponent().isPresent() || second.flatMap(Numeral::exponent).isPresent();
  }

  Optional<Integer> exponent() {
    return first.exponent();
  }

  /** Up to the unit that all of a list in parentheses share: {@code (3.1, 2.4 and 1.9) × 10⁻⁴ S cm⁻¹}. */
  Item upTo(int newEnd) {
    return new Item(start, newEnd, bound, first, firstEnd, second, change, unit, link);
  }

  Item bounded(Bound.Kind kind) {
    return new Item(start, end, bound.as(kind), first, firstEnd, second, change, unit, link);
  }

  /** With {@code last} as the other end. */
  Item rangeTo(Item last) {
    return new Item(start, last.end, bound, first, firstEnd, Optional.of(last.first), false, last.unit, link);
  }

  Item in(Unit shared) {
    return new Item(start, end, bound, first, firstEnd, second, change, Optional.of(shared), link);
  }

  Item withExponent(int power) {
    return new Item(start, end, bound, first.withExponent(power), firstEnd, second.map(n -> n.withExponent(power)), change, unit,
        link);
  }

  BigDecimal firstNumber() {
    return first.number();
  }
}
