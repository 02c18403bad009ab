package dev.lithograph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Silence;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.query.CitedQueries;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.HostileRequest;
import dev.lithograph.web.WebServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an assistant gets that asks by the client of the protocol's own library. */
class AssistantToolsTest {
  private static final String PAPER = """
      # A review of separators

      https://doi.org/10.1234/review.1

      ## 1. Results

      The ionic conductivity of Li6PS5Cl is 2.5 mS/cm at 25 °C [1]. The ionic conductivity of Li3YCl6 is 0.5 mS/cm at 25 °C [2].

      | Electrolyte | Cathode | Rate | Specific capacity (mAh/g) | Ref. |
      |---|---|---|---|---|
      | Li3YCl6 | S@C | 0.1C | 1200 | [2] |

      ## References

      [1] Okoro B. On sulfides. J. Solid Mater. 2018, 12, 45. https://doi.org/10.1234/okoro
      [2] Amari C. On halides. J. Solid Mater. 2020, 14, 67.
      """;
  private static final String INITIALIZE = """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
      "clientInfo":{"name":"test","version":"1"}}}
      """;
  /** Those under which the hostile requests are answered over HTTP. */
  private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(2), 1000, 100_000, 100_000, 10_000);
  /** What an assistant cannot send, since it sends text and calls tools. */
  private static final Set<String> NOT_FOR_ASSISTANTS =
      Set.of("SPARQL: content that is no UTF-8", "SPARQL: a query longer than a request may be");
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();

  private enum Transport { STANDARD_INPUT, HTTP }

  @TempDir
  private static Path folder;

  private static final Map<Transport, McpSyncClient> CLIENTS = new EnumMap<>(Transport.class);
  private static DataFolder served;
  private static WebServer server;

  @BeforeAll
  static void connect() throws Exception {
    Path paper = Files.writeString(folder.resolve("review.md"), PAPER);
    for (String store : List.of("asked", "served", "alone")) {
      try (DataFolder data = DataFolder.open(folder.resolve(store), CATALOGUE)) {
        new StoreFiller(new Miner(Readers.standard(), new Assembler(CATALOGUE)), data)
            .fill(Batch.of(List.of(paper)), new Silence());
      }
    }
    served = DataFolder.open(folder.resolve("served"), CATALOGUE);
    server = new WebServer(served.store(), served.index(), CATALOGUE);
    CitedQueries queries = new CitedQueries(served.store(), server.guard(), LIMITS);
    AssistantTools tools = new AssistantTools(served.store(), served.index(), CATALOGUE, queries);
    server.mount("/mcp", tools.servlet("/mcp", request -> Optional.empty())).start("127.0.0.1", 0);
    List<String> command = command("asked");
    CLIENTS.put(Transport.STANDARD_INPUT, client(new StdioClientTransport(ServerParameters.builder(command.getFirst())
        .args(command.subList(1, command.size())).build(), new JacksonMcpJsonMapper(new JsonMapper()))));
    CLIENTS.put(Transport.HTTP, client(HttpClientStreamableHttpTransport.builder(address()).endpoint("/mcp").build()));
  }

  private static List<String> command(String store) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "dev.lithograph.Lithograph", "mcp",
        "--data", folder.resolve(store).toString());
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private static McpSyncClient client(McpClientTransport transport) {
    McpSyncClient client = McpClient.sync(transport).initializationTimeout(Duration.ofMinutes(2))
        .requestTimeout(Duration.ofMinutes(2)).build();
    client.initialize();
    return client;
  }

  @AfterAll
  static void close() {
    CLIENTS.values().forEach(McpSyncClient::closeGracefully);
    server.close();
    served.close();
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatItsToolsAreForAndThatTheyWriteNothing(Transport transport) {
    List<Tool> tools = CLIENTS.get(transport).listTools().tools();
    assertEquals(Set.of("search_facts", "compare", "get_evidence", "run_sparql", "list_properties"),
        tools.stream().map(Tool::name).collect(Collectors.toSet()));
    for (Tool tool : tools) {
      assertTrue(tool.description().length() > 100, tool.name());
      assertTrue(tool.annotations().readOnlyHint(), tool.name());
    }
    assertTrue(CLIENTS.get(transport).getServerInstructions().contains("citation"));
  }

  @ParameterizedTest
  @EnumSource
  void findsValuesAndNamesThePapersThatMeasuredThem(Transport transport) throws IOException {
    JsonNode found = json(call(transport, "search_facts", Map.of("property", "ionic_conductivity", "min", 0.001)));
    assertEquals(1, found.at("/total").asInt(), found.toString());
    JsonNode fact = found.at("/facts/0");
    assertEquals("Li6PS5Cl", fact.at("/subject").asText());
    assertEquals("2.5 mS/cm", fact.at("/value").asText());
    assertTrue(fact.at("/measured_by").asText().matches("Okoro.* 2018 \\[\\d]"), fact.toString());
    assertTrue(fact.at("/quote").asText().contains("2.5 mS/cm"), fact.toString());
    assertTrue(found.at("/citations").toString().contains("https://doi.org/10.1234/okoro"), found.toString());
  }

  @ParameterizedTest
  @EnumSource
  void showsTheEvidenceOfAValue(Transport transport) throws IOException {
    String id = json(call(transport, "search_facts", Map.of("text", "Li3YCl6"))).at("/facts/0/id").asText();
    JsonNode evidence = json(call(transport, "get_evidence", Map.of("id", id)));
    assertTrue(evidence.at("/passage/text").asText().contains(evidence.at("/fact/quote").asText()), evidence.toString());
    assertTrue(evidence.at("/citations").toString().contains("Amari"), evidence.toString());
    assertTrue(evidence.at("/iri").asText().endsWith(id));
  }

  @ParameterizedTest
  @EnumSource
  void comparesWithReferences(Transport transport) {
    String table = text(call(transport, "compare", Map.of("columns", List.of("ionic_conductivity@rt"))));
    assertTrue(table.contains("| Li6PS5Cl |") && table.contains("| Li3YCl6 |"), table);
    assertTrue(table.contains("[^1]: ") && table.contains("Okoro"), table);
  }

  @ParameterizedTest
  @EnumSource
  void comparesWhatHoldsAMaterialOrSomeWords(Transport transport) {
    String table = text(call(transport, "compare", Map.of("material", "LPSCl")));
    assertTrue(table.contains("| Li6PS5Cl |") && !table.contains("| Li3YCl6 |"), table);
    String named = text(call(transport, "compare", Map.of("text", "Li3YCl6")));
    assertTrue(named.contains("| Li3YCl6 |") && !named.contains("| Li6PS5Cl |"), named);
  }

  /** The sign stands in names of materials too. */
  @ParameterizedTest
  @EnumSource
  void comparesCellsOfCoatedMaterials(Transport transport) {
    String table = text(call(transport, "compare", Map.of("columns", List.of("specific_capacity@rate:0.1C@cell:S@C"))));
    assertTrue(table.contains("| 1200") && table.contains("Amari"), table);
  }

  @ParameterizedTest
  @EnumSource
  void answersSparqlWithCitations(Transport transport) {
    CallToolResult result = call(transport, "run_sparql",
        Map.of("query", "SELECT ?m ?value { ?m lg:property lg:IonicConductivity ; lg:atLeast ?value } ORDER BY ?value"));
    assertTrue(text(result).startsWith("m,value\r\n") || text(result).startsWith("m,value\n"), text(result));
    assertTrue(text(result).contains("Okoro") && text(result).contains("Amari"), text(result));
  }

  @ParameterizedTest
  @EnumSource
  void cutsLongAnswersAndSaysSo(Transport transport) {
    String text = text(call(transport, "run_sparql", Map.of("query", "SELECT ?s ?p { ?s ?p ?o }")));
    assertTrue(text.contains("Only the first 200 rows; there are more."), text);
    assertEquals(201, text.lines().takeWhile(line -> !line.isEmpty()).count());
  }

  @ParameterizedTest
  @EnumSource
  void listsWhatThereIs(Transport transport) throws IOException {
    JsonNode list = json(call(transport, "list_properties", Map.of()));
    JsonNode conductivity = list.at("/properties").findParents("name").stream()
        .filter(property -> property.at("/name").asText().equals("ionic_conductivity")).findFirst().orElseThrow();
    assertEquals(2, conductivity.at("/values").asInt());
    assertTrue(list.at("/documents/0/citation").asText().contains("A review of separators"), list.toString());
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongWithWhatItCannotAnswer(Transport transport) {
    assertRefused(transport, "compare", Map.of("columns", List.of("beauty")), "there is no property \"beauty\"");
    assertRefused(transport, "compare", Map.of("columns", List.of("ionic_conductivity@soon")), "\"soon\" is no condition");
    assertRefused(transport, "get_evidence", Map.of("id", "0000"), "there is no value \"0000\"");
    assertRefused(transport, "search_facts", Map.of("min", 1), "need a property");
    assertRefused(transport, "search_facts", Map.of("limit", 1000), "50");
    assertRefused(transport, "run_sparql", Map.of("query", "SELECT {"), "Parse error: ");
    assertRefused(transport, "run_sparql", Map.of("query", "DELETE WHERE { ?s ?p ?o }"), "Parse error: ");
    assertRefused(transport, "run_sparql", Map.of("query", "ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"),
        "SERVICE is not answered here");
    assertRefused(transport, "run_sparql", Map.of("query", "ASK { FILTER(<java:java.lang.Runtime>(1)) }"),
        "The function <java:java.lang.Runtime> is not answered here");
  }

  /** As over HTTP, but that a long table is cut. */
  @TestFactory
  Stream<DynamicTest> answersHostileQueriesAsTheEndpointDoes() {
    return HostileRequest.all().filter(request -> request.query().isPresent() && !NOT_FOR_ASSISTANTS.contains(request.title()))
        .map(request -> DynamicTest.dynamicTest(request.title(), () -> {
          CallToolResult result = CLIENTS.get(Transport.HTTP)
              .callTool(new CallToolRequest("run_sparql", Map.of("query", request.query().orElseThrow())));
          String expected = String.join("\n", request.content());
          if (request.title().equals("SPARQL: more rows than an answer may have")) {
            assertTrue(text(result).contains("Only the first 200 rows; there are more."), text(result));
            return;
          }
          if (request.expected().startsWith("200")) {
            assertTrue(text(result).startsWith(expected), text(result));
          } else {
            assertEquals(expected, text(result));
          }
          assertEquals(!request.expected().startsWith("200"), result.isError(), text(result));
        }));
  }

  @Test
  void writesNothingButTheProtocolAndEndsWithItsInput() throws Exception {
    Process process = new ProcessBuilder(command("alone")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      process.getOutputStream().write(INITIALIZE.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      JsonNode answer = new JsonMapper().readTree(out.readLine());
      assertEquals("lithograph", answer.at("/result/serverInfo/name").asText());
      process.getOutputStream().close();
      assertEquals(List.of(), out.lines().toList());
      assertEquals(0, process.waitFor());
    }
  }

  @Test
  void refusesPagesOfOtherSites() throws Exception {
    assertEquals(403, post("Origin", "https://evil.example").statusCode());
    assertEquals(200, post("Origin", address()).statusCode());
  }

  private static HttpResponse<String> post(String header, String value) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address() + "/mcp")).header(header, value)
        .header("Content-Type", "application/json").header("Accept", "application/json, text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(INITIALIZE)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static CallToolResult call(Transport transport, String tool, Map<String, Object> arguments) {
    CallToolResult result = CLIENTS.get(transport).callTool(new CallToolRequest(tool, arguments));
    assertFalse(result.isError(), () -> text(result));
    return result;
  }

  private static void assertRefused(Transport transport, String tool, Map<String, Object> arguments, String reason) {
    CallToolResult result = CLIENTS.get(transport).callTool(new CallToolRequest(tool, arguments));
    assertTrue(result.isError(), () -> text(result));
    assertTrue(text(result).contains(reason), () -> text(result));
  }

  private static JsonNode json(CallToolResult result) throws IOException {
    return new JsonMapper().readTree(text(result));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }
}
