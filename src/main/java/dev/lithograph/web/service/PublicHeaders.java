package dev.lithograph.web.service;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each answer the headers that keep browsers out of harm, and allows pages of others to read: all is public, and nothing
 * depends on who asks. So it answers the question of browsers whether they may (CORS), and any other OPTIONS.
 */
final class PublicHeaders extends Handler.Wrapper {
  /** Nothing is loaded from elsewhere, nothing is written into a page but its own files. */
  private static final Map<String, String> ALWAYS = Map.of(
      "Content-Security-Policy",
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "X-Content-Type-Options", "nosniff",
      "Referrer-Policy", "no-referrer",
      "Access-Control-Allow-Origin", "*",
      "Access-Control-Expose-Headers", "ETag, Link, Retry-After");
  private static final Map<String, String> OPTIONS = Map.of(
      "Allow", "GET, HEAD, POST, OPTIONS",
      "Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS",
      "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match",
      "Access-Control-Max-Age", "86400");

  static void addTo(HttpFields.Mutable headers) {
    ALWAYS.forEach(headers::put);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    addTo(headers);
    if (!HttpMethod.OPTIONS.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    OPTIONS.forEach(headers::put);
    response.setStatus(HttpStatus.NO_CONTENT_204);
    callback.succeeded();
    return true;
  }
}
