package dev.lithograph.bench;

import static dev.lithograph.bench.Report.number;

import dev.lithograph.bench.Requests.Kind;
import dev.lithograph.bench.Requests.Measured;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.store.BulkFilling;
import dev.lithograph.web.InventedPapers;
import dev.lithograph.web.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * How a server of a large store answers, and how that grows with the store: when warm, each address in turn, one request at a
 * time. The stores are filled with invented papers where they are not there.
 *
 * <p>Arguments: the file that the tables are written to, the folder of the stores, the number of facts of each.
 */
public final class LargeStore {
  private static final double MEGABYTE = 1 << 20;
  private static final int TOLD_EACH = 10_000;

  private final Catalogue catalogue = OntologyCatalogue.read();
  private final Report report = new Report();
  private final Path stores;
  private final Map<Integer, Store> bySize = new TreeMap<>();

  private LargeStore(Path stores) {
    this.stores = stores;
  }

  /**
   * @param filling absent where the store was there
   * @param opening until it could be asked, which of a store just filled computes links and builds the index
   * @param heap in use, in MB, after the garbage is collected
   */
  private record Store(Optional<Cost> filling, Cost opening, Map<Kind, Measured> answers, double heap, double disk) {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    LargeStore large = new LargeStore(Path.of(arguments[1]));
    for (int facts : Stream.of(arguments).skip(2).filter(argument -> argument.matches("\\d+")).map(Integer::valueOf).toList()) {
      large.measure(facts);
    }
    large.tell();
    Files.writeString(Path.of(arguments[0]), large.report.text());
  }

  private void measure(int facts) throws Exception {
    Path folder = stores.resolve(String.valueOf(facts));
    Optional<Cost> filling = Optional.empty();
    if (!Files.exists(folder)) {
      Stream<MinedDocument> papers = told(facts, new InventedPapers(catalogue).with(facts));
      filling = Optional.of(Cost.of(() -> BulkFilling.fill(folder, papers)));
    }
    bySize.put(facts, measured(folder, filling));
    System.out.printf(Locale.ROOT, "%,d facts: %s%n", facts, bySize.get(facts));
  }

  /** Tells now and then how far the filling has got, since it may take hours. */
  private static Stream<MinedDocument> told(int facts, Stream<MinedDocument> documents) {
    Cost.Begun begun = Cost.begin();
    AtomicInteger passed = new AtomicInteger();
    return documents.peek(document -> {
      if (passed.addAndGet(document.facts().size()) % TOLD_EACH == 0) {
        System.out.printf(Locale.ROOT, "%,d of %,d facts: %s%n", passed.get(), facts, begun.cost());
      }
    });
  }

  private Store measured(Path folder, Optional<Cost> filling) throws Exception {
    Cost.Begun begun = Cost.begin();
    try (DataFolder data = DataFolder.open(folder, catalogue);
        WebServer server = new WebServer(data.store(), data.index(), catalogue).start("127.0.0.1", 0)) {
      Cost opening = begun.cost();
      Map<Kind, Measured> answers = new Requests("http://127.0.0.1:" + server.port(), data.store()).measured();
      System.gc();
      double heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
      return new Store(filling, opening, answers, heap, data.store().status().bytes() / MEGABYTE);
    }
  }

  private void tell() {
    int largest = Collections.max(bySize.keySet());
    Map<Kind, Measured> answers = bySize.get(largest).answers();
    String size = String.format(Locale.ROOT, " over %,d facts", largest);
    report.goalBelow(20, answers.get(Kind.WORDS).nearlyWorst(), " ms", "search by words" + size + ", 99 of 100");
    report.goalBelow(100, answers.get(Kind.ROWS_COMPARED).median(), " ms", "comparison of about 1,000 rows" + size);
    report.goalBelow(512, bySize.get(largest).heap(), " MB", "heap in use" + size);
    report.paragraph(String.format(Locale.ROOT, "Stores of invented papers, with a heap of at most %.0f MB, in computing"
        + " of the whole process, asking included; by the clock 99 of 100 answers took less than the time in brackets:",
        Runtime.getRuntime().maxMemory() / MEGABYTE));
    List<String> headings = new ArrayList<>(List.of(""));
    bySize.keySet().forEach(facts -> headings.add(String.format(Locale.ROOT, "%,d facts", facts)));
    report.table(headings.toArray(String[]::new));
    row("filling by the bulk loader", store -> store.filling().map(cost -> seconds(cost.computing())).orElse("–"));
    row("links and index, where they were not there, and start", store -> seconds(store.opening().computing()));
    for (Kind kind : Kind.values()) {
      row(kind.title(), store -> number(store.answers().get(kind).computing()) + " ms ("
          + number(store.answers().get(kind).nearlyWorst()) + " ms)");
    }
    row("heap in use then", store -> number(store.heap()) + " MB");
    row("on disk", store -> String.format(Locale.ROOT, "%,.0f MB", store.disk()));
  }

  private void row(String what, Function<Store, String> cell) {
    List<String> cells = new ArrayList<>(List.of(what));
    bySize.values().forEach(store -> cells.add(cell.apply(store)));
    report.row(cells.toArray(String[]::new));
  }

  private static String seconds(double milliseconds) {
    return number(milliseconds / 1000) + " s";
  }
}
