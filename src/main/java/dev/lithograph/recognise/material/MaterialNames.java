package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Amount;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The materials of the catalogue by name, by composition and, for those of one element, by its symbol. */
public final class MaterialNames {
  private static final Pattern ONE_ELEMENT = Pattern.compile("([A-Z][a-z]?)(\\d?)");

  private final Dictionary<Material> names = new Dictionary<>();
  private final Map<Composition, Material> compositions = new HashMap<>();
  /** By the terms of the materials. */
  private final Map<String, Formula> formulas = new HashMap<>();
  private final Map<String, Material> elements = new HashMap<>();

  public MaterialNames(Catalogue catalogue) {
    catalogue.materials().forEach(this::add);
  }

  private void add(Material material) {
    Stream.of(Stream.of(material.label()), material.names().stream(), material.formula().stream()).flatMap(names -> names)
        .forEach(name -> add(name, material));
    material.formula().flatMap(MaterialNames::parsed).ifPresent(formula -> {
      formulas.put(material.term(), formula);
      compositions.putIfAbsent(formula.composition(), material);
    });
  }

  /** A name that is no more than the symbol of an element means the material only beside words that say so. */
  private void add(String name, Material material) {
    if (isOneElement(name)) {
      elements.putIfAbsent(name, material);
    } else {
      names.add(name, material);
    }
  }

  /** The grammar leaves single elements out, as in text they could be words; in the catalogue they could not. */
  private static Optional<Formula> parsed(String formula) {
    return isOneElement(formula) ? elementary(formula) : FormulaGrammar.parse(formula);
  }

  /** {@code Ag}, {@code O2} as a formula. */
  static Optional<Formula> elementary(String formula) {
    Matcher element = ONE_ELEMENT.matcher(formula);
    if (!element.matches()) {
      return Optional.empty();
    }
    Amount amount = element.group(2).isEmpty() ? Amount.ONE : Amount.of(new BigDecimal(element.group(2)));
    return Element.of(element.group(1)).map(symbol -> new Formula.Part(Amount.ONE, List.of(new Formula.Atom(symbol, amount))))
        .map(part -> new Formula(formula, List.of(part), Formula.Joint.NONE, 0, List.of(), Map.of()));
  }

  static boolean isOneElement(String name) {
    Matcher matcher = ONE_ELEMENT.matcher(name);
    return matcher.matches() && Element.of(matcher.group(1)).isPresent();
  }

  /** The longest name at {@code index} of {@code text}. */
  Optional<Dictionary.Found<Material>> at(FoldedText text, int index) {
    return names.at(text, index);
  }

  List<Dictionary.Found<Material>> in(FoldedText text) {
    return names.in(text);
  }

  /** What the whole of {@code name} means. */
  Optional<Material> named(String name) {
    return names.meanings(name).stream().findFirst();
  }

  Optional<Material> element(String symbol) {
    return Optional.ofNullable(elements.get(symbol));
  }

  Optional<Material> of(Formula formula) {
    return Optional.ofNullable(compositions.get(formula.composition())).or(() -> named(formula.flat()));
  }

  Optional<Formula> formula(Material material) {
    return Optional.ofNullable(formulas.get(material.term()));
  }

  /** Every word of the names of {@code material}. */
  static List<String> words(Material material) {
    List<String> words = new ArrayList<>();
    Stream.concat(Stream.of(material.label()), material.names().stream())
        .forEach(name -> words.addAll(List.of(FoldedText.of(name).toString().toLowerCase(Locale.ROOT).split("[ ()\\[\\],/-]+"))));
    return words;
  }
}
