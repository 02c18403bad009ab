package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.Set;

/**
 * Takes out the spaces that converters put before what was set above or below the line: {@code LiFePO ₄ cell} becomes
 * {@code LiFePO4 cell}, {@code Li ₁.₄ Al ₀.₄} becomes {@code Li1.4Al0.4}, {@code mAh g ⁻¹} becomes {@code mAh g⁻¹}.
 */
public final class TornScripts {
  private static final Set<String> ELEMENTS = Set.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co "
      + "Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho "
      + "Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U M X").split(" "));
  private static final Set<String> ANIONS = Set.of("O", "S", "Se", "N", "P", "F", "Cl", "Br", "I", "X");
  private static final Set<String> HALOGENS = Set.of("F", "Cl", "Br", "I", "X");

  private final Text text;
  private final String value;
  private final Edits edits;
  private final StringBuilder word = new StringBuilder();
  private boolean torn;

  private TornScripts(Text text) {
    this.text = text;
    this.value = text.value();
    this.edits = new Edits(text);
  }

  public static Text mend(Text text) {
    return text.value().indexOf(' ') < 0 && text.value().indexOf('-') < 0 ? text : new TornScripts(text).mend();
  }

  private Text mend() {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == ' ' && isTear(i)) {
        edits.delete(i, i + 1);
        continue;
      }
      if (value.charAt(i) == ' ') {
        torn = false;
        word.setLength(0);
      } else {
        word.append(value.charAt(i));
      }
      if (isSignOfExponent(i)) {
        edits.raise(i, '⁻');
      }
    }
    return edits.text();
  }

  /** Whether the space at {@code i} tears a word apart; {@code torn} remembers that the present word was torn before. */
  private boolean isTear(int i) {
    if (i == 0 || i + 1 == value.length()) {
      return false;
    }
    boolean attachable = Character.isLetterOrDigit(value.charAt(i - 1)) || ")]%".indexOf(value.charAt(i - 1)) >= 0
        || text.script(i - 1) == Script.SUPERSCRIPT;
    if (text.script(i + 1) == Script.SUBSCRIPT && attachable) {
      torn = true;
      return true;
    }
    if (text.script(i + 1) == Script.SUPERSCRIPT) {
      return attachable && !isPrefix(i + 1);
    }
    return torn && text.script(i - 1) == Script.SUBSCRIPT && continuesFormula(i)
        || torn && value.charAt(i - 1) == ')' && continuesFormula(i);
  }

  /** A sign that was left on the line before the raised digit that it belongs to: {@code cm-¹}. */
  private boolean isSignOfExponent(int i) {
    boolean between = value.charAt(i) == '-' && i > 0 && i + 1 < value.length() && Character.isLetterOrDigit(value.charAt(i - 1));
    return between && text.script(i) == Script.BASE && text.script(i + 1) == Script.SUPERSCRIPT
        && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(value.charAt(i + 1)) >= 0 && !isPrefix(i + 1);
  }

  /** A raised run that belongs to the word behind it, as in {@code ⁷Li} or a footnote's mark. */
  private boolean isPrefix(int from) {
    int end = from;
    while (end < value.length() && text.script(end) == Script.SUPERSCRIPT) {
      end++;
    }
    return end < value.length() && Character.isLetter(value.charAt(end));
  }

  private boolean continuesFormula(int space) {
    int i = space + 1;
    while (i < value.length() && value.charAt(i) == '(') {
      i++;
    }
    int first = i;
    String element = elementAt(i);
    String last = element;
    while (!element.isEmpty()) {
      last = element;
      i += element.length();
      element = elementAt(i);
    }
    if (i == first) {
      return false;
    }
    int behind = i < value.length() && value.charAt(i) == ' ' ? i + 1 : i;
    if (behind < value.length() && text.script(behind) == Script.SUBSCRIPT) {
      return true;
    }
    boolean single = i - first == last.length() && first == space + 1;
    boolean ends = i == value.length() || !Character.isLetterOrDigit(value.charAt(i));
    return single && ends && closesFormula(last);
  }

  /** Whether a formula that lacks an anion, or a sulphide that lacks its halogen, is whole with {@code element}. */
  private boolean closesFormula(String element) {
    String formula = word.toString();
    boolean hasAnion = formula.chars().anyMatch(c -> "OSNF".indexOf(c) >= 0);
    return ANIONS.contains(element) && !hasAnion || HALOGENS.contains(element) && formula.contains("S");
  }

  private String elementAt(int i) {
    if (i + 2 <= value.length() && ELEMENTS.contains(value.substring(i, i + 2)) && text.script(i + 1) == Script.BASE) {
      return value.substring(i, i + 2);
    }
    return i < value.length() && ELEMENTS.contains(value.substring(i, i + 1)) ? value.substring(i, i + 1) : "";
  }
}
