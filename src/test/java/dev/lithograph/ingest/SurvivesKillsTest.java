package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactQuery;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at any moment of mining, of building the index and of compacting: the store opens again, each document is there
 * in its new or its old version and nothing between, the index agrees with the graph. {@code mvn -Pkill verify} kills a hundred
 * times.
 */
class SurvivesKillsTest {
  private static final int KILLS = Integer.getInteger("kills", 7);
  private static final long SEED = Long.getLong("kills.seed", 42);
  private static final int PAPERS = 12;
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();

  /** Where in the work a kill falls. */
  private enum Moment {
    /** Between the first paper that is in the store and the last. */
    MINING,
    /** While the database writes a transaction from its journal into its files. */
    COMMITTING,
    /** Behind the last paper, while what links documents and the index are made. */
    INDEXING,
    /** While the index is built anew from a store that is as it was. */
    REBUILDING,
    /** While a store is made that was not there. */
    CREATING,
    /** While the database is written anew without what has gone from it. */
    COMPACTING,
    /** While a store opens whose last process was killed too. */
    RECOVERING
  }

  @TempDir
  private Path folder;

  private final Random random = new Random(SEED);
  private final List<ChangingPaper> papers = ChangingPaper.first(PAPERS);
  private final Map<ChangingPaper, Integer> stored = new HashMap<>();
  private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
  private Path store;
  private int version;
  private int amidst;
  private int amidstTransaction;

  @Test
  void losesNothingWhateverMomentItIsKilledAt() throws IOException, InterruptedException, UnusableStoreException {
    Files.createDirectory(folder.resolve("papers"));
    beginStore();
    for (int round = 0; kills() < KILLS; round++) {
      assertTrue(round < 3 * KILLS + 10, "most processes ended before they were killed: " + kills);
      kill(Moment.values()[round % Moment.values().length]);
      verify();
    }
    KilledProcess last = mine();
    assertEquals(0, last.awaitEnd(), last.told());
    verify();
    papers.forEach(paper -> assertEquals(version, stored.get(paper), paper.id()));
    System.out.println(kills() + " kills " + kills + ", seed " + SEED + ": " + amidst + " left some papers new and others old, "
        + amidstTransaction + " left a transaction in the journal of the database; nothing was lost");
  }

  private int kills() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A store of its own, from which on documents are only replaced and none may go. */
  private void beginStore() {
    store = folder.resolve("store-" + version);
    papers.forEach(paper -> stored.put(paper, 0));
  }

  private void kill(Moment moment) throws IOException, InterruptedException {
    switch (moment) {
      case MINING -> {
        changePapers();
        KilledProcess mining = mine();
        mining.awaitMined(1 + random.nextInt(PAPERS - 1));
        killWithin(40, mining, moment);
      }
      case COMMITTING -> {
        changePapers();
        KilledProcess mining = mine();
        mining.awaitMined(random.nextInt(PAPERS - 1));
        mining.await(this::isCommitting);
        killWithin(4, mining, moment);
      }
      case INDEXING -> {
        changePapers();
        KilledProcess mining = mine();
        mining.awaitMined(PAPERS);
        killWithin(300, mining, moment);
      }
      case REBUILDING -> {
        delete(store.resolve("index"));
        KilledProcess mining = mine();
        mining.await(() -> Files.exists(store.resolve("index")));
        killWithin(400, mining, moment);
      }
      case CREATING -> {
        changePapers();
        beginStore();
        KilledProcess mining = mine();
        mining.await(() -> Files.exists(store));
        killWithin(2000, mining, moment);
      }
      case COMPACTING -> {
        Object before = lastModified(lock());
        KilledProcess compacting = new KilledProcess("dev.lithograph.store.CompactionLoop", store.toString());
        compacting.await(() -> !lastModified(lock()).equals(before));
        killWithin(2000, compacting, moment);
      }
      case RECOVERING -> {
        changePapers();
        KilledProcess first = mine();
        first.await(this::isCommitting);
        killWithin(4, first, Moment.COMMITTING);
        Object before = lastModified(lock());
        KilledProcess second = mine();
        second.await(() -> !lastModified(lock()).equals(before));
        killWithin(300, second, moment);
      }
    }
  }

  private Path lock() {
    return store.resolve("graph").resolve("tdb.lock");
  }

  private boolean isCommitting() {
    try (Stream<Path> generations = Files.list(store.resolve("graph"))) {
      for (Path generation : generations.toList()) {
        Path journal = generation.resolve("journal.jrnl");
        if (Files.exists(journal) && Files.size(journal) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static Object lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "being written";
    }
  }

  private void killWithin(int ms, KilledProcess process, Moment moment) throws InterruptedException {
    if (process.killAfter(Duration.ofMillis(random.nextInt(ms)))) {
      kills.merge(moment, 1, Integer::sum);
      amidstTransaction += isCommitting() ? 1 : 0;
    }
  }

  private void changePapers() throws IOException {
    version++;
    for (ChangingPaper paper : papers) {
      paper.write(folder.resolve("papers"), version);
    }
  }

  private KilledProcess mine() throws IOException {
    return new KilledProcess("dev.lithograph.Lithograph", "mine", folder.resolve("papers").toString(), "--data",
        store.toString());
  }

  /** A paper once seen in a version is never again seen in an older one. */
  private void verify() throws UnusableStoreException {
    try (DataFolder data = DataFolder.open(store, CATALOGUE)) {
      assertEquals(List.of(), data.store().altered(), "documents that are not whole");
      papers.forEach(paper -> stored.merge(paper, versionIn(data, paper), (before, now) -> {
        assertTrue(now.equals(before) || now == version, paper.id() + " went from version " + before + " to " + now);
        return now;
      }));
      amidst += stored.values().stream().distinct().count() > 1 ? 1 : 0;
      List<String> inGraph = data.store().facts().stream().map(StoredFact::iri).sorted().toList();
      List<String> inIndex = data.index().search(FactQuery.of("").page(0, inGraph.size() + 1)).facts().stream()
          .map(StoredFact::iri).sorted().toList();
      assertEquals(inGraph, inIndex, "the index is not of this graph");
    }
  }

  private int versionIn(DataFolder data, ChangingPaper paper) {
    List<String> values = data.store().facts(paper.id()).stream().map(fact -> fact.fact().quantity().value().notation()).toList();
    int mined = values.isEmpty() ? 0 : Integer.parseInt(values.getFirst().substring(2));
    assertEquals(mined == 0 ? List.of() : paper.values(mined), values, paper.id());
    return mined;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
