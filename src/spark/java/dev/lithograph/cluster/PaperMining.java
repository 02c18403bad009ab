package dev.lithograph.cluster;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.FactTable;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.ingest.Program;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/**
 * What an executor does with its share of the files: mines those that have no receipt, and writes what the store of one machine
 * would hold of them, by way of such a store in memory.
 */
final class PaperMining implements FlatMapFunction<Iterator<String>, Tuple2<Receipt, Boolean>> {
  private static final long serialVersionUID = 1;
  /** A store in memory does not get smaller when documents leave it. */
  private static final int PAPERS_A_STORE = 200;

  private final Tools tools;
  private final ResultFolder results;
  private final String version;

  /** @param version of the program and its settings */
  PaperMining(Tools tools, ResultFolder results, String version) {
    this.tools = tools;
    this.results = results;
    this.version = version;
  }

  /** One in each process, whose models take seconds and a hundred megabytes to load. */
  private static final class Shared {
    private static Optional<Shared> made = Optional.empty();

    private final Catalogue catalogue;
    private final Miner miner;

    private Shared(Tools tools) {
      catalogue = tools.catalogue();
      miner = tools.miner();
    }

    static synchronized Shared of(Tools tools) {
      if (made.isEmpty()) {
        made = Optional.of(new Shared(tools));
      }
      return made.get();
    }
  }

  /** The receipt of each file, and whether it was there before. */
  @Override
  public Iterator<Tuple2<Receipt, Boolean>> call(Iterator<String> paths) {
    List<Tuple2<Receipt, Boolean>> receipts = new ArrayList<>();
    while (paths.hasNext()) {
      List<String> share = new ArrayList<>();
      while (paths.hasNext() && share.size() < PAPERS_A_STORE) {
        share.add(paths.next());
      }
      receipts.addAll(receipts(share));
    }
    return receipts.iterator();
  }

  private List<Tuple2<Receipt, Boolean>> receipts(List<String> paths) {
    List<Tuple2<Receipt, Boolean>> receipts = new ArrayList<>();
    List<String> hashes = paths.stream().map(PaperMining::hash).toList();
    List<Optional<Receipt>> known = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String hash = hashes.get(i);
      known.add(results.receipt(paths.get(i)).filter(receipt -> receipt.isOf(hash, version)));
    }
    if (known.stream().allMatch(Optional::isPresent)) {
      known.forEach(receipt -> receipts.add(new Tuple2<>(receipt.orElseThrow(), true)));
      return receipts;
    }
    Shared shared = Shared.of(tools);
    try (FactStore store = FactStore.inMemory(shared.catalogue)) {
      for (int i = 0; i < paths.size(); i++) {
        receipts.add(known.get(i).isPresent() ? new Tuple2<>(known.get(i).get(), true)
            : new Tuple2<>(mine(paths.get(i), hashes.get(i), shared.miner, store), false));
      }
    }
    return receipts;
  }

  /** Empty where the file cannot be read, of which the miner tells more. */
  private static String hash(String path) {
    try {
      return Files.isRegularFile(Path.of(path)) ? Program.hash(List.of(Path.of(path))) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private Receipt mine(String path, String hash, Miner miner, FactStore store) {
    List<Receipt.Paper> papers = new ArrayList<>();
    for (Outcome outcome : miner.mineAll(Path.of(path))) {
      papers.add(switch (outcome) {
        case Failed failed -> Receipt.Paper.failed(failed.reason().message());
        case Mined mined -> write(path, papers.size(), mined.document(), store);
      });
    }
    Receipt receipt = new Receipt(path, hash, version, papers);
    results.write(receipt);
    return receipt;
  }

  private Receipt.Paper write(String path, int number, MinedDocument mined, FactStore store) {
    store.replace(mined);
    String id = mined.document().id();
    List<StoredFact> facts = store.facts(id);
    results.write(path, number, out -> store.exportQuads(id, out), out -> {
      for (StoredFact stored : facts) {
        out.write(FactTable.line(id, stored.fact()).getBytes(StandardCharsets.UTF_8));
      }
    });
    store.remove(id);
    return new Receipt.Paper(id, facts.size(), "");
  }
}
