package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.store.Counterpart;
import dev.lithograph.store.FactStore;
import java.util.List;
import java.util.Optional;

/** One value with all that it rests on. */
final class GetEvidence implements Tool {
  private final FactStore store;

  GetEvidence(FactStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "get_evidence";
  }

  @Override
  public String title() {
    return "Show the evidence of a value";
  }

  @Override
  public String description() {
    return "Shows the paragraph or table that a value was read from, and other reports of the same measurement or that disagree"
        + " with it. Use it before relying on a value: what confidence and warnings call into question may be misread.";
  }

  @Override
  public Parameters parameters() {
    return new Parameters().needed("id", "Id of a value, as search_facts gives it");
  }

  @Override
  public Answer answer(Arguments arguments) throws UnusableArgumentsException {
    String id = arguments.text("id").orElse("");
    StoredFact stored = store.fact(StoredFact.iriOf(id)).orElseThrow(() -> new UnusableArgumentsException("there is no value \""
        + id + "\": search_facts gives ids; they may change when a document is mined again"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Citations citations = new Citations();
    FactEntry.write(stored, citations, answer.putObject("fact"));
    store.passage(stored.iri()).ifPresent(passage -> write(passage, answer.putObject("passage")));
    List<Counterpart> others = store.counterparts(stored.iri());
    others(others, Relation.SAME_MEASUREMENT).ifPresent(same -> write(same, citations, answer.putArray("same_measurement")));
    others(others, Relation.OTHER_VALUE).ifPresent(other -> write(other, citations, answer.putArray("disagrees_in_value")));
    others(others, Relation.OTHER_CREDIT).ifPresent(other -> write(other, citations, answer.putArray("disagrees_in_credit")));
    answer.put("iri", stored.iri());
    citations.putInto(answer);
    return Answer.of(answer);
  }

  private static Optional<List<StoredFact>> others(List<Counterpart> all, Relation relation) {
    List<StoredFact> those = all.stream().filter(other -> other.relation() == relation).map(Counterpart::fact).toList();
    return those.isEmpty() ? Optional.empty() : Optional.of(those);
  }

  private static void write(List<StoredFact> facts, Citations citations, ArrayNode entries) {
    facts.forEach(fact -> FactEntry.write(fact, citations, entries.addObject()));
  }

  private static void write(Passage passage, ObjectNode entry) {
    if (!passage.section().isEmpty()) {
      entry.put("section", passage.section());
    }
    switch (passage) {
      case Passage.InText text -> entry.put("text", text.text());
      case Passage.InTable table -> {
        entry.put("table", table.number()).put("caption", table.caption());
        rows(table.header(), entry.putArray("header"));
        int inBody = table.row() - table.header().size();
        rows(inBody >= 0 ? List.of(table.body().get(inBody)) : List.of(), entry.putArray("row"));
        ArrayNode footnotes = entry.putArray("footnotes");
        table.footnotes().forEach(footnotes::add);
      }
    }
  }

  private static void rows(List<List<String>> rows, ArrayNode entries) {
    rows.forEach(row -> entries.add(String.join(" | ", row)));
  }
}
