package dev.lithograph.web;

import dev.lithograph.web.sparql.SparqlLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What whoever runs the server decides.
 *
 * @param sparql what one query may take
 * @param accessLog file for a line a request
 */
public record ServerSettings(SparqlLimits sparql, Optional<Path> accessLog) {
  public static final ServerSettings USUAL = new ServerSettings(SparqlLimits.USUAL, Optional.empty());
}
