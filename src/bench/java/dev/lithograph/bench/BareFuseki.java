package dev.lithograph.bench;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A program: Fuseki as it comes, over a database of TDB2 whose default graph is the union of all. The argument is its folder. */
final class BareFuseki {
  private BareFuseki() {}

  /** The command that runs it over the database in {@code folder}, collecting garbage as {@code lithograph serve} does. */
  static List<String> over(Path folder) {
    return List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), BareFuseki.class.getName(), folder.toString());
  }

  public static void main(String[] arguments) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(Path.of(arguments[0])));
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server = FusekiServer.create().loopback(true).port(0).add("/sparql", dataset).build().start();
    System.err.println("Fuseki listens on http://localhost:" + server.getPort());
    server.join();
  }
}
