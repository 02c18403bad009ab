package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.store.Question;
import dev.lithograph.store.FactStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data as files, and what they say of themselves to catalogues. */
class DataTest {
  private static final String PREFIXES = """
      PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/> PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX lg: <https://w3id.org/lithograph/ontology#>
      """;

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void givesAllFactsAsATable() {
    HttpResponse<String> answer = SITE.get("/data/facts.tsv");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertEquals("text/tab-separated-values;charset=utf-8", type.replace(" ", ""));
    assertEquals(1 + SITE.sample.store.facts().size(), answer.body().lines().count());
    assertTrue(answer.body().startsWith("document\twhere\tproperty"), answer.body());
  }

  @Test
  void givesTheGraphAsTheStoreExportsIt() {
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    SITE.sample.store.exportGraph(exported);
    assertEquals(exported.toString(StandardCharsets.UTF_8), SITE.get("/data/graph.trig").body());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      as VoID             | ?d a void:Dataset ; void:triples ?n ; void:sparqlEndpoint ?e ; void:dataDump ?f FILTER (?n > 500)
      counts by class     | ?d void:classPartition [ void:class lg:Measurement ; void:entities 9 ]
      as DCAT             | ?d a dcat:Dataset ; dcterms:title ?t ; dcterms:license ?l ; dcat:landingPage ?p
      files by DCAT       | ?d dcat:distribution [ a dcat:Distribution ; dcat:downloadURL ?u ; dcat:mediaType ?m ]
      services by DCAT    | ?s a dcat:DataService ; dcat:endpointURL ?s ; dcat:servesDataset ?d
      by schema.org       | ?d a schema:Dataset ; schema:name ?n ; schema:license ?l ; schema:creator/schema:name ?c
      what is measured    | ?d schema:variableMeasured [ schema:name "ionic conductivity" ]
      files by schema.org | ?d schema:distribution [ schema:contentUrl ?u ; schema:encodingFormat "application/trig" ]
      """)
  void describesItself(String how, String pattern) {
    assertTrue(holds("/data.ttl", pattern), how + ": " + SITE.get("/data.ttl").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "?s a sd:Service ; sd:endpoint ?s ; sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph",
      "?s sd:defaultDataset/sd:namedGraph [ sd:name <https://w3id.org/lithograph/ontology> ; sd:graph/void:triples ?n ]",
      "?s sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON>",
  })
  void describesTheEndpoint(String pattern) {
    assertTrue(holds("/sparql", pattern), SITE.get("/sparql", "Accept", "text/turtle").body());
    assertTrue(holds("/sparql.ttl", pattern));
  }

  @Test
  void namesOnlyFilesAndServicesThatThereAre() {
    try (QueryExecution query = QueryExecutionFactory.create(PREFIXES
        + "SELECT DISTINCT ?u { ?x dcat:downloadURL|schema:contentUrl|void:dataDump|dcat:landingPage|dcat:endpointDescription ?u"
        + " }",
        graph("/data.ttl"))) {
      List<String> addresses = new ArrayList<>();
      query.execSelect().forEachRemaining(row -> addresses.add(row.getResource("u").getURI()));
      assertTrue(addresses.size() >= 4, addresses.toString());
      addresses.forEach(address -> assertEquals(200, SITE.get(address.replaceFirst("http://[^/]*", "")).statusCode(), address));
    }
  }

  @Test
  void tellsSearchEnginesWithinThePage() throws IOException {
    Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
        .matcher(SITE.get("/data").body());
    assertTrue(script.find());
    JsonNode json = new ObjectMapper().readTree(script.group(1));
    String text = json.toString();
    assertTrue(text.contains("schema:Dataset") && text.contains("10 values from 2 documents"), text);
  }

  @Test
  void leadsFromTheWellKnownPlace() {
    assertEquals("/data.ttl", location("*/*"));
    assertEquals("/data.jsonld", location("application/ld+json"));
    assertEquals("/data.html", location("text/html"));
  }

  @Test
  void showsThePageOfAnEmptyStore() throws CannotListenException {
    try (SampleStore empty = SampleStore.empty();
        WebServer there = new WebServer(empty.store, empty.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0)) {
      assertTrue(new Client(there).get("/data").body().contains("<strong>0</strong> values"));
      assertEquals(200, new Client(there).get("/data.ttl").statusCode());
      assertTrue(new Client(there).get("/id").body().contains("The store is empty."));
    }
  }

  @Test
  void followsTheData() throws CannotListenException {
    try (SampleStore sample = SampleStore.filled();
        WebServer there = new WebServer(sample.store, sample.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0)) {
      Client client = new Client(there);
      String tag = client.get("/data/facts.tsv").headers().firstValue("ETag").orElseThrow();
      assertTrue(client.get("/data").body().contains("<strong>2</strong> documents"));
      FactStore store = sample.store;
      store.remove(SampleStore.REVIEW);
      assertTrue(client.get("/data").body().contains("<strong>1</strong> document"));
      assertFalse(client.get("/data/facts.tsv").headers().firstValue("ETag").orElseThrow().equals(tag));
    }
  }

  @Test
  void asksForAQueryWithQuestionsToBeginWith() {
    String page = SITE.get("/sparql", "Accept", "text/html").body();
    Question.all().forEach(question -> {
      assertTrue(page.contains("href=\"/sparql?question=" + question.name() + "\""), question.name());
      String chosen = SITE.get("/sparql?question=" + question.name(), "Accept", "text/html").body();
      assertTrue(chosen.contains(">" + question.sparql().lines().findFirst().orElseThrow()), chosen);
    });
  }

  private static String location(String accept) {
    HttpResponse<String> answer = SITE.get("/.well-known/void", "Accept", accept);
    assertEquals(302, answer.statusCode());
    return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }

  private static boolean holds(String path, String pattern) {
    try (QueryExecution query = QueryExecutionFactory.create(PREFIXES + "ASK { " + pattern + " }", graph(path))) {
      return query.execAsk();
    }
  }

  private static Model graph(String path) {
    HttpResponse<String> answer = SITE.get(path, "Accept", "text/turtle");
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(model);
    return model;
  }
}
