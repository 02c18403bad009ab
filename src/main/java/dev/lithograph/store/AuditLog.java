package dev.lithograph.store;

import dev.lithograph.rdf.Iris;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Notes what was done to a store by request, as PROV-O in a file beside it, to which each entry is added. It is none of the data:
 * in the graph it would answer questions about papers, keep names of dropped documents known, and change without their state.
 */
public final class AuditLog {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  /** Whoever holds the token: one does not know more of them. */
  private static final String ADMINISTRATOR = "holder of the token";

  private final Path file;

  /** @param file in Turtle, which is created with the first entry */
  public AuditLog(Path file) {
    this.file = file;
  }

  public void enter(AuditEntry entry) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      RDFDataMgr.write(out, statements(entry), Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "): make room on the disk", e);
    }
  }

  private static Model statements(AuditEntry entry) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("prov", PROV).setNsPrefix("rdfs", RDFS.getURI()).setNsPrefix("xsd", XSDDatatype.XSD + "#");
    Resource activity = model.createResource("urn:uuid:" + UUID.randomUUID())
        .addProperty(RDF.type, prov(model, "Activity"))
        .addProperty(RDFS.label, entry.action())
        .addProperty(RDFS.comment, entry.outcome())
        .addProperty(model.createProperty(PROV, "startedAtTime"), entry.began().toString(), XSDDatatype.XSDdateTime)
        .addProperty(model.createProperty(PROV, "endedAtTime"), entry.ended().toString(), XSDDatatype.XSDdateTime)
        .addProperty(model.createProperty(PROV, "wasAssociatedWith"),
            model.createResource(prov(model, "Agent")).addProperty(RDFS.label, ADMINISTRATOR));
    entry.written().forEach(id ->
        activity.addProperty(model.createProperty(PROV, "generated"), model.createResource(Iris.document(id))));
    entry.removed().forEach(id ->
        activity.addProperty(model.createProperty(PROV, "invalidated"), model.createResource(Iris.document(id))));
    return model;
  }

  private static Resource prov(Model model, String name) {
    return model.createResource(PROV + name);
  }
}
