package dev.lithograph.web.page;

import io.javalin.http.Context;

/** What a reader sees when a page cannot be shown. */
public final class ErrorPage {
  record Model(String title, String message) {}

  private ErrorPage() {}

  public static void answer(Context context, String title, String message) {
    Templates.answer(context, "error.jte", new Model(title, message));
  }
}
