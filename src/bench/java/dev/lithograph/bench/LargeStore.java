package dev.lithograph.bench;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.InventedPapers;
import dev.lithograph.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long a server of a large store takes to answer, and how much it sends: when warm, each address in turn, one request at a
 * time. The store is filled with invented papers where it is empty.
 *
 * <p>Arguments: the folder of the store, the number of facts.
 */
public final class LargeStore {
  private static final int PAPERS_AT_ONCE = 100;
  private static final int ROUNDS = 20;
  private static final int ROUNDS_TO_WARM = 5;
  private static final List<String> WORDS = List.of("LLZO", "garnet conductivity", "LiFePO4", "ionic liquid", "Park 2016",
      "LLZO PEO conductivity > 1e-4 S/cm", "LLZO ionic liquid conductivity > 1e-4 60 °C LiFePO4", "capacity retention sulfide",
      "interfacial resistance < 100 ohm cm2", "Li6PS5Cl", "polymer", "no such thing");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;

  private LargeStore(String site) {
    this.site = site;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Catalogue catalogue = OntologyCatalogue.read();
    if (!Files.exists(folder)) {
      fill(folder, catalogue, Integer.parseInt(arguments[1]));
    }
    long start = System.nanoTime();
    try (DataFolder data = DataFolder.open(folder, catalogue);
        WebServer server = new WebServer(data.store(), data.index(), catalogue).start("127.0.0.1", 0)) {
      tell("links, index and start", start);
      new LargeStore("http://127.0.0.1:" + server.port()).measure(data.store());
    }
  }

  private static void fill(Path folder, Catalogue catalogue, int facts) throws Exception {
    long start = System.nanoTime();
    try (FactStore store = FactStore.open(folder, catalogue)) {
      Iterator<MinedDocument> papers = new InventedPapers(catalogue).with(facts).iterator();
      while (papers.hasNext()) {
        List<MinedDocument> some = new ArrayList<>();
        while (papers.hasNext() && some.size() < PAPERS_AT_ONCE) {
          some.add(papers.next());
        }
        store.replaceAll(some);
      }
    }
    tell("filled", start);
  }

  private static void tell(String what, long start) {
    System.out.printf(Locale.ROOT, "%s: %d s%n", what, (System.nanoTime() - start) / 1_000_000_000);
  }

  private void measure(FactStore store) throws IOException, InterruptedException {
    List<DocumentSummary> documents = store.documents(0, 10);
    List<StoredFact> some = documents.stream().flatMap(document -> store.facts(document.id()).stream()).toList();
    System.out.println("| what | median ms | p99 ms | most kB |\n|---|---|---|---|");
    measure("first view, `/`", List.of("/"));
    measure("search by words", WORDS.stream().map(words -> "/?q=" + encoded(words)).toList());
    measure("search by filters", List.of("/?family=Garnet", "/?property=ionic_conductivity&family=Garnet&min=1e-4",
        "/?property=ionic_conductivity&sort=value-descending", "/?property=specific_capacity&year=2016&page=3"));
    measure("the same as JSON", WORDS.stream().map(words -> "/api/v1/facts?q=" + encoded(words)).toList());
    measure("suggestions", Stream.of("ga", "LLZO ion", "conductivity of poly").map(words -> "/api/v1/suggestions?q="
        + encoded(words)).toList());
    measure("evidence", some.stream().limit(50).map(fact -> "/evidence/" + fact.key()).toList());
    measure("comparison of a document", documents.stream().map(document -> "/compare?document=" + encoded(document.id()))
        .toList());
    measure("comparison of a family", List.of("/compare?family=Garnet"));
    measure("documents", List.of("/documents"));
    measure("chart", List.of("/chart?y=ionic_conductivity&family=Garnet"));
    measure("data", List.of("/data"));
  }

  private void measure(String what, List<String> paths) throws IOException, InterruptedException {
    int rounds = Math.max(1, ROUNDS / Math.max(1, paths.size() / 5));
    ask(paths, Math.min(ROUNDS_TO_WARM, rounds));
    List<Answer> answers = ask(paths, rounds);
    double[] milliseconds = answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
    System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %d |%n", what, milliseconds[milliseconds.length / 2],
        milliseconds[Math.min(milliseconds.length - 1, milliseconds.length * 99 / 100)],
        answers.stream().mapToInt(Answer::bytes).max().orElse(0) / 1000);
  }

  private record Answer(double milliseconds, int bytes) {}

  private List<Answer> ask(List<String> paths, int rounds) throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (String path : paths) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer =
            http.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofByteArray());
        answers.add(new Answer((System.nanoTime() - start) / 1e6, answer.body().length));
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(path + " answers " + answer.statusCode() + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
        }
      }
    }
    return answers;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
