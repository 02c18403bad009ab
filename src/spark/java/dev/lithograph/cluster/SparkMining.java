package dev.lithograph.cluster;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.ingest.Batch;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Mines a batch as a job of Spark. Papers, results and this program lie at the same paths on all machines. What a machine had
 * done before it was lost is done, and what it was doing another one does.
 */
public final class SparkMining {
  /** How many shares of the work there are for each core, so that all are busy until the end. */
  private static final int SHARES_A_CORE = 4;
  private static final int MOST_IN_A_SHARE = 200;
  private static final int FACTS_A_FILE = 1_000_000;

  private final Map<String, String> settings;
  private final ResultFolder results;

  /**
   * @param settings of Spark, {@code spark.master} among them
   * @param results folder in which the results of just this batch are afterwards
   */
  public SparkMining(Map<String, String> settings, Path results) {
    this.settings = Map.copyOf(settings);
    this.results = new ResultFolder(results.toAbsolutePath().normalize().toString());
  }

  /**
   * What became of a batch.
   *
   * @param mined papers that were mined now
   * @param unchanged papers whose results were there
   * @param facts of both
   * @param failures why there is nothing of a paper or a file
   */
  public record Summary(int mined, int unchanged, long facts, List<Diagnostic> failures) {}

  /** A paper that is in the results. */
  private record Kept(String path, int number, int facts) implements Serializable {}

  /**
   * Mines what has no results yet, and writes the table of all facts and a list of what failed.
   *
   * @param version of the program and its settings, whose results are no longer those of another version
   * @throws FailedJobException where Spark gives up, say because there is no such master
   */
  public Summary mine(Batch batch, Tools tools, String version) throws FailedJobException, IOException {
    results.check();
    List<String> paths = batch.files().stream().map(file -> file.toAbsolutePath().normalize().toString()).toList();
    try (SparkSession session = SparkSession.builder().config(configuration()).getOrCreate();
        JavaSparkContext spark = new JavaSparkContext(session.sparkContext())) {
      int shares = Math.max(SHARES_A_CORE * spark.defaultParallelism(), paths.size() / MOST_IN_A_SHARE);
      List<Tuple2<Receipt, Boolean>> receipts = spark.parallelize(paths, Math.clamp(paths.size(), 1, shares))
          .mapPartitions(new PaperMining(tools, results, version)).collect();
      Tally tally = new Tally();
      receipts.forEach(receipt -> tally.add(receipt._1(), receipt._2()));
      writeFacts(tally.kept, session, spark);
      batch.unusable().forEach(tally.failures::add);
      writeFailures(tally.failures);
      results.keepOnly(tally.names());
      return new Summary(tally.mined, tally.unchanged, tally.facts(), List.copyOf(tally.failures));
    } catch (IOException | UncheckedIOException e) {
      throw e;
    } catch (Exception e) {
      // Those of Spark are checked exceptions that Scala does not declare.
      throw new FailedJobException(settings.get("spark.master"), e);
    }
  }

  /** Executors get the class path from here, as it is. */
  private SparkConf configuration() {
    String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    SparkConf configuration = new SparkConf().setAppName("lithograph mine").set("spark.ui.enabled", "false")
        .set("spark.executor.extraClassPath", classPath);
    settings.forEach(configuration::set);
    return configuration;
  }

  private void writeFacts(List<Kept> kept, SparkSession session, JavaSparkContext spark) {
    long facts = kept.stream().mapToLong(Kept::facts).sum();
    ResultFolder from = results;
    session.createDataFrame(spark.parallelize(kept, (int) (1 + facts / FACTS_A_FILE))
        .flatMap(paper -> from.factsOf(paper.path(), paper.number()).stream().map(FactRows::of).iterator()), FactRows.schema())
        .write().mode(SaveMode.Overwrite).parquet(results.facts().toUri().toString());
  }

  private void writeFailures(List<Diagnostic> failures) {
    String lines = failures.stream().map(failure -> failure.location() + "\t" + failure.message() + "\n")
        .collect(Collectors.joining());
    results.write(results.failed(), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
  }

  /** All receipts, in the order of the batch. */
  private final class Tally {
    private final List<Kept> kept = new ArrayList<>();
    private final List<Diagnostic> failures = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private int mined;
    private int unchanged;

    void add(Receipt receipt, boolean known) {
      for (int number = 0; number < receipt.papers().size(); number++) {
        Receipt.Paper paper = receipt.papers().get(number);
        Optional<String> same = paper.isMined() ? Optional.ofNullable(seen.putIfAbsent(paper.id(), receipt.path()))
            : Optional.empty();
        if (!paper.isMined() || same.isPresent()) {
          failures.add(Diagnostic.error(receipt.path(), same.map(first -> "holds the same paper " + paper.id() + " as " + first
              + ", which was mined: give one of them").orElse(paper.failure())));
        } else {
          kept.add(new Kept(receipt.path(), number, paper.facts()));
          mined += known ? 0 : 1;
          unchanged += known ? 1 : 0;
        }
      }
    }

    long facts() {
      return kept.stream().mapToLong(Kept::facts).sum();
    }

    Set<String> names() {
      return kept.stream().flatMap(paper -> results.names(paper.path(), paper.number()).stream())
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
