package dev.lithograph.compare.crate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.compare.References;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Value;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a crate is what its metadata says, by the rules of RO-Crate, CSV on the Web and DataCite. */
class CrateTest {
  /** Controlled lists of DataCite 4.6, as far as they are used. */
  private static final Set<String> RELATIONS = Set.of("IsDerivedFrom", "IsSourceOf", "References", "Cites");

  @TempDir
  private static Path parent;

  private static Path folder;
  private static FactStore store;

  @BeforeAll
  static void write() throws IOException {
    store = FactStore.inMemory(ExampleReview.CATALOGUE);
    store.replaceAll(List.of(ExampleReview.mined(), ExampleReview.other()));
    folder = parent.resolve("crate");
    new Crate(store).writeTo(folder, LocalDate.of(2026, 11, 29));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void describesItselfAsAnRoCrate() throws IOException {
    Map<String, JsonNode> entities = entities();
    JsonNode descriptor = entities.get("ro-crate-metadata.json");
    assertEquals("CreativeWork", descriptor.at("/@type").asText());
    assertEquals("https://w3id.org/ro/crate/1.2", descriptor.at("/conformsTo/@id").asText());
    assertEquals("https://w3id.org/ro/crate/1.2/context", json("ro-crate-metadata.json").at("/@context").asText());
    JsonNode root = entities.get(descriptor.at("/about/@id").asText());
    assertEquals("Dataset", root.at("/@type").asText());
    assertEquals("2026-11-29", root.at("/datePublished").asText());
    for (String required : List.of("name", "description", "license", "author", "hasPart")) {
      assertTrue(root.has(required), required);
    }
  }

  @Test
  void describesEveryFileAndNoOther() throws Exception {
    Map<String, JsonNode> entities = entities();
    Set<String> listed = ids(entities.get("./").at("/hasPart"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("ro-crate-metadata.json"))
          .collect(Collectors.toCollection(TreeSet::new)), listed);
    }
    for (String name : listed) {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      JsonNode file = entities.get(name);
      assertEquals("File", file.at("/@type").asText());
      assertEquals(String.valueOf(content.length), file.at("/contentSize").asText());
      assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), file.at("/sha256").asText());
    }
  }

  /** A crate refers to nothing that it does not describe, but to what the specification names. */
  @Test
  void describesAllThatItRefersTo() throws IOException {
    Set<String> described = entities().keySet();
    Set<String> elsewhere = Set.of("https://w3id.org/ro/crate/1.2", "http://www.w3.org/ns/csvw#");
    json("ro-crate-metadata.json").at("/@graph").findValues("@id").stream().map(JsonNode::asText)
        .filter(id -> !elsewhere.contains(id)).forEach(id -> assertTrue(described.contains(id), id));
  }

  @Test
  void namesEachDocumentWithItsLicenceOrSaysThatNoneIsStated() throws IOException {
    Map<String, JsonNode> entities = entities();
    Set<String> documents = ids(entities.get("./").at("/isBasedOn"));
    assertEquals(2, documents.size());
    for (String document : documents) {
      assertEquals("ScholarlyArticle", entities.get(document).at("/@type").asText());
      assertEquals("#unstated-licence", entities.get(document).at("/license/@id").asText());
    }
  }

  @Test
  void holdsATableAsItsMetadataSays() throws IOException {
    JsonNode metadata = json("facts.csv-metadata.json");
    assertEquals("facts.csv", metadata.at("/url").asText());
    List<JsonNode> columns = StreamSupport.stream(metadata.at("/tableSchema/columns").spliterator(), false).toList();
    try (Reader in = Files.newBufferedReader(folder.resolve("facts.csv")); CSVParser table = CSVFormat.RFC4180.parse(in)) {
      List<CSVRecord> rows = table.getRecords();
      assertEquals(columns.stream().map(column -> column.at("/titles").asText()).toList(), rows.getFirst().toList());
      assertEquals(store.facts().size(), rows.size() - 1);
      assertEquals(rows.size() - 1, rows.stream().skip(1).map(row -> row.get(0)).distinct().count(), "the key is one");
      for (CSVRecord row : rows.subList(1, rows.size())) {
        assertEquals(columns.size(), row.size());
        for (int i = 0; i < columns.size(); i++) {
          assertIsOfItsDatatype(columns.get(i), row.get(i));
        }
      }
    }
  }

  private static void assertIsOfItsDatatype(JsonNode column, String cell) {
    JsonNode datatype = column.at("/datatype");
    String name = datatype.isTextual() ? datatype.asText() : datatype.at("/base").asText();
    if (cell.isEmpty()) {
      assertTrue(!column.at("/required").asBoolean(), column.toString());
      return;
    }
    assertTrue(TypeMapper.getInstance().getTypeByName(XSD.getURI() + name).isValid(cell), column + ": " + cell);
    if (datatype.has("minimum")) {
      assertTrue(new BigDecimal(cell).compareTo(new BigDecimal(datatype.at("/minimum").asText())) >= 0, cell);
      assertTrue(new BigDecimal(cell).compareTo(new BigDecimal(datatype.at("/maximum").asText())) <= 0, cell);
    }
  }

  @Test
  void givesValuesInTheUsualUnitWithOneEndOpenWhereTheyAreBounds() throws IOException {
    Map<String, StoredFact> facts = store.facts().stream().collect(Collectors.toMap(StoredFact::iri, fact -> fact));
    try (Reader in = Files.newBufferedReader(folder.resolve("facts.csv"));
        CSVParser table = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      for (CSVRecord row : table) {
        Value value = facts.get(row.get("report")).fact().normalised().value();
        assertEquals(value instanceof Value.Below ? "" : value.low().toString(), row.get("low"));
        assertEquals(value instanceof Value.Above ? "" : value.high().toString(), row.get("high"));
      }
    }
  }

  @Test
  void holdsTheGraphAndTheOntology() {
    DatasetGraph read = RDFDataMgr.loadDatasetGraph(folder.resolve("graph.trig").toString());
    assertEquals(store.facts().size(), read.stream(Node.ANY, Node.ANY, RDF.type.asNode(),
        NodeFactory.createURI("https://w3id.org/lithograph/ontology#Report")).count());
    assertTrue(RDFDataMgr.loadGraph(folder.resolve("ontology.ttl").toString()).size() > 1000);
  }

  @Test
  void holdsEveryPaperThatIsCreditedOrReports() throws Exception {
    String text = Files.readString(folder.resolve("references.bib"));
    int entries = new BibTeXParser().parse(new StringReader(text)).getEntries().size();
    long papers = References.ofFacts(store.facts().stream()).all().size();
    assertEquals(papers, entries);
    store.facts().stream().flatMap(fact -> fact.reportedIn().doi().stream()).forEach(doi -> assertTrue(text.contains(doi), doi));
  }

  @Test
  void hasWhatDataCiteRequires() throws IOException {
    JsonNode description = json("datacite.json");
    for (String required : List.of("/creators/0/name", "/titles/0/title", "/publisher/name", "/publicationYear",
        "/types/resourceTypeGeneral")) {
      assertTrue(!description.at(required).asText().isEmpty(), required);
    }
    // A number is a year to DataCite's API, but not to its schema.
    assertTrue(description.at("/publicationYear").isTextual());
    assertEquals("Dataset", description.at("/types/resourceTypeGeneral").asText());
    assertEquals("CC-BY-4.0", description.at("/rightsList/0/rightsIdentifier").asText());
    description.at("/relatedIdentifiers").forEach(related -> {
      assertTrue(RELATIONS.contains(related.at("/relationType").asText()), related.toString());
      assertTrue(related.at("/relatedIdentifier").asText().startsWith("10."), related.toString());
    });
    assertTrue(description.at("/relatedIdentifiers").size() > 0);
  }

  @Test
  void takesThePlaceOfNothing() {
    String message = assertThrows(IOException.class, () -> new Crate(store).writeTo(folder, LocalDate.of(2026, 11, 29)))
        .getMessage();
    assertTrue(message.contains("is not empty"), message);
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).toFile());
  }

  private static Map<String, JsonNode> entities() throws IOException {
    Map<String, JsonNode> entities = new HashMap<>();
    json("ro-crate-metadata.json").at("/@graph").forEach(entity ->
        assertEquals(null, entities.put(entity.at("/@id").asText(), entity), "described twice"));
    return entities;
  }

  private static Set<String> ids(JsonNode references) {
    return StreamSupport.stream(references.spliterator(), false).map(reference -> reference.at("/@id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
