package dev.lithograph.web.service;

/** How large a request may be. */
final class RequestSize {
  /** Of the first line and all headers. */
  static final int HEADER_BYTES = 8 << 10;
  static final int BODY_BYTES = 64 << 10;

  private RequestSize() {}
}
