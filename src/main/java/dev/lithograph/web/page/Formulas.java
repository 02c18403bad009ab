package dev.lithograph.web.page;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds the characters of a text that are set as subscripts because they count atoms: the digits of {@code Li7La3Zr2O12},
 * {@code Li1+xAlxTi2-x(PO4)3}, {@code O2}, but none of {@code NMC811}, {@code PEO20}, {@code Figure S1}, {@code 0.1C}.
 */
final class Formulas {
  private static final Set<String> ELEMENTS = Set.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu "
      + "Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm "
      + "Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr").split(" "));
  private static final Set<String> MOLECULES = Set.of("H2", "N2", "O2", "F2", "Cl2", "Br2", "I2", "S8");
  private static final String VARIABLES = "xyzδ";

  private final String text;
  private final BitSet subscripts = new BitSet();
  private BitSet counts;
  private int at;
  private int groups;

  private Formulas(String text) {
    this.text = text;
  }

  /** Indexes in {@code text} of the characters to be set as subscripts. */
  static BitSet subscripts(String text) {
    return new Formulas(text).scan();
  }

  private BitSet scan() {
    int index = 0;
    while (index < text.length()) {
      if (!mayBegin(index)) {
        index++;
        continue;
      }
      at = index;
      groups = 0;
      counts = new BitSet();
      readGroups();
      if (at > index && isFormula(index)) {
        subscripts.or(counts);
      }
      index = at > index ? endOfWord(at) : index + 1;
    }
    return subscripts;
  }

  private boolean mayBegin(int index) {
    char c = text.charAt(index);
    boolean opens = Character.isUpperCase(c) || c == '(' || c == '[';
    return opens && (index == 0 || !Character.isLetter(text.charAt(index - 1)));
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isFormula(int start) {
    boolean wholeWord = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return wholeWord && (groups > 1 || MOLECULES.contains(text.substring(start, at)));
  }

  private void readGroups() {
    while (readElement() || readBracket()) {
      groups++;
      readCount();
    }
  }

  private boolean readElement() {
    for (int length = 2; length >= 1; length--) {
      if (at + length <= text.length() && ELEMENTS.contains(text.substring(at, at + length))) {
        at += length;
        return true;
      }
    }
    return false;
  }

  private boolean readBracket() {
    if (at == text.length() || text.charAt(at) != '(' && text.charAt(at) != '[') {
      return false;
    }
    char closing = text.charAt(at) == '(' ? ')' : ']';
    int start = at;
    int groupsBefore = groups;
    BitSet countsBefore = (BitSet) counts.clone();
    at++;
    readGroups();
    if (at < text.length() && text.charAt(at) == closing && groups > groupsBefore) {
      at++;
      return true;
    }
    at = start;
    groups = groupsBefore;
    counts = countsBefore;
    return false;
  }

  /** A number, a variable, or both: {@code 12}, {@code 0.05}, {@code x}, {@code 1+x}, {@code 2-x}. */
  private void readCount() {
    int end = number(at);
    if (end > at && end + 1 < text.length() && "+-−–".indexOf(text.charAt(end)) >= 0 && isVariable(end + 1)) {
      end += 2;
    } else if (isVariable(end)) {
      end++;
    }
    counts.set(at, end);
    at = end;
  }

  private int number(int from) {
    int end = digits(from);
    if (end > from && end < text.length() && text.charAt(end) == '.') {
      int decimals = digits(end + 1);
      return decimals > end + 1 ? decimals : end;
    }
    return end;
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private boolean isVariable(int index) {
    return index < text.length() && VARIABLES.indexOf(text.charAt(index)) >= 0
        && (index + 1 == text.length() || !Character.isLowerCase(text.charAt(index + 1)));
  }
}
