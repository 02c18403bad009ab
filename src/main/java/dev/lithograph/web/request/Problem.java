package dev.lithograph.web.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type {@code about:blank}: the status says all that there is to tell programs
 * @param title name of the status
 * @param detail what was wrong and what to do
 * @param instance path of the request
 */
public record Problem(String type, String title, int status, String detail, String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Problem of(int status, String detail, String instance) {
    return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, instance);
  }

  /** With the status that the answer has already. */
  public static void answer(Context context, String detail) {
    context.result(of(context.statusCode(), detail, context.path()).json());
    context.contentType(MEDIA_TYPE);
  }

  /** In UTF-8. */
  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts is JSON", e);
    }
  }
}
