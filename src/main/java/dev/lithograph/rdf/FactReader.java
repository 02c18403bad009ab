package dev.lithograph.rdf;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.fact.AnnotatedText;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** Reads facts from the graph of a document as {@link DocumentGraph} writes it. */
public final class FactReader {
  private final Terms terms;
  private final Quantities quantities = new Quantities(unit -> Optional.empty());

  /** @param catalogue gives facts their properties and materials */
  public FactReader(Catalogue catalogue) {
    terms = new Terms(catalogue);
  }

  /** All facts of a document's graph in reading order. */
  public List<StoredFact> readAll(Model graph) {
    return graph.listSubjectsWithProperty(RDF.type, Vocabulary.REPORT_CLASS).toList().stream()
        .sorted(Comparator.comparingInt(report -> report.getProperty(Vocabulary.POSITION).getInt())).map(this::read).toList();
  }

  /** @param iri of a report in the document's graph */
  public StoredFact read(Model graph, String iri) {
    return read(graph.getResource(iri));
  }

  /** What stands around a fact in its document. */
  public Passage passage(Model graph, String iri) {
    Resource node = graph.getResource(iri).getPropertyResourceValue(Vocabulary.WAS_DERIVED_FROM);
    return Passages.read(node, evidence(node));
  }

  /** All text of a document's graph. */
  public AnnotatedText text(Model graph) {
    return AnnotatedTexts.read(graph);
  }

  /** What a document says of itself. */
  public Bibliography bibliography(Model graph, String documentId) {
    return Bibliographies.read(graph.getResource(Iris.document(documentId)));
  }

  /** @param iri of a property of the ontology */
  public String propertyName(String iri) {
    return terms.propertyName(ResourceFactory.createResource(iri));
  }

  private StoredFact read(Resource report) {
    Resource measurement = report.getModel().listSubjectsWithProperty(Vocabulary.REPORT, report).next();
    Resource evidence = report.getPropertyResourceValue(Vocabulary.WAS_DERIVED_FROM);
    Resource document = evidence.getPropertyResourceValue(OA.hasSource);
    Quantity quantity = quantities.read(measurement.getPropertyResourceValue(Vocabulary.RESULT));
    Fact fact = new Fact(Fact.Kind.valueOf(report.getProperty(Vocabulary.KIND).getString().toUpperCase(Locale.ROOT)),
        terms.property(measurement.getPropertyResourceValue(Vocabulary.PROPERTY), quantity.unit()),
        Subjects.read(measurement.getPropertyResourceValue(Vocabulary.SUBJECT), terms),
        quantity, conditions(measurement),
        attribution(measurement, report), evidence(evidence), report.getProperty(Vocabulary.CONFIDENCE).getDouble());
    return new StoredFact(report.getURI(), document.getProperty(Vocabulary.DOCUMENT_ID).getString(),
        Bibliographies.read(document), fact,
        measurement.listProperties(Vocabulary.WARNING).mapWith(Statement::getString).toList().stream().sorted().toList());
  }

  private Conditions conditions(Resource measurement) {
    List<Quantity> rates = measurement.listProperties(Vocabulary.RATE).mapWith(Statement::getResource).toList().stream()
        .sorted(Comparator.comparingInt(FactReader::rateNumber)).map(quantities::read).toList();
    OptionalInt cycle = measurement.hasProperty(Vocabulary.CYCLE)
        ? OptionalInt.of(measurement.getProperty(Vocabulary.CYCLE).getInt()) : OptionalInt.empty();
    return new Conditions(temperature(measurement), rates, cycle,
        Optional.ofNullable(measurement.getPropertyResourceValue(Vocabulary.CELL)).map(cell -> Subjects.readCell(cell, terms)));
  }

  private static int rateNumber(Resource rate) {
    return Integer.parseInt(rate.getURI().substring(rate.getURI().lastIndexOf("#rate") + 5));
  }

  private static Optional<Conditions.Temperature> temperature(Resource measurement) {
    Optional<Conditions.Temperature> named = measurement.hasProperty(Vocabulary.ROOM_TEMPERATURE)
        ? Optional.of(new Conditions.Room()) : Optional.empty();
    return celsius(measurement, Vocabulary.TEMPERATURE).<Conditions.Temperature>map(number ->
        new Conditions.Celsius(number, number))
        .or(() -> celsius(measurement, Vocabulary.LOWEST_TEMPERATURE).map(low ->
            new Conditions.Celsius(low, celsius(measurement, Vocabulary.HIGHEST_TEMPERATURE).orElse(low))))
        .or(() -> named);
  }

  private static Optional<BigDecimal> celsius(Resource measurement, Property property) {
    return Optional.ofNullable(measurement.getProperty(property)).map(Statement::getLiteral).map(Quantities::number);
  }

  private static Attribution attribution(Resource measurement, Resource report) {
    Resource pointer = report.getPropertyResourceValue(Vocabulary.ATTRIBUTED_VIA);
    if (pointer == null) {
      return measurement.hasProperty(Vocabulary.MEASURED_IN) ? new Attribution.OwnResult() : new Attribution.Unattributed();
    }
    List<Reference> references = new ArrayList<>();
    for (int i = 1; pointer.hasProperty(RDF.li(i)); i++) {
      references.add(reference(pointer.getPropertyResourceValue(RDF.li(i))));
    }
    return new Attribution.CitedFrom(references, pointer.getProperty(Vocabulary.HAS_CONTENT).getString());
  }

  private static Reference reference(Resource entry) {
    Bibliography bibliography = Bibliographies.read(entry);
    return new Reference(entry.getProperty(DCTerms.identifier).getString(), entry.getProperty(Vocabulary.NUMBER).getInt(),
        Text.standingAt(span(entry), entry.getProperty(Vocabulary.HAS_CONTENT).getString()), bibliography);
  }

  private static Evidence evidence(Resource node) {
    Resource position = node.listProperties(OA.hasSelector).mapWith(Statement::getResource)
        .filterKeep(selector -> selector.hasProperty(OA.start)).next();
    return new Evidence(node.getProperty(Vocabulary.PLACE).getString(), node.getProperty(Vocabulary.QUOTE).getString(),
        span(position), node.getProperty(Vocabulary.VALUE_START).getInt(), node.getProperty(Vocabulary.VALUE_END).getInt(),
        span(node.getPropertyResourceValue(Vocabulary.VALUE_SELECTOR)));
  }

  private static Span span(Resource node) {
    return new Span(node.getProperty(OA.start).getInt(), node.getProperty(OA.end).getInt());
  }
}
