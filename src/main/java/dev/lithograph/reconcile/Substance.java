package dev.lithograph.reconcile;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaGrammar.Found;
import dev.lithograph.fact.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report is about, to be compared.
 *
 * @param general whether the composition is that of a whole class: one with variables, or the one that a material's usual name
 *     stands for, whichever dopants a sample of it has
 * @param components terms of the catalogue, those that name a class apart: "ionic liquid"
 * @param additions the components beside the inorganic electrolyte, whose composition says more than its name
 * @param words of its name without short ones like "with", "film"
 * @param numbers that stand by themselves in its name: shares, ratios, sizes, numbers of samples
 * @param qualifiers the words that name none of the components: "pristine", "sintered"
 */
record Substance(Optional<Composition> composition, boolean general, Optional<String> family, Set<String> components,
    Set<String> additions, Set<String> words, Set<String> numbers, Set<String> qualifiers) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Pattern SHORT_WORD = Pattern.compile("\\p{Ll}{1,4}|\\p{L}");

  /** @param known what was looked into before */
  static Substance of(Subject subject, Known known) {
    Optional<Composition> composition = subject.formula().flatMap(known::composition);
    Optional<String> formula = subject.formula();
    boolean general = composition.filter(Composition::isVariable).isPresent()
        || formula.isPresent() && subject.components().stream().anyMatch(material -> material.formula().equals(formula));
    Set<String> all = tokens(subject.name()).stream().map(known::one).collect(Collectors.toSet());
    Set<String> numbers = all.stream().filter(token -> NUMBER.matcher(token).matches()).collect(Collectors.toSet());
    Set<String> words = folded(all.stream().filter(token -> !numbers.contains(token) && !SHORT_WORD.matcher(token).matches()))
        .stream().map(known::one).collect(Collectors.toSet());
    Set<String> qualifiers = new HashSet<>(words);
    subject.components().stream().flatMap(Substance::names)
        .forEach(name -> qualifiers.removeAll(known.tokens(name)));
    Stream.concat(subject.formula().stream(), subject.asPrinted().stream())
        .forEach(name -> qualifiers.removeAll(foldedTokens(name)));
    List<Material> components =
        subject.components().stream().filter(material -> material.role() != Role.ELECTROLYTE_FAMILY).toList();
    return new Substance(composition, general, subject.family(), terms(components.stream()),
        terms(components.stream().filter(material -> material.role() != Role.INORGANIC_ELECTROLYTE)), Set.copyOf(words),
        Set.copyOf(numbers), Set.copyOf(qualifiers));
  }

  private static Set<String> terms(Stream<Material> materials) {
    return materials.map(Material::term).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(Material material) {
    return Stream.of(Stream.of(material.term(), material.label()), material.names().stream(), material.formula().stream())
        .flatMap(names -> names);
  }

  /** Words, numbers and whole formulas. */
  private static Set<String> tokens(String name) {
    Set<String> tokens = new HashSet<>();
    Matcher word = WORD.matcher(name);
    int at = 0;
    while (word.find(at)) {
      Optional<Found> formula = FormulaGrammar.at(name, word.start());
      tokens.add(formula.map(found -> found.formula().flat()).orElse(word.group()));
      at = formula.map(Found::end).orElse(word.end());
    }
    return tokens;
  }

  static Set<String> foldedTokens(String name) {
    return folded(tokens(name).stream());
  }

  private static Set<String> folded(Stream<String> tokens) {
    return tokens.map(token -> token.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** What substances have in common of which one {@link #is} the other, at least one of these. */
  List<Integer> keys() {
    List<Integer> keys = new ArrayList<>();
    composition.map(Composition::elements).map(Set::hashCode).ifPresent(keys::add);
    if (!words.isEmpty()) {
      keys.add(words.hashCode());
    }
    return keys;
  }

  /** Whether it has a composition that is nobody else's. */
  boolean isSpecific() {
    return composition.isPresent() && !general;
  }

  /** Whether the two may be called one thing: nothing that is known of them tells them apart, and something is common. */
  boolean mayBe(Substance other) {
    return !contradicts(other)
        && (hasCompositionOf(other) || haveCommon(components, other.components) || haveCommon(words, other.words));
  }

  /** Whether the two are one thing as far as both say what it is. */
  boolean is(Substance other) {
    return !contradicts(other) && (hasCompositionOf(other) || !words.isEmpty() && words.equals(other.words));
  }

  /** Whether both say the same of what it is. */
  boolean isExactly(Substance other) {
    return is(other) && additions.equals(other.additions) && numbers.equals(other.numbers) && qualifiers.equals(other.qualifiers);
  }

  private boolean hasCompositionOf(Substance other) {
    return composition.isPresent() && other.composition.isPresent() && composition.get().isSameAs(other.composition.get());
  }

  private boolean contradicts(Substance other) {
    return isSpecific() && other.isSpecific() && !hasCompositionOf(other)
        || family.isPresent() && other.family.isPresent() && !family.equals(other.family)
        || areApart(components, other.components) && !hasCompositionOf(other) || areApart(additions, other.additions)
        || areApart(numbers, other.numbers);
  }

  /** Whether each holds what the other lacks; one may be told in less detail than the other. */
  private static boolean areApart(Collection<String> left, Collection<String> right) {
    return !left.containsAll(right) && !right.containsAll(left);
  }

  private static boolean haveCommon(Set<String> left, Set<String> right) {
    return !Collections.disjoint(left, right);
  }
}
