package dev.lithograph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and writes them as a Markdown table, each figure beside its baseline of the same run.
 *
 * <p>Arguments: the file that the table is written to, then papers and folders of papers in Markdown or XML; what does not exist
 * is left out, and said.
 */
public final class Benchmarks {
  private static final int COLD_RUNS = 5;

  private final PrintStream report;
  private final List<Path> papers;

  private Benchmarks(PrintStream report, List<Path> papers) {
    this.report = report;
    this.papers = papers;
  }

  public static void main(String[] arguments) throws IOException, RunnerException, InterruptedException {
    Path target = Path.of(arguments[0]);
    List<Path> papers = Arrays.stream(arguments).skip(1).map(Path::of).flatMap(Benchmarks::papersIn).toList();
    try (PrintStream report = new PrintStream(Files.newOutputStream(target), true, StandardCharsets.UTF_8)) {
      new Benchmarks(report, papers).run();
    }
    System.out.println(Files.readString(target));
  }

  private static Stream<Path> papersIn(Path path) {
    if (!Files.exists(path)) {
      System.out.println(path + " is not here: measured without it");
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(file -> file.toString().matches(".*\\.(?:md|xml)") && !file.endsWith("README.md")).sorted().toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    }
  }

  private void run() throws RunnerException, IOException, InterruptedException {
    Collection<RunResult> results = new Runner(new OptionsBuilder().include(MiningBenchmark.class.getSimpleName())
        .param("file", papers.stream().map(Path::toString).toArray(String[]::new)).build()).run();
    report.println("| paper | characters | reading ms | mining ms | CoreNLP tags ms | mining / tags | CoreNLP parses ms | parses / mining "
        + "| whole process s |");
    report.println("|---|---|---|---|---|---|---|---|---|");
    for (Path paper : papers) {
      List<RunResult> own =
          results.stream().filter(result -> result.getParams().getParam("file").equals(paper.toString())).toList();
      double mining = milliseconds(own, "mining", "");
      double tagging = milliseconds(own, "coreNlp", "tokenize,pos");
      double parsing = milliseconds(own, "coreNlp", "tokenize,pos,depparse");
      report.printf(Locale.ROOT, "| %s | %,d | %.0f | %.0f | %.0f | %.2f | %.0f | %.1f | %.1f |%n", paper.getFileName(),
          Paper.text(Paper.read(paper)).length(), milliseconds(own, "reading", ""), mining, tagging, mining / tagging, parsing,
          parsing / mining, coldSeconds(paper));
    }
  }

  private static double milliseconds(List<RunResult> results, String benchmark, String annotators) {
    return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> annotators.isEmpty() || result.getParams().getParam("annotators").equals(annotators))
        .findFirst().orElseThrow().getPrimaryResult().getScore();
  }

  /** The median of whole runs of the command, from starting it to its end. */
  private static double coldSeconds(Path paper) throws IOException, InterruptedException {
    double[] seconds = new double[COLD_RUNS];
    for (int i = 0; i < COLD_RUNS; i++) {
      long start = System.nanoTime();
      int status = new ProcessBuilder("./lithograph", "extract", paper.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("./lithograph extract " + paper + " ended with status " + status);
      }
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[COLD_RUNS / 2];
  }
}
