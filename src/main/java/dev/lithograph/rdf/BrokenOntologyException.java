package dev.lithograph.rdf;

/** A file of the ontology cannot be read; the message names the file, the block and what is wrong with it. */
public final class BrokenOntologyException extends RuntimeException {
  BrokenOntologyException(String file, String problem) {
    super("ontology/" + file + ": " + problem);
  }
}
