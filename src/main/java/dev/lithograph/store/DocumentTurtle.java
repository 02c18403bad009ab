package dev.lithograph.store;

import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.AdmittedDocument;
import dev.lithograph.rdf.GraphShapes;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.rdf.OntologyUnits;
import dev.lithograph.rdf.Treatments;
import dev.lithograph.rdf.UnitIris;
import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Writes mined documents as Turtle, just as a store would hold them. */
public final class DocumentTurtle {
  private final OntologyFiles ontology = OntologyFiles.onClassPath();
  private final UnitIris unitIris = OntologyUnits.of(ontology);
  private final Treatments treatments = Treatments.of(ontology);

  public void write(MinedDocument mined, OutputStream out) {
    RDFDataMgr.write(out, AdmittedDocument.of(mined, unitIris, treatments, GraphShapes.onClassPath()).graph(), Lang.TURTLE);
  }
}
