package dev.lithograph.store.describe;

import java.util.List;
import java.util.Optional;

/**
 * What the store says of a resource.
 *
 * @param types its classes
 * @param statements all others, by property
 * @param parts the resources named by the same address with a fragment, as {@code #result}
 * @param mentions where it is a value
 * @param graph number of statements in the graph that it names; absent where it names none
 */
public record Description(Name name, List<Name> types, List<Statement> statements, List<Description> parts,
    List<Mention> mentions, Optional<Long> graph) {
  public Description {
    types = List.copyOf(types);
    statements = List.copyOf(statements);
    parts = List.copyOf(parts);
    mentions = List.copyOf(mentions);
  }

  /** The values of a property; none where it has no value. */
  public List<Value> values(String property) {
    return statements.stream().filter(statement -> statement.property().iri().equals(property))
        .flatMap(statement -> statement.values().stream()).toList();
  }
}
