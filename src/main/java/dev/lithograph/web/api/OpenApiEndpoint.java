package dev.lithograph.web.api;

import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;

/** The API as OpenAPI 3.1 describes it, from what its parts say of themselves. */
final class OpenApiEndpoint implements Route {
  private final OpenApi api;

  OpenApiEndpoint(OpenApi api) {
    this.api = api;
  }

  @Override
  public String path() {
    return OpenApi.PATH;
  }

  @Override
  public void answer(Context context) {
    context.json(api.document(Negotiation.site(context)));
  }
}
