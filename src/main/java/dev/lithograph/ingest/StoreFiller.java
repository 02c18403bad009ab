package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mines batches into a store. */
public final class StoreFiller {
  private final Miner miner;
  private final DataFolder data;

  public StoreFiller(Miner miner, DataFolder data) {
    this.miner = miner;
    this.data = data;
  }

  /**
   * What became of a batch.
   *
   * @param mined files whose facts are in the store now
   * @param facts in them
   * @param leftOut facts of theirs that break a shape of the ontology
   * @param failed files and folders of which nothing is in the store
   */
  public record Summary(int mined, int facts, int leftOut, int failed) {}

  /**
   * Puts each document into the store, in the place of what was mined from it before, as soon as it is mined; brings the index up
   * to date at the end. A file that fails leaves the store as it was, and the rest goes on.
   */
  public Summary fill(Batch batch, Progress progress) {
    Map<String, Path> seen = new HashMap<>();
    int mined = 0;
    int facts = 0;
    int leftOut = 0;
    int number = 0;
    for (Path file : batch.files()) {
      progress.begins(file, ++number, batch.files().size());
      Outcome outcome = distinct(miner.mine(file), file, seen);
      if (outcome instanceof Mined(var document, var took)) {
        MinedDocument stored = data.store().replace(document);
        mined++;
        facts += stored.facts().size();
        leftOut += document.facts().size() - stored.facts().size();
        outcome = new Mined(stored, took);
      }
      progress.ended(file, outcome);
    }
    data.refreshIndex();
    return new Summary(mined, facts, leftOut, batch.files().size() - mined + batch.unusable().size());
  }

  /** The second of two files with one id would silently take the place of the first. */
  private static Outcome distinct(Outcome outcome, Path file, Map<String, Path> seen) {
    if (!(outcome instanceof Mined(var document, var took))) {
      return outcome;
    }
    Optional<Path> same = Optional.ofNullable(seen.putIfAbsent(document.document().id(), file));
    return same.<Outcome>map(first -> new Failed(Diagnostic.error(file.toString(), "has the same "
        + (document.document().bibliography().doi().isPresent() ? "DOI" : "name, and no DOI,") + " as " + first
        + ", which was mined: give one of them"))).orElse(outcome);
  }
}
