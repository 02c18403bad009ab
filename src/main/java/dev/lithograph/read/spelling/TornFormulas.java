package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the spaces out of formulas that a converter left in pieces, their subscripts on the line:
 * {@code Li 6.6 Si 0.6 Sb0.4 S5 I}
 * becomes {@code Li6.6Si0.6Sb0.4S5I}, {@code Li3 InCl4.8 F1.2} becomes {@code Li3InCl4.8F1.2}, {@code Li 6+ x Ge x P1 -x S5 I}
 * becomes {@code Li6+xGexP1-xS5I}.
 */
public final class TornFormulas {
  static final String ELEMENT = "(?:Cl|Br|Se|Te|Li|Na|Mg|Al|Si|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge"
      + "|As|Sr|Zr|Nb|Mo|Ag|Cd|In|Sn|Sb"
      + "|Cs|Ba|La|Ce|Pr|Nd|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|Pb|Bi|Rb|Rh|Ru|Pt|Au|K|B|C|H|V|Y|W|P|M|O|S|N|F|I|X)";
  private static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,3}|/\\d{1,2}(?:\\.\\d)?)?";
  private static final String VARIABLE = "[xyzδ](?!\\p{L})";
  /** {@code 6.4}, {@code x}, {@code 6+x}, {@code 1 -x -y}, {@code (2/3) -x}. */
  private static final String AMOUNT = "(?:(?:" + NUMBER + "|\\(\\d/\\d\\))(?: ?[-+–] ?(?:\\d ?)?+" + VARIABLE + ")*+|" + VARIABLE
      + "(?: ?[-+–] ?(?:" + VARIABLE + "|" + NUMBER + "))*+)";
  private static final String ATOMS = ELEMENT + "(?:" + AMOUNT + ")?+";
  private static final String END = "(?![\\p{L}\\d])";
  /** What stands together: {@code Li6PS5Cl}, {@code (PO4)3}, {@code La3}. */
  private static final Pattern PIECE = Pattern.compile("(?=[(\\[]?[A-Z])" // Which most characters are not.
      + "(?:[(\\[]?" + ATOMS + "(?:[)\\]](?:" + AMOUNT + ")?+)?+)++" + END);
  private static final Pattern LONE_AMOUNT = Pattern.compile(AMOUNT + "(?![\\p{L}\\d%°⁺⁻]|\\.\\d| ?\\+)");
  /** {@code 10)(CB11} behind an element in an open bracket. */
  private static final Pattern CLOSING_AMOUNT =
      Pattern.compile(NUMBER + "[)\\]](?:" + AMOUNT + ")?+(?:[(\\[]?" + ATOMS + ")*+" + END);
  private static final Pattern AMOUNT_WITH_PIECE = Pattern.compile(NUMBER + "(?:" + ATOMS + ")++" + END);
  /** The rest of a group whose bracket is open: {@code ) 3}, {@code )O2}. */
  private static final Pattern GROUP_END = Pattern.compile("[)\\]](?: ?" + AMOUNT + ")?+(?:[(\\[]?" + ATOMS + ")*+" + END);
  private static final Pattern BEGINNING =
      Pattern.compile("[(\\[]?(?:Li|Na|Mg|Al|Zn|La|Ce|Ag|Ca|Cu|Ni|Co|Mn|Fe|Zr|Ti|Si|Cs|Rb|Sr|Ba|K(?=[\\d ])).*", Pattern.DOTALL);
  private static final Pattern ANION = Pattern.compile("Cl|Br|Se|Te(?![a-z])|[OSNFIX](?![a-z])|B ?\\d{0,2} ?H");
  private static final Pattern ANIONS_WITH_AMOUNT =
      Pattern.compile("(?:(?:Cl|Br|Se|[OSNFI])\\d[\\d./xyz+-]{0,6}+)++(?:Cl|Br|I)?");
  /** A group of atoms in brackets that a metal alone may stand before: {@code Li (CB9 H 10)}. */
  private static final Pattern ANION_GROUP = Pattern.compile("\\((?:C?B|PO|SO|NH|CN)(?:" + AMOUNT + ")?+(?:" + ATOMS + ")*+");
  /** Behind a counted metal: {@code Na3 PS 4}, {@code Li2 SO 4}. */
  private static final Pattern OXOANION = Pattern.compile("(?:P|Sb|As|Sn|Si|Ge|B|N|S|C|Cl)(?:S|Se|O)");
  private static final Pattern METAL = Pattern.compile("Li|Na|K|Mg|Ca|Zn|Al");
  private static final Pattern COUNTED_ANION_BEHIND = Pattern.compile("(?:Cl|Br|I|F) \\d|[ONS] \\d{1,2}\\.\\d");
  private static final Pattern FRACTION = Pattern.compile("\\d\\.\\d+$");
  private static final Pattern ANY_FRACTION = Pattern.compile("\\d\\.\\d");
  /** {@code O x}. */
  private static final Pattern VARIED_ANION_BEHIND = Pattern.compile("(?:Cl|Br|I|F|Se|Te|[ONS]) " + VARIABLE);
  private static final Pattern HALOGEN = Pattern.compile("Cl|Br|I|F|X");
  private static final int LONGEST = 120;
  private static final Pattern LAST_AMOUNT = Pattern.compile("[2-9]|[12]\\d(?:\\.\\d{1,3})?|\\d\\.\\d{1,3}");
  /** Compounds whose last number counts halogens, hydrogen or sulfur: {@code LiPF 6}, {@code LiBH 4}, {@code TiS 2}. */
  private static final Pattern COUNTED_ANION =
      Pattern.compile("[^ ]{0,40}(?:[PB]F|BH|AsF|(?:Ti|Fe|Mo|V|Ni|Co|Nb|W)S"
          + "|(?:Mg|Ca|Zn|Al|Ti|Zr|Sn|In|Y|Sc|Er|La|Fe|Ni|Cu|Co|Mn)(?:F|Cl|Br|I))");
  /** Behind a number, these say that it is no part of the formula before it. */
  private static final Pattern UNIT =
      Pattern.compile(" ?(?:h|d|s|min|[mµkMG]?(?:V|A|S|W|Pa|Ah|Wh|Ω)|C|K|°"
      + "|%|wt|mol|vol|[nµmc]?m|[mµ]?[gL]|M"
      + "|cycles?|hours?|days?|times)(?!\\p{L}).*", Pattern.DOTALL);

  /** {@code Li7La3Zr2O12 -based}, {@code LiPF6 /PC}. */
  private static final Pattern COMPOUND = Pattern.compile(" (?:[-‐]\\p{Ll}{3}|/\\p{L})");

  /** {@code ZrO2 -Na2ZrCl6}. */
  private static final Pattern MIXED = Pattern.compile(" [-–](?:" + ATOMS + ")*?" + ELEMENT + "\\d");

  private final Text text;
  private final String value;
  private final List<Integer> spaces = new ArrayList<>();

  private TornFormulas(Text text) {
    this.text = text;
    this.value = text.value();
  }

  public static Text mend(Text text) {
    return text.value().indexOf(' ') < 0 ? text : new TornFormulas(text).mend();
  }

  private Text mend() {
    Matcher piece = PIECE.matcher(value);
    int from = 0;
    while (from < value.length() && piece.find(from)) {
      boolean starts = piece.start() == 0 || !Character.isLetterOrDigit(value.charAt(piece.start() - 1));
      from = starts && BEGINNING.matcher(piece.group()).matches() ? formula(piece.start(), piece.end()) : piece.end();
    }
    return spaces.isEmpty() ? text : without();
  }

  /** Goes on from the piece at [start, end) as long as something follows that belongs to it; the end of the last. */
  private int formula(int start, int end) {
    int last = end;
    Optional<Matcher> next = following(start, last);
    while (next.isPresent()) {
      last = next.get().end();
      next = following(start, last);
    }
    int mended = isWhole(start, last) ? last : start;
    for (int i = start; i < mended; i++) {
      if (value.charAt(i) == ' ') {
        spaces.add(i);
      }
    }
    if (isTorn(start, mended) && COMPOUND.matcher(value).region(mended, value.length()).lookingAt()
        || mended > start && MIXED.matcher(value).region(mended, value.length()).lookingAt()) {
      spaces.add(mended);
    }
    return last;
  }

  /** What stands behind the space at {@code end} and goes on with the formula that begins at {@code start}. */
  private Optional<Matcher> following(int start, int end) {
    int next = end + 1;
    if (next >= value.length() || value.charAt(end) != ' ' || end - start > LONGEST) {
      return Optional.empty();
    }
    return at(GROUP_END, next).filter(group -> isOpen(start, end))
        .or(() -> isOpen(start, end) ? at(PIECE, next).or(() -> at(CLOSING_AMOUNT, next)).or(() -> at(LONE_AMOUNT, next))
            : Optional.empty())
        .or(() -> isMetal(start, end) ? at(ANION_GROUP, next) : Optional.empty())
        .or(() -> value.charAt(end - 1) == ')' ? behindGroup(start, end) : Optional.empty())
        .or(() -> isCounted(end) ? Optional.empty() : at(AMOUNT_WITH_PIECE, next).filter(piece -> !isWhole(start, end)))
        .or(() -> isCounted(end) ? Optional.empty() : at(LONE_AMOUNT, next).filter(amount -> counts(start, end, amount)))
        .or(() -> isCounted(end) ? at(PIECE, next).filter(piece -> continues(start, end, piece.group())) : Optional.empty());
  }

  private Optional<Matcher> at(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(value).region(from, value.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /** Whether a number behind an element counts it: the formula goes on behind the number, or ends in it. */
  private boolean counts(int start, int end, Matcher amount) {
    int next = amount.end() + 1;
    if (amount.end() < value.length() && value.charAt(amount.end()) == ' ') {
      boolean goesOn = at(PIECE, next).filter(piece -> !isWhole(start, end) || goesOnWhole(start, end, piece.group()))
          .isPresent() || isFraction(amount.end()) && at(COUNTED_ANION_BEHIND, next).isPresent();
      if (goesOn || isOpen(start, end) && at(GROUP_END, next).isPresent()) {
        return true;
      }
    }
    boolean anion = value.charAt(end - 1) == 'O' || COUNTED_ANION.matcher(value.substring(start, end)).matches()
        || isTorn(start, end) && isWhole(start, end);
    return anion && (LAST_AMOUNT.matcher(amount.group()).matches() || amount.group().matches(".*\\d ?[-+–] ?[xyzδ]"))
        && !isUnit(amount.end());
  }

  private boolean isUnit(int from) {
    return UNIT.matcher(value.substring(from, Math.min(value.length(), from + 10))).matches();
  }

  /** {@code (CB9H10) 0.7} and what goes on behind its number. */
  private Optional<Matcher> behindGroup(int start, int end) {
    return at(LONE_AMOUNT, end + 1)
        .filter(amount -> goesOnBehind(amount.end()) || isTorn(start, end)
            && (amount.group().startsWith("0.") || amount.group().matches("[2-9]") && !isUnit(amount.end())));
  }

  private boolean isMetal(int start, int end) {
    return METAL.matcher(value.substring(start, end)).matches();
  }

  /** Whether a further piece of a formula stands behind the space at {@code end}. */
  private boolean goesOnBehind(int end) {
    return end < value.length() && value.charAt(end) == ' ' && at(PIECE, end + 1).isPresent();
  }

  /** Whether {@code piece} goes on with what ends in a number or a bracket. */
  private boolean continues(int start, int end, String piece) {
    if (isWhole(start, end)) {
      return goesOnWhole(start, end, piece);
    }
    return isTorn(start, end) || piece.chars().anyMatch(Character::isDigit)
        || ("xyzδ".indexOf(value.charAt(end - 1)) >= 0 || isFraction(end) || OXOANION.matcher(piece).matches())
            && at(LONE_AMOUNT, end + 2 + piece.length()).isPresent();
  }

  /** A formula that has an anion goes on with a further one. */
  private boolean goesOnWhole(int start, int end, String piece) {
    boolean fraction = piece.indexOf('.') > 0;
    return ANION_GROUP.matcher(piece).lookingAt()
        || ANIONS_WITH_AMOUNT.matcher(piece).matches() && (isTorn(start, end) || fraction)
        || hasFraction(start, end) && at(COUNTED_ANION_BEHIND, end + 1).isPresent()
        || "xyzδ".indexOf(value.charAt(end - 1)) >= 0 && at(VARIED_ANION_BEHIND, end + 1).isPresent()
        || HALOGEN.matcher(piece).matches() && value.substring(start, end).matches(".*(?:S(?!\\p{Ll})|\\) ?\\d$).*");
  }

  private boolean isWhole(int start, int end) {
    return ANION.matcher(value.substring(start, end)).find();
  }

  /** Whether what ends here is a number with decimals, as subscripts of several halogens are. */
  private boolean isFraction(int end) {
    return FRACTION.matcher(value.substring(Math.max(0, end - 5), end)).find();
  }

  private boolean hasFraction(int start, int end) {
    return ANY_FRACTION.matcher(value.substring(start, end)).find();
  }

  private boolean isTorn(int start, int end) {
    return value.substring(start, end).indexOf(' ') >= 0;
  }

  private boolean isCounted(int end) {
    return Character.isDigit(value.charAt(end - 1)) || "xyzδ)]".indexOf(value.charAt(end - 1)) >= 0;
  }

  private boolean isOpen(int start, int end) {
    String formula = value.substring(start, end);
    return Math.max(formula.lastIndexOf('('), formula.lastIndexOf('['))
        > Math.max(formula.lastIndexOf(')'), formula.lastIndexOf(']'));
  }

  private Text without() {
    Edits edits = new Edits(text);
    spaces.forEach(space -> edits.delete(space, space + 1));
    return edits.text();
  }
}
