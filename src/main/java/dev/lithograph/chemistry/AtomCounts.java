package dev.lithograph.chemistry;

import dev.lithograph.chemistry.FormulaGrammar.Found;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the characters of a text that are set as subscripts because they count atoms: the digits of {@code Li7La3Zr2O12},
 * {@code Li1+xAlxTi2-x(PO4)3}, {@code O2}, but none of {@code NMC811}, {@code PEO20}, {@code Figure S1}, {@code 0.1C}.
 */
public final class AtomCounts {
  private static final String NUMBER = "\\d+(?:[./]\\d+)?";
  private static final String VARIABLE = "[xyzδ](?![a-z])";
  /** What follows an element or a bracket: {@code 12}, {@code 0.5}, {@code 1/3}, {@code x}, {@code 7-3x+y}. */
  private static final Pattern COUNT = Pattern.compile("(?<=[A-Za-z)\\]])(?:" + NUMBER + "(?:" + VARIABLE + ")?|" + VARIABLE + ")"
      + "(?:[-+−–](?:" + NUMBER + ")?" + VARIABLE + ")*");
  /** Elements as they occur by themselves, which alone could as well be a label. */
  private static final Pattern MOLECULE = Pattern.compile("(?<![\\p{L}\\d])(?:H|N|O|F|Cl|Br|I)(2)(?![\\p{L}\\d.])");

  private AtomCounts() {}

  /** Indexes in {@code text} of the characters to be set as subscripts. */
  public static BitSet subscripts(String text) {
    BitSet subscripts = new BitSet();
    int index = 0;
    while (index < text.length()) {
      Optional<Found> found = FormulaGrammar.at(text, index);
      found.ifPresent(formula -> lowerCounts(text, formula, subscripts));
      index = found.map(Found::end).orElse(index + 1);
    }
    Matcher molecules = MOLECULE.matcher(text);
    while (molecules.find()) {
      subscripts.set(molecules.start(1), molecules.end(1));
    }
    return subscripts;
  }

  private static void lowerCounts(String text, Found formula, BitSet subscripts) {
    Matcher counts = COUNT.matcher(text).region(formula.start(), formula.end()).useTransparentBounds(true);
    while (counts.find()) {
      subscripts.set(counts.start(), counts.end());
    }
  }
}
