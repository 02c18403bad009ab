package dev.lithograph.web.sparql;

import java.util.OptionalInt;

/**
 * Why a query is not answered, as its asker is told.
 *
 * @param status 500 where the query exceeds what one may take, as the SPARQL 1.1 Protocol (2.1.7) asks of refused queries; 403 for
 *     what no query may do, 503 where the same query may be answered later
 * @param detail what was wrong and what to do
 * @param retryAfter in seconds
 */
record Refusal(int status, String detail, OptionalInt retryAfter) {
  private static final int FORBIDDEN = 403;
  private static final int REFUSED = 500;
  private static final int BUSY = 503;

  static Refusal forbidden(String detail) {
    return new Refusal(FORBIDDEN, detail, OptionalInt.empty());
  }

  static Refusal exceeds(String detail) {
    return new Refusal(REFUSED, detail, OptionalInt.empty());
  }

  static Refusal busy(String detail, int retryAfterSeconds) {
    return new Refusal(BUSY, detail, OptionalInt.of(retryAfterSeconds));
  }
}
