package dev.lithograph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked of a server, by kind, and how long it takes. */
final class Requests {
  private static final int ANSWERS = 200;
  private static final int TO_WARM = 60;
  private static final int ROWS = 1000;
  private static final List<String> WORDS = List.of("LLZO", "garnet conductivity", "LiFePO4", "ionic liquid", "Park 2016",
      "LLZO PEO conductivity > 1e-4 S/cm", "LLZO ionic liquid conductivity > 1e-4 60 °C LiFePO4", "capacity retention sulfide",
      "interfacial resistance < 100 ohm cm2", "Li6PS5Cl", "polymer", "no such thing");
  private static final String PREFIX = "PREFIX lg: <https://w3id.org/lithograph/ontology#> ";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final FactStore store;
  private int sent;

  Requests(String site, FactStore store) {
    this.site = site;
    this.store = store;
  }

  enum Kind {
    FIRST_VIEW("first view, `/`"),
    WORDS("search by words"),
    FILTERS("search by filters"),
    JSON("search as JSON"),
    SUGGESTIONS("suggestions"),
    EVIDENCE("evidence"),
    DOCUMENT_COMPARED("comparison of a document"),
    ROWS_COMPARED("comparison of about 1,000 rows"),
    DOCUMENTS("documents"),
    CHART("chart"),
    PROPERTY("page of a property"),
    DATA("data"),
    SPARQL_REPORT("SPARQL: what a report says"),
    SPARQL_PAPER("SPARQL: what a paper measured"),
    SPARQL_FIRST("SPARQL: 20 values of a property above a bound");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * @param median milliseconds
   * @param nearlyWorst which one answer of a hundred takes longer than
   * @param computing of the whole process, asking included, on average
   * @param most bytes of an answer
   */
  record Measured(double median, double nearlyWorst, double computing, int most) {}

  private record Answer(double milliseconds, int bytes) {}

  Map<Kind, Measured> measured() throws IOException, InterruptedException {
    Map<Kind, Measured> measured = new EnumMap<>(Kind.class);
    for (Map.Entry<Kind, List<String>> paths : paths().entrySet()) {
      ask(paths.getValue(), TO_WARM);
      long before = Cost.computed();
      List<Answer> answers = ask(paths.getValue(), ANSWERS);
      double computing = (Cost.computed() - before) / 1e6 / answers.size();
      double[] milliseconds = answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
      Measured one = new Measured(milliseconds[milliseconds.length / 2], milliseconds[milliseconds.length * 99 / 100], computing,
          answers.stream().mapToInt(Answer::bytes).max().orElse(0));
      measured.put(paths.getKey(), one);
      System.out.println(paths.getKey().title() + ": " + one);
    }
    return measured;
  }

  private Map<Kind, List<String>> paths() throws IOException, InterruptedException {
    List<DocumentSummary> documents = store.documents(0, 10);
    List<StoredFact> some = documents.stream().flatMap(document -> store.facts(document.id()).stream()).limit(50).toList();
    Map<Kind, List<String>> paths = new EnumMap<>(Kind.class);
    paths.put(Kind.FIRST_VIEW, List.of("/"));
    paths.put(Kind.WORDS, WORDS.stream().map(words -> "/?q=" + encoded(words)).toList());
    paths.put(Kind.FILTERS, List.of("/?family=Garnet", "/?property=ionic_conductivity&family=Garnet&min=1e-4",
        "/?property=ionic_conductivity&sort=value-descending", "/?property=specific_capacity&year=2016&page=3"));
    paths.put(Kind.JSON, WORDS.stream().map(words -> "/api/v1/facts?q=" + encoded(words)).toList());
    paths.put(Kind.SUGGESTIONS, Stream.of("ga", "LLZO ion", "conductivity of poly")
        .map(words -> "/api/v1/suggestions?q=" + encoded(words)).toList());
    paths.put(Kind.EVIDENCE, some.stream().map(fact -> "/evidence/" + fact.key()).toList());
    paths.put(Kind.DOCUMENT_COMPARED,
        documents.stream().map(document -> "/compare?document=" + encoded(document.id())).toList());
    paths.put(Kind.ROWS_COMPARED, List.of(comparison()));
    paths.put(Kind.DOCUMENTS, List.of("/documents"));
    paths.put(Kind.CHART, List.of("/chart?y=ionic_conductivity&family=Garnet"));
    paths.put(Kind.PROPERTY, List.of("/properties/ionic_conductivity"));
    paths.put(Kind.DATA, List.of("/data"));
    paths.put(Kind.SPARQL_REPORT, some.stream()
        .map(fact -> sparql("SELECT ?p ?o WHERE { <" + fact.iri() + "> ?p ?o }")).toList());
    paths.put(Kind.SPARQL_PAPER, documents.stream().map(document -> sparql("SELECT ?m ?value WHERE { <" + document.iri()
        + "> ^lg:reportedIn ?r . ?m lg:report ?r ; lg:result/lg:notation ?value }")).toList());
    paths.put(Kind.SPARQL_FIRST, List.of(sparql("SELECT ?m ?least WHERE { ?m lg:property lg:IonicConductivity ; lg:atLeast ?least"
        + " FILTER (?least > 1e-4) } LIMIT 20")));
    return paths;
  }

  /** By the filter that most nearly so many facts have. */
  private String comparison() throws IOException, InterruptedException {
    JsonNode filters = new ObjectMapper().readTree(send("/api/v1/facts?size=1&kind=result").body()).get("facets");
    String nearest = "";
    int distance = Integer.MAX_VALUE;
    for (String filter : List.of("family", "component", "cathode")) {
      for (Map.Entry<String, JsonNode> value : filters.get(filter).properties()) {
        if (Math.abs(value.getValue().asInt() - ROWS) < distance) {
          distance = Math.abs(value.getValue().asInt() - ROWS);
          nearest = filter + "=" + encoded(value.getKey());
        }
      }
    }
    return "/compare?" + nearest;
  }

  private static String sparql(String query) {
    return "/sparql?query=" + encoded(PREFIX + query);
  }

  private List<Answer> ask(List<String> paths, int times) throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    while (answers.size() < times) {
      String path = paths.get(answers.size() % paths.size());
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = send(path);
      answers.add(new Answer((System.nanoTime() - start) / 1e6, answer.body().length));
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode() + ": "
            + new String(answer.body(), StandardCharsets.UTF_8));
      }
    }
    return answers;
  }

  /** Under a name of an encoding that was not asked for before: the server makes each answer, and gives none that it has kept. */
  private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "none-" + ++sent).build(),
        BodyHandlers.ofByteArray());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
