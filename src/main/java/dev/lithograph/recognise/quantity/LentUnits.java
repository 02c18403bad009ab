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
 * {@code 1.2 × 10⁻⁴ at 25 °C and 8.9 × 10⁻⁴ S cm⁻¹ at 60 °C}: a power of ten that has its condition before the next has the unit of
 * both.
 */
final class LentUnits {
  private static final Pattern POWER = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3})? ?[×x·] ?10 ?(?:\\^ ?)?[-−–⁻]");
  private static final Pattern CONDITION = Pattern.compile(" (?:at|for|in|with|without|when|\\()[^.;]{0,40}[ )](?:and|to|or) ?"
      + "(?:about |up to |even )?(?:for [^.;,]{1,20} )?", Pattern.DOTALL);
  private static final int FARTHEST = 60;

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
        numerals.at(text, start).flatMap(numeral -> lender(text, numeral, found)
            .map(lender -> new QuantityMention(start, numeral.end(),
                new Quantity(Bound.before(text, start).of(numeral.number()), lender.quantity().unit()), Optional.empty())))
            .ifPresent(lent::add);
      }
    }
    return lent;
  }

  /** The next power of ten with a unit. */
  private static Optional<QuantityMention> lender(String text, Numeral numeral, List<QuantityMention> found) {
    return found.stream().filter(mention -> mention.start() >= numeral.end() && mention.start() - numeral.end() <= FARTHEST)
        .filter(mention -> text.substring(mention.start(), mention.end()).contains("10"))
        .findFirst()
        .filter(mention -> CONDITION.matcher(text.substring(numeral.end(), mention.start())).matches());
  }
}
