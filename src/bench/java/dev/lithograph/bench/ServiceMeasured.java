package dev.lithograph.bench;

import static dev.lithograph.bench.Report.number;
import static dev.lithograph.bench.Report.ratio;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.store.BulkFilling;
import dev.lithograph.web.InventedPapers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How the server starts and answers over a store of invented papers, beside Fuseki as it comes over the same database and RDF4J
 * with the same statements. The store is filled where it is not there.
 */
final class ServiceMeasured {
  static final int FACTS = 10_000;
  private static final int STARTS = 3;
  /** Milliseconds of computing that compile what answers a query, and that its cost is taken from. */
  private static final double TO_WARM = 2000;
  private static final double MEASURED = 1500;
  private static final String JSON = "application/json";

  private final Report report;
  private final Catalogue catalogue;
  private final Path data;
  private final Path work;

  /**
   * @param data folder of the store
   * @param work another folder, empty
   */
  ServiceMeasured(Report report, Catalogue catalogue, Path data, Path work) {
    this.report = report;
    this.catalogue = catalogue;
    this.data = data;
    this.work = work;
  }

  /**
   * @param computing per query, in milliseconds; absent where one was not answered in time
   * @param rows of all queries of the kind together
   */
  private record Asked(OptionalDouble computing, int rows) {
    static final Asked UNANSWERED = new Asked(OptionalDouble.empty(), 0);

    String milliseconds() {
      return computing.isPresent() ? number(computing.getAsDouble()) : "not in " + Sparql.LIMIT.toSeconds() + " s";
    }

    String times(Asked baseline) {
      return computing.isPresent() && baseline.computing.isPresent()
          ? ratio(computing.getAsDouble(), baseline.computing.getAsDouble()) : "–";
    }
  }

