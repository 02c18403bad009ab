package dev.lithograph.read.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a paper is set.
 *
 * @param bodySize size of the font of its running text
 * @param prose styles in which whole lines of text are set
 */
record Styles(float bodySize, String body, Set<String> prose) {
  private static final int LONG_LINE = 40;
  private static final int FEWEST_GLYPHS = 200;

  static Styles of(List<Fragment> fragments) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Float> sizes = new HashMap<>();
    for (Fragment fragment : fragments) {
      if (fragment.glyphs().size() >= LONG_LINE) {
        for (Glyph glyph : fragment.glyphs()) {
          counts.merge(glyph.style(), 1, Integer::sum);
          sizes.put(glyph.style(), glyph.size());
        }
      }
    }
    String body = counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).orElse("");
    Set<String> prose = new HashSet<>();
    counts.forEach((style, count) -> {
      if (count >= FEWEST_GLYPHS) {
        prose.add(style);
      }
    });
    return new Styles(sizes.getOrDefault(body, 10f), body, prose);
  }

  boolean isProse(Fragment fragment) {
    long known = fragment.glyphs().stream().filter(glyph -> prose.contains(glyph.style())).count();
    return known * 2 > fragment.glyphs().size();
  }
}
