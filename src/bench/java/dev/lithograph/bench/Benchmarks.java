package dev.lithograph.bench;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;

/**
 * Runs the benchmarks and writes them as Markdown tables, each figure beside its baseline of the same run.
 *
 * <p>Arguments: the file that the tables are written to; a folder for stores, of which the filled one is kept for the next time;
 * then papers and folders of papers in Markdown, XML or PDF, of which those that do not exist are left out,
 * and the digests of this repository where none is left.
 */
public final class Benchmarks {
  /** Short, and here in any case. */
  private static final Path DIGESTS = Path.of("corpus");

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Path target = Path.of(arguments[0]);
    Path stores = Files.createDirectories(Path.of(arguments[1]));
    List<Path> given = Arrays.stream(arguments).skip(2).map(Path::of).flatMap(Benchmarks::papersIn).toList();
    List<Path> papers = given.isEmpty() ? papersIn(DIGESTS).toList() : given;
    Catalogue catalogue = OntologyCatalogue.read();
    Path work = Files.createTempDirectory(stores, "work");
    try {
      Report report = new Report();
      new PapersMeasured(report, papers).run();
      new LoadingMeasured(report, catalogue, Files.createDirectory(work.resolve("loading"))).run();
      new ServiceMeasured(report, catalogue, stores.resolve(String.valueOf(ServiceMeasured.FACTS)), work).run();
      Files.writeString(target, report.text());
      System.out.println("\n" + report.text());
    } finally {
      IO.deleteAll(work);
    }
  }

  private static Stream<Path> papersIn(Path path) {
    if (!Files.exists(path)) {
      System.out.println(path + " is not here: measured without it");
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(file -> file.toString().matches(".*\\.(?:md|xml|pdf)") && !file.endsWith("README.md")).sorted().toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    }
  }
}
