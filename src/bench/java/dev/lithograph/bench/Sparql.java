package dev.lithograph.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something that answers queries, within {@link #LIMIT}. */
interface Sparql {
  Duration LIMIT = Duration.ofSeconds(10);
  String XML = "application/sparql-results+xml";

  /** In the XML format of SPARQL; absent where it would take longer. */
  Optional<byte[]> answer(String query) throws IOException, InterruptedException;

  /** Computing to this moment, in milliseconds. */
  double computed();

  /** By the protocol of SPARQL, at {@code /sparql}. */
  static Sparql over(ServerProcess server) {
    return over(server, XML, query -> "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** Where each query has an address of its own. */
  static Sparql over(ServerProcess server, String type, UnaryOperator<String> address) {
    return new Sparql() {
      @Override
      public Optional<byte[]> answer(String query) throws IOException, InterruptedException {
        return server.getWithin(LIMIT, address.apply(query), type);
      }

      @Override
      public double computed() {
        return server.computed();
      }
    };
  }
}
