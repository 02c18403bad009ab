package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.search.FactQuery;
import dev.lithograph.store.StoreInUseException;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in one file and back, also while another process has it open. */
class BackupTest {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final Miner MINER = new Miner(Readers.standard(), new Assembler(CATALOGUE));
  private static final List<ChangingPaper> PAPERS = ChangingPaper.first(3);

  @TempDir
  private Path folder;

  private Path papers;
  private Path store;
  private Path file;
  private StoreBackup backup;

  @BeforeEach
  void mine() throws IOException, UnusableStoreException {
    papers = Files.createDirectory(folder.resolve("papers"));
    store = folder.resolve("store");
    file = folder.resolve("backup.zip");
    backup = new StoreBackup(StorePlace.in(store), CATALOGUE);
    mine(1);
  }

  private StoreFiller.Summary mine(Path from, Path into) throws UnusableStoreException {
    try (DataFolder data = DataFolder.open(into, CATALOGUE)) {
      return new StoreFiller(MINER, data).fill(Batch.of(List.of(from)), new Silence());
    }
  }

  private static int prune(Path from) throws UnusableStoreException {
    try (DataFolder data = DataFolder.open(from, CATALOGUE)) {
      return new StoreFiller(MINER, data).prune();
    }
  }

  private void mine(int version) throws IOException, UnusableStoreException {
    for (ChangingPaper paper : PAPERS) {
      paper.write(papers, version);
    }
    try (DataFolder data = DataFolder.open(store, CATALOGUE)) {
      new StoreFiller(MINER, data).fill(Batch.of(List.of(papers)), new Silence());
    }
  }

  @Test
  void bringsAllBack() throws Exception {
    String state = state(store);
    assertTrue(backup.writeTo(file) > 0);
    mine(2);
    assertFalse(state.equals(state(store)));
    assertEquals(PAPERS.size(), backup.restoreFrom(file, true));
    assertEquals(state, state(store));
    assertIndexIsOfTheGraph(1);
  }

  /** The papers have changed since, which only the journal that was restored too can tell. */
  @Test
  void bringsBackWhatIsKnownOfTheFiles() throws Exception {
    backup.writeTo(file);
    mine(2);
    backup.restoreFrom(file, true);
    mine(2);
    assertIndexIsOfTheGraph(2);
  }

  @Test
  void restoresIntoAFolderThatIsNotThere() throws Exception {
    backup.writeTo(file);
    Path other = folder.resolve("other");
    assertEquals(PAPERS.size(), new StoreBackup(StorePlace.in(other), CATALOGUE).restoreFrom(file, false));
    assertEquals(state(store), state(other));
  }

