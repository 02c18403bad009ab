package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.quantity.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of the data in {@code ontology/}. */
class OntologyCatalogueTest {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();

  @Test
  void knowsEveryPropertyOfTheFactTable() {
    Set<String> names = CATALOGUE.properties().stream().map(Property::name).collect(Collectors.toSet());
    assertTrue(names.containsAll(List.of("ionic_conductivity", "electronic_conductivity", "activation_energy",
        "interfacial_resistance", "critical_current_density", "specific_capacity", "capacity_retention", "coulombic_efficiency",
        "cycling_duration", "cycle_life", "transference_number", "stability_voltage", "electrode_potential",
        "open_circuit_voltage", "overpotential", "current_density", "areal_capacity", "thickness", "contact_angle", "pressure",
        "youngs_modulus", "yield_strength", "liquid_amount", "melting_point", "energy_density")), names.toString());
  }

  @Test
  void noNameMeansTwoProperties() {
    Map<String, List<String>> owners = new TreeMap<>();
    for (Property property : CATALOGUE.properties()) {
      Stream.concat(property.names().stream(), property.symbols().stream())
          .forEach(name -> owners.computeIfAbsent(name.strip(), n -> new ArrayList<>()).add(property.name()));
    }
    assertEquals(Map.of(), repeated(owners));
  }

  @Test
  void namesOfPropertiesAreLowerCase() {
    for (Property property : CATALOGUE.properties()) {
      for (String name : property.names()) {
        if (!name.equals(property.label())) {
          assertEquals(name.toLowerCase(Locale.ROOT), name, property.name());
        }
      }
    }
  }

  /** But where each has a formula, which tells them apart in a document that prints one of them. */
  @Test
  void noNameMeansTwoMaterials() {
    Map<String, List<String>> owners = new TreeMap<>();
    for (Material material : CATALOGUE.materials()) {
      Stream.concat(Stream.of(material.label()), material.names().stream()).distinct()
          .forEach(name -> owners.computeIfAbsent(name, n -> new ArrayList<>()).add(material.term()));
    }
    Map<String, List<String>> repeated = repeated(owners);
    repeated.values().removeIf(terms -> terms.stream().flatMap(term -> formulas(term)).distinct().count() == terms.size());
    assertEquals(Map.of(), repeated);
  }

  private static Stream<String> formulas(String term) {
    return CATALOGUE.materials().stream().filter(material -> material.term().equals(term))
        .flatMap(material -> material.formula().stream());
  }

  @Test
  void formulasCanBeRead() {
    for (Material material : CATALOGUE.materials()) {
      material.formula().filter(formula -> !isElement(formula)).ifPresent(formula ->
          assertTrue(FormulaGrammar.parse(formula).isPresent(), () -> material.term() + ": " + formula));
    }
  }

  @Test
  void familiesAreFamiliesAndWidenWithoutACircle() {
    Map<String, Material> byTerm = new HashMap<>();
    CATALOGUE.materials().forEach(material -> byTerm.put(material.term(), material));
    for (Material material : CATALOGUE.materials()) {
      Material family = material;
      for (int depth = 0; family.family().isPresent(); depth++) {
        assertTrue(depth < 10, "a circle above " + material.term());
        family = byTerm.get(family.family().get());
        assertEquals(Role.ELECTROLYTE_FAMILY, family.role(), material.term());
      }
    }
  }

  @Test
  void unitsOfAPropertyAreOneDimensionAndPlausibleValuesAnInterval() {
    for (Property property : CATALOGUE.properties()) {
      for (Unit unit : property.units()) {
        assertTrue(unit.toCoherent().signum() > 0, property.name() + ": " + unit);
      }
      property.plausible().ifPresent(interval -> assertTrue(interval.low().compareTo(interval.high()) < 0, property.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({"LLZO, Garnet", "LAGP, NASICON", "LATP, NASICON", "LPSCl, Argyrodite", "LGPS, LGPS", "LiPON, Oxynitride"})
  void knowsTheFamilyOfCommonElectrolytes(String name, String family) {
    Material material = CATALOGUE.materials().stream()
        .filter(m -> m.label().equals(name) || m.names().contains(name)).findFirst().orElseThrow();
    assertTrue(material.family().orElseThrow().toLowerCase(Locale.ROOT).contains(family.toLowerCase(Locale.ROOT)),
        material.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      lg:X a lg:Property ; rdfs:label "x" .                              | lg:X: no lg:name
      lg:X a lg:Salt ; lg:family lg:Garnet .                             | is no family of electrolytes
      lg:X a lg:Salt , lg:Polymer ; rdfs:label "x" .                     | has more than one role
      lg:X a lg:UnitSymbol ; qudt:symbol "x" ; lg:dimension "WIDTH:1" .  | no dimension
      lg:X a lg:Salt                                                     | x.ttl
      """)
  void saysWhichBlockOfWhichFileIsBroken(String block, String problem) {
    String prefixes = """
        @prefix lg: <https://w3id.org/lithograph/ontology#> .
        @prefix qudt: <http://qudt.org/schema/qudt/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        """;
    OntologyFiles files = new OntologyFiles(new TreeMap<>(Map.of("x.ttl", prefixes + block)));
    String message = assertThrows(BrokenOntologyException.class, () -> OntologyCatalogue.read(files)).getMessage();
    assertTrue(message.contains(problem), message);
    assertTrue(message.contains("x.ttl"), message);
  }

  /** {@code Li}, {@code O2}: too short to tell from a word, and so no formula of the grammar. */
  private static boolean isElement(String formula) {
    return Element.of(formula.replaceAll("[0-9]+$", "")).isPresent();
  }

  private static Map<String, List<String>> repeated(Map<String, List<String>> owners) {
    Map<String, List<String>> repeated = new TreeMap<>(owners);
    repeated.values().removeIf(terms -> terms.size() == 1);
    return repeated;
  }
}
