package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.store.SeparateFuseki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph in a store that is another process, may want a password, and may be killed. */
class RemoteStoreTest {
  private static final int PAPERS = 8;
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?document lg:documentId ?id }";

  @TempDir
  private Path folder;

  @TempDir
  private Path served;

  private final Terminal terminal = new Terminal(false);

  private SeparateFuseki remote;

  @BeforeEach
  void start() throws IOException {
    remote = SeparateFuseki.in(served);
    Files.createDirectory(folder.resolve("papers"));
    for (int i = 0; i < PAPERS; i++) {
      write(i, "2." + i);
    }
  }

  private void write(int paper, String value) throws IOException {
    Files.writeString(folder.resolve("papers/" + paper + ".md"),
        "# Paper " + paper + "\n\nThe ionic conductivity of Li6PS5Cl is " + value + " mS/cm at 25 °C.\n");
  }

  @AfterEach
  void stop() {
    remote.close();
  }

  @Test
  void holdsWhatAFolderWouldHoldAndGivesItToWhoeverAsks() throws IOException {
    assertEquals(0, there("mirror", "mine", papers()), terminal.err());
    assertEquals(0, terminal.run("mine", papers(), "--data", local()), terminal.err());
    assertEquals(0, terminal.run("export", "graph", "--data", local()), terminal.err());
    String graph = terminal.out();
    assertEquals(0, there("other mirror", "export", "graph"), terminal.err());
    assertEquals(graph, terminal.out());
    assertEquals(0, there("other mirror", "validate"), terminal.err());
    write(1, "7.25");
    assertEquals(0, there("mirror", "mine", papers()), terminal.err());
    assertTrue(terminal.err().contains("1 fact of 1 document in the store, " + (PAPERS - 1) + " unchanged"), terminal.err());
    assertEquals(0, there("other mirror", "export", "facts"), terminal.err());
    assertTrue(terminal.out().contains("7.25") && !terminal.out().contains("\t2.1\t"), terminal.out());
    Files.delete(folder.resolve("papers/2.md"));
    assertEquals(0, there("mirror", "mine", papers(), "--prune"), terminal.err());
    assertEquals(0, there("other mirror", "query", COUNT, "--format", "csv"), terminal.err());
    assertEquals("n\r\n" + (PAPERS - 1) + "\r\n", terminal.out());
  }

  @Test
  void takesOverWhatWasInAFolder() throws IOException {
    String backup = folder.resolve("backup.zip").toString();
    assertEquals(0, terminal.run("mine", papers(), "--data", local()), terminal.err());
    assertEquals(0, terminal.run("backup", backup, "--data", local()), terminal.err());
    assertEquals(0, there("mirror", "restore", backup), terminal.err());
    assertEquals(0, there("mirror", "mine", papers()), terminal.err());
    assertTrue(terminal.err().contains(PAPERS + " unchanged"), terminal.err());
    assertEquals(0, there("other mirror", "query", COUNT, "--format", "csv"), terminal.err());
    assertEquals("n\r\n" + PAPERS + "\r\n", terminal.out());
  }

  @Test
  void losesNothingThatWasStoredWhenItIsKilledAndGoesOnAfterwards() throws IOException, InterruptedException {
    assertEquals(0, there("mirror", "mine", folder.resolve("papers/0.md").toString()), terminal.err());
    List<Path> halfway = new ArrayList<>();
    Thread killer = Thread.ofVirtual().start(() -> {
      try {
        while (!Files.exists(folder.resolve("mirror/changes.ru"))) {
          Thread.onSpinWait();
        }
        halfway.add(folder);
        remote.kill();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    assertEquals(1, there("mirror", "mine", papers()), terminal.err());
    killer.join();
    assertEquals(List.of(folder), halfway);
    assertTrue(onlyError().contains(remote.url() + " does not answer ("), terminal.err());
    assertEquals(1, there("mirror", "status"));
    assertTrue(onlyError().contains("start it, or look at the address; the same command goes on where it was"), terminal.err());
    remote.start();
    assertEquals(0, there("other mirror", "validate"), terminal.err());
    assertEquals(0, there("mirror", "mine", papers()), terminal.err());
    assertEquals(0, there("other mirror", "query", COUNT, "--format", "csv"), terminal.err());
    assertEquals("n\r\n" + PAPERS + "\r\n", terminal.out());
    assertEquals(0, there("other mirror", "validate"), terminal.err());
  }

  @Test
  void saysInALineWhyItLetsNobodyIn() throws IOException {
    assertEquals(1, terminal.run("mine", papers(), "--data", local(), "--store", remote.url().toString()));
    assertTrue(onlyError().contains(remote.url() + " wants another user and password"), terminal.err());
    assertEquals(1, terminal.run("mine", papers(), "--data", local(), "--store", remote.url().toString(), "--store-settings",
        remote.settings("a guess").toString()));
    assertTrue(onlyError().contains(remote.url() + " wants another user and password"), terminal.err());
    assertEquals(1, terminal.run("status", "--data", local(), "--store", remote.url() + "s", "--store-settings",
        remote.settings().toString()));
    assertTrue(onlyError().contains("give the address of a dataset"), terminal.err());
    assertEquals(1, terminal.run("status", "--data", local(), "--store", "http://miner:secret@localhost/papers"));
    assertTrue(onlyError().contains("others see the password") && !onlyError().contains("secret@"), terminal.err());
    assertFalse(Files.exists(folder.resolve("local")));
  }

  @Test
  void takesNoFolderForAMirrorThatIsNone() throws IOException {
    assertEquals(0, terminal.run("mine", papers(), "--data", local()), terminal.err());
    assertEquals(1, there("local", "status"));
    assertTrue(onlyError().contains("is a store of its own"), terminal.err());
    assertEquals(0, there("mirror", "status"), terminal.err());
    assertEquals(1, terminal.run("status", "--data", folder.resolve("mirror").toString()));
    assertTrue(onlyError().contains("mirrors the store " + remote.url() + ": give --store"), terminal.err());
  }

  /** Runs a command on the remote store with a mirror in {@code mirror}. */
  private int there(String mirror, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve(mirror).toString(), "--store", remote.url().toString(), "--store-settings",
        remote.settings().toString()));
    return terminal.run(all.toArray(String[]::new));
  }

  private String papers() {
    return folder.resolve("papers").toString();
  }

  private String local() {
    return folder.resolve("local").toString();
  }

  private String onlyError() {
    List<String> errors = terminal.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertEquals(1, errors.size(), terminal.err());
    return errors.getFirst();
  }
}
