package dev.lithograph.rdf;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Writes what links the measurements and reports of all documents. No node is blank, and every name derives from content. */
public final class DerivedGraph {
  /** Name of the graph. */
  public static final String IRI = Vocabulary.ID + "derived";

  private DerivedGraph() {}

  public static Graph of(List<Link> links) {
    Graph graph = GraphFactory.createDefaultGraph();
    links.stream().flatMap(DerivedGraph::triples).forEach(graph::add);
    return graph;
  }

  /** Both links are said both ways, so that a query need not. */
  public static Stream<Triple> triples(Link link) {
    Node property =
        (link.relation() == Relation.SAME_MEASUREMENT ? Vocabulary.SAME_MEASUREMENT_AS : Vocabulary.DISAGREES_WITH).asNode();
    Node one = node(DocumentGraph.measurement(link.one()));
    Node other = node(DocumentGraph.measurement(link.other()));
    Stream<Triple> bothWays = Stream.of(Triple.create(one, property, other), Triple.create(other, property, one));
    return link.relation() == Relation.SAME_MEASUREMENT ? bothWays : Stream.concat(bothWays, disagreement(link));
  }

  private static Stream<Triple> disagreement(Link link) {
    Node disagreement =
        node(Vocabulary.ID + "disagreement/" + Iris.hash(link.one(), link.other(), link.relation().name()));
    return Stream.of(Triple.create(disagreement, RDF.type.asNode(), Vocabulary.DISAGREEMENT.asNode()),
        Triple.create(disagreement, Vocabulary.BETWEEN.asNode(), node(link.one())),
        Triple.create(disagreement, Vocabulary.BETWEEN.asNode(), node(link.other())),
        Triple.create(disagreement, Vocabulary.REASON.asNode(), reason(link.relation()).asNode()));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** What {@code report} is linked to. */
  public static List<Link> linksOf(String report, Model derived) {
    Resource measurement = derived.createResource(DocumentGraph.measurement(report));
    List<Link> links = new ArrayList<>();
    measurement.listProperties(Vocabulary.SAME_MEASUREMENT_AS).forEach(statement ->
        links.add(Link.of(report, report(statement.getResource()), Relation.SAME_MEASUREMENT)));
    derived.listSubjectsWithProperty(Vocabulary.BETWEEN, derived.createResource(report)).toList().forEach(disagreement ->
        disagreement.listProperties(Vocabulary.BETWEEN).mapWith(statement -> statement.getResource().getURI())
            .filterDrop(report::equals).forEach(other -> links.add(Link.of(report, other,
                relation(disagreement.getPropertyResourceValue(Vocabulary.REASON).getURI())))));
    return links;
  }

  /** The one that tells of a measurement. */
  private static String report(Resource measurement) {
    return StoredFact.iriOf(measurement.getURI().substring(measurement.getURI().lastIndexOf('/') + 1));
  }

  private static Resource reason(Relation relation) {
    return relation == Relation.OTHER_VALUE ? Vocabulary.OTHER_VALUE : Vocabulary.OTHER_CREDIT;
  }

  /** @param iri of a reason for a disagreement */
  public static Relation relation(String iri) {
    return iri.equals(Vocabulary.OTHER_VALUE.getURI()) ? Relation.OTHER_VALUE : Relation.OTHER_CREDIT;
  }
}
