package dev.lithograph.rdf;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.PaperName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is known of publications. A reference entry and a document carry every field as printed there; the paper that they are
 * about, which other documents may describe too, carries what a query needs to name it.
 */
final class Bibliographies {
  private static final String OTHERS = "et al.";

  private Bibliographies() {}

  static void write(Resource described, Bibliography bibliography) {
    if (!bibliography.authors().isEmpty() || bibliography.othersOmitted()) {
      described.addProperty(Vocabulary.AUTHORS, json(bibliography), RDF.dtRDFJSON);
    }
    add(described, DCTerms.title, bibliography.title());
    add(described, Vocabulary.JOURNAL, bibliography.journal());
    bibliography.year().ifPresent(year ->
        described.addProperty(Vocabulary.PUBLICATION_YEAR, String.valueOf(year), XSDDatatype.XSDgYear));
    add(described, Vocabulary.VOLUME, bibliography.volume());
    add(described, Vocabulary.STARTING_PAGE, bibliography.firstPage());
    add(described, Vocabulary.ENDING_PAGE, bibliography.lastPage());
    add(described, Vocabulary.DOI, bibliography.doi());
  }

  static Bibliography read(Resource described) {
    JsonArray authors = new JsonArray();
    literal(described, Vocabulary.AUTHORS).ifPresent(json -> authors.addAll(JSON.parseAny(json).getAsArray()));
    boolean othersOmitted = !authors.isEmpty() && authors.get(authors.size() - 1).isString();
    List<Author> named = new ArrayList<>();
    for (JsonValue author : othersOmitted ? authors.subList(0, authors.size() - 1) : authors) {
      JsonArray names = author.getAsArray();
      named.add(new Author(names.get(0).getAsString().value(), names.get(1).getAsString().value()));
    }
    return new Bibliography(named, othersOmitted, literal(described, DCTerms.title), literal(described, Vocabulary.JOURNAL),
        literal(described, Vocabulary.PUBLICATION_YEAR).map(Integer::valueOf).map(OptionalInt::of).orElseGet(OptionalInt::empty),
        literal(described, Vocabulary.VOLUME), literal(described, Vocabulary.STARTING_PAGE),
        literal(described, Vocabulary.ENDING_PAGE), literal(described, Vocabulary.DOI));
  }

  /** @param fallback IRI of a paper of which too little is known to recognise it elsewhere */
  static Resource writePaper(Model model, Bibliography bibliography, String fallback) {
    Resource paper = model.createResource(PaperName.of(bibliography).map(PaperName::iri).orElse(fallback), Vocabulary.EXPRESSION)
        .addProperty(RDFS.label, Citation.brief(bibliography))
        .addProperty(DCTerms.bibliographicCitation, Citation.full(bibliography));
    add(paper, DCTerms.title, bibliography.title());
    add(paper, Vocabulary.DOI, bibliography.doi());
    bibliography.year().ifPresent(year ->
        paper.addProperty(Vocabulary.PUBLICATION_YEAR, String.valueOf(year), XSDDatatype.XSDgYear));
    return paper;
  }

  /** {@code [["Kim","HW"],["Lim","YJ"],"et al."]}. */
  private static String json(Bibliography bibliography) {
    JsonArray authors = new JsonArray();
    for (Author author : bibliography.authors()) {
      JsonArray names = new JsonArray();
      names.add(author.family());
      names.add(author.given());
      authors.add((JsonValue) names);
    }
    if (bibliography.othersOmitted()) {
      authors.add(OTHERS);
    }
    return JSON.toStringFlat(authors);
  }

  private static void add(Resource described, Property property, Optional<String> value) {
    value.ifPresent(text -> described.addProperty(property, text));
  }

  static Optional<String> literal(Resource described, Property property) {
    return Optional.ofNullable(described.getProperty(property)).map(Statement::getObject).map(RDFNode::asLiteral)
        .map(literal -> literal.getLexicalForm());
  }
}
