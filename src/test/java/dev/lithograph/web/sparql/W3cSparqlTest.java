package dev.lithograph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.web.sparql.W3cSuite.Case;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's tests of SPARQL 1.1, query evaluation, syntax, result formats and protocol, over HTTP against a running endpoint. What
 * fails is named in {@code web/w3c-exceptions.tsv} with the reason, and has to fail.
 */
class W3cSparqlTest {
  private static final String CNT = "http://www.w3.org/2011/content#";
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String JSON = "application/sparql-results+json";
  private static final String XML = "application/sparql-results+xml";
  private static final Map<String, Lang> LANGUAGES = Map.of(JSON, ResultSetLang.RS_JSON, XML, ResultSetLang.RS_XML,
      "text/csv", ResultSetLang.RS_CSV, "text/tab-separated-values", ResultSetLang.RS_TSV);
  private static final Map<String, String> FORMATS_OF_FILES = Map.of("srj", JSON, "srx", XML, "csv", "text/csv",
      "tsv", "text/tab-separated-values");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, String> EXCEPTIONS = exceptions();
  private static final Map<String, int[]> COUNTS = new TreeMap<>();
  private static TestEndpoint endpoint;

  private static Map<String, String> exceptions() {
    try (InputStream in = W3cSparqlTest.class.getResourceAsStream("/web/w3c-exceptions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t")).collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    endpoint = new TestEndpoint();
  }

  @AfterAll
  static void stop() throws Exception {
    endpoint.close();
    COUNTS.forEach((kind, counts) -> System.out.printf("W3C SPARQL 1.1, %s: %d of %d pass, %d exceptions%n", kind, counts[0],
        counts[1], counts[1] - counts[0]));
  }

  @TestFactory
  Stream<DynamicTest> evaluatesQueriesAsTheW3cDoes() {
    return cases("manifest-sparql11-query.ttl", "query", W3cSparqlTest::evaluate);
  }

  @TestFactory
  Stream<DynamicTest> writesResultsAsTheW3cDoes() {
    return cases("manifest-sparql11-results.ttl", "results", W3cSparqlTest::evaluate);
  }

  @TestFactory
  Stream<DynamicTest> speaksTheProtocolOfTheW3c() {
    return cases("protocol/manifest.ttl", "protocol", W3cSparqlTest::converse);
  }

  private interface Trial {
    void run(Case test) throws Exception;
  }

  private static Stream<DynamicTest> cases(String manifest, String kind, Trial trial) {
    Optional<W3cSuite> suite = W3cSuite.find();
    assumeTrue(suite.isPresent(), "skipped: the W3C's tests of SPARQL 1.1 are not there; name their folder with -Dw3c.sparql11=");
    return suite.orElseThrow().cases(manifest).stream().map(test -> DynamicTest.dynamicTest(test.id(), () -> {
      int[] counts = COUNTS.computeIfAbsent(kind, none -> new int[2]);
      counts[1]++;
      if (EXCEPTIONS.containsKey(test.id())) {
        assertThrows(Throwable.class, () -> trial.run(test), "passes now, take it out of the exceptions: " + test.id());
      } else {
        trial.run(test);
        counts[0]++;
      }
    }));
  }

  private static void evaluate(Case test) throws Exception {
    String query = Files.readString(test.query());
    switch (test.type()) {
      case "PositiveSyntaxTest11" -> assertEquals(200, ask(query, "*/*").statusCode(), query);
      case "NegativeSyntaxTest11" -> assertEquals(400, ask(query, "*/*").statusCode(), query);
      case "QueryEvaluationTest", "CSVResultFormatTest" -> {
        endpoint.load(test.files(W3cSuite.QT + "data"), test.files(W3cSuite.QT + "graphData"));
        compare(test, "BASE <" + test.query().toUri() + ">\n" + query);
      }
      default -> throw new IllegalStateException("a kind of test not known here: " + test.type());
    }
  }

