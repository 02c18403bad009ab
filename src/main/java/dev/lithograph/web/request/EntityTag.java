package dev.lithograph.web.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the state of what is answered (RFC 9110, 8.8.3), for a client to ask later whether it has changed. It is a weak one: what is
 * sent compressed says the same in other bytes.
 */
public record EntityTag(String state) {
  private static final int BYTES = 16;
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(?<state>[^\"]*?)(?:--[a-z]+)?\"");

  /** Of parts that together decide what is answered. */
  public static EntityTag of(String... parts) {
    return of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Of what is answered. */
  public static EntityTag of(byte[] body) {
    try {
      return new EntityTag(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As a header has it; behind what a server has compressed itself, Jetty adds how. */
  public static Optional<EntityTag> parsed(String header) {
    Matcher tag = TAG.matcher(header);
    return tag.matches() ? Optional.of(new EntityTag(tag.group("state"))) : Optional.empty();
  }

  /** @param ifNoneMatch the header, which may be absent (null) */
  public boolean isKnown(String ifNoneMatch) {
    return Optional.ofNullable(ifNoneMatch).stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip)
        .anyMatch(other -> other.equals("*") || parsed(other).equals(Optional.of(this)));
  }

  @Override
  public String toString() {
    return "W/\"" + state + "\"";
  }
}
