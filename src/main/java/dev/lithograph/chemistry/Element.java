package dev.lithograph.chemistry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chemical element, spelt as its symbol, or a letter that stands for one of several ({@link #isPlaceholder}), with the
 * oxidation states that it usually has in solid electrolytes and electrodes, the most usual first.
 *
 * <p>States after N. N. Greenwood, A. Earnshaw, <i>Chemistry of the Elements</i>, 2nd ed. (1997), kept to those that
 * solid-state electrolyte and electrode materials show; rarer ones would let a misread formula pass as balanced.
 */
public enum Element {
  H(1, -1), He(), Li(1), Be(2), B(3), C(4, 3), N(-3, 5), O(-2), F(-1), Ne(), Na(1), Mg(2), Al(3), Si(4), P(5, 4, -3),
  S(-2, 6), Cl(-1, 7), Ar(), K(1), Ca(2), Sc(3), Ti(4, 3), V(5, 4, 3, 2), Cr(3, 2, 4), Mn(2, 3, 4), Fe(2, 3), Co(2, 3, 4),
  Ni(2, 3, 4), Cu(2, 1), Zn(2), Ga(3), Ge(4), As(5, 3), Se(-2, 4, 6), Br(-1), Kr(), Rb(1), Sr(2), Y(3), Zr(4), Nb(5),
  Mo(6, 5, 4), Tc(4), Ru(4, 5), Rh(3), Pd(2), Ag(1), Cd(2), In(3), Sn(4, 2), Sb(5, 3), Te(4, 6, -2), I(-1), Xe(), Cs(1),
  Ba(2), La(3), Ce(3, 4), Pr(3, 4), Nd(3), Pm(3), Sm(3), Eu(3, 2), Gd(3), Tb(3, 4), Dy(3), Ho(3), Er(3), Tm(3), Yb(3, 2),
  Lu(3), Hf(4), Ta(5), W(6, 4), Re(7), Os(4), Ir(4), Pt(4, 2), Au(3, 1), Hg(2), Tl(1, 3), Pb(2, 4), Bi(3, 5), Po(), At(),
  Rn(), Fr(1), Ra(2), Ac(3), Th(4), Pa(5), U(6, 4), Np(), Pu(), Am(), Cm(), Bk(), Cf(), Es(),

  /** A metal left open: {@code LiMO2}. */
  M(),
  /** A halogen or another anion left open: {@code Li6PS5X}. */
  X(),
  /** A lanthanide left open: {@code Li5Ln3Sb2O12}. */
  Ln(),
  /** A rare earth left open. */
  RE(),
  /** A transition metal left open: {@code LiTMO2}. */
  TM();

  private static final Map<String, Element> BY_SYMBOL =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Element::symbol, Function.identity()));
  private static final Set<Element> PLACEHOLDERS = Set.of(M, X, Ln, RE, TM);
  private static final Set<Element> NONMETALS = Set.of(H, He, B, C, N, O, F, Ne, Si, P, S, Cl, Ar, Ge, As, Se, Br, Kr, Sb,
      Te, I, Xe, At, Rn);
  private static final Set<Element> ALKALI = Set.of(Li, Na, K, Rb, Cs);
  private static final Set<Element> HALOGENS = Set.of(F, Cl, Br, I);
  private static final Set<Element> CHALCOGENS = Set.of(O, S, Se, Te);

  private final List<Integer> usualStates;

  Element(Integer... usualStates) {
    this.usualStates = List.of(usualStates);
  }

  public static Optional<Element> of(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  public String symbol() {
    return name();
  }

  /** Usual oxidation states, the most usual first; none for noble gases, for placeholders and for the heaviest elements. */
  public List<Integer> usualStates() {
    return usualStates;
  }

  /** Whether this is a letter that stands for one of several elements. */
  public boolean isPlaceholder() {
    return PLACEHOLDERS.contains(this);
  }

  /** Metals in the sense of the formula: what stands as a cation. Silicon, germanium, arsenic, antimony do not count. */
  public boolean isMetal() {
    return !NONMETALS.contains(this) && !isPlaceholder();
  }

  public boolean isAlkali() {
    return ALKALI.contains(this);
  }

  public boolean isHalogen() {
    return HALOGENS.contains(this);
  }

  public boolean isChalcogen() {
    return CHALCOGENS.contains(this);
  }
}
