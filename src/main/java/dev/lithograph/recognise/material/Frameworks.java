package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.Element;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds metal-organic frameworks that are written as a metal with its ligand, {@code Mg2(dobpdc)}: the abbreviation of a ligand
 * stands in small letters and is no part of a composition (IUPAC Recommendations 2005, IR-10.4.4).
 */
final class Frameworks {
  private static final Pattern FRAMEWORK = Pattern.compile(
      "(?:[A-Z][a-z]?\\d*)*(?<metal>[A-Z][a-z]?)(?<count>\\d*)\\((?<ligand>[a-z]{3,8})\\)(?<times>\\d*)"
      + "(?:[·⋅•]\\d*(?:\\.\\d+)?[A-Z][A-Za-z0-9]*)?(?![\\p{L}\\d])");

  private Frameworks() {}

  /** Where the framework that begins at {@code place} ends. */
  static OptionalInt endAt(String line, int place) {
    Matcher matcher = FRAMEWORK.matcher(line).region(place, line.length());
    boolean found = matcher.lookingAt() && Element.of(matcher.group("metal")).filter(Element::isMetal).isPresent()
        && !(matcher.group("count").isEmpty() && matcher.group("times").isEmpty());
    return found ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
  }
}
