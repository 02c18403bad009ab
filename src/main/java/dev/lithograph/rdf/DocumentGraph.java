package dev.lithograph.rdf;

import dev.lithograph.document.Document;
import dev.lithograph.document.PageBox;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes a mined document as triples: the paper and its file, its references, sections and blocks, and each fact as a measurement
 * with one report. No node is blank, and every name derives from content.
 */
public final class DocumentGraph {
  private static final int CONTEXT = 32;
  private static final String PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778";

  private final Document document;
  private final Model model = ModelFactory.createDefaultModel();
  private final Quantities quantities;
  private final Treatments treatments;
  private final Resource node;
  private final Resource paper;
  private final Blocks blocks;
  private final Map<String, Integer> namesakes = new HashMap<>();

  private DocumentGraph(Document document, UnitIris unitIris, Treatments treatments) {
    this.document = document;
    this.treatments = treatments;
    quantities = new Quantities(unitIris);
    model.setNsPrefixes(Vocabulary.PREFIXES);
    node = model.createResource(Iris.document(document.id()), Vocabulary.DOCUMENT);
    paper = Bibliographies.writePaper(model, document.bibliography(), node.getURI() + "/paper");
    blocks = new Blocks(document, node);
  }

  public static Model of(MinedDocument mined, UnitIris unitIris, Treatments treatments) {
    DocumentGraph graph = new DocumentGraph(mined.document(), unitIris, treatments);
    graph.describeDocument();
    mined.document().references().forEach(graph::reference);
    for (int i = 0; i < mined.facts().size(); i++) {
      graph.fact(mined.facts().get(i), i + 1);
    }
    return graph.model;
  }

  private void describeDocument() {
    Source source = document.source();
    Bibliographies.write(node, document.bibliography());
    node.addProperty(Vocabulary.DOCUMENT_ID, document.id()).addProperty(Vocabulary.PAPER, paper)
        .addProperty(Vocabulary.FILE_NAME, source.name()).addProperty(DCTerms.format, source.format())
        .addProperty(Vocabulary.SHA256, source.sha256());
    source.licence().ifPresent(licence -> node.addProperty(DCTerms.license, model.createResource(licence)));
  }

  private Resource reference(Reference reference) {
    Resource entry = model.createResource(node.getURI() + "/reference/" + reference.number());
    if (!model.containsResource(entry)) {
      Span span = reference.text().source();
      entry.addProperty(RDF.type, Vocabulary.BIBLIOGRAPHIC_REFERENCE).addLiteral(Vocabulary.NUMBER, reference.number())
          .addProperty(DCTerms.identifier, reference.id())
          .addProperty(Vocabulary.HAS_CONTENT, reference.text().value())
          .addLiteral(OA.start, span.start()).addLiteral(OA.end, span.end())
          .addProperty(Vocabulary.REFERENCES,
              Bibliographies.writePaper(model, reference.bibliography(), entry.getURI() + "/paper"));
      Bibliographies.write(entry, reference.bibliography());
    }
    return entry;
  }

  private void fact(Fact fact, int position) {
    String key = key(fact);
    String iri = StoredFact.iriOf(key);
    Resource measurement = model.createResource(measurement(iri), type(fact.kind()))
        .addProperty(Vocabulary.PROPERTY, Vocabulary.term(fact.property().term()))
        .addProperty(Vocabulary.SUBJECT, Subjects.write(model, document.id(), fact.subject(), treatments));
    measurement.addProperty(Vocabulary.RESULT, quantities.write(model, measurement.getURI() + "#result", fact.quantity()));
    comparable(measurement, fact);
    conditions(measurement, fact.conditions());
    Resource report = model.createResource(iri, Vocabulary.REPORT_CLASS)
        .addProperty(Vocabulary.REPORTED_IN, paper)
        .addProperty(Vocabulary.KIND, fact.kind().name().toLowerCase(Locale.ROOT))
        .addProperty(Vocabulary.AS_PRINTED, fact.evidence().asPrinted())
        .addLiteral(Vocabulary.CONFIDENCE, fact.confidence())
        .addLiteral(Vocabulary.POSITION, position);
    measurement.addProperty(Vocabulary.REPORT, report);
    attribution(measurement, report, fact.attribution());
    evidence(report, fact.evidence());
  }

