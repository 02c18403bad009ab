package dev.lithograph.bench;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Queries of one kind, about what a store holds. */
record Questions(String kind, List<String> queries) {
  private static final int DOCUMENTS = 10;
  private static final int REPORTS = 50;
  private static final Path EXAMPLES = Path.of("ontology", "questions");
  private static final String PREFIXES = """
      PREFIX lg: <https://w3id.org/lithograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  static List<Questions> of(FactStore store) throws IOException {
    List<DocumentSummary> documents = store.documents(0, DOCUMENTS);
    List<StoredFact> reports =
        documents.stream().flatMap(document -> store.facts(document.id()).stream()).limit(REPORTS).toList();
    List<Questions> kinds = new ArrayList<>();
    kinds.add(new Questions("the statements about a report", reports.stream()
        .map(report -> PREFIXES + "SELECT ?p ?o { <" + report.iri() + "> ?p ?o }").toList()));
    kinds.add(new Questions("what a paper reports, with values", documents.stream()
        .map(document -> PREFIXES + "SELECT ?m ?value { ?r lg:reportedIn <" + document.iri()
            + "> . ?m lg:report ?r ; lg:result/lg:notation ?value }").toList()));
    kinds.add(new Questions("values of a property above a bound", List.of(PREFIXES
        + "SELECT ?m ?least { ?m lg:property lg:IonicConductivity ; lg:atLeast ?least FILTER (?least > 1e-3) }")));
    kinds.add(new Questions("the number of values and their mean, by property", List.of(PREFIXES
        + "SELECT ?property (COUNT(?m) AS ?values) (AVG(?least) AS ?mean) { ?m lg:property ?property ; lg:atLeast ?least }"
        + " GROUP BY ?property ORDER BY DESC(?values)")));
    kinds.add(examples());
    return kinds;
  }

  private static Questions examples() throws IOException {
    List<String> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".rq")).sorted().toList()) {
        queries.add(Files.readString(file));
      }
    }
    return new Questions("the " + queries.size() + " questions in `ontology/questions`", queries);
  }

  /** What the same words ask in SPARQL, all of it, not one page. */
  static List<Questions> inWords() {
    String garnet = "?s lg:family/rdfs:label ?family FILTER (CONTAINS(LCASE(?family), \"garnet\")) ";
    return List.of(
        words("garnet", garnet),
        words("garnet conductivity > 1e-4 S/cm", garnet + "?m lg:property/rdfs:label ?property ; lg:atLeast ?least "
            + "FILTER (CONTAINS(?property, \"conductivity\") && ?least >= 1e-4) "),
        words("LLZO", "?s lg:component/(rdfs:label|skos:altLabel) ?name FILTER (CONTAINS(?name, \"LLZO\")) "));
  }

  private static Questions words(String words, String pattern) {
    return new Questions(words, List.of(PREFIXES + "SELECT DISTINCT ?report ?subject ?value { ?m lg:report ?report ;"
        + " lg:subject ?s ; lg:result/lg:notation ?value . ?s rdfs:label ?subject . " + pattern + "}"));
  }
}
