package dev.lithograph.fetch;

import java.time.Duration;

/**
 * How a service is asked that many share.
 *
 * @param contact where its people reach whoever asks
 * @param between two requests at least
 * @param tries of one request, until it is given up
 * @param firstPause before the second try; each further one is twice as long
 * @param longestPause that is waited for when the service names a time
 * @param limit of one request
 */
public record Courtesy(String contact, Duration between, int tries, Duration firstPause, Duration longestPause, Duration limit) {
  /** Well below the ten requests a second that Europe PMC bears. */
  public static Courtesy of(String contact) {
    return new Courtesy(contact, Duration.ofMillis(500), 5, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofMinutes(1));
  }

  String userAgent() {
    return "Lithograph (https://w3id.org/lithograph; " + contact + ")";
  }

  Duration pause(int failedTries) {
    return firstPause.multipliedBy(1L << (failedTries - 1));
  }
}
