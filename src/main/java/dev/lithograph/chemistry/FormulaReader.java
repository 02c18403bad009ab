package dev.lithograph.chemistry;

import dev.lithograph.chemistry.Formula.Atom;
import dev.lithograph.chemistry.Formula.Blend;
import dev.lithograph.chemistry.Formula.Group;
import dev.lithograph.chemistry.Formula.Joint;
import dev.lithograph.chemistry.Formula.Part;
import dev.lithograph.chemistry.Formula.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one formula from one place by recursive descent. What does not fit is given back by setting the position to where
 * the attempt began; nothing is tried twice, and no more than {@link #LONGEST} characters are looked at.
 */
final class FormulaReader {
  /** Longer runs of formula characters are sequences or damage. */
  static final int LONGEST = 240;
  private static final int DEEPEST = 5;
  private static final int MOST_PARTS = 6;
  private static final int MOST_ALTERNATIVES = 8;
  private static final List<String> INTRODUCED_BY = List.of("with", "where", "wherein", "in which", "for");

  private final CharSequence text;
  private final int start;
  private final AmountReader amounts;
  private int position;
  private boolean inBlend;

  FormulaReader(CharSequence text, int start) {
    this.text = text.subSequence(start, Math.min(text.length(), start + LONGEST));
    this.start = start;
    this.amounts = new AmountReader(this.text);
  }

  Optional<FormulaGrammar.Found> read() {
    Part first = part();
    if (first == null || first.share().isZero()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(List.of(first));
    Joint joint = furtherParts(parts);
    int charge = charge();
    List<Element> dopants = dopants();
    if (!Glyphs.isFormulaBoundaryAfter(text, position)) {
      return Optional.empty();
    }
    Formula formula = new Formula(printed(), parts, joint, charge, dopants, Map.of());
    if (!Plausibility.isFormula(formula)) {
      return Optional.empty();
    }
    Map<Element, List<Element>> alternatives = alternatives(formula.composition());
    Formula whole = new Formula(printed(), parts, joint, charge, dopants, alternatives);
    return Optional.of(new FormulaGrammar.Found(whole, start, start + position));
  }

  private String printed() {
    return text.subSequence(0, position).toString();
  }

  /** The parts behind the first: all joined in one way; a last one that runs on into a word is left out. */
  private Joint furtherParts(List<Part> parts) {
    Joint joint = Joint.NONE;
    while (parts.size() < MOST_PARTS) {
      Joint next = separator();
      if (next == Joint.NONE || joint != Joint.NONE && next != joint) {
        break;
      }
      int before = position;
      position = Glyphs.at(text, position) == ' ' ? position + 2 : position + 1;
      position += next == Joint.ADDUCT && isShareBehindSpace(position) ? 1 : 0;
      Part part = part();
      boolean fits = part != null && (next == Joint.ADDUCT || Plausibility.canMix(parts.getLast(), part));
      if (!fits || !Glyphs.isFormulaBoundaryAfter(text, position)) {
        position = before;
        break;
      }
      joint = next;
      parts.add(part);
    }
    // What some print as 75Li2S·25P2S5 is 75Li2S-25P2S5 to others.
    return joint == Joint.ADDUCT && Formula.isInPercent(parts) ? Joint.MIXTURE : joint;
  }

  /** {@code 75Li2S· 25P2S5}, {@code 75Li2S · 25P2S5}: a space that a converter has left. */
  private boolean isShareBehindSpace(int place) {
    return Glyphs.at(text, place) == ' ' && Character.isDigit(Glyphs.at(text, place + 1));
  }

  private Joint separator() {
    if (Glyphs.at(text, position) == ' ' && Glyphs.at(text, position + 1) == '·' && isShareBehindSpace(position + 2)) {
      return Joint.ADDUCT;
    }
    return switch (Glyphs.at(text, position)) {
      case '·' -> Joint.ADDUCT;
      case '-' -> Joint.MIXTURE;
      default -> Joint.NONE;
    };
  }

  private Part part() {
    Amount share = amounts.shareAt(position).map(this::take).orElse(Amount.ONE);
    if (share.isVariable()) {
      amounts.stopAtMixtures();
    }
    Optional<Term> blend = inBlend || Glyphs.at(text, position) != '(' ? Optional.empty() : blend();
    List<Term> terms = blend.map(List::of).orElseGet(() -> terms(0));
    return terms.isEmpty() ? null : new Part(share, terms);
  }

  /** {@code (70Li2S-30P2S5)} behind a share of it. */
  private Optional<Term> blend() {
    int before = position++;
    inBlend = true;
    Part first = part();
    List<Part> parts = new ArrayList<>();
    Joint joint = Joint.NONE;
    if (first != null) {
      parts.add(first);
      joint = furtherParts(parts);
    }
    inBlend = false;
    if (joint == Joint.NONE || Glyphs.at(text, position) != ')') {
      position = before;
      return Optional.empty();
    }
    position++;
    return Optional.of(new Blend(parts, joint, Amount.ONE));
  }

  private Amount take(AmountReader.Read read) {
    position = read.end();
    return read.amount();
  }

  private List<Term> terms(int depth) {
    List<Term> terms = new ArrayList<>();
    while (true) {
      skipVacancy(terms);
      int before = position;
      Optional<Term> term = Glyphs.at(text, position) == '(' ? group(depth) : atom();
      if (term.isEmpty()) {
        position = before;
        return terms;
      }
      terms.add(term.get());
    }
  }

  /** {@code □1/3-2x} behind another term: a site that nothing stands on adds nothing. */
  private void skipVacancy(List<Term> terms) {
    if (!terms.isEmpty() && Glyphs.isVacancy(Glyphs.at(text, position))) {
      position++;
      amounts.subscriptAt(position, false).ifPresent(this::take);
    }
  }

  private Optional<Term> group(int depth) {
    if (depth == DEEPEST) {
      return Optional.empty();
    }
    position++;
    skipSpaces();
    List<Term> terms = terms(depth + 1);
    skipSpaces();
    if (terms.isEmpty() || Glyphs.at(text, position) != ')') {
      return Optional.empty();
    }
    position++;
    return Optional.of(new Group(terms, amounts.subscriptAt(position, false).map(this::take).orElse(Amount.ONE)));
  }

  private Optional<Term> atom() {
    return element().map(element -> {
      boolean anion = element.isHalogen() || element.isChalcogen();
      return new Atom(element, amounts.subscriptAt(position, anion).map(this::take).orElse(Amount.ONE));
    });
  }

  /** The element whose symbol stands here, the one of two letters where both would do. */
  private Optional<Element> element() {
    char first = Glyphs.at(text, position);
    if (!Glyphs.isUpper(first)) {
      return Optional.empty();
    }
    Optional<Element> twoLetters = Element.of("" + first + Glyphs.at(text, position + 1));
    Optional<Element> element = twoLetters.isPresent() ? twoLetters : Element.of("" + first);
    position += element.map(e -> e.symbol().length()).orElse(0);
    return element;
  }

  /** {@code ⁺}, {@code ³⁻}: only in superscripts, as a plain sign behind a formula is a hyphen more often than a charge. */
  private int charge() {
    int before = position;
    int size = 0;
    while (position < text.length() && Glyphs.isDigit(Glyphs.superscript(text.charAt(position))) && size < 10) {
      size = 10 * size + Glyphs.superscript(text.charAt(position++)) - '0';
    }
    char sign = position < text.length() ? Glyphs.superscript(text.charAt(position)) : Glyphs.END;
    if (sign != '+' && sign != '-') {
      position = before;
      return 0;
    }
    position++;
    return (sign == '+' ? 1 : -1) * Math.max(size, 1);
  }

  private List<Element> dopants() {
    List<Element> dopants = new ArrayList<>();
    char next = ':';
    while (Glyphs.at(text, position) == next && Glyphs.isUpper(Glyphs.at(text, position + 1))) {
      int before = position++;
      Optional<Element> dopant = element();
      if (dopant.isEmpty() || !Glyphs.isFormulaBoundaryAfter(text, position)) {
        position = before;
        break;
      }
      dopants.add(dopant.get());
      next = ',';
    }
    return dopants;
  }

  /** {@code (X = Cl, Br or I)}, {@code with X = Cl and Br}, {@code , where X = Cl or Br} behind a formula with a placeholder. */
  private Map<Element, List<Element>> alternatives(Composition composition) {
    Map<Element, List<Element>> alternatives = new LinkedHashMap<>();
    if (composition.hasPlaceholder()) {
      int before = position;
      skipSpaces();
      boolean opened = skipCharacter('(') || skipCharacter(',');
      boolean closed = opened && text.charAt(position - 1) == '(';
      skipSpaces();
      opened |= INTRODUCED_BY.stream().anyMatch(this::skipWord);
      Optional<Element> placeholder = element().filter(composition::contains).filter(Element::isPlaceholder);
      skipSpaces();
      boolean assigned = skipCharacter('=');
      List<Element> choices = opened && placeholder.isPresent() && assigned ? choices() : List.of();
      if (choices.isEmpty() || closed && !closes() || !closed && choices.size() == 1) {
        position = before;
      } else {
        alternatives.put(placeholder.get(), choices);
      }
    }
    return alternatives;
  }

  private List<Element> choices() {
    List<Element> choices = new ArrayList<>();
    int end = position;
    boolean goesOn = true;
    while (goesOn && choices.size() < MOST_ALTERNATIVES) {
      skipSpaces();
      Optional<Element> choice = element().filter(element -> !Character.isLetter(Glyphs.at(text, position)));
      if (choice.isEmpty()) {
        break;
      }
      choices.add(choice.get());
      end = position;
      goesOn = skipSeparator();
    }
    position = end;
    return choices;
  }

  private boolean skipSeparator() {
    skipSpaces();
    boolean sign = skipCharacter(',') || skipCharacter('/') || skipCharacter(';');
    skipSpaces();
    return skipWord("and") || skipWord("or") || sign;
  }

  private boolean skipWord(String word) {
    int end = position + word.length();
    if (end < text.length() && text.subSequence(position, end).toString().equals(word)) {
      position = end;
      skipSpaces();
      return true;
    }
    return false;
  }

  private boolean closes() {
    skipSpaces();
    return skipCharacter(')');
  }

  private boolean skipCharacter(char character) {
    if (Glyphs.at(text, position) == character) {
      position++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    while (Glyphs.at(text, position) == ' ') {
      position++;
    }
  }
}
