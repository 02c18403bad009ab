package dev.lithograph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of subjects tell of how much of a second part was added to a first: {@code LLZO + [Py14][TFSI] 80:20}. */
final class Proportions {
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" \\+ | with ");
  private static final Pattern SHARE = Pattern.compile("(?:about |~)?(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:wt|vol|mol)\\.? ?%");
  private static final Pattern RATIO = Pattern.compile(" (\\d{1,3}(?:\\.\\d{1,2})?):(\\d{1,3}(?:\\.\\d{1,2})?)$");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /** Of a ratio whose numbers are percents; what three parts share adds up to less than 100, and 20:1 counts molecules. */
  private static final BigDecimal LEAST_SUM = BigDecimal.valueOf(90);

  private Proportions() {}

  /** In percent; absent where the name has more than two parts, since it is not said then of what the share is. */
  static Optional<BigDecimal> addedShare(String name) {
    String[] parts = BETWEEN_PARTS.split(name);
    if (parts.length != 2) {
      return Optional.empty();
    }
    Matcher share = SHARE.matcher(parts[1]);
    return share.lookingAt() ? Optional.of(new BigDecimal(share.group(1))) : ofRatio(parts[1]);
  }

  private static Optional<BigDecimal> ofRatio(String part) {
    Matcher ratio = RATIO.matcher(part);
    if (!ratio.find()) {
      return Optional.empty();
    }
    BigDecimal added = new BigDecimal(ratio.group(2));
    BigDecimal sum = added.add(new BigDecimal(ratio.group(1)));
    return sum.compareTo(LEAST_SUM) >= 0 && sum.compareTo(HUNDRED) <= 0
        ? Optional.of(added.multiply(HUNDRED).divide(sum, 1, RoundingMode.HALF_EVEN)) : Optional.empty();
  }
}
