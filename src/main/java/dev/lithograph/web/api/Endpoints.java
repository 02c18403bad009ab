package dev.lithograph.web.api;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.Route;
import java.util.List;

/** The parts of the JSON API that there are. */
public final class Endpoints {
  private Endpoints() {}

  public static List<Route> all(FactStore store, FactIndex index, Catalogue catalogue) {
    return List.of();
  }
}
