package dev.lithograph.web.page;

import dev.lithograph.store.describe.Value;

/** What is said of a resource, in words. */
public final class Values {
  private Values() {}

  static String text(Value value) {
    return switch (value) {
      case Value.Link link -> link.name().label();
      case Value.Text text -> text.text();
      case Value.Series series -> "";
      case Value.Nameless nameless -> "";
    };
  }

  /** Empty for what is no resource with a name. */
  static String iri(Value value) {
    return value instanceof Value.Link link ? link.name().iri() : "";
  }
}