  void run() throws Exception {
    if (!Files.exists(data)) {
      BulkFilling.fill(data, new InventedPapers(catalogue).with(FACTS));
    }
    Path quads = work.resolve("graph.nq");
    List<Questions> kinds;
    try (DataFolder open = DataFolder.open(data, catalogue);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads))) {
      kinds = Questions.of(open.store());
      open.store().exportQuads(out);
    }
    starts();
    service(kinds, quads);
  }

  private void starts() throws IOException, InterruptedException {
    report.paragraph(
        String.format(Locale.ROOT, "From starting the command to its end, or to the first answer over %,d facts:", FACTS));
    report.table("command", "clock s", "computing s", "baseline", "its computing s", "computing / baseline");
    Cost help = Command.lithograph("extract", "--help").cost();
    start("`extract --help`", help, "`java -version`",
        new Command(List.of(System.getProperty("java.home") + "/bin/java", "-version")).cost());
    report.goalBelow(0.3, help.clock() / 1000, " s", "`extract --help`");
    Cost serve = firstAnswer(serve(), "/", "text/html");
    start("`serve` to its first page", serve, "bare Fuseki to the first answer",
        firstAnswer(BareFuseki.over(database()), "/sparql?query=ASK%20%7B%7D", "application/sparql-results+json"));
    report.goalBelow(1.5, serve.clock() / 1000, " s", "`serve` on an existing store to its first page");
  }

  private void start(String command, Cost cost, String baseline, Cost other) {
    report.row(command, number(cost.clock() / 1000), number(cost.computing() / 1000), baseline, number(other.computing() / 1000),
        ratio(cost.computing(), other.computing()));
  }

  private List<String> serve() {
    return List.of("./lithograph", "serve", "--port", "0", "--data", data.toString());
  }

  private Path database() {
    return data.resolve("graph");
  }

  private static Cost firstAnswer(List<String> command, String path, String type) throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (ServerProcess server = ServerProcess.start(command)) {
        server.get(path, type);
        costs.add(new Cost((System.nanoTime() - start) / 1e6, server.computed()));
      }
    }
    return Cost.median(costs);
  }

  private void service(List<Questions> kinds, Path quads) throws IOException, InterruptedException {
    List<Asked> ours;
    List<Asked> fusekis;
    List<Asked> rdf4js;
    List<String[]> memory = new ArrayList<>();
    List<String[]> searches;
    try (ServerProcess server = ServerProcess.start(serve())) {
      ours = asked(Sparql.over(server), kinds);
      memory.add(memory("Lithograph, after these queries", server));
      searches = searches(server);
      memory.add(memory("the same, after searches", server));
    }
    try (ServerProcess server = ServerProcess.start(BareFuseki.over(database()))) {
      fusekis = asked(Sparql.over(server), kinds);
      memory.add(memory("bare Fuseki, after these queries", server));
    }
    try (Rdf4j store = new Rdf4j(Files.createDirectory(work.resolve("rdf4j")))) {
      store.load(List.of(quads));
      rdf4js = asked(store, kinds);
    }
    report.paragraph(String.format(Locale.ROOT, "SPARQL over %,d facts, warm, in ms of computing per query. Lithograph"
        + " and a bare Fuseki answer from the same database over HTTP, without the computing of who asks; RDF4J, with its"
        + " native store and the indexes that it makes unasked, is called in the process that asks:", FACTS));
    report.table("queries", "rows of all", "Lithograph", "bare Fuseki", "RDF4J", "Lithograph / Fuseki", "Lithograph / RDF4J");
    for (int i = 0; i < kinds.size(); i++) {
      compare(kinds.get(i), ours.get(i), fusekis.get(i), rdf4js.get(i));
    }
    report.paragraph("Searching by words, a page of facts with the counts of all filters, beside the same question in"
        + " SPARQL to the same server, which finds all facts and counts nothing; ms of computing:");
    report.table("words", "facts found", "search", "rows of SPARQL", "SPARQL", "SPARQL / search");
    searches.forEach(report::row);
    report.paragraph("Memory of a server whose heap may have 512 MB, garbage collected; mapped files are in what is"
        + " resident:");
    report.table("server", "heap in use", "resident");
    memory.forEach(report::row);
  }

  private void compare(Questions kind, Asked own, Asked fuseki, Asked rdf4j) {
    List<Integer> rows = Stream.of(own, fuseki, rdf4j).filter(asked -> asked.computing().isPresent()).map(Asked::rows).distinct()
        .toList();
    if (rows.size() > 1) {
      throw new IllegalStateException(kind.kind() + " has different numbers of rows: " + own + ", " + fuseki + ", " + rdf4j);
    }
    report.row(kind.kind(), rows.isEmpty() ? "–" : String.format(Locale.ROOT, "%,d", rows.getFirst()), own.milliseconds(),
        fuseki.milliseconds(), rdf4j.milliseconds(), own.times(fuseki), own.times(rdf4j));
  }

  private static List<Asked> asked(Sparql engine, List<Questions> kinds) throws IOException, InterruptedException {
    for (Questions kind : kinds) {
      cost(TO_WARM, engine, kind);
    }
    List<Asked> all = new ArrayList<>();
    for (Questions kind : kinds) {
      all.add(asked(engine, kind));
    }
    return all;
  }

  private static Asked asked(Sparql engine, Questions kind) throws IOException, InterruptedException {
    int rows = 0;
    for (String query : kind.queries()) {
      Optional<byte[]> answer = engine.answer(query);
      if (answer.isEmpty()) {
        return Asked.UNANSWERED;
      }
      rows += new String(answer.get(), StandardCharsets.UTF_8).split("<result>", -1).length - 1;
    }
    cost(TO_WARM, engine, kind);
    return new Asked(OptionalDouble.of(cost(MEASURED, engine, kind)), rows);
  }

  /** Per query, of so much computing and at least one round. */
  private static double cost(double computing, Sparql engine, Questions kind) throws IOException, InterruptedException {
    double before = engine.computed();
    int answered = 0;
    while (answered == 0 || engine.computed() - before < computing) {
      for (String query : kind.queries()) {
        engine.answer(query);
        answered++;
      }
    }
    return (engine.computed() - before) / answered;
  }

  /** Over the program's own interface for programs, whose answers are about as long as those of SPARQL. */
  private static List<String[]> searches(ServerProcess server) throws IOException, InterruptedException {
    List<String[]> rows = new ArrayList<>();
    for (Questions question : Questions.inWords()) {
      String path = "/api/v1/facts?q=" + URLEncoder.encode(question.kind(), StandardCharsets.UTF_8);
      int total = new ObjectMapper().readTree(server.get(path, JSON)).get("total").asInt();
      Asked search = asked(Sparql.over(server, JSON, query -> path), question);
      Asked sparql = asked(Sparql.over(server), question);
      rows.add(new String[] {"`" + question.kind() + "`", String.format(Locale.ROOT, "%,d", total), search.milliseconds(),
          String.format(Locale.ROOT, "%,d", sparql.rows()), sparql.milliseconds(), sparql.times(search)});
    }
    return rows;
  }

  private static String[] memory(String when, ServerProcess server) throws IOException, InterruptedException {
    return new String[] {when, number(server.heapInUse()) + " MB", number(server.resident()) + " MB"};
  }
}
