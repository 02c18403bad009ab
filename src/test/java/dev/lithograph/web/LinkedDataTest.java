package dev.lithograph.web;

import static dev.lithograph.web.Client.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each name of ours leads to what is known under it, as a page for people and as a graph for programs. */
class LinkedDataTest {
  private static final String BASE = "https://w3id.org/lithograph";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      text/turtle                                                     | text/turtle
      application/ld+json                                             | application/ld+json
      application/rdf+xml                                             | application/rdf+xml
      application/n-triples                                           | application/n-triples
      */*                                                             | text/html
      text/*                                                          | text/html
      application/*                                                   | application/ld+json
      text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
      text/turtle;q=0.9, application/rdf+xml;q=0.5, */*;q=0.1         | text/turtle
      text/html;q=0.3, application/n-triples                          | application/n-triples
      text/html;q=0, */*                                              | text/turtle
      TEXT/TURTLE                                                     | text/turtle
      nonsense                                                        | text/html
      """)
  void answersAsTheClientPrefers(String accept, String type) {
    for (String path : List.of("/ontology", measurement(), "/data")) {
      HttpResponse<String> answer = SITE.get(path, "Accept", accept);
      assertEquals(200, answer.statusCode(), path);
      assertEquals(type, contentType(answer), path);
      assertTrue(answer.headers().allValues("Vary").toString().contains("Accept"), path + answer.headers());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/html;q=0", "application/json", "text/turtle;q=0, text/plain"})
  void saysWhatThereIsWhereNothingOfItIsTaken(String accept) throws IOException {
    for (String path : List.of("/ontology", measurement(), "/data")) {
      HttpResponse<String> answer = SITE.get(path, "Accept", accept);
      assertEquals(406, answer.statusCode());
      assertTrue(answer.headers().allValues("Vary").toString().contains("Accept"), answer.headers().toString());
      assertTrue(new ObjectMapper().readTree(answer.body()).get("detail").asText().contains("text/turtle (.ttl)"), answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource({"ttl, text/turtle", "jsonld, application/ld+json", "rdf, application/rdf+xml", "nt, application/n-triples",
      "html, text/html"})
  void takesAnExtensionForTheAcceptHeader(String extension, String type) {
    for (String path : List.of("/ontology", measurement(), "/data")) {
      assertEquals(type, contentType(SITE.get(path + "." + extension, "Accept", "image/png")), path);
    }
    assertEquals(404, SITE.get("/ontology." + extension + "x").statusCode());
  }

  @Test
  void writesTheSameGraphInEachFormat() {
    for (String path : List.of("/ontology", measurement())) {
      Model turtle = graph(SITE.get(path + ".ttl"));
      assertFalse(turtle.isEmpty());
      for (String extension : List.of("jsonld", "rdf", "nt")) {
        assertTrue(turtle.isIsomorphicWith(graph(SITE.get(path + "." + extension))), path + "." + extension);
      }
    }
  }

  @Test
  void sendsNothingThatTheClientHas() {
    for (String path : List.of("/ontology", measurement(), "/ontology.ttl", "/data/graph.trig", "/data/facts.tsv")) {
      String tag = SITE.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> answer = SITE.get(path, "If-None-Match", "\"other\", " + tag);
      assertEquals(304, answer.statusCode(), path);
      assertEquals("", answer.body());
      assertEquals(tag, answer.headers().firstValue("ETag").orElseThrow());
      assertEquals(200, SITE.get(path, "If-None-Match", "\"other\"").statusCode());
    }
  }

  @Test
  void tellsTheHeadersAlone() {
    for (String path : List.of("/ontology", measurement(), "/data/graph.trig", "/data/facts.tsv")) {
      HttpResponse<String> whole = SITE.get(path);
      HttpResponse<String> head = SITE.client().send("HEAD", path, "text/plain", "");
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      for (String header : List.of("Content-Type", "ETag")) {
        assertEquals(whole.headers().firstValue(header), head.headers().firstValue(header), path);
      }
    }
  }

  @Test
  void leadsFromEachNameToWhatIsKnownOfIt() {
    Set<String> names = names();
    assertTrue(names.size() > 300, names.size() + " names");
    Map<String, String> pages = new HashMap<>();
    // A material of the sample that the ontology has not, as is where a term leaves it.
    Set<String> left = Set.of("/ontology#%5BPy14%5D%5BTFSI%5D");
    for (String name : names) {
      String path = path(name);
      String page = pages.computeIfAbsent(withoutFragment(path), LinkedDataTest::page);
      if (path.contains("#") && !left.contains(path)) {
        assertTrue(page.contains("id=\"" + path.substring(path.indexOf('#') + 1) + "\""), name);
      }
    }
  }

  private static String page(String path) {
    HttpResponse<String> page = SITE.get(path, "Accept", "text/html");
    assertEquals(200, page.statusCode(), path);
    assertEquals("text/html", contentType(page), path);
    return page.body();
  }

  @Test
  void tellsProgramsOfEachName() {
    Map<String, Model> graphs = new HashMap<>();
    names().stream().filter(name -> path(name).startsWith("/id/")).forEach(name -> {
      Model graph = graphs.computeIfAbsent(withoutFragment(path(name)),
          path -> graph(SITE.get(path, "Accept", "application/n-triples")));
      assertTrue(graph.contains(graph.createResource(name), null), name);
    });
  }

  @Test
  void linksOnPagesOfEntitiesLeadSomewhere() {
    String document = names().stream().filter(name -> name.matches(".*/id/document/10\\.9999_review\\.2023[^/]*")).findFirst()
        .orElseThrow();
    Set<String> links = new TreeSet<>();
    for (String path : List.of(measurement(), path(document), "/id", "/data", "/sparql")) {
      LINK.matcher(SITE.get(path).body()).results().forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
    }
    assertTrue(links.size() > 30, links.toString());
    links.remove("/.well-known/void");
    links.forEach(link -> assertEquals(200, SITE.get(link).statusCode(), link));
  }

  @Test
  void explainsANameThatNothingIsKnownOf() throws IOException {
    HttpResponse<String> page = SITE.get("/id/paper/nobody-1900", "Accept", "text/html");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("Nothing is known here of https://w3id.org/lithograph/id/paper/nobody-1900"), page.body());
    HttpResponse<String> problem = SITE.get("/id/paper/nobody-1900", "Accept", "text/turtle");
    assertEquals(404, problem.statusCode());
    assertEquals("application/problem+json", contentType(problem));
    assertEquals(404, new ObjectMapper().readTree(problem.body()).get("status").asInt());
  }

  @Test
  void takesANameInOtherEncodings() {
    String cell = path(names().stream().filter(name -> name.contains("/id/cell/")).findFirst().orElseThrow());
    assertEquals(200, SITE.get(cell.replace("L", "%4c")).statusCode());
  }

  @Test
  void tellsOfPapersThatOthersNamed() {
    HttpResponse<String> answer = SITE.get("/id?iri=" + encoded("https://doi.org/10.9999/kim.2016"), "Accept", "text/html");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Kim et al. 2016"), answer.body());
    assertTrue(answer.body().contains("href=\"https://doi.org/10.9999/kim.2016\""), answer.body());
  }

  @Test
  void namesTheResourceAndTheOtherRepresentations() {
    HttpResponse<String> answer = SITE.get(measurement(), "Accept", "text/turtle");
    String link = answer.headers().firstValue("Link").orElse("");
    assertTrue(link.contains("<https://w3id.org/lithograph" + measurement() + ">; rel=\"describes\""), link);
    assertTrue(link.contains("<" + measurement() + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\""), link);
    assertEquals(measurement() + ".ttl", answer.headers().firstValue("Content-Location").orElse(""));
  }

  @Test
  void showsTheOntologyOfOneVersionOnly() {
    Model ontology = graph(SITE.get("/ontology.ttl"));
    String version = ontology.listObjectsOfProperty(ontology.createProperty("http://www.w3.org/2002/07/owl#versionIRI")).next()
        .toString();
    assertEquals("text/turtle", contentType(SITE.get(path(version), "Accept", "text/turtle")));
    assertEquals(SITE.get("/ontology.ttl").body(), SITE.get(path(version), "Accept", "text/turtle").body());
    assertEquals(404, SITE.get("/ontology/0.0.0").statusCode());
  }

  /** All terms with what they mean, and a page for all that is said of those of one kind. */
  @Test
  void tellsOfAllTermsInBriefAndOfOneKindAtLength() {
    String brief = SITE.get("/ontology").body();
    assertTrue(brief.length() < 500_000, brief.length() + " characters");
    assertTrue(brief.contains("id=\"Garnet\"") && brief.contains("id=\"IonicConductivity\""));
    String families = SITE.get("/ontology?kind=family").body();
    assertTrue(families.contains("<code>https://w3id.org/lithograph/ontology#Garnet</code>"));
    assertFalse(families.contains("id=\"IonicConductivity\""));
    assertEquals(400, SITE.get("/ontology?kind=phlogiston").statusCode());
  }

  @Test
  void findsTermsWithoutJavaScript() {
    String page = SITE.get("/ontology?q=garnet+mineral").body();
    assertTrue(page.contains("id=\"Garnet\""), page);
    assertFalse(page.contains("id=\"Sulfide\""), page);
    assertTrue(SITE.get("/ontology?q=phlogiston").body().contains("No term holds all of these words."));
  }

  private static String measurement() {
    return "/id/measurement/" + SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
  }

  private static String path(String name) {
    return name.substring(BASE.length());
  }

  private static String withoutFragment(String path) {
    return path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
  }

  /** All names of ours in the store. */
  private static Set<String> names() {
    DatasetGraph data = SITE.sample.store.dataset();
    List<Node> nodes = new ArrayList<>();
    Txn.executeRead(data, () -> data.find().forEachRemaining(quad ->
        nodes.addAll(List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))));
    Set<String> names = new TreeSet<>();
    nodes.stream().filter(Node::isURI).map(Node::getURI).filter(iri -> iri.startsWith(BASE + "/")).forEach(names::add);
    return names;
  }

  private static Model graph(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = ModelFactory.createDefaultModel();
    Lang lang = RDFLanguages.contentTypeToLang(contentType(answer));
    RDFParser.fromString(answer.body(), lang).parse(model);
    return model;
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
  }
}
