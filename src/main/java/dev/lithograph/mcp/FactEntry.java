package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a fact for an assistant: the value as printed, on what, under which conditions, by whom, and the words that say so. */
final class FactEntry {
  private FactEntry() {}

  static void write(StoredFact stored, Citations citations, ObjectNode entry) {
    Fact fact = stored.fact();
    entry.put("id", stored.key()).put("property", fact.property().name()).put("subject", fact.subject().name());
    fact.subject().formula().filter(formula -> !formula.equals(fact.subject().name()))
        .ifPresent(formula -> entry.put("formula", formula));
    entry.put("value", value(fact.quantity()));
    if (!fact.normalised().equals(fact.quantity())) {
      entry.put("value_in_usual_unit", value(fact.normalised()));
    }
    conditions(fact.conditions(), entry);
    if (fact.kind() != Fact.Kind.RESULT) {
      entry.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
    }
    attribution(stored, citations, entry);
    entry.put("quote", fact.evidence().quote()).put("place", fact.evidence().place())
        .put("confidence", Math.round(fact.confidence() * 100) / 100.0);
    if (!stored.warnings().isEmpty()) {
      ArrayNode warnings = entry.putArray("warnings");
      stored.warnings().forEach(warnings::add);
    }
  }

  private static String value(Quantity quantity) {
    String symbol = quantity.unit().symbol();
    return quantity.value().notation() + (symbol.equals("1") ? "" : " " + symbol);
  }

  private static void conditions(Conditions conditions, ObjectNode entry) {
    conditions.temperature().ifPresent(temperature -> entry.put("temperature", temperature.notation()));
    if (!conditions.rates().isEmpty()) {
      entry.put("rate", conditions.rates().stream().map(Quantity::toString).collect(Collectors.joining(", ")));
    }
    conditions.cycle().ifPresent(cycle -> entry.put("cycle", cycle));
    conditions.cell().ifPresent(cell -> entry.put("cell", cell.notation()));
  }

  private static void attribution(StoredFact stored, Citations citations, ObjectNode entry) {
    String reporting = citations.named(stored.reportedIn(), stored.documentId());
    switch (stored.fact().attribution()) {
      case Attribution.OwnResult own -> entry.put("measured_by", reporting);
      case Attribution.CitedFrom cited when cited.references().size() == 1 ->
          entry.put("measured_by", citations.of(cited.references().getFirst()));
      case Attribution.CitedFrom several -> entry.put("measured_by_one_of",
          several.references().stream().map(citations::of).collect(Collectors.joining("; ")));
      case Attribution.Unattributed nobody -> entry.put("measured_by", "not stated");
    }
    entry.put("reported_by", reporting);
  }
}
