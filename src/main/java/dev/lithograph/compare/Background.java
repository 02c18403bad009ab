package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.Counterpart;
import dev.lithograph.store.FactStore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What store and index know around the facts of a comparison. Safe for use by many threads. */
final class Background {
  private static final Comparator<Counterpart> ORDER = Comparator.comparing((Counterpart other) -> other.fact().documentId())
      .thenComparing(other -> other.fact().iri());
  /** Documents of which it remembers what they say, those asked for last. */
  private static final int REMEMBERED = 200;

  private final FactStore store;
  private final FactIndex index;
  private final Map<String, Silence> silences = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Silence> eldest) {
      return size() > REMEMBERED;
    }
  };
  private String state = "";

  Background(FactStore store, FactIndex index) {
    this.store = store;
    this.index = index;
  }

  List<Counterpart> counterparts(StoredFact stored) {
    return Counterpart.of(stored.iri(), store.links(stored.iri()), index::fact).sorted(ORDER).toList();
  }

  /** What a document says beside what was read from it. */
  synchronized Silence silence(String documentId) {
    if (!state.equals(store.state())) {
      state = store.state();
      silences.clear();
    }
    return silences.computeIfAbsent(documentId, id ->
        new Silence(store.statements(id), index.ofDocument(id).stream().map(StoredFact::fact).toList()));
  }
}
