package dev.lithograph.store.describe;

import dev.lithograph.store.Counts;
import dev.lithograph.store.FactStore;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** What a store tells of itself, for catalogues of data and for clients of its service. */
public final class DatasetDescription {
  public static final String TITLE = DatasetModel.TITLE;
  public static final String TEXT = DatasetModel.TEXT;
  public static final String CREATOR = DatasetModel.CREATOR;
  public static final List<String> KEYWORDS = DatasetModel.KEYWORDS;
  /** Address of the licence of the graph. */
  public static final String LICENCE = Licence.IRI;
  /** What the licence is of, and what not. */
  public static final String RIGHTS = Licence.RIGHTS;

  private final FactStore store;
  private Optional<Holdings> counted = Optional.empty();

  public DatasetDescription(FactStore store) {
    this.store = store;
  }

  /**
   * A way to take the data away.
   *
   * @param path on the server
   */
  public record Dump(String path, String mediaType, String title) {}

  /** Read once for each state. */
  public synchronized Holdings holdings() {
    String state = store.state();
    if (counted.filter(holdings -> holdings.state().equals(state)).isEmpty()) {
      DatasetGraph dataset = store.dataset();
      Counts counts = store.counts();
      var status = store.status();
      counted = Optional.of(Txn.calculateRead(dataset, () -> HoldingsReading.of(dataset.getUnionGraph(), counts, status)));
    }
    return counted.get();
  }

  /**
   * Writes the description by VoID, DCAT and schema.org.
   *
   * @param site of the server, without a slash at its end
   */
  public void write(String site, List<Dump> dumps, GraphFormat format, OutputStream out) {
    Holdings holdings = holdings();
    Model model = DatasetModel.of(site, holdings, dumps).add(SchemaOrgModel.of(site, holdings, dumps));
    write(model, format, out);
  }

  /** Writes the part that search engines for data read, as JSON-LD. */
  public void writeForSearchEngines(String site, List<Dump> dumps, OutputStream out) {
    write(SchemaOrgModel.of(site, holdings(), dumps), GraphFormat.JSON_LD, out);
  }

  /** Writes what the SPARQL endpoint can do. */
  public void writeService(String site, GraphFormat format, OutputStream out) {
    write(ServiceModel.of(site, holdings()), format, out);
  }

  private static void write(Model model, GraphFormat format, OutputStream out) {
    Prefixes.addTo(model.getGraph());
    format.write(model.getGraph(), out);
  }

  /** How to cite the data in this state. */
  public static String citation(String site, Holdings holdings) {
    return DatasetModel.citation(site, holdings);
  }
}
