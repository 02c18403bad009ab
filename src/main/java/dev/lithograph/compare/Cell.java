package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import java.util.List;
import java.util.stream.Collectors;

/** One place of a comparison table. */
public sealed interface Cell permits Cell.Words, Cell.Values, Cell.Absent {
  /** The facts that say what stands here; of an absent value, those of the same property under other conditions. */
  List<StoredFact> facts();

  /** On one line; of an absent value the mark of its reason. */
  String text();

  /** As {@link #text()}, with the marks of the legend. */
  default String markedText() {
    return this instanceof Values values ? values.values().stream().map(Reported::markedText).collect(Collectors.joining("; "))
        : text();
  }

  default boolean isEmpty() {
    return this instanceof Absent;
  }

  /** What tells one row from another. */
  record Words(List<String> words, List<StoredFact> facts) implements Cell {
    public Words {
      words = List.copyOf(words);
      facts = List.copyOf(facts);
    }

    @Override
    public String text() {
      return String.join("; ", words);
    }
  }

  /** @param values at least one */
  record Values(List<Reported> values) implements Cell {
    public Values {
      values = List.copyOf(values);
    }

    @Override
    public List<StoredFact> facts() {
      return values.stream().flatMap(value -> value.reports().stream()).toList();
    }

    @Override
    public String text() {
      return values.stream().map(Reported::text).collect(Collectors.joining("; "));
    }
  }

  record Absent(Absence reason, List<StoredFact> facts) implements Cell {
    public Absent {
      facts = List.copyOf(facts);
    }

    @Override
    public String text() {
      return reason.mark();
    }
  }
}
