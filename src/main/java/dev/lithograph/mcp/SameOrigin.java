package dev.lithograph.mcp;

import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityValidator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Refuses requests that a page of another site makes a browser send, as the protocol asks
 * (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#security-warning). Programs name no origin.
 */
final class SameOrigin implements ServerTransportSecurityValidator {
  private static final int FORBIDDEN = 403;

  @Override
  public void validateHeaders(Map<String, List<String>> headers) throws ServerTransportSecurityException {
    List<String> hosts = values(headers, "host");
    for (String origin : values(headers, "origin")) {
      boolean same = hosts.stream().flatMap(host -> Stream.of("http://" + host, "https://" + host))
          .anyMatch(origin::equalsIgnoreCase);
      if (!same) {
        throw new ServerTransportSecurityException(FORBIDDEN, "Pages of other sites may not ask here.");
      }
    }
  }

  private static List<String> values(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream()).toList();
  }
}
