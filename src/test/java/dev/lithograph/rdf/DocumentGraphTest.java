package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.UnitGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

class DocumentGraphTest {
  private final MinedDocument review = ExampleReview.mined();
  private final Model graph = graph(review);
  private final FactReader reader = new FactReader(ExampleReview.CATALOGUE);

  private static Model graph(MinedDocument mined) {
    return DocumentGraph.of(mined, unit -> unit.symbol().equals("S/cm")
        ? Optional.of("http://qudt.org/vocab/unit/S-PER-CentiM") : Optional.empty(), Treatments.of(OntologyFiles.onClassPath()));
  }

  @Test
  void givesBackEveryPartOfEveryFact() {
    List<StoredFact> read = reader.readAll(graph);
    assertEquals(review.facts().size(), read.size());
    for (int i = 0; i < read.size(); i++) {
      Fact written = review.facts().get(i);
      Fact fact = read.get(i).fact();
      assertAll(written.evidence().place() + " " + written.quantity(),
          () -> assertEquals(written.kind(), fact.kind()),
          () -> assertEquals(written.property(), fact.property()),
          () -> assertEquals(written.subject(), fact.subject()),
          () -> assertEquals(written.quantity(), fact.quantity()),
          () -> assertEquals(written.conditions(), fact.conditions()),
          () -> assertEquals(written.attribution(), fact.attribution()),
          () -> assertEquals(written.evidence(), fact.evidence()),
          () -> assertEquals(written.confidence(), fact.confidence()),
          () -> assertEquals(written, fact));
    }
  }

  @Test
  void givesBackTheBibliographyOfTheReportingDocument() {
    assertTrue(reader.readAll(graph).stream().allMatch(fact -> fact.reportedIn().equals(review.document().bibliography())));
  }

