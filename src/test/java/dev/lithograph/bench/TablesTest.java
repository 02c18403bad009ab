package dev.lithograph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that puts what the benchmarks have written into the README. */
class TablesTest {
  private static final String README = """
      # Some program

      <!-- begin target/benchmarks.md -->
      | old | figures |
      <!-- end target/benchmarks.md -->

      Words & more \\ words.

      <!-- begin target/large-store.md -->
      | of a large store |
      <!-- end target/large-store.md -->
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectory(folder.resolve("bench"));
    Files.createDirectory(folder.resolve("target"));
    Files.copy(Path.of("bench", "tables"), folder.resolve("bench/tables"));
    Files.writeString(folder.resolve("README.md"), README);
  }

  @Test
  void putsATableBetweenItsLinesAndLeavesAllElse() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("target/benchmarks.md"), "| new | & \\1 figures |\n| two | lines |\n");
    assertEquals("0 tables: target/large-store.md is not there: its table stays as it was\n", run());
    assertEquals(README.replace("| old | figures |", "| new | & \\1 figures |\n| two | lines |"), readme());
  }

  @Test
  void changesNothingWhereTheTablesAreTheSame() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("target/benchmarks.md"), "| old | figures |\n");
    Files.writeString(folder.resolve("target/large-store.md"), "| of a large store |\n");
    assertEquals("0 ", run());
    assertEquals(README, readme());
  }

  @Test
  void refusesAReadmeWithoutAPlaceForATable() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("target/benchmarks.md"), "| new | figures |\n");
    String without = README.replace("<!-- end target/benchmarks.md -->\n", "");
    Files.writeString(folder.resolve("README.md"), without);
    assertEquals("1 tables: README.md has no line '<!-- end target/benchmarks.md -->'\n", run());
    assertEquals(without, readme());
  }

  @Test
  void theReadmeHasAPlaceForEachTable() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("README.md"), Files.readString(Path.of("README.md")));
    Files.writeString(folder.resolve("target/benchmarks.md"), "");
    Files.writeString(folder.resolve("target/large-store.md"), "");
    assertEquals("0 ", run());
  }

  /** How it ended and what it said. */
  private String run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", folder.resolve("bench/tables").toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }

  private String readme() throws IOException {
    return Files.readString(folder.resolve("README.md"));
  }
}
