package dev.lithograph.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what a cluster of processes makes of papers with what one process does, byte for byte. */
class SparkMiningTest {
  private static final int PAPERS = 24;
  /** Which no document's graph is. */
  private static final List<String> OTHER_GRAPHS =
      List.of("<https://w3id.org/lithograph/ontology> .", "<https://w3id.org/lithograph/id/derived> .");

  @TempDir
  private Path folder;

  @TempDir
  private Path sparkFolder;

  private Path papers;
  private Path out;

  @BeforeEach
  void writePapers() throws IOException {
    papers = Files.createDirectory(folder.resolve("papers-of-mine"));
    out = folder.resolve("mined");
    for (int i = 0; i < PAPERS; i++) {
      write(i, "2." + i);
    }
    Files.write(papers.resolve("image.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1});
    Files.createFile(papers.resolve("empty.md"));
    Files.copy(Path.of("corpus/sodium-gel-membrane-2020.md"), papers.resolve("sodium.md"));
  }

  private void write(int number, String value) throws IOException {
    String sentences = String.join("\n\n", IntStream.range(0, 20).mapToObj(i -> "After %d cycles the cell with LiFePO4 and "
        .formatted((i + 1) * 10) + "Li6PS5Cl kept 9%d %% of its capacity at 0.%dC.".formatted(i % 10, i % 9 + 1)).toList());
    Files.writeString(papers.resolve("paper-%02d.md".formatted(number)), """
        # Conductors %d

        https://doi.org/10.1234/conductor.%d

        ## 1. Results

        The ionic conductivity of Li6PS5Cl is %s mS/cm at 25 °C.

        %s
        """.formatted(number, number, value, sentences));
  }

  @Test
  void givesWhatOneMachineGivesThoughAWorkerIsKilled() throws IOException, InterruptedException {
    try (SparkCluster cluster = SparkCluster.in(sparkFolder)) {
      Process job = start(mineOn(cluster));
      while (receipts() < PAPERS / 8 && job.isAlive()) {
        Thread.sleep(20);
      }
      boolean killed = cluster.killWorker();
      long done = receipts();
      String told = told(job);
      assertTrue(killed, "the worker had nothing to do: " + told);
      assertTrue(done < PAPERS, "all was done before the worker was killed");
      assertEquals(1, job.exitValue(), told);
      List<String> failures = errors(told);
      assertEquals(2, failures.size(), told);
      assertSameAsOnOneMachine(failures);

      List<String> before = quads();
      assertTrue(run(1, mineOn(cluster)).contains("of 0 documents mined, " + (PAPERS + 1) + " unchanged, 2 not mined"));
      assertEquals(before, quads());

      write(3, "7.75");
      Files.delete(papers.resolve("paper-04.md"));
      write(5, "1.5");
      Files.copy(papers.resolve("paper-05.md"), papers.resolve("paper-99.md"));
      String third = run(1, mineOn(cluster));
      assertTrue(third.contains("of 2 documents mined, " + (PAPERS - 2) + " unchanged, 3 not mined"), third);
      assertTrue(third.contains("holds the same paper 10.1234/conductor.5 as "), third);
      Files.delete(papers.resolve("paper-99.md"));
      assertSameAsOnOneMachine(failures);
    }
  }

  @Test
  void saysThatThereIsNoMaster() throws IOException, InterruptedException {
    String told = run(1, List.of("mine", "--spark", "spark://127.0.0.1:9", "--out", out.toString(), papers.toString()));
    assertEquals(1, errors(told).size(), told);
    assertTrue(told.contains("the job on spark://127.0.0.1:9 was given up"), told);
  }

  @Test
  void touchesNoFolderThatHoldsOtherThings() throws IOException, InterruptedException {
    String told = run(1, List.of("mine", "--spark", "local[1]", "--out", folder.toString(), papers.toString()));
    assertTrue(errors(told).getFirst().endsWith("is no folder of results and not empty (it holds papers-of-mine); name a folder of its"
        + " own with --out"), told);
  }

  private void assertSameAsOnOneMachine(List<String> failures) throws IOException, InterruptedException {
    String data = Files.createTempDirectory(folder, "data").toString();
    assertEquals(failures, errors(run(1, List.of("mine", papers.toString(), "--data", data))));
    assertEquals(lines(printed("dev.lithograph.LithographOnSpark", "export", "quads", "--data", data))
        .filter(line -> OTHER_GRAPHS.stream().noneMatch(line::endsWith)).sorted().toList(), quads());
    assertEquals(lines(printed("dev.lithograph.LithographOnSpark", "export", "facts", "--all-kinds", "--data", data))
        .skip(1).sorted().toList(),
        lines(printed(ParquetPrinter.class.getName(), out.resolve("facts").toString())).sorted().toList());
  }

  private List<String> mineOn(SparkCluster cluster) {
    return List.of("mine", "--spark", cluster.master(), "--out", out.toString(), "--spark-conf", "spark.executor.memory=1g",
        papers.toString());
  }

  private long receipts() throws IOException {
    return parts(".receipt").size();
  }

  private List<String> quads() throws IOException {
    List<String> quads = new ArrayList<>();
    for (Path part : parts(".nq.gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
        lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(quads::add);
      }
    }
    return quads.stream().sorted().toList();
  }

  private List<Path> parts(String ending) throws IOException {
    if (!Files.exists(out.resolve("papers"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out.resolve("papers"))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Stream<String> lines(String text) {
    return text.lines();
  }

  private static List<String> errors(String told) {
    return lines(told).filter(line -> line.startsWith("error: ")).sorted().toList();
  }

  /** All that a command tells which is to end with {@code status}. */
  private String run(int status, List<String> arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String told = told(process);
    assertEquals(status, process.exitValue(), told);
    return told;
  }

  private String printed(String mainClass, String... arguments) throws IOException, InterruptedException {
    Path messages = Files.createTempFile(folder, "messages", ".log");
    Process process = SparkCluster.process(sparkFolder, mainClass, List.of(arguments)).redirectError(messages.toFile()).start();
    String printed = told(process);
    assertEquals(0, process.exitValue(), Files.readString(messages));
    return printed;
  }

  private Process start(List<String> arguments) throws IOException {
    return SparkCluster.process(sparkFolder, "dev.lithograph.LithographOnSpark", arguments).redirectErrorStream(true).start();
  }

  private static String told(Process process) throws InterruptedException, IOException {
    StringBuilder told = new StringBuilder();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> told.append(line).append('\n'));
    }
    process.waitFor();
    return told.toString();
  }
}
