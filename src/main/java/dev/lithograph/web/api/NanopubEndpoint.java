package dev.lithograph.web.api;

import dev.lithograph.store.FactStore;
import dev.lithograph.store.describe.Nanopublications;
import dev.lithograph.web.request.Negotiation;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** One fact as a nanopublication, at the path of its name. */
final class NanopubEndpoint implements Described {
  private final FactStore store;

  NanopubEndpoint(FactStore store) {
    this.store = store;
  }

  @Override
  public String path() {
    return "/nanopub/{key}";
  }

  @Override
  public Operation operation() {
    return new Operation("One fact as a nanopublication: assertion, provenance, publication info",
        List.of(Operation.inPath("key", "the id of the fact")), "application/trig");
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
