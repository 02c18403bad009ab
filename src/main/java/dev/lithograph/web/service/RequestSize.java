package dev.lithograph.web.service;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** How large a request may be, but for those that are uploads. */
final class RequestSize extends SizeLimitHandler {
  /** Of the first line and all headers. */
  static final int HEADER_BYTES = 8 << 10;
  static final int BODY_BYTES = 64 << 10;

  private final String uploads;

  RequestSize(String uploads) {
    super(BODY_BYTES, -1);
    this.uploads = uploads;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return uploads.equals(request.getHttpURI().getCanonicalPath()) ? getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
