package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.FormulaGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the formulas of a text that are materials: no ions, and none that are said to be units of a structure. */
final class FormulaScanner {
  private static final Pattern STRUCTURAL_UNIT = Pattern.compile(
      "[ -]?(?:tetrahedr|octahedr|polyhedr|dodecahedr|units?\\b|groups?\\b|anions?\\b|cations?\\b|ions?\\b|moiet|radicals?\\b|sites?\\b|"
          + "sublattice|slabs?\\b|vacanc)");
  private static final int LONGEST_UNIT_WORD = 14;

  private FormulaScanner() {}

  static Optional<FormulaGrammar.Found> at(String text, int start) {
    return FormulaGrammar.at(text, start).filter(found -> found.formula().charge() == 0 && !isStructuralUnit(text, found.end()));
  }

  private static boolean isStructuralUnit(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + LONGEST_UNIT_WORD));
    return STRUCTURAL_UNIT.matcher(behind).lookingAt();
  }

  /** By start, none overlapping another. */
  static List<FormulaGrammar.Found> in(String text) {
    List<FormulaGrammar.Found> all = new ArrayList<>();
    int place = 0;
    while (place < text.length()) {
      Optional<FormulaGrammar.Found> found = at(text, place);
      found.ifPresent(all::add);
      place = found.map(FormulaGrammar.Found::end).orElse(place + 1);
    }
    return all;
  }
}
