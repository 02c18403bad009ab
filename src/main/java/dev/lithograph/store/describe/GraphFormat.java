package dev.lithograph.store.describe;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** The ways to write a graph. */
public enum GraphFormat {
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_PRETTY),
  JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD_PRETTY),
  RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN),
  N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8);

  private final String mediaType;
  private final String extension;
  private final RDFFormat format;

  GraphFormat(String mediaType, String extension, RDFFormat format) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.format = format;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of file names, without the dot. */
  public String extension() {
    return extension;
  }

  void write(Graph graph, OutputStream out) {
    RDFDataMgr.write(out, graph, format);
  }
}
