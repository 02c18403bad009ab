package dev.lithograph.rdf;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the catalogue from the files of the ontology. */
public final class OntologyCatalogue {
  private static final Map<Resource, Role> ROLES = Map.ofEntries(
      Map.entry(Vocabulary.term("InorganicElectrolyte"), Role.INORGANIC_ELECTROLYTE),
      Map.entry(Vocabulary.term("ElectrolyteFamily"), Role.ELECTROLYTE_FAMILY),
      Map.entry(Vocabulary.term("Salt"), Role.SALT),
      Map.entry(Vocabulary.term("Solvent"), Role.SOLVENT),
      Map.entry(Vocabulary.term("IonicLiquid"), Role.IONIC_LIQUID),
      Map.entry(Vocabulary.term("Polymer"), Role.POLYMER),
      Map.entry(Vocabulary.term("Additive"), Role.ADDITIVE),
      Map.entry(Vocabulary.term("Filler"), Role.FILLER),
      Map.entry(Vocabulary.term("PositiveElectrodeMaterial"), Role.POSITIVE_ELECTRODE),
      Map.entry(Vocabulary.term("NegativeElectrodeMaterial"), Role.NEGATIVE_ELECTRODE),
      Map.entry(Vocabulary.term("OtherMaterial"), Role.OTHER));

  private static final Map<Resource, Property.Bearer> BEARERS = Map.of(
      Vocabulary.term("Electrolyte"), Property.Bearer.ELECTROLYTE,
      Vocabulary.term("Electrode"), Property.Bearer.ELECTRODE,
      Vocabulary.term("Interface"), Property.Bearer.INTERFACE,
      Vocabulary.term("Cell"), Property.Bearer.CELL);

  private final List<OntologyTerm> terms;
  private final OntologyUnits units;

  private OntologyCatalogue(OntologyFiles files) {
    terms = files.terms();
    units = new OntologyUnits(terms);
  }

  /** The catalogue of the ontology that came with the program. */
  public static Catalogue read() {
    return read(OntologyFiles.onClassPath());
  }

  /** @throws BrokenOntologyException where a block cannot be read */
  public static Catalogue read(OntologyFiles files) {
    return new OntologyCatalogue(files).catalogue();
  }

  private Catalogue catalogue() {
    List<Property> properties = terms.stream().filter(term -> term.is(Vocabulary.PROPERTY_CLASS)).map(this::property).toList();
    return new Catalogue(properties, materials(), units.grammar());
  }

  private Property property(OntologyTerm term) {
    String label = term.requiredText(RDFS.label);
    List<String> names = Stream.concat(Stream.of(label), term.texts(SKOS.altLabel).stream()).distinct().toList();
    return new Property(term.requiredText(Vocabulary.NAME), term.localName(), label, term.requiredText(SKOS.definition), names,
        term.texts(Vocabulary.CUE), term.texts(Vocabulary.SYMBOL), units(term), plausible(term),
        term.flag(Vocabulary.IMPLIED_BY_UNIT), term.flag(Vocabulary.CORE), bearer(term));
  }

  private static Optional<Property.Bearer> bearer(OntologyTerm term) {
    return term.iri(Vocabulary.PROPERTY_OF).map(iri -> Optional.ofNullable(BEARERS.get(ResourceFactory.createResource(iri)))
        .orElseThrow(() -> term.broken(iri + " is none of electrolyte, electrode, interface and cell")));
  }

  private List<Unit> units(OntologyTerm term) {
    return Stream.concat(Stream.of(term.requiredIri(Vocabulary.USUAL_UNIT)), term.iris(Vocabulary.APPLICABLE_UNIT).stream())
        .distinct().map(iri -> units.unit(iri).orElseThrow(() -> term.broken("unknown unit " + iri))).toList();
  }

  private static Optional<Property.Interval> plausible(OntologyTerm term) {
    Optional<BigDecimal> low = term.number(Vocabulary.LEAST_PLAUSIBLE);
    Optional<BigDecimal> high = term.number(Vocabulary.GREATEST_PLAUSIBLE);
    if (low.isPresent() != high.isPresent()) {
      throw term.broken("one end of the plausible interval is missing");
    }
    return low.map(least -> new Property.Interval(least, high.orElseThrow()));
  }

  private List<Material> materials() {
    Map<String, OntologyTerm> blocks = new LinkedHashMap<>();
    Map<String, Role> roles = new HashMap<>();
    for (OntologyTerm term : terms) {
      ROLES.forEach((type, role) -> {
        if (term.is(type)) {
          blocks.put(term.iri(), term);
          if (roles.put(term.iri(), role) != null) {
            throw term.broken("has more than one role");
          }
        }
      });
    }
    return blocks.values().stream().map(term -> material(term, roles)).toList();
  }

  private static Material material(OntologyTerm term, Map<String, Role> roles) {
    Optional<String> family = term.iri(Vocabulary.FAMILY);
    family.filter(iri -> roles.get(iri) != Role.ELECTROLYTE_FAMILY).ifPresent(iri -> {
      throw term.broken(iri + " is no family of electrolytes");
    });
    return new Material(term.localName(), roles.get(term.iri()), term.requiredText(RDFS.label), term.texts(SKOS.altLabel),
        term.text(Vocabulary.FORMULA), family.map(iri -> Terms.localName(ResourceFactory.createResource(iri))));
  }
}
