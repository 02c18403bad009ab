package dev.lithograph.web.api;

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
    context.json(FactJson.of(search.withKey(context.pathParam("key"))));
  }
}
