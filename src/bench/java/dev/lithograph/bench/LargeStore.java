package dev.lithograph.bench;

import dev.lithograph.bench.Requests.Kind;
import dev.lithograph.bench.Requests.Measured;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.store.BulkFilling;
import dev.lithograph.web.InventedPapers;
import dev.lithograph.web.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * How a server of a large store answers, and how that grows with the store: when warm, each address in turn, one request at a
 * time. The stores are filled with invented papers where they are not there.
 *
 * <p>Arguments: the folder of the stores, the number of facts of each, from the smallest on.
 */
public final class LargeStore {
  private static final double MEGABYTE = 1 << 20;

  private LargeStore() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    Catalogue catalogue = OntologyCatalogue.read();
    Map<Integer, Map<Kind, Measured>> bySize = new TreeMap<>();
    for (int facts : Stream.of(arguments).skip(1).filter(argument -> argument.matches("\\d+")).map(Integer::valueOf).toList()) {
      Path folder = Path.of(arguments[0]).resolve(String.valueOf(facts));
      System.out.printf(Locale.ROOT, "%n%,d facts%n", facts);
      if (!Files.exists(folder)) {
        Clock filling = new Clock();
        BulkFilling.fill(folder, catalogue, new InventedPapers(catalogue).with(facts));
        filling.tell("filled");
      }
      bySize.put(facts, measured(folder, catalogue));
    }
    growth(bySize);
  }

  private static Map<Kind, Measured> measured(Path folder, Catalogue catalogue) throws Exception {
    Clock opening = new Clock();
    try (DataFolder data = DataFolder.open(folder, catalogue);
        WebServer server = new WebServer(data.store(), data.index(), catalogue).start("127.0.0.1", 0)) {
      opening.tell("links, index and start");
      System.out.println("| what | median ms | p99 ms | CPU ms | most kB |\n|---|---|---|---|---|");
      Map<Kind, Measured> measured = new Requests("http://127.0.0.1:" + server.port(), data.store()).measured((kind, one) ->
          System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %d |%n", kind.title(), one.median(), one.nearlyWorst(),
              one.computing(), one.most() / 1000));
      System.gc();
      System.out.printf(Locale.ROOT, "%.0f MB of heap are in use then, of %.0f MB at most%n",
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE,
          Runtime.getRuntime().maxMemory() / MEGABYTE);
      return measured;
    }
  }

  /** By the time of computing, since others may compute on the same machine. */
  private static void growth(Map<Integer, Map<Kind, Measured>> bySize) {
    List<Integer> sizes = new ArrayList<>(bySize.keySet());
    if (sizes.size() > 1) {
      System.out.print("\nCPU ms\n| what |");
      sizes.forEach(facts -> System.out.printf(Locale.ROOT, " %,d |", facts));
      System.out.println(" growth |\n|---|" + "---|".repeat(sizes.size() + 1));
      for (Kind kind : Kind.values()) {
        System.out.printf("| %s |", kind.title());
        sizes.forEach(facts -> System.out.printf(Locale.ROOT, " %.1f |", bySize.get(facts).get(kind).computing()));
        System.out.printf(Locale.ROOT, " %.1f |%n", bySize.get(sizes.getLast()).get(kind).computing()
            / bySize.get(sizes.getFirst()).get(kind).computing());
      }
    }
  }

  /** What has passed since it was made, and how much of that this process computed. */
  private static final class Clock {
    private final long start = System.nanoTime();
    private final long computed = Requests.computed();

    void tell(String what) {
      System.out.printf(Locale.ROOT, "%s: %.0f s, of computing %.0f s%n", what, (System.nanoTime() - start) / 1e9,
          (Requests.computed() - computed) / 1e9);
    }
  }
}
