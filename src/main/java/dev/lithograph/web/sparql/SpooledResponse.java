package dev.lithograph.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes what Fuseki answers and sends nothing of it yet. Of its headers those that say what the content is count. */
final class SpooledResponse extends HttpServletResponseWrapper {
  private final Spool spool;
  private int status = SC_OK;
  private Optional<String> contentType = Optional.empty();

  SpooledResponse(HttpServletResponse response, Spool spool) {
    super(response);
    this.spool = spool;
  }

  @Override
  public int getStatus() {
    return status;
  }

  /** Absent where there is no content. */
  Optional<String> contentType() {
    return contentType;
  }

  @Override
  public void setStatus(int newStatus) {
    status = newStatus;
  }

  @Override
  public void sendError(int newStatus) {
    status = newStatus;
  }

  @Override
  public void sendError(int newStatus, String message) {
    status = newStatus;
  }

  @Override
  public void setContentType(String type) {
    contentType = Optional.ofNullable(type);
  }

  @Override
  public String getContentType() {
    return contentType.orElse(null);
  }

  @Override
  public void setCharacterEncoding(String encoding) {
    // Stands in the content type, where there is one to tell.
  }

  @Override
  public void setContentLength(int length) {
    // Is counted here.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Is counted here.
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase("Content-Type")) {
      setContentType(value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    setHeader(name, value);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return spool;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(spool, true, StandardCharsets.UTF_8);
  }

  @Override
  public void flushBuffer() {
    // Not before the answer is complete.
  }

  @Override
  public boolean isCommitted() {
    return false;
  }
}
