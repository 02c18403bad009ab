package dev.lithograph.web.api;

import io.javalin.http.Context;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type {@code about:blank}: the status says all that there is to tell programs
 * @param title name of the status
 * @param detail what was wrong and what to do
 * @param instance path of the request
 */
public record Problem(String type, String title, int status, String detail, String instance) {
  public static void answer(Context context, String title, String detail) {
    context.json(new Problem("about:blank", title, context.statusCode(), detail, context.path()));
    context.contentType("application/problem+json");
  }
}
