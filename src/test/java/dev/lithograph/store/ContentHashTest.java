package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.rdf.AdmittedDocument;
import dev.lithograph.rdf.GraphShapes;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.rdf.OntologyUnits;
import dev.lithograph.rdf.Treatments;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** What says whether a document has changed. */
class ContentHashTest {
  private final OntologyFiles ontology = OntologyFiles.onClassPath();
  private final Graph graph = AdmittedDocument.of(ExampleReview.mined(), OntologyUnits.of(ontology), Treatments.of(ontology),
      GraphShapes.onClassPath()).graph().getGraph();

  private static String ofLines(List<String> lines) {
    ContentHash hash = new ContentHash();
    lines.stream().sorted().forEach(hash::add);
    return hash.hex();
  }

  @Test
  void isThatOfTheLinesThatTheDatabaseWouldGiveInMemoryAndThere() {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(database, () -> graph.stream().forEach(database.getDefaultGraph()::add));
    Txn.executeRead(database, () -> {
      String expected = ofLines(database.getDefaultGraph().stream().map(NodeFmtLib::strNT).toList());
      assertEquals(expected, ContentHash.of(database.getDefaultGraph()));
      assertEquals(expected, ContentHash.of(graph));
    });
  }
}
