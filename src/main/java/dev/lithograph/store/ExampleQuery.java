package dev.lithograph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query to begin with.
 *
 * @param question in plain words, as the first lines of the file say it
 * @param sparql the whole of the file
 */
public record ExampleQuery(String name, String question, String sparql) {
  private static final List<String> NAMES = List.of("lithium-iron-phosphate-cells", "measurements-told-twice", "disagreements");

  /** Those that came with the program. */
  public static List<ExampleQuery> all() {
    return NAMES.stream().map(ExampleQuery::read).toList();
  }

  private static ExampleQuery read(String name) {
    try (InputStream in = ExampleQuery.class.getResourceAsStream(name + ".rq")) {
      String sparql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String question = sparql.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
          .collect(Collectors.joining(" "));
      return new ExampleQuery(name, question, sparql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
