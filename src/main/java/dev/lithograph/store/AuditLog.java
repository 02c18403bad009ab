package dev.lithograph.store;

import dev.lithograph.rdf.Iris;
import dev.lithograph.rdf.Vocabulary;
import java.time.Instant;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Notes what was done to the store by request, in PROV-O and in a graph of its own. That graph is none of the data: it has no part
 * in their state, and their export leaves it out.
 */
final class AuditLog {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node GRAPH = NodeFactory.createURI(Vocabulary.ID + "audit");
  /** Whoever holds the token: one does not know more of them. */
  private static final Node ADMINISTRATOR = NodeFactory.createURI(Vocabulary.ID + "audit/administrator");

  private final DatasetGraph dataset;

  AuditLog(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Within a transaction. */
  void enter(AuditEntry entry) {
    Node activity = NodeFactory.createURI(Vocabulary.ID + "audit/" + UUID.randomUUID());
    add(activity, RDF.type.asNode(), prov("Activity"));
    add(activity, RDFS.label.asNode(), NodeFactory.createLiteralString(entry.action()));
    add(activity, RDFS.comment.asNode(), NodeFactory.createLiteralString(entry.outcome()));
    add(activity, prov("startedAtTime"), time(entry.began()));
    add(activity, prov("endedAtTime"), time(entry.ended()));
    add(activity, prov("wasAssociatedWith"), ADMINISTRATOR);
    add(ADMINISTRATOR, RDF.type.asNode(), prov("Agent"));
    entry.written().forEach(id -> add(activity, prov("generated"), NodeFactory.createURI(Iris.document(id))));
    entry.removed().forEach(id -> add(activity, prov("invalidated"), NodeFactory.createURI(Iris.document(id))));
  }

  private void add(Node subject, Node predicate, Node object) {
    dataset.add(Quad.create(GRAPH, subject, predicate, object));
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }
}
