package dev.lithograph.web.api;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;

/** One fact. */
final class FactEndpoint implements Route {
  private final FactSearch search;

  FactEndpoint(FactSearch search) {
    this.search = search;
  }

  @Override
  public String path() {
    return FactsEndpoint.PATH + "/{key}";
  }

  @Override
  public void answer(Context context) {
    StoredFact stored = search.withKey(context.pathParam("key"));
    context.json(FactJson.of(stored, search.counterparts(stored)));
  }
}
