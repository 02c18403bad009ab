package dev.lithograph.store.describe;

import dev.lithograph.fact.NodeName;
import dev.lithograph.rdf.Vocabulary;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/** Describes what has a name in the store. */
public final class Descriptions {
  /** Namespace of documents, papers, measurements, reports. */
  public static final String ID = Vocabulary.ID;
  /** Namespace of our own classes, properties, materials. */
  public static final String TERMS = Vocabulary.ONTOLOGY;
  /** Name of the ontology, and of the graph that holds it. */
  public static final String ONTOLOGY = TERMS.substring(0, TERMS.length() - 1);
  /** How many resources are named that have a resource as the value of one property; a class may have a hundred thousand. */
  static final int MENTIONS = 200;

  private final Supplier<DatasetGraph> data;

  /** @param data whose default graph is the union of all graphs */
  public Descriptions(Supplier<DatasetGraph> data) {
    this.data = data;
  }

  /** The IRI of what has the name that stands behind the namespace, in whichever way that is percent-encoded. */
  public static Optional<String> iri(String name) {
    try {
      return Optional.of(NodeName.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean knows(String iri) {
    DatasetGraph dataset = data.get();
    return Txn.calculateRead(dataset, () -> new Describer(dataset, dataset.getUnionGraph()).knows(Labels.node(iri)));
  }

  /** Absent where the store has no such resource. */
  public Optional<Description> of(String iri) {
    DatasetGraph dataset = data.get();
    return Txn.calculateRead(dataset, () -> {
      Describer describer = new Describer(dataset, dataset.getUnionGraph());
      return describer.knows(Labels.node(iri)) ? Optional.of(describer.describe(Labels.node(iri))) : Optional.empty();
    });
  }

  /** One resource of ours of each kind that the store has. */
  public List<Sample> samples() {
    DatasetGraph dataset = data.get();
    return Txn.calculateRead(dataset, () -> Samples.of(dataset.getUnionGraph()));
  }

  /** @param kind a class */
  public record Sample(Name kind, Name example) {}

  /**
   * Writes what the store says of a resource, with what has it as a value, and of the document at {@code address} that says so.
   * A resource without statements makes a graph in which nothing but the document is described.
   */
  public void write(String iri, String address, GraphFormat format, OutputStream out) {
    DatasetGraph dataset = data.get();
    Graph graph = Txn.calculateRead(dataset, () -> graph(dataset, Labels.node(iri), address));
    format.write(graph, out);
  }

  private static Graph graph(DatasetGraph dataset, Node topic, String address) {
    Graph all = dataset.getUnionGraph();
    Graph graph = Closure.of(all, topic);
    Node document = Labels.node(address);
    Mentions mentions = Mentions.of(all, topic);
    mentions.named().forEach(graph::add);
    graph.add(Triple.create(document, RDF.type.asNode(), FOAF.Document.asNode()));
    graph.add(Triple.create(document, FOAF.primaryTopic.asNode(), topic));
    graph.add(Triple.create(document, DCTerms.license.asNode(), Labels.node(Licence.IRI)));
    mentions.cut().forEach(cut -> graph.add(Triple.create(document, RDFS.comment.asNode(), Literals.english(cut))));
    if (dataset.containsGraph(topic)) {
      graph.add(Triple.create(topic, VOID.triples.asNode(), Literals.integer(dataset.getGraph(topic).size())));
    }
    Prefixes.addTo(graph);
    return graph;
  }

  /** The ontology as it stands in the store. */
  public Ontology ontology() {
    DatasetGraph dataset = data.get();
    return Txn.calculateRead(dataset, () -> OntologyReading.of(dataset, Labels.node(ONTOLOGY)));
  }

  public void writeOntology(GraphFormat format, OutputStream out) {
    DatasetGraph dataset = data.get();
    Graph copy = GraphFactory.createDefaultGraph();
    Txn.executeRead(dataset, () -> dataset.getGraph(Labels.node(ONTOLOGY)).stream().forEach(copy::add));
    Prefixes.addTo(copy);
    format.write(copy, out);
  }
}
