package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1.2 × 10⁻⁴ at 25 °C and 8.9 × 10⁻⁴ S cm⁻¹ at 60 °C}: a power of ten that has its condition before the next has the
 * unit of both. So has one behind, in brackets or where its statement ends: {@code 6.1 × 10⁻⁵ S cm⁻¹, above that of the others
 * (5.4 × 10⁻⁶)}.
 */
final class LentUnits {
  private static final Pattern POWER = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3})? ?[×x·] ?10 ?(?:\\^ ?)?[-−–⁻]");
  private static final Pattern CONDITION = Pattern.compile(" (?:at|for|in|with|without|when|\\()[^.;]{0,40}[ )](?:and|to|or) ?"
      + "(?:about |up to |even )?(?:for [^.;,]{1,20} )?", Pattern.DOTALL);
  private static final int FARTHEST = 60;
  /** What stands before a power of ten that is told of another thing in the unit that was said. */
  private static final Pattern TOLD = Pattern.compile("(?:\\((?:about |only )?|\\b(?:showed|shows|had|has|have|gave|gives|reached"
      + "|reaches|was|is|were|only|vs\\.?|versus|than|to|against)) ?[~≈∼]?$");
  private static final Pattern END = Pattern.compile("\\)|[.,;](?:\\s|$)|$| ?(?:\\[\\d|for |when |without |whereas |while )");
  private static final Pattern SENTENCE = Pattern.compile("\\.\\s+\\p{Lu}");
  private static final int FARTHEST_BEHIND = 160;

  private final NumeralReader numerals;

  LentUnits(UnitGrammar units) {
    numerals = new NumeralReader(units);
  }

  /** The quantities in {@code text} beside those that were found by their own units. */
  List<QuantityMention> beside(String text, List<QuantityMention> found) {
    List<QuantityMention> lent = new ArrayList<>();
    Matcher power = POWER.matcher(text);
    while (power.find()) {
      int start = power.start();
      if (found.stream().noneMatch(mention -> mention.start() <= start && start < mention.end())) {
        numerals.at(text, start).flatMap(numeral -> lender(text, start, numeral, found)
            .map(lender -> new QuantityMention(start, numeral.end(),
                new Quantity(Bound.before(text, start).of(numeral.number()), lender.quantity().unit()), Optional.empty())))
            .ifPresent(lent::add);
      }
    }
    return lent;
  }

  /** The next power of ten with a unit. */
  private static Optional<QuantityMention> lender(String text, int start, Numeral numeral, List<QuantityMention> found) {
    return next(text, numeral, found).or(() -> last(text, start, numeral.end(), found));
  }

  /** The last power of ten with a unit in the same sentence. */
  private static Optional<QuantityMention> last(String text, int start, int end, List<QuantityMention> found) {
    boolean told = TOLD.matcher(text.substring(Math.max(0, start - FARTHEST), start)).find()
        && END.matcher(text).region(end, text.length()).lookingAt();
    return found.stream().filter(mention -> told && mention.end() <= start && start - mention.end() <= FARTHEST_BEHIND
            && isPower(text, mention)).reduce((one, other) -> other)
        .filter(mention -> !SENTENCE.matcher(text.substring(mention.end(), start)).find());
  }

  private static boolean isPower(String text, QuantityMention mention) {
    return text.substring(mention.start(), mention.end()).contains("10");
  }

  private static Optional<QuantityMention> next(String text, Numeral numeral, List<QuantityMention> found) {
    return found.stream().filter(mention -> mention.start() >= numeral.end() && mention.start() - numeral.end() <= FARTHEST)
        .filter(mention -> isPower(text, mention)).findFirst()
        .filter(mention -> CONDITION.matcher(text.substring(numeral.end(), mention.start())).matches());
  }
}
