package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the units in a header or a caption, with the power of ten that stands beside them. */
final class Units {
  private static final String BEFORE = "([{/,;:| ";
  private static final String BEHIND = ")]}/,;:| ";
  /** {@code 10⁻⁴}, {@code × 10^-4}, {@code x10-4}, {@code ×1E-4}; behind a multiplication sign even {@code ×104}. */
  private static final Pattern POWER = Pattern.compile("(?<!\\d)10 ?(\\^ ?\\{?[-−–]?\\d{1,2}|[-−–]\\d{1,2}"
      + "|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
      + "|[×x·] ?10(\\d)(?!\\d)|(?<!\\d)1?[eE]([-−–]\\d{1,2})");
  private static final Pattern LOGARITHM = Pattern.compile("(?<![A-Za-z])(?:log|lg|ln)(?:10|₁₀)?(?![a-z])");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** @param power of ten that printed numbers are to be multiplied by */
  record Found(Unit unit, int start, int end, int power) {}

  private final Catalogue catalogue;

  Units(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** In order; none where the numbers are logarithms. */
  List<Found> in(String text) {
    if (LOGARITHM.matcher(text).find()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Optional<UnitGrammar.Found> unit = begins(text, i) ? at(text, i) : Optional.empty();
      if (unit.isPresent()) {
        int from = found.isEmpty() ? 0 : found.getLast().end();
        found.add(new Found(unit.get().unit(), i, unit.get().end(), power(text, from, i, unit.get().end())));
      }
      i = unit.map(UnitGrammar.Found::end).orElse(i + 1);
    }
    return found;
  }

  /** The unit at {@code start}; of two with a slash between them that nothing is measured in together, the first. */
  private Optional<UnitGrammar.Found> at(String text, int start) {
    Optional<UnitGrammar.Found> whole = catalogue.units().at(text, start).filter(unit -> ends(text, unit.end()));
    int slash = whole.map(unit -> text.substring(start, unit.end()).indexOf('/')).orElse(-1);
    boolean known = whole.filter(unit -> catalogue.properties().stream().anyMatch(property -> property.isMeasuredIn(unit.unit()))
        || HeaderSlots.isUnitOf(Kind.RATE, unit.unit())).isPresent();
    return slash < 0 || known ? whole : catalogue.units().at(text.substring(0, start + slash), start).or(() -> whole);
  }

  private static boolean begins(String text, int i) {
    return !Character.isWhitespace(text.charAt(i)) && (i == 0 || BEFORE.indexOf(text.charAt(i - 1)) >= 0);
  }

  private static boolean ends(String text, int i) {
    return i == text.length() || BEHIND.indexOf(text.charAt(i)) >= 0
        || text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
  }

  /**
   * A power within the brackets of the unit, or behind them, is part of it; one beside the symbol is what the values were
   * multiplied by: under {@code σ × 10⁴ (S cm⁻¹)}, 3.1 stands for 3.1 × 10⁻⁴. So it does under {@code σ × 10⁻⁴ (S cm⁻¹)}: a
   * negative power always is a factor, since nobody makes small numbers smaller.
   *
   * @param from where the unit before it ends, whose power is none of this one's
   */
  private static int power(String text, int from, int start, int end) {
    int open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('[', start));
    boolean bracketed = open >= 0 && text.substring(open, start).chars().noneMatch(c -> c == ')' || c == ']');
    int close = bracketed ? closing(text, end) : end;
    Optional<Integer> inside = bracketed
        ? power(text.substring(Math.max(from, open + 1), start)).or(() -> power(text.substring(end, close))) : Optional.empty();
    return inside.or(() -> bracketed ? power(untilUnit(text.substring(close))) : Optional.empty())
        .or(() -> power(text.substring(from, Math.max(from, bracketed ? open : start))).map(power -> -Math.abs(power)))
        .orElse(0);
  }

  /** {@code ) × 10⁻⁴, capacity (}: what may be said of the unit that the bracket closes behind. */
  private static String untilUnit(String behind) {
    int comma = behind.indexOf(',');
    return comma < 0 ? behind : behind.substring(0, comma);
  }

  private static int closing(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ')' && text.charAt(i) != ']') {
      i++;
    }
    return i;
  }

  private static Optional<Integer> power(String text) {
    Matcher matcher = POWER.matcher(text);
    Optional<Integer> last = Optional.empty();
    while (matcher.find()) {
      String printed = Stream.of(1, 2, 3).map(matcher::group).filter(Objects::nonNull).findFirst().orElseThrow();
      last = Optional.of(exponent(printed));
    }
    return last;
  }

  private static int exponent(String printed) {
    StringBuilder digits = new StringBuilder();
    for (char c : printed.toCharArray()) {
      int raised = RAISED.indexOf(c);
      if (raised >= 0 || Character.isDigit(c)) {
        digits.append(raised >= 0 ? (char) ('0' + raised) : c);
      }
    }
    boolean negative = printed.chars().anyMatch(c -> "-−–⁻".indexOf(c) >= 0);
    return negative ? -Integer.parseInt(digits.toString()) : Integer.parseInt(digits.toString());
  }
}
