package dev.lithograph.recognise.material;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mixtures of samples that have names: {@code 0.62[HCF-Sm]·0.38[LCF-Ta]}. */
final class SampleMixtures {
  private static final String NAMED = "\\d(?:\\.\\d{1,3})?\\[[A-Z][\\w-]{1,12}\\]";
  private static final Pattern OF_SAMPLES = Pattern.compile(NAMED + "(?: ?[·+-] ?" + NAMED + ")+");

  private SampleMixtures() {}

  /** Where the mixture ends that begins at {@code place}. */
  static OptionalInt endAt(String line, int place) {
    Matcher samples = OF_SAMPLES.matcher(line).region(place, line.length());
    return samples.lookingAt() ? OptionalInt.of(samples.end()) : OptionalInt.empty();
  }
}
