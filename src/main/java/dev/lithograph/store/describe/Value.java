package dev.lithograph.store.describe;

import java.util.List;

/** What is said of a resource. */
public sealed interface Value {
  record Link(Name name) implements Value {}

  /** @param language empty where none is named */
  record Text(String text, String language) implements Value {}

  /** Values in an order that counts. */
  record Series(List<Value> values) implements Value {
    public Series {
      values = List.copyOf(values);
    }
  }

  /** A resource without a name. */
  record Nameless(List<Statement> statements) implements Value {
    public Nameless {
      statements = List.copyOf(statements);
    }
  }
}
