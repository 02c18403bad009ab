package dev.lithograph.web.api;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.util.List;

/** One fact. */
final class FactEndpoint implements Described {
  private final FactSearch search;

  FactEndpoint(FactSearch search) {
    this.search = search;
  }

  @Override
  public String path() {
    return FactsEndpoint.PATH + "/{key}";
  }

  @Override
  public Operation operation() {
    return new Operation("One fact with its evidence, and other reports of the same measurement",
        List.of(Operation.inPath("key", "the id of the fact")), "application/json");
  }

  @Override
  public void answer(Context context) {
    StoredFact stored = search.withKey(context.pathParam("key"));
    context.json(FactJson.of(stored, search.counterparts(stored),
        SearchParameters.of(context.queryParamMap()).look()));
  }
}
