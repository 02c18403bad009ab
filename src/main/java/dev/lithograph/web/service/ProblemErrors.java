package dev.lithograph.web.service;

import dev.lithograph.web.request.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers as problem documents what never reaches a page: broken requests, too large ones, too many. */
final class ProblemErrors extends ErrorHandler {
  private static final String RETRY_AFTER_SECONDS = "5";
  /** Jetty's name for the address of what it could not read. */
  private static final String NO_REQUEST = "/badMessage";

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  /** What Jetty says of the matter may hold names of classes and files. */
  @Override
  protected void generateResponse(Request request, Response response, int status, String message, Throwable cause,
      Callback callback) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503 || status == HttpStatus.TOO_MANY_REQUESTS_429) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    // What is no request never came to where these are set.
    PublicHeaders.addTo(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    String path = request.getHttpURI() == null ? "" : String.valueOf(request.getHttpURI().getPath()).replace(NO_REQUEST, "");
    response.write(true, ByteBuffer.wrap(Problem.of(status, detail(status), path).json()), callback);
  }

  private static String detail(int status) {
    return switch (status) {
      case HttpStatus.NOT_FOUND_404 -> "There is nothing here.";
      case HttpStatus.METHOD_NOT_ALLOWED_405 -> "This can be read (GET, HEAD), not changed.";
      case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "The request is too large: it may have " + RequestSize.BODY_BYTES + " bytes.";
      case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          "Address and headers are too large: together they may have " + RequestSize.HEADER_BYTES
              + " bytes. A long SPARQL query goes by POST.";
      case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> "HTTP/1.1 is spoken here.";
      case HttpStatus.TOO_MANY_REQUESTS_429 ->
          "As many of your requests are being answered as one client may send at a time: wait for their answers.";
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> "Too many requests are being answered: ask again in some seconds.";
      default -> status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? "The request is not one that HTTP/1.1 knows."
          : "Something went wrong here, not with your request. The log has it.";
    };
  }
}
