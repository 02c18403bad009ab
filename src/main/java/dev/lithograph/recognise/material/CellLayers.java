package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.ElectrodeMaterial;
import dev.lithograph.chemistry.ElectrodeMaterials;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Says of the words of a layer which material it is, and whether it may be the electrode of a cell. */
final class CellLayers {
  private static final Map<String, String> SYMBOLS = Map.of("lithium", "Li", "sodium", "Na", "sulfur", "S", "sulphur", "S",
      "oxygen", "O2", "air", "O2", "Air", "O2", "Lithium", "Li");
  private static final Set<String> COLLECTORS =
      Set.of("Ag", "Al", "Ti", "Ni", "C", "Pt", "Au", "Cu", "Li", "Na", "In", "K", "Mg", "S", "Zn", "Sn", "Si", "Ge");
  private static final Set<Role> ELECTRODES = EnumSet.of(Role.POSITIVE_ELECTRODE, Role.NEGATIVE_ELECTRODE, Role.OTHER);
  private static final Set<Element> REDOX = EnumSet.of(Element.Fe, Element.Co, Element.Ni, Element.Mn, Element.V, Element.Cr);

  private final String text;
  private final NavigableMap<Integer, MaterialMention> byStart = new TreeMap<>();
  private final Map<Integer, MaterialMention> byEnd = new HashMap<>();
  private final MaterialNames names;

  CellLayers(String text, List<MaterialMention> materials, MaterialNames names) {
    this.text = text;
    this.names = names;
    for (MaterialMention material : materials) {
      byStart.put(material.start(), material);
      byEnd.put(material.end(), material);
    }
  }

  Optional<MaterialMention> startingAt(int start) {
    return Optional.ofNullable(byStart.get(start));
  }

  Optional<MaterialMention> endingAt(int end) {
    return Optional.ofNullable(byEnd.get(end));
  }

  /** The layer at these characters: the material that they are, else the one among theirs that counts there. */
  MaterialMention layer(int start, int end, boolean outer) {
    String printed = text.substring(start, end);
    Optional<Material> element = names.element(SYMBOLS.getOrDefault(printed, printed));
    if (element.isPresent()) {
      Optional<Formula> formula = MaterialNames.elementary(printed).or(() -> names.formula(element.get()));
      return new MaterialMention(start, end, printed, formula, element);
    }
    if (COLLECTORS.contains(printed)) {
      return new MaterialMention(start, end, printed, MaterialNames.elementary(printed), Optional.empty());
    }
    List<MaterialMention> within = byStart.subMap(start, end).values().stream().filter(m -> m.end() <= end).toList();
    Predicate<MaterialMention> counts = outer ? CellLayers::isElectrodeMaterial : CellLayers::isInorganic;
    Optional<MaterialMention> chosen = within.stream().filter(counts).findFirst()
        .or(() -> within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty());
    return new MaterialMention(start, end, printed, chosen.flatMap(MaterialMention::formula),
        chosen.flatMap(MaterialMention::material), chosen.flatMap(MaterialMention::sample));
  }

  private static boolean isInorganic(MaterialMention mention) {
    return mention.material().map(m -> m.role() == Role.INORGANIC_ELECTROLYTE).orElse(mention.formula().isPresent());
  }

  private static boolean isElectrodeMaterial(MaterialMention mention) {
    return mention.material().map(entry -> ELECTRODES.contains(entry.role()))
        .orElseGet(() -> mention.formula().filter(CellLayers::isRedox).isPresent());
  }

  private static boolean isRedox(Formula formula) {
    return formula.composition().elements().stream().anyMatch(REDOX::contains);
  }

  static boolean isElectrode(MaterialMention layer) {
    return isElectrodeMaterial(layer) || COLLECTORS.contains(layer.printed());
  }

  static boolean isPositive(MaterialMention layer) {
    return layer.material().map(entry -> entry.role() == Role.POSITIVE_ELECTRODE)
        .orElseGet(() -> layer.formula().flatMap(formula -> ElectrodeMaterials.of(formula.composition()))
            .filter(electrode -> electrode.role() != ElectrodeMaterial.Role.NEGATIVE).isPresent());
  }

  static boolean isElement(MaterialMention layer) {
    return MaterialNames.isOneElement(layer.printed());
  }

  /** Whether nothing is known of it, so that it may be a sample's name or words. */
  static boolean isUnknown(MaterialMention layer) {
    return layer.material().isEmpty() && layer.formula().isEmpty();
  }
}
