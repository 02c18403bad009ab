package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fractions without a unit, such as transference numbers: from 0 to 1, with a decimal point, and not the value of a variable of a
 * formula ({@code x = 0.3}).
 */
final class PureNumbers {
  static final Unit ONE = new Unit("1", Dimension.NONE, BigDecimal.ONE);

  /** Also what a tolerance is preceded by. */
  private static final Pattern VARIABLE = Pattern.compile("(?:^|[^A-Za-z0-9])[a-su-zδ] ?[=≈~≤≥<>] ?$|± ?$");

  private static final Pattern ELEMENT = Pattern.compile(" [A-Z][a-z]?[-–\\d]");

  private PureNumbers() {}

  static boolean are(String text, List<Item> items) {
    Item first = items.getFirst();
    int end = items.getLast().end();
    boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && "-–/:±+".indexOf(text.charAt(end)) < 0;
    return ends && !ELEMENT.matcher(text).region(end, text.length()).lookingAt()
        && items.stream().allMatch(PureNumbers::isFraction)
        && !VARIABLE.matcher(text.substring(Math.max(0, first.first().start() - 5), first.first().start())).find();
  }

  private static boolean isFraction(Item item) {
    return item.unit().isEmpty() && Stream.concat(Stream.of(item.first()), item.second().stream())
        .allMatch(PureNumbers::isFraction);
  }

  private static boolean isFraction(Numeral numeral) {
    return numeral.exponent().equals(Optional.empty()) && numeral.mantissa().scale() > 0 && numeral.mantissa().signum() > 0
        && numeral.mantissa().compareTo(BigDecimal.ONE) <= 0;
  }
}