  private static void compare(Case test, String query) throws Exception {
    String extension = test.result().toString().replaceFirst(".*\\.", "");
    if (QueryFactory.create(query).isConstructType()) {
      HttpResponse<byte[]> answer = ask(query, "text/turtle");
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.TURTLE).parse(graph);
      assertTrue(graph.isIsomorphicWith(RDFDataMgr.loadGraph(test.result().toUri().toString())), text(answer));
      return;
    }
    String own = FORMATS_OF_FILES.getOrDefault(extension, JSON);
    for (String format : own.startsWith("text/") ? List.of(own) : List.of(JSON, XML)) {
      HttpResponse<byte[]> answer = ask(query, format);
      assertEquals(200, answer.statusCode(), text(answer));
      if (test.type().equals("CSVResultFormatTest")) {
        assertEquals(sortedLines(Files.readString(test.result())),
            sortedLines(new String(answer.body(), StandardCharsets.UTF_8)));
      } else {
        same(expected(test.result(), own), result(new ByteArrayInputStream(answer.body()), format), query, text(answer));
      }
    }
  }

  /** As one of the formats of results, or as statements about them. */
  private static SPARQLResult expected(Path file, String format) throws IOException {
    return file.toString().endsWith(".ttl")
        ? new SPARQLResult(ResultSetFactory.makeResults(RDFDataMgr.loadModel(file.toUri().toString())))
        : result(Files.newInputStream(file), format);
  }

  private static SPARQLResult result(InputStream in, String format) {
    Lang language = LANGUAGES.get(format);
    return ResultSetReaderRegistry.getFactory(language).create(language).readAny(in, Context.emptyContext());
  }

  private static void same(SPARQLResult expected, SPARQLResult answered, String query, String answer) {
    if (expected.isBoolean()) {
      assertEquals(expected.getBooleanResult(), answered.getBooleanResult());
      return;
    }
    ResultSetRewindable wanted = expected.getResultSet().rewindable();
    ResultSetRewindable got = answered.getResultSet().rewindable();
    assertTrue(QueryFactory.create(query).isOrdered() ? ResultsCompare.equalsByValueAndOrder(wanted, got)
        : ResultsCompare.equalsByValue(wanted, got), answer);
  }

  /** Lines stand in any order, and blank nodes have any names, those of Jena {@code b0} and so on. */
  private static List<String> sortedLines(String table) {
    return table.lines().map(line -> line.replaceAll("_:\\w+|\\bb\\d+", "_:")).sorted().toList();
  }

  private static HttpResponse<byte[]> ask(String query, String accept) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(endpoint.address("")).header("Content-Type", "application/sparql-query")
        .header("Accept", accept).POST(BodyPublishers.ofString(query)).build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static void converse(Case test) throws Exception {
    endpoint.load(List.of(), List.of());
    for (Statement data : test.entry().listProperties(W3cSuite.property(UT + "graphData")).toList()) {
      Resource graph = data.getResource();
      endpoint.load(W3cSuite.file(graph.getRequiredProperty(W3cSuite.property(UT + "graph")).getObject()),
          graph.getRequiredProperty(RDFS.label).getString());
    }
    Resource connection = test.get(W3cSuite.MF + "action").asResource();
    for (RDFNode request : list(connection, "requests")) {
      check(request.asResource(), send(request.asResource()));
    }
  }

  private static List<RDFNode> list(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(W3cSuite.property(HT + property)))
        .map(statement -> statement.getObject().as(RDFList.class).asJavaList()).orElse(List.of());
  }

  private static HttpResponse<byte[]> send(Resource request) throws Exception {
    String query = string(request, HT + "absolutePath").replaceFirst("^/sparql/", "");
    HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.address(query));
    byte[] body = Optional.ofNullable(request.getProperty(W3cSuite.property(HT + "body"))).map(Statement::getResource)
        .map(content -> string(content, CNT + "chars").getBytes(Charset.forName(string(content,
            CNT + "characterEncoding")))).orElse(new byte[0]);
    for (RDFNode header : list(request, "headers")) {
      builder.header(string(header.asResource(), HT + "fieldName"), string(header.asResource(), HT + "fieldValue"));
    }
    return HTTP.send(builder.method(string(request, HT + "methodName"), BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofByteArray());
  }

  private static String string(Resource subject, String property) {
    return subject.getRequiredProperty(W3cSuite.property(property)).getString();
  }

  private static void check(Resource request, HttpResponse<byte[]> answer) {
    Resource expected = request.getPropertyResourceValue(W3cSuite.property(HT + "resp"));
    List<String> allowed = expected.listProperties(W3cSuite.property(W3cSuite.MF + "expectedStatus")).toList().stream()
        .map(statement -> statement.getResource().getURI().replaceFirst(".*StatusCode(\\d)xx", "$1")).toList();
    assertTrue(allowed.contains(Integer.toString(answer.statusCode() / 100)), text(answer));
    Optional.ofNullable(expected.getProperty(W3cSuite.property(W3cSuite.MF + "expectedFormat"))).map(Statement::getString)
        .ifPresent(format -> assertTrue(type(answer).matches(switch (format) {
          case "boolean", "tabular" -> "application/sparql-results\\+(?:xml|json)|text/(?:csv|tab-separated-values)";
          case "RDF" -> "application/rdf\\+xml|text/turtle|application/n-triples|application/ld\\+json";
          default -> format;
        }), type(answer)));
    Optional.ofNullable(expected.getProperty(W3cSuite.property(W3cSuite.MF + "expectedBoolean"))).map(Statement::getBoolean)
        .ifPresent(truth -> assertEquals(truth, result(new ByteArrayInputStream(answer.body()), type(answer)).getBooleanResult()));
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }
}
