package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A chemical formula as a paper prints it.
 *
 * @param asPrinted the characters of the text, untouched
 * @param parts one for a compound; several for an adduct ({@code Na2O·11Al2O3}) or a mixture ({@code 75Li2S-25P2S5})
 * @param joint what stands between the parts; {@link Joint#NONE} where there is one part
 * @param charge of an ion, in elementary charges; 0 where none is printed
 * @param dopants named after a colon: {@code Li7La3Zr2O12:Ta}
 * @param alternatives what a placeholder stands for, where printed: {@code Li6PS5X (X = Cl, Br, I)}
 */
public record Formula(String asPrinted, List<Part> parts, Joint joint, int charge, List<Element> dopants,
    Map<Element, List<Element>> alternatives) {
  private static final Set<Element> HALF_METALS = Set.of(Element.Si, Element.Ge, Element.Sb, Element.As);
  private static final Amount HUNDRED = Amount.of(BigDecimal.valueOf(100));
  private static final Amount PERCENT = Amount.of(new BigDecimal("0.01"));

  public Formula {
    parts = List.copyOf(parts);
    dopants = List.copyOf(dopants);
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }

  /** What joins the parts of a formula, as canonical text prints it. */
  public enum Joint {
    NONE(""), ADDUCT("·"), MIXTURE("-");

    private final String sign;

    Joint(String sign) {
      this.sign = sign;
    }
  }

  /** A compound of an adduct or a mixture with its number or share of moles, 1 where none is printed. */
  public record Part(Amount share, List<Term> terms) {
    public Part {
      terms = List.copyOf(terms);
    }

    public Composition composition() {
      return Formula.sum(terms);
    }

    Part with(Map<String, BigDecimal> values) {
      return new Part(share.with(values), Formula.substitute(terms, values));
    }

    Part replacing(Element placeholder, Element element) {
      return new Part(share, terms.stream().map(term -> term.replacing(placeholder, element)).toList());
    }

    private String flat(boolean showsOne) {
      String number = share.isOne() ? (showsOne ? "1" : "") : share.variables().isEmpty() || share.toString().length() == 1
          ? share.toString() : "(" + share + ")";
      return number + Formula.flat(terms);
    }
  }

  /** A piece of a formula: an element, a bracketed group or a bracketed mixture, with its subscript. */
  public sealed interface Term {
    Amount amount();

    private Composition composition() {
      return switch (this) {
        case Atom atom -> new Composition(Map.of(atom.element, atom.amount));
        case Group group -> sum(group.terms).times(group.amount);
        case Blend blend -> blend.mole().times(blend.amount);
      };
    }

    private Term with(Map<String, BigDecimal> values) {
      return switch (this) {
        case Atom atom -> new Atom(atom.element, atom.amount.with(values));
        case Group group -> new Group(substitute(group.terms, values), group.amount.with(values));
        case Blend blend ->
            new Blend(blend.parts.stream().map(part -> part.with(values)).toList(), blend.joint, blend.amount.with(values));
      };
    }

    private Term replacing(Element placeholder, Element element) {
      return switch (this) {
        case Atom atom -> atom.element == placeholder ? new Atom(element, atom.amount) : atom;
        case Group group ->
            new Group(group.terms.stream().map(term -> term.replacing(placeholder, element)).toList(), group.amount);
        case Blend blend -> new Blend(blend.parts.stream().map(part -> part.replacing(placeholder, element)).toList(),
            blend.joint, blend.amount);
      };
    }

    private String flat() {
      String text = switch (this) {
        case Atom atom -> atom.element.symbol();
        case Group group -> group.isSite() ? Formula.flat(group.terms) : "(" + Formula.flat(group.terms) + ")";
        case Blend blend -> "(" + Formula.flat(blend.parts, blend.joint) + ")";
      };
      return amount().isOne() ? text : text + amount();
    }
  }

  public record Atom(Element element, Amount amount) implements Term {}

  public record Group(List<Term> terms, Amount amount) implements Term {
    public Group {
      terms = List.copyOf(terms);
    }

    /**
     * {@code [Ni0.8Co0.1Mn0.1]} of {@code Li[Ni0.8Co0.1Mn0.1]O2}: metals, or {@code [Sn0.3Si1.1]}, that share a site, in brackets
     * that count nothing.
     */
    private boolean isSite() {
      return amount.isOne() && terms.stream().allMatch(term -> term instanceof Atom atom && sharesSite(atom.element));
    }

    private static boolean sharesSite(Element element) {
      return element.isMetal() && !element.isAlkali() || HALF_METALS.contains(element);
    }
  }

  /** A mixture of which another is made: {@code (70Li2S-30P2S5)} of {@code 99(70Li2S-30P2S5)-1LiI}. */
  public record Blend(List<Part> parts, Joint joint, Amount amount) implements Term {
    public Blend {
      parts = List.copyOf(parts);
    }

    /** One mole of it: its own shares may be told in percent. */
    private Composition mole() {
      Composition all = Formula.sumOfParts(parts);
      return isInPercent(parts) ? all.times(PERCENT) : all;
    }
  }

  /** Of all parts together, each times its share. Of a mixture without shares: one mole of each. */
  public Composition composition() {
    return sumOfParts(parts);
  }

  /**
   * Canonical text, subscripts flat, order and groups as printed, but no brackets around metals of one site:
   * {@code Li1+xAlxTi2-x(PO4)3}, {@code Na2O·11Al2O3}.
   */
  public String flat() {
    return flat(parts, joint) + dopantsAsText() + chargeAsText();
  }

  /** {@code 70Li2S-29P2S5-1P2O5}, where a share of one is said as all others are; not {@code 2Li2S-P2S5}. */
  private static boolean isOfShares(List<Part> parts) {
    return isInPercent(parts) || parts.stream().anyMatch(part -> !part.share.variables().isEmpty());
  }

  /** {@code 75Li2S·25P2S5}. */
  static boolean isInPercent(List<Part> parts) {
    return parts.stream().map(Part::share).reduce(Amount.ZERO, Amount::plus).equals(HUNDRED);
  }

  /**
   * This formula with the variables that {@code values} names replaced by their values; the printed text stays. A part of which
   * nothing is left drops out: {@code (100-x)(75Li2S-25P2S5)-xLiI} with x = 0 is {@code 75Li2S-25P2S5}.
   */
  public Formula with(Map<String, BigDecimal> values) {
    List<Part> left = parts.stream().map(part -> part.with(values)).filter(part -> !part.share.isZero()).toList();
    if (left.size() == 1 && parts.size() > 1) {
      List<Term> terms = left.getFirst().terms;
      return terms.getFirst() instanceof Blend blend ? of(blend.parts, blend.joint)
          : of(List.of(new Part(Amount.ONE, terms)), Joint.NONE);
    }
    return of(left, joint);
  }

  private Formula of(List<Part> others, Joint between) {
    return new Formula(asPrinted, others, between, charge, dopants, alternatives);
  }

  /** With other dopants, or none. */
  public Formula dopedWith(List<Element> others) {
    return new Formula(asPrinted, parts, joint, charge, others, alternatives);
  }

  /** One formula for each way to fill the placeholders; this formula alone where it does not say what they stand for. */
  public List<Formula> filled() {
    List<Formula> filled = List.of(new Formula(asPrinted, parts, joint, charge, dopants, Map.of()));
    for (Map.Entry<Element, List<Element>> choice : alternatives.entrySet()) {
      List<Formula> next = new ArrayList<>();
      for (Formula formula : filled) {
        choice.getValue().forEach(element -> next.add(formula.replacing(choice.getKey(), element)));
      }
      filled = next;
    }
    return filled;
  }

  Formula printedAs(String printed) {
    return new Formula(printed, parts, joint, charge, dopants, alternatives);
  }

  /** This formula with an element in the place of the letter that stands for one of several; the printed text stays. */
  public Formula replacing(Element placeholder, Element element) {
    List<Part> replaced = parts.stream().map(part -> part.replacing(placeholder, element)).toList();
    return new Formula(asPrinted, replaced, joint, charge, dopants, Map.of());
  }

  private String dopantsAsText() {
    return dopants.isEmpty() ? "" : dopants.stream().map(Element::symbol).collect(Collectors.joining(",", ":", ""));
  }

  private String chargeAsText() {
    if (charge == 0) {
      return "";
    }
    return (Math.abs(charge) == 1 ? "" : "^" + Math.abs(charge)) + (charge > 0 ? "+" : "-");
  }

  private static Composition sum(List<Term> terms) {
    return terms.stream().map(Term::composition).reduce(new Composition(Map.of()), Composition::plus);
  }

  private static List<Term> substitute(List<Term> terms, Map<String, BigDecimal> values) {
    return terms.stream().map(term -> term.with(values)).filter(term -> !term.amount().isZero()).toList();
  }

  private static Composition sumOfParts(List<Part> parts) {
    return parts.stream().map(part -> part.composition().times(part.share)).reduce(Composition::plus)
        .orElseGet(() -> new Composition(Map.of()));
  }

  private static String flat(List<Part> parts, Joint joint) {
    boolean allShares = parts.size() > 1 && isOfShares(parts);
    return parts.stream().map(part -> part.flat(allShares)).collect(Collectors.joining(joint.sign));
  }

  private static String flat(List<Term> terms) {
    return terms.stream().map(Term::flat).collect(Collectors.joining());
  }
}
