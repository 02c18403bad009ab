package dev.lithograph.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Counts what a store holds once for each state of it, and keeps the counts beside the database. Whoever asks begins no transaction
 * before: the database, when it is compacted, would wait for that one, the counting for the database, and that one for the counting.
 */
final class Counting {
  private final DatasetGraph dataset;
  /** What {@link #dataset} reads from. */
  private final SharedDatabase database;
  private final Ledger ledger;
  private final Optional<Path> file;
  private Counts known = Counts.NONE;

  /** @param file absent where the store is gone when closed */
  Counting(DatasetGraph dataset, SharedDatabase database, Ledger ledger, Optional<Path> file) {
    this.dataset = dataset;
    this.database = database;
    this.ledger = ledger;
    this.file = file;
  }

  /** Outside of a transaction. */
  synchronized Counts counts() {
    return Txn.calculateRead(dataset, () -> {
      String state = ledger.state();
      return kept(state).orElseGet(() -> count(state));
    });
  }

  private Counts count(String state) {
    known = Counts.of(database, state);
    file.ifPresent(known::write);
    return known;
  }

  /** Outside of a transaction: number of facts by IRI of their property, which takes seconds where they are not kept. */
  synchronized Map<String, Integer> facts() {
    return Txn.calculateRead(dataset, () -> kept(ledger.state()).map(Counts::facts).orElseGet(() -> Counts.facts(dataset)));
  }

  private Optional<Counts> kept(String state) {
    if (!known.state().equals(state)) {
      file.flatMap(kept -> Counts.read(kept, state)).ifPresent(counts -> known = counts);
    }
    return Optional.of(known).filter(counts -> counts.state().equals(state));
  }
}
