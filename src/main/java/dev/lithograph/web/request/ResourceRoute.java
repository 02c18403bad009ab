package dev.lithograph.web.request;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** One of the ways to ask for a resource. */
record ResourceRoute(String path, Resource resource) implements Route {
  private static final String PARAMETER = "extension";
  static final String EXTENSION = ".{" + PARAMETER + "}";

  @Override
  public void answer(Context context) {
    boolean extended = path.endsWith(EXTENSION);
    Negotiation.answer(context, extended ? byExtension(context) : Negotiation.of(context, Representation.ALL), resource);
  }

  private static Representation byExtension(Context context) {
    return Representation.withExtension(context.pathParam(PARAMETER))
        .orElseThrow(() -> new NotFoundResponse("There is nothing at " + context.path() + "; there are "
            + String.join(", ", Representation.ALL.stream().map(known -> "." + known.extension()).toList()) + "."));
  }
}
