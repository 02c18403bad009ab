package dev.lithograph.web.request;

import io.javalin.http.Context;

/** What answers GET requests for a path. */
public interface Route {
  /** As Javalin writes it: {@code /evidence/{key}}. */
  String path();

  /**
   * Whether the same answer may be given again to whoever asks alike, until the data change: whether it follows from them, from
   * the address and from what the client takes alone, and is made before it is sent.
   */
  default boolean mayBeKept() {
    return true;
  }

  /** @throws io.javalin.http.HttpResponseException where the request cannot be answered; its message is shown to the user */
  void answer(Context context);
}
