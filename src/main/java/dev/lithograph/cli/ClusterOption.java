package dev.lithograph.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where to mine if not in this process. */
final class ClusterOption {
  @Option(names = "--spark", paramLabel = "MASTER",
      description = "Mines as a job of Apache Spark, into the folder of --out instead of the store: spark://HOST:PORT, or local[2].")
  private Optional<String> master;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results of --spark; all machines see it at this path.")
  private Optional<Path> out;

  @Option(names = "--spark-conf", paramLabel = "KEY=VALUE", description = "A setting of Spark, as spark.executor.memory=4g.")
  private Map<String, String> settings = Map.of();

  Optional<String> master() {
    return master;
  }

  Optional<Path> out() {
    return out;
  }

  Map<String, String> settings() {
    return settings;
  }
}
