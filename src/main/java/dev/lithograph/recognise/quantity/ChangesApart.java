package dev.lithograph.recognise.quantity;

import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.mention.QuantityMention.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes with words between their numbers: {@code from 155 mAh g⁻¹ in the first cycle to 121 mAh g⁻¹}. */
final class ChangesApart {
  private static final Pattern TO =
      Pattern.compile("[^a-z]to (?:a |an |the |only |just |merely |a mere |as low as |as high as )?$");
  private static final Pattern END = Pattern.compile("[.;:] ");
  private static final int FARTHEST = 90;
  private static final int MOST_BETWEEN = 2;

  private ChangesApart() {}

  static List<QuantityMention> joined(String text, List<QuantityMention> mentions) {
    List<QuantityMention> joined = new ArrayList<>(mentions);
    for (int i = 0; i < joined.size(); i++) {
      QuantityMention from = joined.get(i);
      if (from.series().isEmpty() && FromAndTo.followsFrom(text, from.start())) {
        for (int j = i + 1; j < Math.min(joined.size(), i + 2 + MOST_BETWEEN); j++) {
          if (areChange(text, from, joined.get(j))) {
            joined.set(i, at(from, 0, from.start()));
            joined.set(j, at(joined.get(j), 1, from.start()));
            break;
          }
        }
      }
    }
    return joined;
  }

  private static boolean areChange(String text, QuantityMention from, QuantityMention to) {
    return to.series().isEmpty() && to.quantity().unit().isComparableTo(from.quantity().unit())
        && to.start() - from.end() <= FARTHEST
        && TO.matcher(text.substring(from.end(), to.start())).find()
        && !END.matcher(text.substring(from.end(), to.start())).find()
        && FromAndTo.tellsChange(text, from.start(), from.quantity().value().low(), to.quantity().value().high());
  }

  private static QuantityMention at(QuantityMention mention, int index, int start) {
    return new QuantityMention(mention.start(), mention.end(), mention.quantity(),
        Optional.of(new Series(Series.Kind.CHANGE, index, 2, start)));
  }
}
