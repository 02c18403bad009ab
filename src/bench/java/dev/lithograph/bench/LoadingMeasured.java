package dev.lithograph.bench;

import static dev.lithograph.bench.Report.number;
import static dev.lithograph.bench.Report.ratio;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import dev.lithograph.web.InventedPapers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.Loader;
import org.apache.jena.tdb2.sys.TDBInternal;

/** What putting documents into a store takes, beside stores that are given the same statements as they are. */
final class LoadingMeasured {
  /** To compile what loads. */
  private static final int FACTS_TO_WARM = 400;
  private static final int FACTS = 4000;

  private final Report report;
  private final Catalogue catalogue;
  private final Path folder;

  /** @param folder to work in, empty */
  LoadingMeasured(Report report, Catalogue catalogue, Path folder) {
    this.report = report;
    this.catalogue = catalogue;
    this.folder = folder;
  }

  private interface Loading {
    /** @param place where nothing is yet */
    Cost load(Path place, Input input) throws Exception;
  }

  /** @param quads all statements of the documents, a file for each */
  private record Input(List<MinedDocument> documents, List<Path> quads, long statements) {}

  void run() throws Exception {
    Input toWarm = input("warm", FACTS_TO_WARM);
    Input input = input("input", FACTS);
    report.paragraph(String.format(Locale.ROOT,
        "Putting %,d invented papers with %,d facts and %,d statements"
        + " into an empty store. The others are given the statements as N-Quads; Lithograph makes them of the facts, and checks"
        + " them by the shapes of the ontology:",
        input.documents().size(), FACTS, input.statements()));
    report.table("store", "statements a second of computing", "computing / that of the bare store");
    double bulk = row("TDB2's bulk loader", this::bulk, toWarm, input, 0);
    row("RDF4J's native store, in one transaction", this::rdf4j, toWarm, input, bulk);
    row("Lithograph, in one transaction", this::together, toWarm, input, bulk);
    double singly = row("bare Fuseki, paper by paper, by the Graph Store Protocol", this::fuseki, toWarm, input, 0);
    row("Lithograph, paper by paper", this::singly, toWarm, input, singly);
    row("Lithograph, " + StoreFiller.TOGETHER + " papers at a time, as `mine` does", this::fewTogether, toWarm, input, singly);
  }

  private double row(String store, Loading loading, Input toWarm, Input input, double baseline) throws Exception {
    loading.load(Files.createTempDirectory(folder, "store"), toWarm);
    double computing = loading.load(Files.createTempDirectory(folder, "store"), input).computing();
    report.row(store, number(input.statements() * 1000 / computing), baseline == 0 ? "1" : ratio(computing, baseline));
    return computing;
  }

  private Input input(String name, int facts) throws IOException, UnusableStoreException {
    List<MinedDocument> documents = new InventedPapers(catalogue).with(facts).toList();
    Path quads = Files.createDirectories(folder.resolve(name));
    try (FactStore store = FactStore.open(folder.resolve(name + "-store"), catalogue)) {
      store.replaceAll(documents);
      for (int i = 0; i < documents.size(); i++) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads.resolve(i + ".nq")))) {
          store.exportQuads(documents.get(i).document().id(), out);
        }
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(quads)) {
      files = all.sorted().toList();
    }
    long statements = 0;
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        statements += lines.count();
      }
    }
    return new Input(documents, files, statements);
  }

  private Cost bulk(Path place, Input input) throws Exception {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(place));
    Cost cost = Cost.of(() -> Loader.load(dataset, input.quads().stream().map(Path::toString).toList(), false));
    TDBInternal.expel(dataset);
    return cost;
  }

  private Cost rdf4j(Path place, Input input) throws Exception {
    try (Rdf4j store = new Rdf4j(place)) {
      return Cost.of(() -> store.load(input.quads()));
    }
  }

  private Cost together(Path place, Input input) throws Exception {
    try (FactStore store = FactStore.open(place, catalogue)) {
      return Cost.of(() -> store.replaceAll(input.documents()));
    }
  }

  private Cost singly(Path place, Input input) throws Exception {
    try (FactStore store = FactStore.open(place, catalogue)) {
      return Cost.of(() -> input.documents().forEach(store::replace));
    }
  }

  private Cost fewTogether(Path place, Input input) throws Exception {
    List<MinedDocument> documents = input.documents();
    try (FactStore store = FactStore.open(place, catalogue)) {
      return Cost.of(() -> {
        for (int i = 0; i < documents.size(); i += StoreFiller.TOGETHER) {
          store.replaceAll(documents.subList(i, Math.min(documents.size(), i + StoreFiller.TOGETHER)));
        }
      });
    }
  }

  private Cost fuseki(Path place, Input input) throws Exception {
    try (ServerProcess fuseki = ServerProcess.start(BareFuseki.over(place))) {
      double computed = fuseki.computed();
      Cost asking = Cost.of(() -> {
        for (Path file : input.quads()) {
          fuseki.post("/sparql", file, "application/n-quads");
        }
      });
      return new Cost(asking.clock(), fuseki.computed() - computed);
    }
  }
}