  @Test
  void hasNoBlankNodes() {
    assertTrue(graph.getGraph().stream().noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank()));
  }

  @Test
  void namesMeasurementsByWhatTheySayAndNotByTheirOrder() {
    MinedDocument reversed = new MinedDocument(review.document(), review.facts().reversed(), List.of());
    assertEquals(iris(graph), iris(graph(reversed)).reversed());
  }

  @Test
  void keepsEqualStatementsApart() {
    Fact fact = review.facts().getFirst();
    MinedDocument twice = new MinedDocument(review.document(), List.of(fact, fact), List.of());
    assertEquals(2, iris(graph(twice)).stream().distinct().count());
  }

  private List<String> iris(Model facts) {
    return reader.readAll(facts).stream().map(StoredFact::iri).toList();
  }

  @Test
  void comparesAcrossUnitsInTheUsualUnit() {
    Model other = graph(ExampleReview.other());
    assertEquals(List.of("4.1E-4"), column(other, "SELECT ?value { ?m lg:atLeast ?value FILTER(?value > 4e-4) }"));
    assertEquals(List.of("145.0", "138.0"), column(graph,
        "SELECT ?value { ?m lg:property lg:SpecificCapacity ; lg:atLeast ?value } ORDER BY DESC(?value)"));
  }

  @Test
  void givesABoundOnlyOnItsSide() {
    assertEquals(List.of("1100.0"), column(graph,
        "SELECT ?value { ?m lg:property lg:CyclingDuration ; lg:atLeast ?value FILTER NOT EXISTS { ?m lg:atMost ?x } }"));
    assertEquals(List.of("3.0"), column(graph,
        "SELECT ?value { ?m lg:property lg:CapacityRetention ; lg:atMost ?value FILTER NOT EXISTS { ?m lg:atLeast ?x } }"));
  }

  @Test
  void creditsNeitherOfTwoPapersThatOneMarkerNames() {
    assertEquals(List.of("2"), column(graph,
        "SELECT (COUNT(?paper) AS ?value) { ?m lg:measuredInOneOf ?paper FILTER NOT EXISTS { ?m lg:measuredIn ?x } }"));
  }

  @Test
  void countsOnlyResultsAsMeasurements() {
    assertEquals(List.of("7"), column(graph, "SELECT (COUNT(?m) AS ?value) { ?m a lg:Measurement }"));
    assertEquals(List.of(">4.5 V"), column(graph, "SELECT ?value { ?m a lg:Criterion ; lg:result/lg:notation ?value }"));
  }

  @Test
  void pointsToTheSourceToTheCharacter() {
    String content = review.document().source().content();
    for (String row : column(graph, """
        SELECT (CONCAT(STR(?start), " ", STR(?end), " ", ?exact) AS ?value) {
          ?e a oa:SpecificResource ; oa:hasSelector ?quote , ?position .
          ?quote oa:exact ?exact . ?position oa:start ?start ; oa:end ?end }""")) {
      String[] parts = row.split(" ", 3);
      assertEquals(content.substring(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), parts[2]);
    }
  }

  @Test
  void namesUnitsByTheirVocabularyAndOtherwiseByTheirSymbol() {
    assertEquals(List.of("http://qudt.org/vocab/unit/S-PER-CentiM"),
        column(graph, "SELECT ?value { ?value qudt:symbol \"S/cm\" }"));
    assertEquals(List.of("https://w3id.org/lithograph/id/unit/mA_per_cm2"),
        column(graph, "SELECT ?value { ?value qudt:symbol \"mA/cm2\" }"));
  }

  @Test
  void marksTheQuoteAndTheValueInTheParagraph() {
    Passage.InText passage = (Passage.InText) passage(4);
    assertEquals("Polymers", passage.section());
    assertEquals("3 %", passage.text().substring(passage.valueStart(), passage.valueEnd()));
    assertEquals(review.facts().get(4).evidence().quote(), passage.text().substring(passage.quoteStart(), passage.quoteEnd()));
    assertTrue(passage.text().endsWith("4.5 V."));
  }

  @Test
  void marksTheCellOfTheRowThatTheEvidenceNames() {
    Passage.InTable table = (Passage.InTable) passage(7);
    assertEquals("Table 1. Cells with garnet.", table.caption());
    assertEquals(List.of(List.of("LLZO a)", "138", "92% (500th)"), List.of("", "138", "–")), table.body());
    assertEquals(List.of("a in ionic liquid"), table.footnotes());
    assertEquals(2, table.row());
    assertEquals(1, table.column());
    Passage.InTable first = (Passage.InTable) passage(6);
    assertEquals("92%", first.body().get(first.row() - 1).get(first.column()).substring(first.valueStart(), first.valueEnd()));
  }

  private Passage passage(int fact) {
    return reader.passage(graph, reader.readAll(graph).get(fact).iri());
  }

  @Test
  void keepsFactsOfTermsThatLeftTheOntology() {
    StoredFact read = new FactReader(new Catalogue(List.of(), List.of(), new UnitGrammar(List.of()))).readAll(graph).getFirst();
    assertEquals("ionic_conductivity", read.fact().property().name());
    assertEquals(List.of("LLZO", "Pyr14TFSI", "LiTFSI"), read.fact().subject().components().stream().map(m -> m.term()).toList());
    assertFalse(read.fact().evidence().quote().isEmpty());
  }

  private static List<String> column(Model graph, String query) {
    StringBuilder prefixes = new StringBuilder();
    Vocabulary.PREFIXES.forEach((name, iri) -> prefixes.append("PREFIX ").append(name).append(": <").append(iri).append("> "));
    List<String> values = new ArrayList<>();
    try (QueryExecution execution = QueryExecution.create(prefixes + query, graph)) {
      ResultSet rows = execution.execSelect();
      rows.forEachRemaining(row -> values.add(row.get("value").isLiteral() ? row.getLiteral("value").getLexicalForm()
          : row.getResource("value").getURI()));
    }
    return values;
  }
}
