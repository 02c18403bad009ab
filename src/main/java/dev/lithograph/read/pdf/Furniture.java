package dev.lithograph.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells running heads, page numbers and notes in the margin from the text: by what repeats on other pages at the same height,
 * and what looks like a number or an imprint at the edge of a page.
 */
final class Furniture {
  /** Share of the page's height at its top and bottom. */
  private static final float EDGE = 0.11f;
  private static final float WIDE_GAP = 0.8f;
  private static final int LONGEST_IMPRINT = 150;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–—]?[A-Z]{0,2}\\d{1,6}[-–—]?|(?i:page)?\\d{1,4}(?:of|/)\\d{1,4}|[ivxl]{1,6}");
  private static final Pattern IMPRINT = Pattern.compile("(?i).*(?:doi\\.org|doi:|www\\.|https?:|©|\\(c\\)20|issn|copyright"
      + "|allrightsreserved|downloaded|creativecommons|published(?:by|online|on)|elsevier|springer|wiley|thisjournal"
      + "|preprint).*");

  private final Map<Integer, Page> pages = new HashMap<>();
  private final Map<String, Set<Integer>> pagesOfText = new HashMap<>();
  private final float bodySize;

  Furniture(List<Page> pages, List<List<Fragment>> fragments, float bodySize) {
    this.bodySize = bodySize;
    pages.forEach(page -> this.pages.put(page.number(), page));
    for (Fragment fragment : fragments.stream().flatMap(List::stream).toList()) {
      if (isAtEdge(fragment)) {
        pagesOfText.computeIfAbsent(key(fragment), k -> new HashSet<>()).add(fragment.page());
      }
    }
  }

  /** The fragments of a page that are of its text; the others go to {@code aside}. */
  List<Fragment> without(List<Fragment> fragments, List<Fragment> aside) {
    if (fragments.isEmpty()) {
      return List.of();
    }
    List<Fragment> kept = new ArrayList<>();
    float head = edge(fragments, true);
    float foot = edge(fragments, false);
    Set<Fragment> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
    fragments.stream().filter(fragment -> isRepeated(fragment)
        || (fragment.baseline() < head || fragment.baseline() > foot) && isImprint(fragment)).forEach(furniture::add);
    for (Fragment fragment : fragments) {
      boolean apart = fragment.baseline() < head || fragment.baseline() > foot;
      boolean number = apart && PAGE_NUMBER.matcher(fragment.letters()).matches() && fragments.stream()
          .noneMatch(other -> other != fragment && other.overlapsRows(fragment) && !furniture.contains(other));
      (number || furniture.contains(fragment) ? aside : kept).add(fragment);
    }
    return kept;
  }

  /** Where from the outside of the page the first gap begins that is wider than between lines of text. */
  private float edge(List<Fragment> fragments, boolean top) {
    List<Fragment> ordered = new ArrayList<>(fragments.stream().filter(this::isAtEdge).toList());
    ordered.sort(Comparator.comparing(top ? Fragment::top : fragment -> -fragment.bottom()));
    float reached = ordered.isEmpty() ? 0 : top ? ordered.getFirst().bottom() : ordered.getFirst().top();
    for (Fragment fragment : ordered) {
      float gap = top ? fragment.top() - reached : reached - fragment.bottom();
      if (gap > WIDE_GAP * bodySize) {
        return reached;
      }
      reached = top ? Math.max(reached, fragment.bottom()) : Math.min(reached, fragment.top());
    }
    return top ? Math.min(reached, pages.get(fragments.getFirst().page()).height() * EDGE)
        : Math.max(reached, pages.get(fragments.getFirst().page()).height() * (1 - EDGE));
  }

  private boolean isRepeated(Fragment fragment) {
    return isAtEdge(fragment) && pagesOfText.get(key(fragment)).size() > 1
        && fragment.letters().chars().anyMatch(Character::isLetter);
  }

  private boolean isImprint(Fragment fragment) {
    String letters = fragment.letters();
    return isAtEdge(fragment) && fragment.size() < bodySize + 0.3f && letters.length() < LONGEST_IMPRINT
        && IMPRINT.matcher(letters).matches();
  }

  private boolean isAtEdge(Fragment fragment) {
    float height = pages.get(fragment.page()).height();
    return fragment.baseline() < EDGE * height || fragment.baseline() > (1 - EDGE) * height;
  }

  /** The letters, any number for another, and the height. */
  private static String key(Fragment fragment) {
    StringBuilder key = new StringBuilder();
    for (char c : fragment.letters().toLowerCase(Locale.ROOT).toCharArray()) {
      if (!Character.isDigit(c)) {
        key.append(c);
      } else if (key.isEmpty() || key.charAt(key.length() - 1) != '#') {
        key.append('#');
      }
    }
    return key + " " + Math.round(fragment.baseline() / 4);
  }
}
