package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.store.DocumentSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mines batches into a store, each file once. */
public final class StoreFiller {
  private final Miner miner;
  private final DataFolder data;
  private final String version;

  public StoreFiller(Miner miner, DataFolder data) {
    this.miner = miner;
    this.data = data;
    this.version = Program.version() + miner.settings();
  }

  /**
   * What became of a batch.
   *
   * @param mined files whose facts are in the store now and were not before
   * @param facts in them
   * @param leftOut facts that were mined but are no facts by the rules of the store
   * @param unchanged files whose facts were in the store already
   * @param failed files and folders of which nothing is in the store
   */
  public record Summary(int mined, int facts, int leftOut, int unchanged, int failed) {}

  /**
   * Puts each document into the store, in the place of what was mined from it before, as soon as it is mined; brings the index up
   * to date at the end. A file that fails leaves the store as it was, and the rest goes on.
   */
  public Summary fill(Batch batch, Progress progress) {
    Map<String, Path> seen = new HashMap<>();
    Set<String> stored = data.store().documents().stream().map(DocumentSummary::id).collect(Collectors.toSet());
    int mined = 0;
    int facts = 0;
    int leftOut = 0;
    int unchanged = 0;
    int number = 0;
    for (Path file : batch.files()) {
      progress.begins(file, ++number, batch.files().size());
      String hash = hash(file);
      Optional<Journal.Entry> before = data.journal().entry(file);
      if (before.filter(entry -> stored.contains(entry.documentId()) && isUnchanged(entry, hash)).isPresent()) {
        seen.putIfAbsent(before.get().documentId(), file);
        unchanged++;
        progress.unchanged(file);
        continue;
      }
      Outcome outcome = distinct(miner.mine(file), file, seen);
      if (outcome instanceof Mined(var document, var took)) {
        String id = document.document().id();
        MinedDocument admitted = data.store().replace(document);
        before.map(Journal.Entry::documentId).filter(old -> !old.equals(id)
            && !seen.containsKey(old)).ifPresent(data.store()::remove);
        data.journal().enter(file, hash, version, id);
        mined++;
        facts += admitted.facts().size();
        leftOut += document.facts().size() - admitted.facts().size();
        outcome = new Mined(admitted, took);
      }
      progress.ended(file, outcome);
    }
    data.refreshIndex();
    return new Summary(mined, facts, leftOut, unchanged, batch.files().size() - mined - unchanged + batch.unusable().size());
  }

  /** Drops from the store what was mined from files that are no more; how many documents those were. */
  public int prune() {
    int dropped = 0;
    for (Journal.Entry entry : data.journal().entries()) {
      if (!Files.exists(entry.path())) {
        boolean elsewhere = data.journal().entries().stream()
            .anyMatch(other -> other.documentId().equals(entry.documentId()) && Files.exists(other.path()));
        dropped += !elsewhere && data.store().remove(entry.documentId()) ? 1 : 0;
        data.journal().drop(entry);
      }
    }
    data.refreshIndex();
    return dropped;
  }

  private boolean isUnchanged(Journal.Entry entry, String hash) {
    return !hash.isEmpty() && entry.sha256().equals(hash) && entry.version().equals(version);
  }

  /** Empty where the file cannot be read, of which the miner tells more. */
  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file) ? Program.hash(List.of(file)) : "";
    } catch (IOException e) {
      return "";
    }
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
