package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.store.DocumentSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Mines batches into a store, each file once. */
public final class StoreFiller {
  /** To store papers together takes half of what it takes one by one, and more of them save no more. */
  public static final int TOGETHER = 8;
  /** So long what is mined may wait for others, unless the next file takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Miner miner;
  private final DataFolder data;
  private final String version;

  public StoreFiller(Miner miner, DataFolder data) {
    this.miner = miner;
    this.data = data;
    this.version = miner.version();
  }

  /**
   * What became of a batch.
   *
   * @param mined papers whose facts are in the store now and were not before
   * @param facts in them
   * @param leftOut facts that were mined but are no facts by the rules of the store
   * @param unchanged files whose facts were in the store already
   * @param failed papers, files and folders of which nothing is in the store
   */
  public record Summary(int mined, int facts, int leftOut, int unchanged, int failed) {}

  /**
   * Puts each document into the store, in the place of what was mined from it before, a few at a time; brings the index up to date
   * at the end. A file that fails leaves the store as it was, and the rest goes on. Of a document is told once it is stored.
   */
  public Summary fill(Batch batch, Progress progress) {
    // Nothing is restored meanwhile: what is in the store is asked for once.
    synchronized (data) {
      Filling filling = new Filling(progress);
      int number = 0;
      for (Path file : batch.files()) {
        progress.begins(file, ++number, batch.files().size());
        filling.fill(file);
      }
      filling.store();
      data.refreshIndex();
      int failed = filling.failed + batch.unusable().size();
      return new Summary(filling.mined, filling.facts, filling.leftOut, filling.unchanged, failed);
    }
  }

  /** One batch on its way. */
  private final class Filling {
    private final Progress progress;
    private final Map<String, Path> seen = new HashMap<>();
    private final Set<String> stored = data.store().documents().stream().map(DocumentSummary::id).collect(Collectors.toSet());
    /** What is mined and not stored yet, and what is to be told and noted once it is, in order. */
    private final List<MinedDocument> waiting = new ArrayList<>();
    private final List<Consumer<List<MinedDocument>>> afterwards = new ArrayList<>();
    private long waitingSince;
    private final Set<String> minedHere = data.journal().entries().stream().flatMap(entry -> entry.documentIds().stream())
        .collect(Collectors.toSet());
    private int mined;
    private int facts;
    private int leftOut;
    private int unchanged;
    private int failed;

    Filling(Progress progress) {
      this.progress = progress;
    }

    void fill(Path file) {
      String hash = hash(file);
      Optional<Journal.Entry> here = data.journal().entry(file);
      Optional<Journal.Entry> before = here.or(() -> restored(file, hash));
      if (before.filter(entry -> stored.containsAll(entry.documentIds()) && isUnchanged(entry, hash)).isPresent()) {
        List<String> ids = before.get().documentIds();
        ids.forEach(id -> seen.putIfAbsent(id, file));
        if (here.isEmpty()) {
          data.journal().enter(file, hash, version, ids);
        }
        unchanged++;
        progress.unchanged(file);
        return;
      }
      List<String> ids = new ArrayList<>();
      boolean whole = true;
      for (Outcome outcome : miner.mineAll(file)) {
        Outcome ended = distinct(outcome, file, seen);
        whole &= ended instanceof Mined;
        take(file, ended, ids);
      }
      if (whole) {
        afterwards.add(together -> {
          before.stream().flatMap(entry -> entry.documentIds().stream())
              .filter(old -> !ids.contains(old) && !seen.containsKey(old)).forEach(data.store()::remove);
          data.journal().enter(file, hash, version, ids);
        });
      }
      storeIfDue();
    }

    /** What was mined elsewhere from a file like this one, and has come by a backup; not where others gave its documents since. */
    private Optional<Journal.Entry> restored(Path file, String hash) {
      return data.journal().elsewhere(file, hash)
          .filter(entry -> entry.documentIds().stream().noneMatch(id -> minedHere.contains(id) || seen.containsKey(id)));
    }

    /** @param ids to which that of the document is added */
    private void take(Path file, Outcome outcome, List<String> ids) {
      switch (outcome) {
        case Failed reason -> afterwards.add(together -> {
          failed++;
          progress.ended(file, reason);
        });
        case Mined(var document, var took) -> {
          storeIfDue();
          waitingSince = waiting.isEmpty() ? System.nanoTime() : waitingSince;
          int place = waiting.size();
          waiting.add(document);
          ids.add(document.document().id());
          afterwards.add(together -> {
            MinedDocument admitted = together.get(place);
            mined++;
            facts += admitted.facts().size();
            leftOut += document.facts().size() - admitted.facts().size();
            progress.ended(file, new Mined(admitted, took));
          });
        }
      }
    }

    private void storeIfDue() {
      if (waiting.isEmpty() || waiting.size() >= TOGETHER || System.nanoTime() - waitingSince > PATIENCE.toNanos()) {
        store();
      }
    }

    /** Stores what waits, in one transaction, and tells of it. */
    void store() {
      List<MinedDocument> together = waiting.isEmpty() ? List.of() : data.store().replaceAll(waiting);
      waiting.clear();
      List<Consumer<List<MinedDocument>>> now = List.copyOf(afterwards);
      afterwards.clear();
      now.forEach(step -> step.accept(together));
    }
  }

  /**
   * Drops from the store what was mined from files that are no more; how many documents those were. What a backup has brought from
   * elsewhere stays: its files may still be there.
   */
  public int prune() {
    Map<Boolean, List<Journal.Entry>> entries =
        data.journal().entries().stream().collect(Collectors.partitioningBy(entry -> Files.exists(entry.path())));
    Set<String> elsewhere = entries.get(true).stream().flatMap(entry -> entry.documentIds().stream()).collect(Collectors.toSet());
    int dropped = 0;
    for (Journal.Entry entry : entries.get(false)) {
      dropped += (int) entry.documentIds().stream().filter(id -> !elsewhere.contains(id) && data.store().remove(id)).count();
      data.journal().drop(entry);
    }
    data.refreshIndex();
    return dropped;
  }

  /**
   * Drops one document. What it was mined from is deleted where it lies in {@code own} and holds no other; a file elsewhere stays,
   * and would be mined anew with its folder.
   *
   * @return whether there was such a document
   */
  boolean remove(String documentId, Path own) throws IOException {
    synchronized (data) {
      boolean known = data.store().remove(documentId);
      for (Journal.Entry entry : data.journal().entries()) {
        if (entry.documentIds().equals(List.of(documentId))) {
          data.journal().drop(entry);
          if (entry.path().startsWith(own.toAbsolutePath().normalize())) {
            Files.deleteIfExists(entry.path());
          }
        }
      }
      data.refreshIndex();
      return known;
    }
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
