package dev.lithograph.web;

import dev.lithograph.store.RemoteStoreException;
import dev.lithograph.web.page.ErrorPage;
import dev.lithograph.web.request.Accept;
import dev.lithograph.web.request.Problem;
import dev.lithograph.web.request.Representation;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what went wrong, never how the program looks inside: a page for readers, a problem document for programs. */
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "10";

  void addTo(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, e));
    routes.exception(RemoteStoreException.class, (e, context) -> {
      LOG.error("{} {}: {}", context.method(), context.path(), e.getMessage());
      context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
      answer(context, e.hasAnswered() ? HttpStatus.BAD_GATEWAY : HttpStatus.SERVICE_UNAVAILABLE, e.hasAnswered()
          ? "The store behind this server refused or failed. Whoever runs the server finds the reason in its log."
          : "The store behind this server does not answer, so that nothing can be changed; what it held can be read here. Send the same"
              + " again later.");
    });
    routes.exception(Exception.class, (e, context) -> {
      LOG.error("{} {}", context.method(), context.path(), e);
      answer(context, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here, not with your request. The log has it.");
    });
  }

  private static void answer(Context context, HttpResponseException e) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    answer(context, status, switch (e) {
      case EndpointNotFound nothing -> "There is nothing at " + context.path() + ".";
      case MethodNotAllowedResponse other -> "What is at " + context.path() + " can be read (GET, HEAD), not changed.";
      default -> e.getMessage();
    });
  }

  private static void answer(Context context, HttpStatus status, String message) {
    context.status(status);
    if (context.path().startsWith("/api/") || !takesPages(context)) {
      Problem.answer(context, message);
    } else {
      ErrorPage.answer(context, title(status), message);
    }
  }

  /** For people, whom the names of the protocol tell little. */
  private static String title(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "This address is not understood";
      case NOT_FOUND -> "There is no such page";
      case INTERNAL_SERVER_ERROR -> "This page could not be made";
      default -> status.getMessage();
    };
  }

  private static boolean takesPages(Context context) {
    String accept = context.header(Header.ACCEPT);
    return accept == null || Accept.of(accept).quality(Representation.HTML.mediaType()) > 0;
  }
}
