package dev.lithograph.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters that stand close together on a line, with what is raised and lowered beside them.
 *
 * @param glyphs from left to right, without spaces
 * @param size that most of them have
 * @param baseline on which most of those stand
 */
record Fragment(int page, List<Glyph> glyphs, float left, float top, float right, float bottom, float size, float baseline) {

  static Fragment of(int page, List<Glyph> glyphs) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparing(Glyph::left));
    float size = mainSize(ordered);
    List<Glyph> main = ordered.stream().filter(glyph -> glyph.size() >= 0.9f * size).toList();
    float baseline = mode(main.stream().map(Glyph::baseline).toList());
    float left = ordered.getFirst().left();
    float right = (float) ordered.stream().mapToDouble(Glyph::right).max().orElse(left);
    return new Fragment(page, ordered, left, baseline - 0.75f * size, right, baseline + 0.22f * size, size, baseline);
  }

  static Fragment join(List<Fragment> parts) {
    return of(parts.getFirst().page(), parts.stream().flatMap(part -> part.glyphs().stream()).toList());
  }

  /** The size of most characters; of two that are nearly even, as in formulas, the larger. */
  private static float mainSize(List<Glyph> glyphs) {
    Map<Float, Integer> counts = new HashMap<>();
    glyphs.forEach(glyph -> counts.merge(glyph.size(), 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    return counts.entrySet().stream().filter(count -> count.getValue() * 3 >= most).map(Map.Entry::getKey)
        .max(Float::compare).orElse(0f);
  }

  private static float mode(List<Float> values) {
    Map<Integer, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(Math.round(value * 4), 1, Integer::sum));
    return counts.entrySet().stream().max(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
        .thenComparing(Map.Entry::getKey)).map(count -> count.getKey() / 4f).orElse(0f);
  }

  float width() {
    return right - left;
  }

  float middle() {
    return (left + right) / 2;
  }

  boolean overlapsRows(Fragment other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top) > 0.3f * Math.min(size, other.size);
  }

  /** Characters without the blanks between words. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    glyphs.forEach(glyph -> letters.append(glyph.symbols()));
    return letters.toString();
  }

  boolean isBold() {
    return glyphs.stream().filter(Glyph::bold).count() * 10 >= glyphs.size() * 9L;
  }
}
