package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.ChargeBalance;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.DamagedFormulas;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaGrammar.Found;
import dev.lithograph.document.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the formulas of a text that are materials: no ions, and none that are said to be units of a structure. */
final class FormulaScanner {
  private static final Pattern STRUCTURAL_UNIT = Pattern.compile("[ -]?(?:tetrahedr|octahedr|polyhedr|dodecahedr|moiet|"
      + "sublattice|vacanc|(?:unit|group|anion|cation|ion|radical|site|slab)s?\\b)");
  private static final int LONGEST_UNIT_WORD = 14;
  private static final Pattern REST_OF_CITATIONS = Pattern.compile("(?:[,–-]\\d{1,3})+(?:\\s+\\p{Lu}|\\s*$)");
  /** With its point. */
  private static final int LONGEST_CITATION = 4;

  private FormulaScanner() {}

  static Optional<Found> at(String text, int start) {
    return FormulaGrammar.at(text, start).map(found -> withoutCitations(text, found)).or(() -> DamagedFormulas.at(text, start))
        .filter(found -> isMaterial(found.formula()) && !isStructuralUnit(text, found.end()) && !isRest(text, start));
  }

  /** {@code as in Li3PS4.33,39 The other}: a decimal that a list goes on, at the end of a sentence, is no amount. */
  private static Found withoutCitations(String text, Found found) {
    int point = text.lastIndexOf('.', found.end());
    boolean decimal = point > found.start() && found.end() - point <= LONGEST_CITATION
        && REST_OF_CITATIONS.matcher(text).region(found.end(), text.length()).lookingAt();
    return decimal ? FormulaGrammar.at(text.substring(0, point), found.start()).orElse(found) : found;
  }

  private static boolean isMaterial(Formula formula) {
    return formula.charge() == 0 && !isRadical(formula.composition());
  }

  /** {@code PS4}, {@code PO4}: what holds no metal and is not balanced is a piece of something. */
  private static boolean isRadical(Composition composition) {
    boolean metal = composition.elements().stream().anyMatch(element -> element.isMetal() || element.isPlaceholder());
    return !metal && !composition.contains(Element.C) && ChargeBalance.judge(composition) instanceof ChargeBalance.Unbalanced;
  }

  /** Whether a number or a variable at {@code start} belongs to a longer formula before it that could not be read. */
  private static boolean isRest(String text, int start) {
    return start > 1 && !Character.isUpperCase(text.charAt(start)) && "-−–⁻₋".indexOf(text.charAt(start - 1)) >= 0
        && !Character.isWhitespace(text.charAt(start - 2));
  }

  private static boolean isStructuralUnit(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + LONGEST_UNIT_WORD));
    return STRUCTURAL_UNIT.matcher(behind).lookingAt();
  }

  /** By start, none overlapping another. */
  static List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    int place = 0;
    while (place < text.length()) {
      Interruption.check();
      Optional<Found> found = at(text, place);
      found.ifPresent(all::add);
      place = found.map(Found::end).orElse(place + 1);
    }
    return all;
  }
}
