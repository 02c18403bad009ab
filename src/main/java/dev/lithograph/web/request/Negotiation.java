package dev.lithograph.web.request;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which representation a client wants, and answers with it in a way that caches understand. */
public final class Negotiation {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~:\\[\\]-]+");

  private Negotiation() {}

  /** @throws HttpResponseException 406 where the client takes none of those offered */
  public static Representation of(Context context, List<Representation> offered) {
    context.header(Header.VARY, Header.ACCEPT + ", " + Header.ACCEPT_ENCODING);
    String header = context.header(Header.ACCEPT);
    return Accept.of(header == null ? "" : header).best(offered).orElseThrow(() -> new HttpResponseException(
        HttpStatus.NOT_ACCEPTABLE.getCode(), "This is to be had as " + list(offered) + ", but not as " + header + ".", Map.of()));
  }

  private static String list(List<Representation> offered) {
    return offered.stream().map(known -> known.mediaType() + " (." + known.extension() + ")").collect(Collectors.joining(", "));
  }

  public static void answer(Context context, Representation representation, Resource resource) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    representation.format().ifPresentOrElse(format -> resource.write(context, format, out),
        () -> out.writeBytes(resource.page(context).getBytes(StandardCharsets.UTF_8)));
    answer(context, representation, out.toByteArray());
  }

  private static void answer(Context context, Representation representation, byte[] body) {
    String type = representation.mediaType();
    context.contentType(type.startsWith("text/") ? type + "; charset=utf-8" : type);
    if (isNew(context, EntityTag.of(body).state())) {
      context.result(body);
    }
  }

  /**
   * Names the state of what is answered, for the client to ask later whether it has changed; where it has asked so and it has
   * not, the answer is that.
   *
   * @return whether the client has yet to be told
   */
  public static boolean isNew(Context context, String state) {
    EntityTag tag = new EntityTag(state);
    context.header(Header.ETAG, tag.toString()).header(Header.CACHE_CONTROL, "no-cache");
    boolean same = tag.isKnown(context.header(Header.IF_NONE_MATCH));
    if (same) {
      context.status(HttpStatus.NOT_MODIFIED);
    }
    return !same;
  }

  /**
   * Of the server as the client knows it: {@code http://localhost:8080}.
   *
   * @throws BadRequestResponse where the client names it by what cannot be part of an address
   */
  public static String site(Context context) {
    String host = context.host();
    if (host == null || !HOST.matcher(host).matches()) {
      throw new BadRequestResponse("The Host header must name the server, as localhost:8080 does.");
    }
    return context.scheme() + "://" + host;
  }
}
