package dev.lithograph.store.describe;

import java.util.List;

/** All values of one property of a resource. */
public record Statement(Name property, List<Value> values) {
  public Statement {
    values = List.copyOf(values);
  }
}
