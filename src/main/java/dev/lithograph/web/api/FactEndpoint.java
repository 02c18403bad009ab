package dev.lithograph.web.api;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
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
    return Operation.json("One fact with its evidence, and other reports of the same measurement",
        List.of(key(search), Operation.text("unit", "of the value as normalised: mS/cm")), FactJson.class);
  }

  /** Of one that there is, for an example. */
  static Operation.Parameter key(FactSearch search) {
    Operation.Parameter key = Operation.inPath("key", "the id of the fact");
    return search.first(SearchParameters.everything(), 1).facts().stream().map(StoredFact::key).findFirst().map(key::as)
        .orElse(key);
  }

  @Override
  public void answer(Context context) {
    StoredFact stored = search.withKey(context.pathParam("key"));
    context.json(FactJson.of(stored, search.counterparts(stored),
        SearchParameters.of(context.queryParamMap()).look()));
  }
}
