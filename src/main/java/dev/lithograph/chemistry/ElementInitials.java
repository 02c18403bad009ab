package dev.lithograph.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Abbreviations that consist of the initials of the elements of a material: {@code LATP}, {@code NZSP}, {@code LPSCl}. */
public final class ElementInitials {
  private static final Pattern INITIAL = Pattern.compile("[A-Z][a-z]?");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:[A-Z][a-z]?){3,8}");
  /** Need not be spelled: the P of LATP stands for the phosphate. */
  private static final Set<Element> UNSPOKEN = Set.of(Element.O);

  private ElementInitials() {}

  /** Whether {@code name} spells every element of {@code composition}, in any order, oxygen or not, and nothing else. */
  public static boolean spell(String name, Composition composition) {
    return ABBREVIATION.matcher(name).matches()
        && spell(INITIAL.matcher(name).results().map(MatchResult::group).toList(), new ArrayList<>(composition.elements()));
  }

  private static boolean spell(List<String> initials, List<Element> elements) {
    if (initials.isEmpty()) {
      return UNSPOKEN.containsAll(elements);
    }
    List<String> others = initials.subList(1, initials.size());
    return elements.stream().filter(element -> element.symbol().startsWith(initials.getFirst())).anyMatch(element -> {
      List<Element> rest = new ArrayList<>(elements);
      rest.remove(element);
      return spell(others, rest);
    });
  }
}
