package dev.lithograph.web.request;

import io.javalin.http.BadRequestResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an address may ask. A filter that is passed over shows more than was asked for, so a page says so, and what is taken away
 * is refused.
 */
public record KnownParameters(List<String> names) {
  public KnownParameters {
    names = List.copyOf(names);
  }

  static KnownParameters of(Collection<String> filters, String... others) {
    return new KnownParameters(Stream.concat(filters.stream(), Stream.of(others)).toList());
  }

  /** The names of all others. */
  public List<String> unknown(Map<String, List<String>> query) {
    return query.keySet().stream().filter(name -> !names.contains(name)).sorted().toList();
  }

  /** @throws BadRequestResponse naming one that is not known */
  public void check(Map<String, List<String>> query) {
    unknown(query).stream().findFirst().ifPresent(name -> {
      throw new BadRequestResponse("There is no parameter \"" + name + "\" here"
          + (names.isEmpty() ? "." : "; there are " + String.join(", ", names) + "."));
    });
  }
}