  /** IRI of the measurement that a report tells of. */
  static String measurement(String report) {
    return Vocabulary.ID + "measurement/" + report.substring(report.lastIndexOf('/') + 1);
  }

  /** The same for the same statement wherever in the file it moves; equal statements are numbered in reading order. */
  private String key(Fact fact) {
    Evidence evidence = fact.evidence();
    String key = Iris.hash(document.id(), evidence.place(), evidence.quote(), fact.property().term(), fact.quantity().toString(),
        String.valueOf(evidence.valueStart()), fact.subject().name());
    int number = namesakes.merge(key, 1, Integer::sum);
    return number == 1 ? key : key + "-" + number;
  }

  private static Resource type(Fact.Kind kind) {
    return Vocabulary.term(switch (kind) {
      case RESULT -> "Measurement";
      case THEORETICAL -> "TheoreticalValue";
      case CRITERION -> "Criterion";
      case DEFINITION -> "Definition";
    });
  }

  /** What the value is known to be at least and at most, in the property's usual unit, so that a query compares across units. */
  private static void comparable(Resource measurement, Fact fact) {
    Value value = fact.normalised().value();
    boolean comparable = fact.normalised().unit().isComparableTo(fact.property().usualUnit());
    if (comparable && !(value instanceof Value.Below)) {
      measurement.addLiteral(Vocabulary.AT_LEAST, value.low().doubleValue());
    }
    if (comparable && !(value instanceof Value.Above)) {
      measurement.addLiteral(Vocabulary.AT_MOST, value.high().doubleValue());
    }
  }

  private void conditions(Resource measurement, Conditions conditions) {
    conditions.temperature().ifPresent(temperature -> {
      if (temperature.isRoom()) {
        measurement.addLiteral(Vocabulary.ROOM_TEMPERATURE, true);
      }
      switch (temperature) {
        case Conditions.Room room -> { }
        case Conditions.Celsius celsius when celsius.low().compareTo(celsius.high()) == 0 ->
            measurement.addProperty(Vocabulary.TEMPERATURE, Quantities.decimal(celsius.low()));
        case Conditions.Celsius celsius -> measurement
            .addProperty(Vocabulary.LOWEST_TEMPERATURE, Quantities.decimal(celsius.low()))
            .addProperty(Vocabulary.HIGHEST_TEMPERATURE, Quantities.decimal(celsius.high()));
      }
    });
    for (int i = 0; i < conditions.rates().size(); i++) {
      Quantity rate = conditions.rates().get(i);
      measurement.addProperty(Vocabulary.RATE, quantities.write(model, measurement.getURI() + "#rate" + (i + 1), rate));
    }
    conditions.cycle().ifPresent(cycle ->
        measurement.addLiteral(Vocabulary.CYCLE, model.createTypedLiteral(BigInteger.valueOf(cycle))));
    conditions.cell().ifPresent(cell -> measurement.addProperty(Vocabulary.CELL, Subjects.write(model, cell)));
  }

  /** A marker that names several papers credits none of them alone. */
  private void attribution(Resource measurement, Resource report, Attribution attribution) {
    switch (attribution) {
      case Attribution.OwnResult own -> measurement.addProperty(Vocabulary.MEASURED_IN, paper);
      case Attribution.CitedFrom cited -> {
        Resource pointer = pointer(cited);
        report.addProperty(Vocabulary.ATTRIBUTED_VIA, pointer);
        var credit = cited.references().size() == 1 ? Vocabulary.MEASURED_IN : Vocabulary.MEASURED_IN_ONE_OF;
        cited.references().forEach(reference ->
            measurement.addProperty(credit, reference(reference).getPropertyResourceValue(Vocabulary.REFERENCES)));
      }
      case Attribution.Unattributed nobody -> { }
    }
  }

