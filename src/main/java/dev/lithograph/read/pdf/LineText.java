package dev.lithograph.read.pdf;

import dev.lithograph.document.Text.Script;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The characters of a line in reading order, with the spaces that the eye sees between words.
 *
 * @param scripts for each character of {@code value} how it was set
 */
record LineText(String value, List<Script> scripts) {
  private static final float WORD_GAP = 0.17f;
  private static final float NARROWEST_WORD_GAP = 0.07f;
  private static final int FEWEST_GAPS = 5;
  /** Where the file itself has a space. */
  private static final float SPACED_GAP = 0.05f;
  private static final float SCRIPT_GAP = 0.3f;
  private static final String RINGS = "◦∘°º˚";
  private static final String ACCENTS = "´`¨ˆ˜ˇ¸˘˙˝˛¯";
  private static final String COMBINING = "\u0301\u0300\u0308\u0302\u0303\u030C\u0327\u0306\u0307\u030B\u0328\u0304";

  private record Placed(Glyph glyph, Script script) {}

  static LineText of(Fragment fragment) {
    List<Placed> placed = new ArrayList<>();
    for (Glyph glyph : fragment.glyphs()) {
      placed.add(new Placed(glyph, script(fragment, glyph)));
    }
    return set(fragment.size(), unstacked(placed));
  }

  private static Script script(Fragment line, Glyph glyph) {
    float raised = (line.baseline() - glyph.baseline()) / line.size();
    boolean small = glyph.size() < 0.9f * line.size();
    if (raised > (small ? 0.15f : 0.25f)) {
      return Script.SUPERSCRIPT;
    }
    return raised < (small ? -0.04f : -0.13f) ? Script.SUBSCRIPT : Script.BASE;
  }

  /** Where a superscript stands above a subscript, the subscript comes first. */
  private static List<Placed> unstacked(List<Placed> placed) {
    List<Placed> ordered = new ArrayList<>();
    int i = 0;
    while (i < placed.size()) {
      int end = i;
      while (end < placed.size() && placed.get(end).script() != Script.BASE) {
        end++;
      }
      List<Placed> scripts = new ArrayList<>(placed.subList(i, end));
      if (areStacked(scripts)) {
        scripts.sort(Comparator.comparing(script -> script.script() == Script.SUPERSCRIPT));
      }
      ordered.addAll(scripts);
      if (end < placed.size()) {
        ordered.add(placed.get(end));
      }
      i = end + 1;
    }
    return ordered;
  }

  private static boolean areStacked(List<Placed> scripts) {
    for (int i = 1; i < scripts.size(); i++) {
      Glyph before = scripts.get(i - 1).glyph();
      Glyph glyph = scripts.get(i).glyph();
      float overlap = Math.min(before.right(), glyph.right()) - Math.max(before.left(), glyph.left());
      float width = Math.min(before.right() - before.left(), glyph.right() - glyph.left());
      if (scripts.get(i).script() != scripts.get(i - 1).script() && overlap > 0.5f * width) {
        return true;
      }
    }
    return false;
  }

  private static LineText set(float size, List<Placed> placed) {
    float wordGap = wordGap(size, placed);
    StringBuilder value = new StringBuilder();
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Placed next = placed.get(i);
      if (i > 0 && isSpaceBetween(placed.get(i - 1), next, size, wordGap)) {
        value.append(' ');
        scripts.add(Script.BASE);
      }
      if (i > 0 && isAccent(placed.get(i - 1).glyph(), next.glyph())) {
        compose(value, placed.get(i - 1).glyph().symbols(), next.glyph().symbols());
        while (scripts.size() < value.length()) {
          scripts.add(next.script());
        }
        continue;
      }
      boolean ring = next.script() == Script.SUPERSCRIPT && (RINGS.contains(next.glyph().symbols())
          || next.glyph().symbols().equals("o") && i + 1 < placed.size() && placed.get(i + 1).glyph().symbols().equals("C")
              && (i == 0 || placed.get(i - 1).script() == Script.BASE));
      value.append(ring ? "°" : next.glyph().symbols());
      while (scripts.size() < value.length()) {
        scripts.add(ring ? Script.BASE : next.script());
      }
    }
    return new LineText(value.toString(), scripts);
  }

  /**
   * The least distance of words, in parts of the font size. Lines that are set tight or loose have their own: it lies in the
   * widest interval in which the line has no distance.
   */
  private static float wordGap(float size, List<Placed> placed) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < placed.size(); i++) {
      if (placed.get(i).script() == Script.BASE && placed.get(i - 1).script() == Script.BASE) {
        gaps.add(Math.max(0, (placed.get(i).glyph().left() - placed.get(i - 1).glyph().right()) / size));
      }
    }
    gaps.sort(null);
    float widest = 0;
    float found = WORD_GAP;
    for (int i = 1; i <= gaps.size() - FEWEST_GAPS && gaps.get(i - 1) < WORD_GAP; i++) {
      float interval = gaps.get(i) - gaps.get(i - 1);
      if (interval > widest) {
        widest = interval;
        found = (gaps.get(i) + gaps.get(i - 1)) / 2;
      }
    }
    return Math.clamp(found, NARROWEST_WORD_GAP, WORD_GAP);
  }

  private static boolean isSpaceBetween(Placed before, Placed next, float size, float wordGap) {
    float gap = next.glyph().left() - before.glyph().right();
    boolean attached = next.script() != Script.BASE && before.script() == Script.BASE;
    boolean within = next.script() != Script.BASE && before.script() == next.script();
    if (attached) {
      return gap > SCRIPT_GAP * size;
    }
    float unit = within ? next.glyph().size() : size;
    return gap > wordGap * unit || next.glyph().spaced() && gap > SPACED_GAP * unit;
  }

  /** Whether one of two glyphs is an accent that is printed over or under the other. */
  private static boolean isAccent(Glyph before, Glyph next) {
    Glyph accent = ACCENTS.contains(before.symbols()) ? before : next;
    Glyph letter = accent == before ? next : before;
    boolean pair = accent.symbols().length() == 1 && ACCENTS.contains(accent.symbols()) && letter.symbols().length() == 1
        && Character.isLetter(letter.symbols().charAt(0));
    float overlap = Math.min(before.right(), next.right()) - Math.max(before.left(), next.left());
    return pair && overlap > 0.5f * (accent.right() - accent.left());
  }

  private static void compose(StringBuilder value, String before, String next) {
    boolean accentFirst = ACCENTS.contains(before);
    String letter = accentFirst ? next : before;
    char accent = COMBINING.charAt(ACCENTS.indexOf(accentFirst ? before : next));
    value.setLength(value.length() - before.length());
    String plain = letter.equals("ı") ? "i" : letter;
    String composed = Normalizer.normalize(plain + accent, Normalizer.Form.NFC);
    value.append(composed.length() == 1 ? composed : plain);
  }
}
