package dev.lithograph.web;

import dev.lithograph.store.query.Clients;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.admin.Administration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What whoever runs the server decides.
 *
 * @param sparql what one query may take
 * @param accessLog file for a line a request
 * @param administration what opens writing; without it there is no address to write to
 * @param clients tells them apart, so that none takes all places; without it one may
 */
public record ServerSettings(QueryLimits sparql, Optional<Path> accessLog, Optional<Administration> administration,
    Optional<Clients> clients) {
  public static final ServerSettings USUAL =
      new ServerSettings(QueryLimits.USUAL, Optional.empty(), Optional.empty(), Optional.empty());
}
