package dev.lithograph.rdf;

import dev.lithograph.catalogue.Material;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.NodeName;
import dev.lithograph.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What was measured, and the cells that it was measured in. */
final class Subjects {
  private static final String SYMMETRIC = "symmetric ";

  private Subjects() {}

  /** The subjects of one document that agree in everything are one node. */
  static Resource write(Model model, String documentId, Subject subject, Treatments treatments) {
    Resource node = model.createResource(Vocabulary.ID + "subject/" + Iris.hash(documentId, subject.toString()),
        Vocabulary.SUBJECT_CLASS)
        .addProperty(RDFS.label, subject.name());
    subject.formula().ifPresent(formula -> node.addProperty(Vocabulary.FORMULA, formula));
    subject.asPrinted().ifPresent(printed -> node.addProperty(Vocabulary.AS_PRINTED, printed));
    subject.family().ifPresent(family -> node.addProperty(Vocabulary.FAMILY, Vocabulary.term(family)));
    treatments.in(subject.name()).forEach(term -> node.addProperty(Vocabulary.TREATMENT, Vocabulary.term(term)));
    Proportions.addedShare(subject.name())
        .ifPresent(share -> node.addProperty(Vocabulary.ADDED_SHARE, Quantities.decimal(share)));
    for (int i = 0; i < subject.components().size(); i++) {
      Resource material = Vocabulary.term(subject.components().get(i).term());
      node.addProperty(Vocabulary.COMPONENT, material).addProperty(RDF.li(i + 1), material);
    }
    return node;
  }

  static Subject read(Resource node, Terms terms) {
    List<Material> components = new ArrayList<>();
    for (int i = 1; node.hasProperty(RDF.li(i)); i++) {
      components.add(terms.material(node.getPropertyResourceValue(RDF.li(i))));
    }
    return new Subject(node.getProperty(RDFS.label).getString(), Bibliographies.literal(node, Vocabulary.FORMULA),
        Bibliographies.literal(node, Vocabulary.AS_PRINTED),
        Optional.ofNullable(node.getPropertyResourceValue(Vocabulary.FAMILY)).map(Terms::localName), components);
  }

  /** A cell is the same node in all documents. */
  static Resource write(Model model, Cell cell) {
    return switch (cell) {
      case SymmetricCell symmetric ->
          cell(model, SYMMETRIC + symmetric.electrode(), Vocabulary.SYMMETRIC_CELL, symmetric.electrode());
      case FullCell full -> {
        String key = full.positive() + full.material().map(material -> " " + material.term()).orElse("");
        Resource node = cell(model, key, Vocabulary.FULL_CELL, full.positive());
        full.material().ifPresent(material -> node.addProperty(Vocabulary.POSITIVE_ELECTRODE, Vocabulary.term(material.term())));
        yield node;
      }
    };
  }

  private static Resource cell(Model model, String key, Resource type, String activeMaterial) {
    return model.createResource(Vocabulary.ID + "cell/" + NodeName.encoded(key.replace(' ', '_')), type)
        .addProperty(Vocabulary.ACTIVE_MATERIAL, activeMaterial)
        .addProperty(RDFS.label, type.equals(Vocabulary.SYMMETRIC_CELL) ? SYMMETRIC + activeMaterial : activeMaterial);
  }

  static Cell readCell(Resource node, Terms terms) {
    String activeMaterial = node.getProperty(Vocabulary.ACTIVE_MATERIAL).getString();
    if (node.hasProperty(RDF.type, Vocabulary.SYMMETRIC_CELL)) {
      return new SymmetricCell(activeMaterial);
    }
    return new FullCell(activeMaterial, Optional.ofNullable(node.getPropertyResourceValue(Vocabulary.POSITIVE_ELECTRODE))
        .map(terms::material));
  }
}
