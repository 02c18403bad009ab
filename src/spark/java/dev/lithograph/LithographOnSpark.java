package dev.lithograph;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.cli.Cluster;
import dev.lithograph.cluster.FailedJobException;
import dev.lithograph.cluster.SparkMining;
import dev.lithograph.cluster.Tools;
import dev.lithograph.ingest.Miner;
import dev.lithograph.rdf.OntologyCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;

/** The program with Apache Spark built in. */
public final class LithographOnSpark {
  /** Of what goes wrong the job tells in one line. */
  private static final List<Logger> SILENT = List.of(Logger.getLogger("org.apache.spark"), Logger.getLogger("org.apache.hadoop"));

  private LithographOnSpark() {}

  public static void main(String[] arguments) {
    readXmlAsElsewhere();
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    Lithograph.run(Optional.of(LithographOnSpark::mine), arguments);
  }

  /** Hadoop brings a reader of XML that would take the place of Java's. */
  private static void readXmlAsElsewhere() {
    System.setProperty("javax.xml.stream.XMLInputFactory", XMLInputFactory.newDefaultFactory().getClass().getName());
  }

  private static Cluster.Summary mine(Cluster.Job job) throws Cluster.FailedException, IOException {
    Tools tools = new ToolsOfJob(job.references().map(Path::toString).orElse(""), job.timeout());
    Map<String, String> settings = new HashMap<>(job.settings());
    settings.put("spark.master", job.master());
    try {
      SparkMining.Summary summary = new SparkMining(settings, job.out()).mine(job.batch(), tools, tools.miner().version());
      return new Cluster.Summary(summary.mined(), summary.unchanged(), summary.facts(), summary.failures());
    } catch (FailedJobException e) {
      throw new Cluster.FailedException(e);
    }
  }

  /** @param references a path; empty for none */
  private record ToolsOfJob(String references, Duration timeout) implements Tools {
    @Override
    public Catalogue catalogue() {
      readXmlAsElsewhere();
      return OntologyCatalogue.read();
    }

    @Override
    public Miner miner() {
      Miner miner = Lithograph.miner(this::catalogue).withTimeout(timeout);
      try {
        return references.isEmpty() ? miner : miner.withReferences(Path.of(references));
      } catch (IOException e) {
        throw new UncheckedIOException(references + " cannot be read (" + e.getMessage() + ")", e);
      }
    }
  }
}
