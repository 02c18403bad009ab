package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mixtures of which one part is a mixture itself: {@code 99.5(70Li2S-30P2S5)-0.5FeS2}, {@code (100-x)(75Li2S-25P2S5)-xLiBr}. They
 * are named, but what stands in the bracket is not the composition of the whole.
 */
final class NestedMixtures {
  private static final Pattern SHARE = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})?|\\((?:100|1) ?[-–−] ?[xyz]\\)) ?\\(");
  private static final Pattern REST =
      Pattern.compile("\\) ?[-–−·+] ?(?:\\d{1,3}(?:\\.\\d{1,2})?|[xyz](?![a-z]))? ?[A-Z][A-Za-z0-9.]{1,20}(?![\\p{L}\\d])");

  /** {@code 0.62[HCF-Sm]·0.38[LCF-Ta]}: of samples that have names. */
  private static final String NAMED = "\\d(?:\\.\\d{1,3})?\\[[A-Z][\\w-]{1,12}\\]";
  private static final Pattern OF_SAMPLES = Pattern.compile(NAMED + "(?: ?[·+-] ?" + NAMED + ")+");

  private NestedMixtures() {}

  /** Where the mixture ends that begins at {@code place}. */
  static OptionalInt endAt(String line, int place) {
    Matcher samples = OF_SAMPLES.matcher(line).region(place, line.length());
    if (samples.lookingAt()) {
      return OptionalInt.of(samples.end());
    }
    Matcher share = SHARE.matcher(line).region(place, line.length());
    if (!share.lookingAt()) {
      return OptionalInt.empty();
    }
    return FormulaGrammar.at(line, share.end()).filter(inner -> inner.formula().joint() == Formula.Joint.MIXTURE)
        .map(inner -> REST.matcher(line).region(inner.end(), line.length()).useTransparentBounds(true))
        .filter(Matcher::lookingAt).map(rest -> OptionalInt.of(rest.end())).orElse(OptionalInt.empty());
  }
}
