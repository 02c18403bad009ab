package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * What the store notes about its graphs, in a graph of its own: the hash of each, and for those of documents the number of facts
 * and when they were mined. All methods work within a transaction.
 */
final class Ledger {
  static final Node GRAPH = NodeFactory.createURI(Vocabulary.ID + "store");
  private static final Node CONTENT_HASH = NodeFactory.createURI(Vocabulary.ONTOLOGY + "contentHash");
  private static final Node FACTS = NodeFactory.createURI(Vocabulary.ONTOLOGY + "facts");
  private static final Node MINED_AT = NodeFactory.createURI(Vocabulary.ONTOLOGY + "minedAt");
  private static final NamedQuery STATE = new NamedQuery("state");
  private static final NamedQuery STATES = new NamedQuery("states");

  private final DatasetGraph dataset;

  Ledger(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  Optional<String> hash(Node graph) {
    return hash(QueryExec.dataset(dataset), graph);
  }

  /** What the ledger of the store that {@code execution} asks notes for a graph. */
  static Optional<String> hash(QueryExecBuilder execution, Node graph) {
    return STATE.rows(execution, Map.of("graph", graph)).stream().map(Ledger::hash).findFirst();
  }

  /** @param ledger the graph of a ledger, of whatever store */
  static Map<Node, String> hashes(Graph ledger) {
    return ledger.stream(Node.ANY, CONTENT_HASH, Node.ANY)
        .collect(Collectors.toMap(Triple::getSubject, noted -> noted.getObject().getLiteralLexicalForm()));
  }

  /** Enters what another ledger notes for a graph. */
  void copy(Node graph, Graph other) {
    other.stream(graph, Node.ANY, Node.ANY).forEach(noted -> dataset.add(Quad.create(GRAPH, noted)));
  }

  void enter(Node graph, String hash) {
    strike(graph);
    dataset.add(Quad.create(GRAPH, graph, CONTENT_HASH, NodeFactory.createLiteralString(hash)));
  }

  void enter(Node graph, String hash, int facts, Instant minedAt) {
    enter(graph, hash);
    dataset.add(Quad.create(GRAPH, graph, FACTS, NodeFactory.createLiteralDT(String.valueOf(facts), XSDDatatype.XSDinteger)));
    dataset.add(Quad.create(GRAPH, graph, MINED_AT, NodeFactory.createLiteralDT(minedAt.toString(), XSDDatatype.XSDdateTime)));
  }

  void strike(Node graph) {
    dataset.deleteAny(GRAPH, graph, Node.ANY, Node.ANY);
  }

  boolean hasDocuments() {
    return dataset.contains(GRAPH, Node.ANY, FACTS, Node.ANY);
  }

  /** How many each document has, by its graph. */
  Map<Node, Integer> facts() {
    return stream(FACTS).collect(Collectors.toMap(Quad::getSubject,
        noted -> Integer.valueOf(noted.getObject().getLiteralLexicalForm())));
  }

  Stream<Instant> minedAt() {
    return stream(MINED_AT).map(noted -> Instant.parse(noted.getObject().getLiteralLexicalForm()));
  }

  private Stream<Quad> stream(Node property) {
    return Iter.asStream(dataset.find(GRAPH, Node.ANY, property, Node.ANY));
  }

  List<Node> graphs() {
    return STATES.rows(dataset, Map.of()).stream().map(row -> row.get("graph")).toList();
  }

  /** Graphs of documents that do not have the hash noted for them. */
  List<Node> altered() {
    return STATES.rows(dataset, Map.of()).stream()
        .filter(row -> dataset.contains(GRAPH, row.get("graph"), FACTS, Node.ANY)
            && !hash(row).equals(ContentHash.of(dataset.getGraph(row.get("graph")))))
        .map(row -> row.get("graph")).toList();
  }

  String state() {
    return stateWithout(Node.ANY);
  }

  /** The state of all graphs but one. */
  String stateWithout(Node left) {
    ContentHash state = new ContentHash();
    STATES.rows(dataset, Map.of()).stream().filter(row -> !row.get("graph").equals(left))
        .forEach(row -> state.add(row.get("graph").getURI()).add(hash(row)));
    return state.hex();
  }

  /** The state of the graphs of documents alone, whatever program they were stored by. */
  String stateOfDocuments() {
    ContentHash state = new ContentHash();
    STATES.rows(dataset, Map.of()).stream().filter(row -> dataset.contains(GRAPH, row.get("graph"), FACTS, Node.ANY))
        .forEach(row -> state.add(row.get("graph").getURI()).add(hash(row)));
    return state.hex();
  }

  private static String hash(Binding row) {
    return row.get("hash").getLiteralLexicalForm();
  }
}
