package dev.lithograph.chemistry;

import dev.lithograph.chemistry.FormulaGrammar.Found;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas in a text that damage keeps from being read at all, by the marks that it leaves: {@code L17La3Zr2O12},
 * {@code Li1.3A10.3Ti1.7(PO4)3}. Only what has one repair counts as found.
 */
public final class DamagedFormulas {
  private static final int LONGEST = 60;
  private static final Pattern TOKEN = Pattern.compile("[A-Z(\\[][A-Za-z0-9.,()\\[\\]₀-₉−–-]{3,}");
  private static final Pattern MARK = Pattern.compile("L[1₁](?=[0-9₀-₉])|A1|C1|T1|O[lI]|[0-9.][lI]|[lI][.]|ln|(?<![.0-9])0[0-9]");
  private static final Pattern BEHIND = Pattern.compile("[.,\\])−–-]+$");

  private DamagedFormulas() {}

  /** The damaged formula that begins at {@code start}, repaired, with what was printed. */
  public static Optional<Found> at(CharSequence text, int start) {
    if (start >= text.length() || !Glyphs.mayBeginFormula(text.charAt(start)) || !Glyphs.isFormulaBoundaryBefore(text, start)) {
      return Optional.empty();
    }
    Matcher token = TOKEN.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    return token.lookingAt() ? repaired(printed(token.group()), start) : Optional.empty();
  }

  private static Optional<Found> repaired(String printed, int start) {
    boolean marked = MARK.matcher(printed).find() && printed.chars().filter(Character::isUpperCase).count() > 1;
    if (!marked || !(FormulaJudge.judge(printed) instanceof FormulaVerdict.Repaired repaired)) {
      return Optional.empty();
    }
    return Optional.of(new Found(repaired.repair().to().printedAs(printed), start, start + printed.length()));
  }

  /** The token without the punctuation behind it; a bracket stays where it closes one of the formula's. */
  private static String printed(String token) {
    Matcher behind = BEHIND.matcher(token);
    if (!behind.find()) {
      return token;
    }
    String bare = token.substring(0, behind.start());
    boolean closes = behind.group().startsWith(")")
        && bare.chars().filter(c -> c == '(').count() > bare.chars().filter(c -> c == ')').count();
    return closes ? bare + ")" : bare;
  }
}
