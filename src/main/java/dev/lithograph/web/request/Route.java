package dev.lithograph.web.request;

import io.javalin.http.Context;

/** What answers GET requests for a path. */
public interface Route {
  /** As Javalin writes it: {@code /evidence/{key}}. */
  String path();

  /** @throws io.javalin.http.HttpResponseException where the request cannot be answered; its message is shown to the user */
  void answer(Context context);
}
