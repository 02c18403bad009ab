package dev.lithograph.store.describe;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.Iris;
import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** The facts of a store as nanopublications, one each, in TriG. */
public final class Nanopublications {
  private final FactStore store;

  public Nanopublications(FactStore store) {
    this.store = store;
  }

  /**
   * @param key {@link StoredFact#key()}
   * @return whether there is such a fact; nothing is written where there is none
   */
  public boolean write(String key, OutputStream out) {
    Optional<StoredFact> fact = store.fact(StoredFact.iriOf(key));
    Optional<DocumentSummary> document = fact.flatMap(found -> store.document(found.documentId()));
    document.ifPresent(found -> {
      StreamRDF trig = begin(out);
      Nanopublication.of(graph(found), key, found.minedAt()).writeTo(trig);
      trig.finish();
    });
    return document.isPresent();
  }

  /** Writes those of all facts, by document and there in reading order; one document at a time is held in memory. */
  public void writeAll(OutputStream out) {
    StreamRDF trig = begin(out);
    for (DocumentSummary document : store.documents()) {
      Graph graph = graph(document);
      store.facts(document.id()).forEach(fact -> Nanopublication.of(graph, fact.key(), document.minedAt()).writeTo(trig));
    }
    trig.finish();
  }

  private static StreamRDF begin(OutputStream out) {
    StreamRDF trig = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    trig.start();
    Vocabulary.PREFIXES.forEach(trig::prefix);
    trig.prefix("np", Nanopublication.SCHEMA);
    return trig;
  }

  private Graph graph(DocumentSummary document) {
    DatasetGraph dataset = store.dataset();
    Node name = Labels.node(Iris.document(document.id()));
    Graph copy = GraphFactory.createDefaultGraph();
    Txn.executeRead(dataset, () -> dataset.getGraph(name).stream().forEach(copy::add));
    return copy;
  }
}
