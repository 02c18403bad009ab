package dev.lithograph.web.request;

import dev.lithograph.store.describe.GraphFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a described thing is to be had: a page for people, a graph for programs. */
public enum Representation {
  HTML("text/html", "html", "a page", Optional.empty()),
  TURTLE("Turtle", GraphFormat.TURTLE),
  JSON_LD("JSON-LD", GraphFormat.JSON_LD),
  RDF_XML("RDF/XML", GraphFormat.RDF_XML),
  N_TRIPLES("N-Triples", GraphFormat.N_TRIPLES);

  /** As offered, the one for a client without preference first. */
  public static final List<Representation> ALL = List.of(values());
  /** Those for programs. */
  public static final List<Representation> GRAPHS = ALL.subList(1, ALL.size());

  private final String mediaType;
  private final String extension;
  private final String label;
  private final Optional<GraphFormat> format;

  Representation(String label, GraphFormat format) {
    this(format.mediaType(), format.extension(), label, Optional.of(format));
  }

  Representation(String mediaType, String extension, String label, Optional<GraphFormat> format) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.label = label;
    this.format = format;
  }

  public static Optional<Representation> withExtension(String extension) {
    return Arrays.stream(values()).filter(representation -> representation.extension.equals(extension)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of addresses, without the dot. */
  public String extension() {
    return extension;
  }

  public String label() {
    return label;
  }

  /** Absent for the page. */
  public Optional<GraphFormat> format() {
    return format;
  }
}
