package dev.lithograph.web.request;

import java.util.Optional;
import java.util.function.Function;

/** By which a request tells whose it is, where clients are told apart. */
public final class ClientName {
  /** Attribute of the request. */
  public static final String ATTRIBUTE = ClientName.class.getName();

  private ClientName() {}

  /** @param attributes of a request */
  public static Optional<String> in(Function<String, Object> attributes) {
    return Optional.ofNullable((String) attributes.apply(ATTRIBUTE));
  }
}