  @Test
  void takesNothingsPlaceUnasked() throws Exception {
    backup.writeTo(file);
    String message = assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(file, false)).getMessage();
    assertTrue(message.contains("holds 3 documents") && message.contains("--replace"), message);
  }

  @Test
  void refusesWhatIsNotAsItWasWritten() throws Exception {
    backup.writeTo(file);
    String state = state(store);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path graph = zip.getPath("lithograph-backup/data/graph.nq");
      Files.writeString(graph, Files.readString(graph).replace("5.001", "5.002"));
    }
    String message = assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(file, true)).getMessage();
    assertTrue(message.contains("damaged") && message.contains("SHA-256"), message);
    assertEquals(state, state(store));
  }

  @Test
  void refusesWhatWasCutShort() throws Exception {
    backup.writeTo(file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    String message = assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(file, true)).getMessage();
    assertTrue(message.contains("cut short"), message);
    Files.writeString(file, "no zip");
    assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(file, true));
  }

  /** Right by its own hashes, and yet not what the store had noted. */
  @Test
  void restoresNothingOfAGraphThatIsNotWhole() throws Exception {
    backup.writeTo(file);
    String state = state(store);
    Path forged = folder.resolve("forged.zip");
    try (Bag bag = Bag.open(file); InputStream graph = bag.stream(Bag.GRAPH); OutputStream out = Files.newOutputStream(forged)) {
      String quads = new String(graph.readAllBytes(), StandardCharsets.UTF_8).replace("5.001", "5.002");
      Bag.write(Map.of(Bag.JOURNAL, nothing -> { }, Bag.GRAPH, to -> to.write(quads.getBytes(StandardCharsets.UTF_8))), out);
    }
    String message = assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(forged, true)).getMessage();
    assertTrue(message.contains("does not hold what was stored"), message);
    assertEquals(state, state(store));
    assertEquals(PAPERS.size(), mine(papers, store).unchanged());
  }

  /** As on another machine: none of the files is where it was. */
  @Test
  void prunesNothingOfWhatWasMinedElsewhereAndKnowsItsFilesAgain() throws Exception {
    Path other = restoredElsewhere();
    assertEquals(0, prune(other));
    assertEquals(new StoreFiller.Summary(0, 0, 0, PAPERS.size(), 0), mine(folder.resolve("moved"), other));
    Files.delete(folder.resolve("moved").resolve("paper-01.md"));
    assertEquals(1, prune(other));
  }

  /** From there to a third place, where still none of them was seen. */
  @Test
  void prunesNothingOfItAfterAnotherBackupEither() throws Exception {
    Path other = restoredElsewhere();
    new StoreBackup(StorePlace.in(other), CATALOGUE).writeTo(file);
    Path third = folder.resolve("third");
    new StoreBackup(StorePlace.in(third), CATALOGUE).restoreFrom(file, false);
    assertEquals(0, prune(third));
    assertEquals(PAPERS.size(), mine(folder.resolve("moved"), third).unchanged());
  }

  /** An old copy of a file that has been mined anew since does not stand for its document. */
  @Test
  void knowsNoFileAgainThatAnotherHasTakenThePlaceOf() throws Exception {
    Path other = restoredElsewhere();
    Path changed = Files.createDirectory(folder.resolve("changed"));
    PAPERS.getFirst().write(changed, 2);
    assertEquals(1, mine(changed, other).mined());
    assertEquals(new StoreFiller.Summary(1, PAPERS.getFirst().values(1).size(), 0, PAPERS.size() - 1, 0),
        mine(folder.resolve("moved"), other));
  }

  private Path restoredElsewhere() throws Exception {
    backup.writeTo(file);
    Files.move(papers, folder.resolve("moved"));
    Path other = folder.resolve("other");
    assertEquals(PAPERS.size(), new StoreBackup(StorePlace.in(other), CATALOGUE).restoreFrom(file, false));
    return other;
  }

  @Test
  void asksTheProcessThatHasTheStoreOpen() throws Exception {
    String state = state(store);
    KilledProcess holder = new KilledProcess("dev.lithograph.Lithograph", "mine", papers.toString(), "--watch", "--data",
        store.toString());
    holder.awaitTold("watching");
    String message = assertThrows(StoreInUseException.class, () -> DataFolder.open(store, CATALOGUE)).getMessage();
    assertTrue(message.matches(".* is in use by process \\d+, 'lithograph mine .* --watch .*', since \\d{4}-.*"), message);
    backup.writeTo(file);
    Path other = folder.resolve("other");
    new StoreBackup(StorePlace.in(other), CATALOGUE).restoreFrom(file, false);
    assertEquals(state, state(other));
    assertThrows(UnusableBackupException.class, () -> backup.restoreFrom(file, false));
    assertEquals(PAPERS.size(), backup.restoreFrom(file, true));
    assertTrue(holder.killAfter(Duration.ZERO));
    assertEquals(state, state(store));
  }

  /** Whichever documents are there afterwards, what is known of the files is known of the files that these were mined from. */
  @Test
  void knowsTheFilesOfWhatIsThereWhateverMomentItIsKilledAt() throws Exception {
    String first = state(store);
    backup.writeTo(file);
    mine(2);
    String second = state(store);
    int killed = 0;
    for (int delay : List.of(0, 20, 60, 150)) {
      KilledProcess restoring = new KilledProcess("dev.lithograph.Lithograph", "restore", file.toString(), "--replace", "--data",
          store.toString());
      restoring.await(this::isReplacing);
      boolean amid = restoring.killAfter(Duration.ofMillis(delay));
      killed += amid ? 1 : 0;
      String state = state(store);
      assertTrue(amid ? List.of(first, second).contains(state) : state.equals(first), state + "\n" + restoring.told());
      for (ChangingPaper paper : PAPERS) {
        paper.write(papers, state.equals(first) ? 1 : 2);
      }
      assertEquals(PAPERS.size(), mine(papers, store).unchanged(), "killed " + delay + " ms after it began");
      mine(2);
    }
    assertTrue(killed > 0, "every restore had ended before it was killed");
  }

  private boolean isReplacing() {
    try (Stream<Path> files = Files.list(store)) {
      return files.anyMatch(path -> path.getFileName().toString().startsWith("mined.tsv.of-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String state(Path folder) throws UnusableStoreException {
    try (DataFolder data = DataFolder.open(folder, CATALOGUE)) {
      return data.store().state();
    }
  }

  private void assertIndexIsOfTheGraph(int version) throws UnusableStoreException {
    try (DataFolder data = DataFolder.open(store, CATALOGUE)) {
      for (ChangingPaper paper : PAPERS) {
        assertEquals(paper.values(version), data.store().facts(paper.id()).stream()
            .map(stored -> stored.fact().quantity().value().notation()).toList());
      }
      assertEquals(data.store().facts().size(), data.index().search(FactQuery.of("")).total());
    }
  }
}
