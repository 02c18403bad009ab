package dev.lithograph.web.api;

import dev.lithograph.store.FactStore;
import dev.lithograph.store.describe.Nanopublications;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Negotiation;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** One fact as a nanopublication, at the path of its name. */
final class NanopubEndpoint implements Described {
  private final FactStore store;
  private final FactSearch search;

  NanopubEndpoint(FactStore store, FactSearch search) {
    this.store = store;
    this.search = search;
  }

  @Override
  public String path() {
    return "/nanopub/{key}";
  }

  @Override
  public Operation operation() {
    return Operation.file("One fact as a nanopublication: assertion, provenance, publication info",
        List.of(FactEndpoint.key(search)), "application/trig");
  }

  @Override
  public void answer(Context context) {
    ByteArrayOutputStream trig = new ByteArrayOutputStream();
    if (!new Nanopublications(store).write(context.pathParam("key"), trig)) {
      throw new NotFoundResponse("There is no fact " + context.pathParam("key") + ".");
    }
    context.contentType("application/trig; charset=utf-8");
    if (Negotiation.isNew(context, store.state())) {
      context.result(trig.toByteArray());
    }
  }
}
