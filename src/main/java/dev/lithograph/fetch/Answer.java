package dev.lithograph.fetch;

/** What came of a request, and of all its tries. */
sealed interface Answer {
  record Body(byte[] bytes) implements Answer {}

  /** The service is there and has nothing under the address. */
  record Nothing() implements Answer {}

  /**
   * @param service whether the service as a whole is out of reach, so that to ask for more is of no use
   */
  record Failure(String reason, boolean service) implements Answer {}
}
