package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Progress;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.store.UnusableStoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "mine",
    description = "Mines papers into the store. What is unchanged is skipped, what has changed takes the place of what was "
        + "there.",
    footer = {"", "Examples:", "  lithograph mine review.md papers/", "  find papers -newer last | lithograph mine -",
        "  lithograph mine --spark spark://head:7077 --out /shared/mined /shared/papers"})
final class MineCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final long BETWEEN_LOOKS_MS = 2000;

  @Parameters(paramLabel = "PATH", arity = "1..*",
      description = "Files, folders with files, patterns like 'papers/*.xml'; - for a list on standard input, a path a line.")
  private List<Path> paths;

  @Option(names = "--prune", description = "Drops from the store what was mined from files that are no more.")
  private boolean prune;

  @Option(names = "--report", paramLabel = "FILE", description = "Writes as JSON what became of each file.")
  private Optional<Path> report;

  @Option(names = "--watch", description = "Goes on to mine what appears or changes, until it is stopped.")
  private boolean watch;

  @Mixin
  private ClusterOption cluster;

  @Mixin
  private StoreOption store;

  @Mixin
  private ReferencesOption references;

  @Mixin
  private TimeoutOption timeout;

  @Spec
  private CommandSpec spec;

  private final Parts parts;
  private final InputStream input;
  private final Console console;

  MineCommand(Parts parts, InputStream input, Console console) {
    this.parts = parts;
    this.input = input;
    this.console = console;
  }

  @Override
  public Integer call()
      throws UnusableStoreException, SecretFile.UnusableSecretException, Cluster.FailedException, IOException {
    if (cluster.master().isPresent() != cluster.out().isPresent() || cluster.master().isPresent() && (prune || watch)) {
      throw new ParameterException(spec.commandLine(), "--spark and --out go together, and without --prune and --watch");
    }
    return cluster.master().isPresent() ? mineOn(cluster.master().get()) : mineHere();
  }

  private int mineOn(String master) throws Cluster.FailedException, IOException {
    Cluster spark = parts.cluster().orElseThrow(() -> new ParameterException(spec.commandLine(),
        "Spark is no part of this program: start it as './lithograph mine --spark', which builds it in"));
    Cluster.Summary summary = spark.mine(new Cluster.Job(master, Batch.of(named()), cluster.out().orElseThrow(), references.file(),
        timeout.duration(), cluster.settings()));
    summary.failures().forEach(console::tell);
    console.tell(summary.facts() + " facts in " + cluster.out().get() + ", of " + ProgressLines.counted(summary.mined(), "document")
        + " mined" + countedUnlessNone(summary.unchanged(), " unchanged") + countedUnlessNone(summary.failures().size(), " not mined"));
    return summary.failures().isEmpty() ? Cli.DONE : Cli.FAILED;
  }

  private static String countedUnlessNone(int number, String what) {
    return number == 0 ? "" : ", " + number + what;
  }

  private int mineHere() throws UnusableStoreException, SecretFile.UnusableSecretException, IOException {
    Catalogue catalogue = parts.catalogue().get();
    List<Path> named = named();
    try (DataFolder data = store.open(catalogue)) {
      StoreFiller filler = new StoreFiller(timeout.applyTo(references.applyTo(parts.miner().apply(() -> catalogue))), data);
      MiningReport progress = new MiningReport(new ProgressLines(console));
      StoreFiller.Summary summary = mine(Batch.of(named), filler, progress, console);
      if (prune) {
        console.tell(ProgressLines.counted(filler.prune(), "document") + " dropped whose files are no more");
      }
      if (report.isPresent()) {
        progress.write(report.get());
      }
      if (watch) {
        watch(named, filler);
      }
      return summary.failed() == 0 ? Cli.DONE : Cli.FAILED;
    }
  }

  private List<Path> named() {
    List<Path> named = new ArrayList<>();
    for (Path path : paths) {
      if (path.toString().equals(STANDARD_INPUT)) {
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).lines().filter(line -> !line.isBlank())
            .map(Path::of).forEach(named::add);
      } else {
        named.add(path);
      }
    }
    return named;
  }

  /** A file is mined once it has been the same in two looks, so that it is not read while it is still written. */
  private void watch(List<Path> named, StoreFiller filler) {
    console.tell("watching; stop with Ctrl-C");
    Map<Path, FileTime> last = new HashMap<>();
    Map<Path, FileTime> mined = new HashMap<>();
    Batch.of(named).files().forEach(file -> mined.put(file, changed(file)));
    while (pause()) {
      List<Path> ready = new ArrayList<>();
      for (Path file : Batch.of(named).files()) {
        FileTime now = changed(file);
        if (now.equals(last.put(file, now)) && !now.equals(mined.get(file))) {
          mined.put(file, now);
          ready.add(file);
        }
      }
      if (!ready.isEmpty()) {
        mine(Batch.of(ready), filler, new ProgressLines(console), console);
      }
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS_MS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static StoreFiller.Summary mine(Batch batch, StoreFiller filler, Progress progress, Console console) {
    batch.unusable().forEach(console::tell);
    StoreFiller.Summary summary = filler.fill(batch, progress);
    console.tell(ProgressLines.counted(summary.facts(), "fact") + " of " + ProgressLines.counted(summary.mined(), "document")
        + " in the store" + (summary.leftOut() == 0 ? "" : ", " + ProgressLines.counted(summary.leftOut(), "fact") + " left out")
        + countedUnlessNone(summary.unchanged(), " unchanged") + countedUnlessNone(summary.failed(), " not mined"));
    return summary;
  }
}
