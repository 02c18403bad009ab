package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Intake;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.admin.Administration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String PAPER = """
      # A made-up garnet

      ## Results

      The Li7La3Zr2O12 pellets reach an ionic conductivity of 4.0 × 10⁻⁴ S cm⁻¹ at 25 °C.
      """;

  @TempDir
  static Path folder;
  private static DataFolder data;
  private static WebServer server;

  @BeforeAll
  static void start() throws Exception {
    Catalogue catalogue = OntologyCatalogue.read();
    data = DataFolder.open(folder.resolve("data"), catalogue);
    Miner miner = new Miner(Readers.standard(), new Assembler(catalogue)).withTimeout(Duration.ofSeconds(10));
    Administration administration = new Administration(TOKEN, new Intake(new StoreFiller(miner, data), data));
    server = new WebServer(data.store(), data.index(), catalogue,
        new ServerSettings(QueryLimits.USUAL, Optional.empty(), Optional.of(administration), Optional.empty()))
        .start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    data.close();
  }

  @BeforeEach
  void begin() throws Exception {
    assertEquals(201, upload("garnet.md", PAPER).statusCode());
  }

  @Test
  void minesWhatIsSentAndServesItAtOnce() throws Exception {
    JsonNode answer = json(upload("second.md", PAPER.replace("4.0", "7.5")));
    assertEquals("second.md", answer.at("/documents/0").asText());
    assertEquals(1, answer.get("facts").asInt());
    assertTrue(get("/api/v1/facts?q=7.5").body().contains("second.md"));
    assertEquals(204, send("DELETE", "/api/documents/second.md", TOKEN, BodyPublishers.noBody()).statusCode());
  }

  @Test
  void putsAFileInThePlaceOfOneOfItsName() throws Exception {
    assertEquals(1, json(upload("garnet.md", PAPER.replace("4.0", "9.1"))).get("facts").asInt());
    String facts = get("/api/v1/facts").body();
    assertTrue(facts.contains("9.1"), facts);
    assertEquals(List.of("garnet.md"), files());
  }

  @Test
  void takesTheSameFileTwice() throws Exception {
    HttpResponse<String> again = upload("garnet.md", PAPER);
    assertEquals(201, again.statusCode());
    assertEquals("garnet.md", json(again).at("/documents/0").asText());
    assertEquals(List.of("garnet.md"), files());
  }

  @Test
  void dropsADocument() throws Exception {
    assertEquals(204, send("DELETE", "/api/documents/garnet.md", TOKEN, BodyPublishers.noBody()).statusCode());
    assertEquals(404, send("DELETE", "/api/documents/garnet.md", TOKEN, BodyPublishers.noBody()).statusCode());
    assertEquals(0, json(get("/api/v1/facts")).get("total").asInt());
    assertEquals(List.of(), files());
  }

  @Test
  void buildsTheIndexAnew() throws Exception {
    assertEquals(1, json(send("POST", "/api/rebuild", TOKEN, BodyPublishers.noBody())).get("facts").asInt());
    assertEquals(1, json(get("/api/v1/facts")).get("total").asInt());
  }

  @Test
  void notesWhatWasDoneInPlainProvenance() {
    Path log = folder.resolve("data/audit.ttl");
    Query query = QueryFactory.create("PREFIX prov: <http://www.w3.org/ns/prov#>"
        + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
        + " ASK { ?a a prov:Activity ; rdfs:label 'upload of garnet.md' ; rdfs:comment '1 facts' ;"
        + " prov:startedAtTime ?began ;"
        + " prov:endedAtTime ?ended ; prov:wasAssociatedWith [ a prov:Agent ] ;"
        + " prov:generated <https://w3id.org/lithograph/id/document/garnet.md> FILTER (?began <= ?ended) }");
    try (QueryExecution asking = QueryExecution.model(RDFDataMgr.loadModel(log.toUri().toString())).query(query).build()) {
      assertTrue(asking.execAsk());
    }
  }

  @Test
  void keepsOutOfTheDataWhatWasDoneToThem() throws Exception {
    send("DELETE", "/api/documents/garnet.md", TOKEN, BodyPublishers.noBody());
    for (String pattern : List.of("?s a <http://www.w3.org/ns/prov#Activity>",
        "?s ?p <https://w3id.org/lithograph/id/document/garnet.md>",
        "GRAPH ?g { ?s a <http://www.w3.org/ns/prov#Activity> }")) {
      assertTrue(get("/sparql?output=json&query=" + Client.encoded("ASK { " + pattern + " }")).body().contains("false"), pattern);
    }
    assertEquals(404, get("/id/document/garnet.md").statusCode());
  }

  @Test
  void leavesTheStateOfTheDataToTheData() throws Exception {
    String before = data.store().state();
    send("POST", "/api/rebuild", TOKEN, BodyPublishers.noBody());
    assertEquals(before, data.store().state());
  }

  @ParameterizedTest
  @CsvSource({"POST, /api/documents?name=a.md", "DELETE, /api/documents/garnet.md", "POST, /api/rebuild"})
  void opensNothingWithoutTheToken(String method, String path) throws Exception {
    String before = data.store().state();
    for (String token : new String[] {"", "guess", TOKEN.substring(1), TOKEN + "0", TOKEN.toUpperCase(Locale.ROOT)}) {
      HttpResponse<String> answer = send(method, path, token, BodyPublishers.ofString(PAPER));
      assertEquals(401, answer.statusCode());
      assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
    }
    assertEquals(before, data.store().state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../evil.md", "..%2Fevil.md", "%2Fetc%2Fpasswd", ".hidden.md", "a%00.md", "paper.exe", "paper.md%0a",
      "con%5C..%5Cevil.md"})
  void takesNoNameThatIsAPath(String name) throws Exception {
    HttpResponse<String> answer = send("POST", "/api/documents?name=" + name, TOKEN, BodyPublishers.ofString(PAPER));
    assertEquals(400, answer.statusCode());
    assertEquals("A file's name has letters, digits, dots, hyphens and underscores, and ends in one of .md, .markdown, .txt, .xml,"
        + " .nxml, .html, .htm, .pdf. Give it as ?name=.", json(answer).get("detail").asText());
    assertEquals(List.of("garnet.md"), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "\u0000\u0001\u0002",
      "%PDF-1.7\nnothing of a PDF follows",
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><article>&d;</article>",
  })
  void storesNothingOfWhatIsNoPaper(String content) throws Exception {
    String before = data.store().state();
    HttpResponse<String> answer = upload("broken.xml", content);
    assertEquals(422, answer.statusCode(), answer.body());
    String detail = json(answer).get("detail").asText();
    assertTrue(detail.startsWith("Nothing was stored: the file "), detail);
    assertFalse(detail.contains(folder.toString()) || detail.contains("root:"), detail);
    assertEquals(before, data.store().state());
    assertEquals(List.of("garnet.md"), files());
  }

  @Test
  void putsNoFileOfTheMachineIntoAPaper() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "The secret is 4.2 mS/cm.");
    upload("reaching.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
        + "<article><body><p>&x;</p></body></article>");
    assertFalse(get("/data/graph.trig").body().contains("The secret"));
    send("DELETE", "/api/documents/reaching.xml", TOKEN, BodyPublishers.noBody());
  }

  @Test
  void keepsWhatWasThereWhereItsSuccessorIsBroken() throws Exception {
    assertEquals(422, upload("garnet.md", "\u0000\u0001").statusCode());
    assertEquals(PAPER, Files.readString(folder.resolve("data/uploads/garnet.md")));
    assertEquals(1, json(get("/api/v1/facts")).get("total").asInt());
  }

  @Test
  void takesNoFileThatIsTooLarge() throws Exception {
    byte[] block = new byte[1 << 20];
    BodyPublisher endless = BodyPublishers.ofByteArrays(() -> Stream.generate(() -> block).limit(70).iterator());
    HttpResponse<String> answer = send("POST", "/api/documents?name=large.md", TOKEN, endless);
    assertEquals(413, answer.statusCode());
    assertEquals("A file may have 67108864 bytes.", json(answer).get("detail").asText());
    assertEquals(List.of("garnet.md"), files());
  }

  @Test
  void hasNoAddressToWriteToUnlessOpened() throws Exception {
    try (WebServer closed = new WebServer(data.store(), data.index(), OntologyCatalogue.read()).start("127.0.0.1", 0)) {
      HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest
          .newBuilder(URI.create("http://127.0.0.1:" + closed.port() + "/api/documents?name=a.md"))
          .header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.ofString(PAPER)).build(), BodyHandlers.ofString());
      assertEquals(404, answer.statusCode());
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/uploads"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static HttpResponse<String> upload(String name, String content) throws Exception {
    return send("POST", "/api/documents?name=" + name, TOKEN, BodyPublishers.ofString(content));
  }

  private static HttpResponse<String> get(String path) {
    return new Client(server).get(path);
  }

  private static HttpResponse<String> send(String method, String path, String token, BodyPublisher body) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, body).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
