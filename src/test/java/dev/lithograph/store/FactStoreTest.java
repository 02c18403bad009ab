package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Finding;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.OntologyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {
  private final MinedDocument review = ExampleReview.mined();
  private final String id = review.document().id();

  private static FactStore with(MinedDocument... documents) {
    FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE);
    List.of(documents).forEach(store::replace);
    return store;
  }

  @Test
  void givesBackTheFactsInReadingOrder() {
    try (FactStore store = with(review, ExampleReview.other())) {
      assertEquals(review.facts(), store.facts(id).stream().map(StoredFact::fact).toList());
      assertEquals(review.facts().size() + 1, store.facts().size());
      assertEquals(List.of(), store.facts("10.1234/unknown"));
    }
  }

  @Test
  void givesBackTheFactsOfAStoreOnDiskThatWasClosed(@TempDir Path folder) throws UnusableStoreException {
    String state;
    try (FactStore store = FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE)) {
      store.replace(review);
      state = store.state();
    }
    try (FactStore store = FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE)) {
      assertEquals(review.facts(), store.facts(id).stream().map(StoredFact::fact).toList());
      assertEquals(state, store.state());
      assertTrue(store.status().bytes() > 0);
    }
  }

  @Test
  void closesOnceNobodyReads(@TempDir Path folder) throws Exception {
    FactStore store = FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE);
    store.replace(review);
    CountDownLatch reading = new CountDownLatch(1);
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<Long> quads = reader.submit(() -> Txn.calculateRead(store.dataset(), () -> {
        reading.countDown();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        return store.dataset().stream().count();
      }));
      reading.await();
      store.close();
      assertTrue(quads.get() > review.facts().size());
    }
    assertThrows(RuntimeException.class, store::isEmpty);
    FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE).close();
  }

  @Test
  void leavesOutAFactThatBreaksAShapeAndSaysSo() {
    Fact fact = review.facts().getFirst();
    Fact voltage = new Fact(fact.kind(), fact.property(), fact.subject(), ExampleReview.quantity("3", ExampleReview.VOLT),
        fact.conditions(), fact.attribution(), fact.evidence(), fact.confidence());
    try (FactStore store = with()) {
      MinedDocument stored = store.replace(with(voltage));
      assertEquals(review.facts(), stored.facts());
      assertEquals(List.of(Diagnostic.error("tanaka-2021.md, GARNETS",
          "4.0 × 10⁻⁴ S cm⁻¹: left out: 3 V cannot be a value of ionic "
          + "conductivity, which is given in S/cm: look up in the paper what the number means.")), errors(stored));
      assertEquals(review.facts(), store.facts(id).stream().map(StoredFact::fact).toList());
      assertEquals(review.facts().size(), store.document(id).orElseThrow().facts());
    }
  }

  @Test
  void keepsAnImplausibleFactWithAWarning() {
    Fact fact = review.facts().getFirst();
    Fact metallic = new Fact(fact.kind(), fact.property(), fact.subject(), ExampleReview.quantity("400", ExampleReview.S_PER_CM),
        fact.conditions(), fact.attribution(), fact.evidence(), fact.confidence());
    String message = "400 S/cm is outside of what is plausible for ionic conductivity, 1.0E-16 to 10.0 S/cm: "
        + "compare with the paper before you use it.";
    try (FactStore store = with(with(metallic))) {
      StoredFact stored = store.facts(id).getLast();
      assertEquals(List.of(message), stored.warnings());
      assertTrue(store.findings().contains(new Finding(Finding.Severity.WARNING, "plausible value", Optional.of(stored.iri()),
          "tanaka-2021.md, GARNETS", "4.0 × 10⁻⁴ S cm⁻¹", message)), store.findings().toString());
    }
  }

  private MinedDocument with(Fact another) {
    return new MinedDocument(review.document(), Stream.concat(review.facts().stream(), Stream.of(another)).toList(), List.of());
  }

  private static List<Diagnostic> errors(MinedDocument stored) {
    return stored.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR).toList();
  }

  @Test
  void findsAFactAndItsPassageByIri() {
    try (FactStore store = with(review, ExampleReview.other())) {
      StoredFact fact = store.facts(id).get(2);
      assertEquals(Optional.of(fact), store.fact(fact.iri()));
      Passage.InText passage = assertInstanceOf(Passage.InText.class, store.passage(fact.iri()).orElseThrow());
      assertEquals(fact.fact().evidence().asPrinted(), passage.text().substring(passage.valueStart(), passage.valueEnd()));
      assertEquals(Optional.empty(), store.fact(fact.iri() + "0"));
      assertEquals(Optional.empty(), store.passage(fact.iri() + "0"));
      assertEquals(Optional.empty(), store.fact("no IRI at all <>"));
    }
  }

  @Test
  void changesNothingButTheTimeWhenTheSameIsMinedAgain() throws InterruptedException {
    try (FactStore store = with(review)) {
      String state = store.state();
      String graph = exported(store);
      Instant first = store.documents().getFirst().minedAt();
      Thread.sleep(2);
      store.replace(ExampleReview.mined());
      assertEquals(state, store.state());
      assertEquals(graph, exported(store));
      assertTrue(store.documents().getFirst().minedAt().isAfter(first));
    }
  }

  @Test
  void replacesADocumentWhole() {
    try (FactStore store = with(review)) {
      String state = store.state();
      store.replace(new MinedDocument(review.document(), review.facts().subList(0, 1), List.of()));
      assertEquals(1, store.facts().size());
      assertNotEquals(state, store.state());
      store.replace(review);
      assertEquals(state, store.state());
    }
  }

  @Test
  void hasTheSameStateWhateverTheOrderOfMining() {
    try (FactStore one = with(review, ExampleReview.other()); FactStore two = with(ExampleReview.other(), review)) {
      assertEquals(one.state(), two.state());
      assertEquals(exported(one), exported(two));
    }
  }

  @Test
  void forgetsARemovedDocument() {
    try (FactStore store = with(ExampleReview.other())) {
      String state = store.state();
      store.replace(review);
      assertTrue(store.remove(id));
      assertFalse(store.remove(id));
      assertEquals(state, store.state());
      assertEquals(Optional.empty(), store.document(id));
    }
  }

  @Test
  void summarisesDocuments() {
    try (FactStore store = with(review, ExampleReview.other())) {
      DocumentSummary summary = store.document(id).orElseThrow();
      assertEquals("https://doi.org/10.1234/review.2021", summary.iri());
      assertEquals(review.document().bibliography(), summary.bibliography());
      assertEquals("tanaka-2021.md", summary.file());
      assertEquals("markdown", summary.format());
      assertEquals(review.document().source().sha256(), summary.sha256());
      assertEquals(8, summary.facts());
      assertEquals(List.of(id, "costa 2022 (draft).md"), store.documents().stream().map(DocumentSummary::id).toList());
    }
  }

  @Test
  void countsFactsByProperty() {
    try (FactStore store = with(review, ExampleReview.other())) {
      assertEquals(Map.of("ionic_conductivity", 3, "specific_capacity", 2, "capacity_retention", 2, "cycling_duration", 1,
          "stability_voltage", 1), store.status().factsByProperty());
      assertEquals("ionic_conductivity", store.status().factsByProperty().keySet().iterator().next());
      assertEquals(9, store.status().facts());
    }
  }

  @Test
  void knowsAPaperThatTwoDocumentsCiteAsOne() throws InvalidQueryException {
    try (FactStore store = with(review, ExampleReview.other())) {
      assertEquals("documents\n2\n", answer(store, """
          SELECT (COUNT(DISTINCT ?document) AS ?documents) {
            ?m lg:measuredIn ?paper ; lg:report/lg:reportedIn ?document . ?paper rdfs:label "Okoro et al. 2018" }""", ResultFormat.CSV));
    }
  }

  @Test
  void answersWhichElectrolyteGaveWhichCapacity() throws InvalidQueryException {
    try (FactStore store = with(review)) {
      String query = OntologyFiles.questions().get("lithium-iron-phosphate-cells.rq");
      assertEquals("""
          electrolyte,capacity,rate,cycles,retention,measuredBy
          LLZO + [Py14][TFSI]/LiTFSI 80:20,145 mAh/g,0.1 C,500,92 %,Okoro et al. 2018
          LLZO + [Py14][TFSI]/LiTFSI 80:20,145 mAh/g,0.2 C,500,92 %,Okoro et al. 2018
          """, answer(store, query, ResultFormat.CSV));
    }
  }

  @Test
  void writesAnswersInEveryFormat() throws InvalidQueryException {
    try (FactStore store = with(review)) {
      String select = "SELECT ?value { ?m a lg:Criterion ; lg:atLeast ?value }";
      assertEquals("value\n4.5\n", answer(store, select, ResultFormat.CSV).replaceAll("e0\\n", "\n"));
      assertTrue(answer(store, select, ResultFormat.TSV).startsWith("?value\n"));
      assertTrue(answer(store, select, ResultFormat.JSON).contains("\"bindings\""));
      assertTrue(answer(store, select, ResultFormat.XML).contains("<sparql"));
      assertTrue(answer(store, select, ResultFormat.TABLE).contains("| value"));
      assertEquals("yes\n", answer(store, "ASK { ?m a lg:Criterion }", ResultFormat.TABLE));
      String graph = answer(store, "CONSTRUCT { ?m a lg:Criterion } { ?m a lg:Criterion }", ResultFormat.TURTLE);
      assertTrue(graph.contains("lg:Criterion"), graph);
    }
  }

  @Test
  void answersWithNoRowWhereAnEarlierPatternFindsNothing() throws InvalidQueryException {
    try (FactStore store = with(review)) {
      assertEquals("x,y\n", answer(store, """
          SELECT ?x ?y { GRAPH ?g { ?x a lg:Missing } GRAPH ?h { ?x rdfs:label ?y ; lg:formula ?z } } ORDER BY ?y""", ResultFormat.CSV));
    }
  }

  @Test
  void isUsefulWhileEmpty() {
    try (FactStore store = with()) {
      assertEquals(List.of(), store.documents());
      assertEquals(List.of(), store.facts());
      assertEquals(new StoreStatus(0, 0, Map.of(), Optional.empty(), 0), store.status());
    }
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    try (FactStore store = with(review)) {
      String message = refused(store, "SELECT ?x {\n ?x lg:property }", ResultFormat.CSV);
      assertTrue(message.contains("line 2"), message);
      assertTrue(refused(store, "SELECT ?x { ?x nope:it ?y }", ResultFormat.CSV).contains("nope:it"));
      assertTrue(refused(store, "SELECT ?x { ?x a lg:Report }", ResultFormat.TURTLE).contains("Turtle"));
      assertTrue(refused(store, "DELETE WHERE { ?s ?p ?o }", ResultFormat.CSV).contains("cannot be read"));
      assertTrue(refused(store, "SELECT ?x { SERVICE <http://localhost:9/> { ?x a lg:Report } }", ResultFormat.CSV)
          .contains("SERVICE"));
    }
  }

  @Test
  void exportsTriGThatReadsBackAsTheSameGraph() {
    try (FactStore store = with(review)) {
      String trig = exported(store);
      assertTrue(trig.contains("lg:measuredIn"), trig);
      assertFalse(java.util.regex.Pattern.compile("lg:minedAt\\s+\"").matcher(trig).find(),
          "the ledger is not part of the graph");
      var dataset = org.apache.jena.riot.RDFParser.fromString(trig, org.apache.jena.riot.Lang.TRIG).toDatasetGraph();
      assertEquals(store.facts(id).size(), dataset.stream(org.apache.jena.graph.Node.ANY, org.apache.jena.graph.Node.ANY,
          org.apache.jena.vocabulary.RDF.type.asNode(),
          org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/lithograph/ontology#Report")).count());
    }
  }

  @Test
  void exportsLinesThatEveryStoreLoadsAsTheSameGraph() {
    try (FactStore store = with(review)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.exportQuads(out);
      DatasetGraph loaded = loaded(out.toString(StandardCharsets.UTF_8), Lang.NQUADS);
      DatasetGraph graph = loaded(exported(store), Lang.TRIG);
      Iterator<Node> names = graph.listGraphNodes();
      while (names.hasNext()) {
        Node name = names.next();
        assertEquals(graph.getGraph(name).size(), loaded.getGraph(name).size(), name::toString);
        assertTrue(name.getURI().endsWith("/ontology") || graph.getGraph(name).isIsomorphicWith(loaded.getGraph(name)),
            name::toString);
      }
      assertEquals(graph.stream().count(), loaded.stream().count());
      assertTrue(loaded.stream().noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank()));
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      store.exportQuads(id, one);
      assertTrue(out.toString(StandardCharsets.UTF_8).contains(one.toString(StandardCharsets.UTF_8)) && one.size() > 0);
    }
  }

  /** Refuses relative and malformed IRIs, and numbers that are none. */
  private static DatasetGraph loaded(String text, Lang language) {
    return RDFParser.fromString(text, language).checking(true).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .toDatasetGraph();
  }

  @Test
  void refusesAFolderThatIsSomethingElse(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertTrue(unusable(folder).endsWith("is not a store and not empty (it holds notes.txt); name a folder of its own"));
    assertTrue(unusable(folder.resolve("notes.txt")).endsWith("notes.txt is a file; name a folder"));
    assertEquals(List.of("notes.txt"), List.of(folder.toFile().list()));
  }

  private static String unusable(Path folder) {
    return assertThrows(UnusableStoreException.class, () -> FactStore.open(folder, ExampleReview.CATALOGUE)).getMessage();
  }

  private static String refused(FactStore store, String query, ResultFormat format) {
    return assertThrows(InvalidQueryException.class, () -> answer(store, query, format)).getMessage();
  }

  private static String answer(FactStore store, String query, ResultFormat format) throws InvalidQueryException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.query(query, format, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String exported(FactStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.exportGraph(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
