package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;

/** A database of our layout answers as any other, whichever index has to do. */
class LayoutTest {
  private static final int NAMES = 6;
  private static final int STATEMENTS = 400;

  private final Random random = new Random(1);
  private final DatasetGraph ours = Layout.connect(Location.mem());
  private final DatasetGraph other = DatasetGraphFactory.createTxnMem();

  @Test
  void answersEveryPattern() {
    List<Quad> quads = Stream.generate(() -> new Quad(some("g"), some("s"), some("p"), some("o"))).limit(STATEMENTS).toList();
    Stream.of(ours, other).forEach(dataset -> Txn.executeWrite(dataset, () -> quads.forEach(dataset::add)));
    assertAnswersAlike();
    List<Quad> gone = quads.subList(0, STATEMENTS / 3);
    Stream.of(ours, other).forEach(dataset -> Txn.executeWrite(dataset, () -> gone.forEach(dataset::delete)));
    assertAnswersAlike();
  }

  /** Where a value is rare, where the graph is small, and where neither is so. */
  @Test
  void findsValuesInLargeAndSmallGraphs() {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      quads.add(new Quad(node("large"), node("s" + i), node("p" + i % 2), node("o" + i % 3)));
      quads.add(new Quad(node("small" + i / 50), node("s" + i), node("p" + i % 2), node("o" + i % 3)));
    }
    quads.add(new Quad(node("large"), node("s"), node("p"), node("o")));
    Stream.of(ours, other).forEach(dataset -> Txn.executeWrite(dataset, () -> quads.forEach(dataset::add)));
    for (String graph : List.of("large", "small7", "none")) {
      for (String value : List.of("p0 o1", "p1 o2", "p o", "p0 o")) {
        Node[] values = Stream.of(value.split(" ")).map(LayoutTest::node).toArray(Node[]::new);
        assertEquals(found(other, node(graph), Node.ANY, values[0], values[1]),
            found(ours, node(graph), Node.ANY, values[0], values[1]), graph + " " + value);
      }
    }
  }

  /** Ids of TDB2 are equal where one is the place of a name in its file, and the other a number that is as large. */
  @Test
  void takesNoNameForTheNumberOfItsPlace() {
    Txn.executeWrite(ours, () -> ours.add(new Quad(node("small"), node("s"), node("p"), node("o"))));
    long place = Txn.calculateRead(ours, () ->
        TDBInternal.getNodeId(((SharedDatabase) ours).current(), node("o")).getPtrLocation());
    Node number = NodeFactory.createLiteralDT(String.valueOf(place), XSDDatatype.XSDinteger);
    Txn.executeWrite(ours, () -> {
      for (int i = 0; i < 300; i++) {
        ours.add(new Quad(node("large"), node("s" + i), node("p"), number));
      }
    });
    assertEquals(List.of(), found(ours, node("small"), Node.ANY, node("p"), number));
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private Node some(String kind) {
    return node(kind + random.nextInt(NAMES));
  }

  /** Each of the four bound or not, in one graph, in any and in the union of all. */
  private void assertAnswersAlike() {
    for (int bound = 0; bound < 16; bound++) {
      for (int round = 0; round < 20; round++) {
        Node s = any(bound, 1, "s");
        Node p = any(bound, 2, "p");
        Node o = any(bound, 4, "o");
        for (Node g : List.of(any(bound, 8, "g"), Quad.unionGraph)) {
          assertEquals(found(other, g, s, p, o), found(ours, g, s, p, o), g + " " + s + " " + p + " " + o);
        }
      }
    }
    assertEquals(graphs(other), graphs(ours));
  }

  private Node any(int bound, int slot, String kind) {
    return (bound & slot) == 0 ? Node.ANY : some(kind);
  }

  /** Sorted, and each as often as it is found. */
  private static List<String> found(DatasetGraph dataset, Node g, Node s, Node p, Node o) {
    return Txn.calculateRead(dataset,
        () -> dataset.stream(g, s, p, o).map(Quad::asTriple).map(Object::toString).sorted().toList());
  }

  private static Set<String> graphs(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> Iter.asStream(dataset.listGraphNodes())
        .map(Node::getURI).collect(Collectors.toCollection(TreeSet::new)));
  }
}
