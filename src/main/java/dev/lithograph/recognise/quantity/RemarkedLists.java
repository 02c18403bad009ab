package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 158 (0.1C), 148 (0.5C) and 131 mAh g⁻¹ (1C)}, {@code 1.2 [3], 2.4 [4] and 3.1 mS cm⁻¹ [5]}: numbers with a remark in
 * brackets each, of which the last alone has the unit of all.
 */
final class RemarkedLists {
  private static final String REMARK = " ?(?:\\([^()]{1,30}\\)|\\[[\\d,– -]{1,12}\\])";
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,(\\[–-])(?<number>\\d{1,4}(?:\\.\\d{1,3})?)" + REMARK
      + "(?:, ?(?:and |or )?| and | or | to )");
  private static final Pattern REMARK_BEHIND = Pattern.compile(REMARK);

  private final NumeralReader numerals;

  RemarkedLists(UnitGrammar units) {
    numerals = new NumeralReader(units);
  }

  /** The quantities in {@code text} whose unit one of {@code found} has. */
  List<QuantityMention> beside(String text, List<QuantityMention> found) {
    List<QuantityMention> listed = new ArrayList<>();
    List<MatchResult> open = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (!open.isEmpty() && open.getLast().end() != number.start()) {
        open.clear();
      }
      open.add(number.toMatchResult());
      Optional<QuantityMention> last = found.stream().filter(quantity -> quantity.start() == number.end()
          && REMARK_BEHIND.matcher(text).region(quantity.end(), text.length()).lookingAt()).findFirst();
      last.ifPresent(unit -> open.forEach(one -> numerals.at(text, one.start("number")).ifPresent(numeral ->
          listed.add(new QuantityMention(one.start("number"), one.end("number"),
              new Quantity(Bound.before(text, one.start("number")).of(numeral.number()), unit.quantity().unit()),
              Optional.empty())))));
    }
    return listed;
  }
}
