package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full is told in a line, and leaves the store whole. Skipped where a small disk cannot be made. */
class FullDiskTest {
  private static final int PAPERS = 12;

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal(false);

  @Test
  void isToldAndGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
        "skipped: may not mount a small disk");
    Path papers = Files.createDirectory(folder.resolve("papers"));
    for (int i = 0; i < PAPERS; i++) {
      Files.writeString(papers.resolve(i + ".md"), "# Paper " + i + "\n\n"
          + "The ionic conductivity of Li6PS5Cl is 2.5 mS/cm at 25 °C.\n\n".repeat(40));
    }
    String[] mine = {"mine", papers.toString(), "--data", disk.resolve("data").toString()};
    assertEquals(1, terminal.run(mine), terminal.err());
    List<String> errors = terminal.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertEquals(1, errors.size(), terminal.err());
    assertTrue(errors.getFirst().contains("full"), errors.getFirst());
    assertTrue(succeeds("mount", "-o", "remount,size=300m", disk.toString()));
    assertEquals(0, terminal.run(mine), terminal.err());
    assertEquals(0, terminal.run("status", "--data", disk.resolve("data").toString()), terminal.err());
    assertTrue(terminal.out().matches("(?s)documents +" + PAPERS + "\n.*"), terminal.out());
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    succeeds("umount", folder.resolve("disk").toString());
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
