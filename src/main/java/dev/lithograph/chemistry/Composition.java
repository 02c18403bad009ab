package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of each element a formula unit holds, in the order in which the formula names them. */
public record Composition(Map<Element, Amount> amounts) {
  /** Ions that move in solid electrolytes, in the order in which they are looked for. */
  private static final List<Element> MOBILE =
      List.of(Element.Li, Element.Na, Element.Ag, Element.K, Element.Mg, Element.Ca, Element.Zn, Element.Cu, Element.Al);

  public Composition {
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }

  public Set<Element> elements() {
    return amounts.keySet();
  }

  public boolean contains(Element element) {
    return amounts.containsKey(element);
  }

  public boolean containsAny(Element... elements) {
    return Arrays.stream(elements).anyMatch(this::contains);
  }

  /** Whether it holds no other elements than these. */
  public boolean consistsOf(Element... elements) {
    return Set.of(elements).containsAll(amounts.keySet());
  }

  /** Zero where the element is not in it. */
  public Amount amount(Element element) {
    return amounts.getOrDefault(element, Amount.ZERO);
  }

  public boolean isVariable() {
    return amounts.values().stream().anyMatch(Amount::isVariable);
  }

  public Set<String> variables() {
    return amounts.values().stream().flatMap(amount -> amount.variables().stream()).collect(Collectors.toUnmodifiableSet());
  }

  public boolean hasPlaceholder() {
    return amounts.keySet().stream().anyMatch(Element::isPlaceholder);
  }

  /** This composition with the variables that {@code values} names replaced; elements whose amount becomes zero drop out. */
  public Composition with(Map<String, BigDecimal> values) {
    Map<Element, Amount> result = new LinkedHashMap<>();
    amounts.forEach((element, amount) -> {
      Amount substituted = amount.with(values);
      if (!substituted.isZero()) {
        result.put(element, substituted);
      }
    });
    return new Composition(result);
  }

  /**
   * The ion that moves in an electrolyte of this composition: lithium wherever there is any, else sodium, silver, potassium,
   * magnesium, calcium, zinc, copper, aluminium, of which only the first can be the one; absent where there is none of them.
   */
  public Optional<Element> mobileIon() {
    return MOBILE.stream().filter(this::contains).findFirst();
  }

  /**
   * Whether {@code other} is the same material by its elements: the same ratios within rounding, in any order and any formula
   * unit, so that {@code 70Li2S-30P2S5} is {@code Li7P3S11}. In variables only where the expressions are the same.
   */
  public boolean isSameAs(Composition other) {
    return SameComposition.holds(this, other);
  }

  Composition plus(Composition other) {
    Map<Element, Amount> sum = new LinkedHashMap<>(amounts);
    other.amounts.forEach((element, amount) -> sum.merge(element, amount, Amount::plus));
    return new Composition(sum);
  }

  Composition times(Amount factor) {
    Map<Element, Amount> product = new LinkedHashMap<>();
    amounts.forEach((element, amount) -> product.put(element, amount.times(factor)));
    return new Composition(product);
  }

  /** {@code Li1.3Al0.3Ti1.7P3O12}: every element once. */
  @Override
  public String toString() {
    return amounts.entrySet().stream().map(e -> e.getKey().symbol() + (e.getValue().isOne() ? "" : e.getValue()))
        .collect(Collectors.joining());
  }
}