  private Resource pointer(Attribution.CitedFrom cited) {
    List<Resource> entries = cited.references().stream().map(this::reference).toList();
    String numbers = cited.references().stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(","));
    Resource pointer = model.createResource(node.getURI() + "/citation/" + Iris.hash(cited.marker(), numbers),
        Vocabulary.REFERENCE_POINTER)
        .addProperty(Vocabulary.HAS_CONTENT, cited.marker());
    for (int i = 0; i < entries.size(); i++) {
      pointer.addProperty(Vocabulary.DENOTES, entries.get(i)).addProperty(RDF.li(i + 1), entries.get(i));
    }
    return pointer;
  }

  private void evidence(Resource report, Evidence evidence) {
    Resource source = model.createResource(report.getURI() + "#evidence", OA.SpecificResource)
        .addProperty(OA.hasSource, node)
        .addProperty(OA.hasSelector, quoteSelector(report, evidence.quoteSpan()))
        .addProperty(OA.hasSelector, positionSelector(report.getURI() + "#position", evidence.quoteSpan()))
        .addProperty(Vocabulary.VALUE_SELECTOR, positionSelector(report.getURI() + "#value", evidence.valueSpan()))
        .addProperty(Vocabulary.PLACE, evidence.place()).addProperty(Vocabulary.QUOTE, evidence.quote())
        .addLiteral(Vocabulary.VALUE_START, evidence.valueStart()).addLiteral(Vocabulary.VALUE_END, evidence.valueEnd());
    List<PageBox> boxes = document.source().layout().boxes(evidence.quoteSpan());
    for (int i = 0; i < boxes.size(); i++) {
      source.addProperty(OA.hasSelector, boxSelector(report.getURI() + "#box" + (i + 1), boxes.get(i)));
    }
    blocks.find(evidence).ifPresent(place -> {
      source.addProperty(Vocabulary.IN_BLOCK, place.block())
          .addLiteral(Vocabulary.TEXT_START, place.start()).addLiteral(Vocabulary.TEXT_END, place.end());
      place.row().ifPresent(row -> source.addLiteral(Vocabulary.ROW, row));
      place.column().ifPresent(column -> source.addLiteral(Vocabulary.COLUMN, column));
    });
    report.addProperty(Vocabulary.WAS_DERIVED_FROM, source);
  }

  private Resource quoteSelector(Resource report, Span span) {
    String content = document.source().content();
    return model.createResource(report.getURI() + "#quote", OA.TextQuoteSelector)
        .addProperty(OA.exact, document.source().excerpt(span))
        .addProperty(OA.prefix, content.substring(whole(content, Math.max(0, span.start() - CONTEXT)), span.start()))
        .addProperty(OA.suffix, content.substring(span.end(), whole(content, Math.min(content.length(), span.end() + CONTEXT))));
  }

  /** {@code index}, or the one before it where a character of two halves would be cut. */
  private static int whole(String content, int index) {
    return index > 0 && index < content.length() && Character.isLowSurrogate(content.charAt(index)) ? index - 1 : index;
  }

  private Resource positionSelector(String iri, Span span) {
    return model.createResource(iri, OA.TextPositionSelector).addLiteral(OA.start, span.start()).addLiteral(OA.end, span.end());
  }

  /** The box as links into PDF files give it: from the left and the top of the page, width, height. */
  private Resource boxSelector(String iri, PageBox box) {
    return model.createResource(iri, OA.FragmentSelector).addProperty(DCTerms.conformsTo, model.createResource(PDF_FRAGMENTS))
        .addProperty(RDF.value, String.format(Locale.ROOT, "page=%d&viewrect=%.0f,%.0f,%.0f,%.0f", box.page(), box.left(),
            box.top(),
            box.right() - box.left(), box.bottom() - box.top()));
  }
}
