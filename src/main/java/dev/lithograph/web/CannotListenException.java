package dev.lithograph.web;

/** An address that the server cannot have; the message says which and what to do. */
public final class CannotListenException extends Exception {
  private static final long serialVersionUID = 1;

  CannotListenException(String host, int port, Throwable cause) {
    super("cannot listen on " + host + ":" + port + ": the port is taken or the address is not of this machine; choose another",
        cause);
  }
}
