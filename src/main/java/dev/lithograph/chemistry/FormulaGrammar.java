package dev.lithograph.chemistry;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads chemical formulas as papers print them, in flat text ({@code Li6.4La3Zr1.4Ta0.6O12}) or with Unicode sub- and
 * superscripts and any minus sign: variables ({@code Li1+xAlxTi2−x(PO4)3}), fractions ({@code LiNi1/3Mn1/3Co1/3O2}), adducts
 * ({@code Na2O·11Al2O3}), mixtures ({@code 75Li2S–25P2S5}), dopants ({@code Li7La3Zr2O12:Ta}), ions ({@code PF6⁻}),
 * alternatives ({@code Li6PS5X (X = Cl, Br, I)}).
 *
 * <p>What could as well be a word, an abbreviation, a space group or a single element ({@code In}, {@code NO}, {@code LiPON},
 * {@code C2}, {@code S8}) is no formula here. The time is bounded by a constant at each place of a text.
 */
public final class FormulaGrammar {
  /** A formula found in a text, at characters {@code [start, end)}. */
  public record Found(Formula formula, int start, int end) {}

  private static final Pattern ALTERNATIVES = Pattern.compile("[ ,(]+(?:[a-z ]{3,9})?\\p{Lu}\\p{Ll}? ?=.*$");

  private FormulaGrammar() {}

  /** The formula that the whole of {@code token} is, spaces and LaTeX subscripts ({@code Li_{7}}) in it ignored. */
  public static Optional<Formula> parse(String token) {
    if (token.length() > 2 * FormulaReader.LONGEST) {
      return Optional.empty();
    }
    String printed = token.strip();
    String compact = withoutSpaces(withoutLatex(printed));
    return at(compact, 0).filter(found -> found.end() == compact.length())
        .map(Found::formula).map(formula -> formula.printedAs(printed));
  }

  /**
   * The longest formula that begins at {@code start} of {@code text} and ends where a word ends. A mixture with shares begins
   * at its first number or bracket: {@code 75Li2S-25P2S5}, {@code (100-x)Li2S-xP2S5}.
   */
  public static Optional<Found> at(CharSequence text, int start) {
    if (start >= text.length() || !Glyphs.mayBeginFormula(text.charAt(start)) || !Glyphs.isFormulaBoundaryBefore(text, start)) {
      return Optional.empty();
    }
    return new FormulaReader(text, start).read();
  }

  /**
   * {@code formula} on one line with the zeros, the brackets and the signs between parts that its paper prints:
   * {@code Li6.40La3Zr1.40Ta0.60O12}, {@code Li[Ni0.8Co0.1Mn0.1]O2}; canonical text where it is no longer what was printed, and
   * one sign between the parts of a mixture in percent, as {@code 75Li2S·25P2S5} is {@code 75Li2S-25P2S5}. What a letter stands
   * for is no part of it.
   */
  public static String spelled(Formula formula) {
    String text = asSpelled(formula);
    return Formula.isInPercent(formula.parts()) ? text.replace('·', '-') : text;
  }

  private static String asSpelled(Formula formula) {
    String printed = formula.alternatives().isEmpty() ? formula.asPrinted()
        : ALTERNATIVES.matcher(formula.asPrinted()).replaceFirst("");
    String bare = withoutSpaces(withoutLatex(printed));
    StringBuilder spelled = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      spelled.append("[]".indexOf(bare.charAt(i)) < 0 ? Glyphs.at(bare, i) : bare.charAt(i));
    }
    boolean same = parse(spelled.toString()).filter(read -> read.flat().equals(formula.flat())).isPresent();
    boolean dotted = formula.asPrinted().indexOf('·') > 0 && !formula.composition().isVariable();
    return same ? spelled.toString() : dotted ? formula.flat().replace('-', '·') : formula.flat();
  }

  /** {@code text} on one line of the grammar's own characters: subscripts flat, no spaces, no LaTeX. */
  static String compact(String text) {
    String bare = withoutSpaces(withoutLatex(text));
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      folded.append(Glyphs.at(bare, i));
    }
    return folded.toString();
  }

  private static String withoutLatex(String text) {
    return text.replace("$", "").replace("_{", "").replace("{", "").replace("}", "").replace("_", "");
  }

  private static String withoutSpaces(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.chars().filter(c -> !Glyphs.isSpace((char) c)).forEach(c -> compact.append((char) c));
    return compact.toString();
  }
}
