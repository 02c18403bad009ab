package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the space out of mixtures between an amount and its compound: {@code 6 LiI-4 Li3PO4-P2S5} becomes {@code
 * 6LiI-4Li3PO4-P2S5}. A whole number ahead of the first compound is an amount only where a later compound has one, too: {@code 2
 * Li2S-P2S5 glasses} may be two glasses.
 */
public final class SpacedMixtures {
  private static final String AMOUNT = "\\d{1,2}(?:\\.\\d{1,2})?";
  private static final String COMPOUND = "[A-Z][a-z]?[A-Z\\d(][A-Za-z\\d()]*";
  private static final Pattern MIXTURE = Pattern.compile("(?<![\\p{L}\\d.,–-])(?:" + AMOUNT + " ?)?(?:Li|Na"
      + "|K)[A-Z\\d(][A-Za-z\\d()]*"
      + "(?: ?[-–+·] ?(?:" + AMOUNT + " ?)?" + COMPOUND + ")+");
  private static final Pattern SPACED = Pattern.compile("(?<![A-Za-z\\d.])" + AMOUNT + " (?=[A-Z])");

  private SpacedMixtures() {}

  /** Where several amounts have spaces behind them, those around the dashes go, too. */
  public static Text mend(Text text) {
    Edits edits = new Edits(text);
    Matcher mixtures = MIXTURE.matcher(text.value());
    boolean found = false;
    while (mixtures.find()) {
      List<MatchResult> amounts = SPACED.matcher(text.value()).region(mixtures.start(), mixtures.end()).results().toList();
      boolean count = amounts.size() == 1 && amounts.getFirst().start() == mixtures.start()
          && amounts.getFirst().group().indexOf('.') < 0;
      boolean whole = amounts.size() > 1;
      for (int i = mixtures.start(); i < mixtures.end() && !count; i++) {
        int place = i;
        if (text.value().charAt(i) == ' ' && (whole || amounts.stream().anyMatch(amount -> amount.end() == place + 1))) {
          edits.delete(i, i + 1);
          found = true;
        }
      }
    }
    return found ? edits.text() : text;
  }
}
