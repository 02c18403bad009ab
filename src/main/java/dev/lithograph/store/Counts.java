package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.vocabulary.RDF;

/**
 * How much a store holds of what, by IRI.
 *
 * @param state of the content that was counted
 * @param graphs statements in each named graph
 * @param classes resources of each class
 * @param properties resources that name a property as theirs
 * @param facts reports of each property
 */
public record Counts(String state, Map<String, Integer> graphs, Map<String, Integer> classes, Map<String, Integer> properties,
    Map<String, Integer> facts) {
  public Counts {
    graphs = Collections.unmodifiableMap(graphs);
    classes = Collections.unmodifiableMap(classes);
    properties = Collections.unmodifiableMap(properties);
    facts = Collections.unmodifiableMap(facts);
  }

  static final Counts NONE = new Counts("", Map.of(), Map.of(), Map.of(), Map.of());
  private static final Node PROPERTY = NodeFactory.createURI(Vocabulary.ONTOLOGY + "property");
  private static final NamedQuery FACTS_BY_PROPERTY = new NamedQuery("facts-by-property");
  /** Changes with what is counted, so that what was counted otherwise is counted anew. */
  private static final String FORM = "1 ";

  /** Within a transaction; of a large store it takes many seconds. */
  static Counts of(SharedDatabase database, String state) {
    NodeTupleTable quads = database.current().getQuadTable().getNodeTupleTable();
    return new Counts(state, graphs(quads), values(quads, RDF.type.asNode()), values(quads, PROPERTY), facts(database));
  }

  private static Map<String, Integer> graphs(NodeTupleTable quads) {
    Map<NodeId, Integer> counts = new HashMap<>();
    quads.findAll().forEachRemaining(quad -> counts.merge(quad.get(0), 1, Integer::sum));
    return named(counts, quads);
  }

  /** How often each resource is the value of a property, in whichever graphs; what several graphs state counts once. */
  private static Map<String, Integer> values(NodeTupleTable quads, Node property) {
    Map<NodeId, Integer> counts = new HashMap<>();
    // By value and resource, so that what several graphs state comes side by side.
    Iterator<Tuple<NodeId>> stated = Iter.map(quads.findAsNodeIds(Node.ANY, Node.ANY, property, Node.ANY),
        quad -> TupleFactory.create2(quad.get(3), quad.get(1)));
    Iter.distinctAdjacent(stated).forEachRemaining(pair -> counts.merge(pair.get(0), 1, Integer::sum));
    return named(counts, quads);
  }

  private static Map<String, Integer> named(Map<NodeId, Integer> counts, NodeTupleTable quads) {
    Map<String, Integer> named = new TreeMap<>();
    counts.forEach((id, count) -> {
      Node node = quads.getNodeTable().getNodeForNodeId(id);
      if (node.isURI()) {
        named.put(node.getURI(), count);
      }
    });
    return named;
  }

  /** Within a transaction. */
  static Map<String, Integer> facts(DatasetGraph dataset) {
    Map<String, Integer> facts = new TreeMap<>();
    FACTS_BY_PROPERTY.rows(dataset, Map.of()).forEach(row ->
        facts.put(row.get("property").getURI(), Integer.parseInt(row.get("facts").getLiteralLexicalForm())));
    return facts;
  }

  /** What {@link #write} has kept; absent where it is of another state, or cannot be read. */
  static Optional<Counts> read(Path file, String state) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.isEmpty() || !lines.getFirst().equals(FORM + state) || !lines.getLast().isEmpty()) {
        return Optional.empty();
      }
      Map<String, Map<String, Integer>> parts = new HashMap<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        String[] fields = line.split("\t");
        if (fields.length != 3 || !fields[2].matches("\\d{1,9}")) {
          return Optional.empty();
        }
        parts.computeIfAbsent(fields[0], none -> new TreeMap<>()).put(fields[1], Integer.valueOf(fields[2]));
      }
      return Optional.of(new Counts(state, parts.getOrDefault("graph", Map.of()), parts.getOrDefault("class", Map.of()),
          parts.getOrDefault("property", Map.of()), parts.getOrDefault("facts", Map.of())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A line for each count; where the disk is full, it is counted again another time. */
  void write(Path file) {
    List<String> lines = new ArrayList<>(List.of(FORM + state));
    add(lines, "graph", graphs);
    add(lines, "class", classes);
    add(lines, "property", properties);
    add(lines, "facts", facts);
    lines.add("");
    Path writing = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(writing, lines);
      Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Told above.
    }
  }

  private static void add(List<String> lines, String part, Map<String, Integer> counts) {
    counts.forEach((iri, count) -> lines.add(part + "\t" + iri + "\t" + count));
  }
}
