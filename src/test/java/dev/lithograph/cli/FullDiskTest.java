package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or read-only is told in a line, and leaves the store whole. Skipped where a small disk cannot be made. */
class FullDiskTest {
  private static final int PAPERS = 12;

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal(false);

  private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString()),
        "skipped: may not mount a small disk");
  }

  private void remount(String options) throws InterruptedException {
    assertTrue(succeeds("mount", "-o", "remount," + options, disk.toString()));
  }

  @Test
  void isToldAndGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
    remount("size=4m");
    String[] mine = {"mine", papers().toString(), "--data", disk.resolve("data").toString()};
    assertEquals(1, terminal.run(mine), terminal.err());
    assertTrue(onlyError().contains("full"), terminal.err());
    remount("size=300m");
    assertEquals(0, terminal.run(mine), terminal.err());
    assertHoldsAllPapers();
  }

  /** What was there before stays there, and what is not whole does not. */
  @Test
  void takesNoBackup() throws IOException, InterruptedException {
    String data = folder.resolve("data").toString();
    assertEquals(0, terminal.run("mine", papers().toString(), "--data", data), terminal.err());
    remount("size=4k");
    Path backup = Files.writeString(disk.resolve("backup.zip"), "an older one");
    assertEquals(1, terminal.run("backup", backup.toString(), "--data", data));
    assertTrue(onlyError().contains(backup + " cannot be written (No space left on device)"), terminal.err());
    assertEquals("an older one", Files.readString(backup));
    assertEquals(List.of("backup.zip"), names(disk));
    remount("size=300m");
    assertEquals(0, terminal.run("backup", backup.toString(), "--data", data), terminal.err());
    String restored = disk.resolve("data").toString();
    assertEquals(0, terminal.run("restore", backup.toString(), "--data", restored), terminal.err());
    assertHoldsAllPapers();
  }

  @Test
  void isToldToBeReadOnlyAndLeavesTheStoreAsItWas() throws IOException, InterruptedException {
    String data = disk.resolve("data").toString();
    String[] mine = {"mine", papers().toString(), "--data", data};
    assertEquals(0, terminal.run(mine), terminal.err());
    remount("ro");
    for (String[] command : new String[][] {mine, {"status", "--data", data}, {"backup", "backup.zip", "--data", data}}) {
      assertEquals(1, terminal.run(command));
      assertTrue(onlyError().contains(data + " is read-only; name a folder that you may write to"), terminal.err());
    }
    remount("rw");
    assertEquals(0, terminal.run(mine), terminal.err());
    assertHoldsAllPapers();
  }

  private Path papers() throws IOException {
    Path papers = Files.createDirectory(folder.resolve("papers"));
    for (int i = 0; i < PAPERS; i++) {
      String facts = IntStream.range(100, 140).mapToObj(pressure -> "Pellets of Li6PS5Cl that were pressed at " + pressure
          + " MPa have an ionic conductivity of 2." + pressure + " mS/cm at 25 °C.").collect(Collectors.joining(" "));
      Files.writeString(papers.resolve(i + ".md"), "# Paper " + i + "\n\n## Results\n\n" + facts + "\n");
    }
    return papers;
  }

  private String onlyError() {
    List<String> errors = terminal.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertEquals(1, errors.size(), terminal.err());
    return errors.getFirst();
  }

  private void assertHoldsAllPapers() {
    assertEquals(0, terminal.run("status", "--data", disk.resolve("data").toString()), terminal.err());
    assertTrue(terminal.out().matches("(?s)documents +" + PAPERS + "\n.*"), terminal.out());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** At once, although what was mapped into memory is let go of only when it is collected. */
  @AfterEach
  void unmount() throws IOException, InterruptedException {
    succeeds("umount", "--lazy", folder.resolve("disk").toString());
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
