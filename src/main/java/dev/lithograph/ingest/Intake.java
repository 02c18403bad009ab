package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.store.AuditEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes papers in and drops them while the store is served, one request at a time, and notes each in the audit log. The
 * files are kept in the folder of the store, so that they can be mined anew.
 */
public final class Intake {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}");
  private static final long PATIENCE_SECONDS = 5;

  private final StoreFiller filler;
  private final DataFolder data;
  private final ReentrantLock lock = new ReentrantLock(true);

  public Intake(StoreFiller filler, DataFolder data) {
    this.filler = filler;
    this.data = data;
  }

  /**
   * What came of a file.
   *
   * @param documents ids of the papers in it that are in the store now
   * @param facts of them that were not there before
   * @param diagnostics what is to be told of it; errors where nothing is in the store
   */
  public record Taken(List<String> documents, int facts, List<Diagnostic> diagnostics) {
    public boolean failed() {
      return documents.isEmpty();
    }
  }

  /** Another request is being worked on. */
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** A name that no file of a paper may have; the message says which may. */
  public static final class UnusableNameException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableNameException() {
      super("A file's name has letters, digits, dots, hyphens and underscores, and ends in one of "
          + String.join(", ", Batch.ENDINGS) + ".");
    }
  }

  /**
   * Mines a file, which takes the place of one of the same name. One that cannot be mined leaves all as it was.
   *
   * @param name without folder; its ending counts for nothing but to be one of a paper
   * @param content is read to its end
   * @throws IOException where it cannot be read or written to its end
   */
  public Taken take(String name, InputStream content) throws IOException, BusyException, UnusableNameException {
    if (!NAME.matcher(name).matches() || Batch.ENDINGS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
      throw new UnusableNameException();
    }
    Path arrived = Files.createTempFile(Files.createDirectories(data.uploads()), ".arriving-", "");
    try {
      Files.copy(content, arrived, StandardCopyOption.REPLACE_EXISTING);
      return exclusively(() -> mine(name, arrived));
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  private Taken mine(String name, Path arrived) throws IOException {
    Instant began = Instant.now();
    Path file = data.uploads().resolve(name);
    Path before = data.uploads().resolve(".before-" + name);
    boolean replaces = Files.exists(file);
    if (replaces) {
      Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(arrived, file);
    Outcomes outcomes = new Outcomes(data.journal());
    try {
      filler.fill(Batch.of(List.of(file)), outcomes);
    } finally {
      if (outcomes.taken().failed()) {
        Files.delete(file);
        if (replaces) {
          Files.move(before, file);
        }
      }
      Files.deleteIfExists(before);
    }
    Taken taken = outcomes.taken();
    note("upload of " + name, began, taken.failed() ? "nothing was stored" : taken.facts() + " facts", taken.documents(), List.of());
    return taken;
  }

  /** @return whether there was such a document */
  public boolean remove(String documentId) throws IOException, BusyException {
    return exclusively(() -> {
      Instant began = Instant.now();
      boolean known = filler.remove(documentId, data.uploads());
      note("removal of " + documentId, began, known ? "removed" : "there was no such document", List.of(),
          known ? List.of(documentId) : List.of());
      return known;
    });
  }

  /** Builds the index of the facts anew from the graph; how many facts it holds. */
  public int rebuild() throws IOException, BusyException {
    return exclusively(() -> {
      Instant began = Instant.now();
      int facts = data.rebuildIndex();
      note("rebuilding of the index", began, facts + " facts", List.of(), List.of());
      return facts;
    });
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T exclusively(Work<T> work) throws IOException, BusyException {
    try {
      if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return work.done();
    } finally {
      lock.unlock();
    }
  }

  private void note(String action, Instant began, String outcome, List<String> written, List<String> removed) {
    data.audit().enter(new AuditEntry(action, began, Instant.now(), outcome, written, removed));
  }

  /** What became of the only file of a batch. */
  private static final class Outcomes implements Progress {
    private final Journal journal;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    Outcomes(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void begins(Path file, int number, int files) {
      // There is one.
    }

    @Override
    public void unchanged(Path file) {
      journal.entry(file).ifPresent(entry -> unchanged.addAll(entry.documentIds()));
    }

    @Override
    public void ended(Path file, Outcome outcome) {
      outcomes.add(outcome);
    }

    Taken taken() {
      List<Outcome.Mined> mined = outcomes.stream().filter(Outcome.Mined.class::isInstance).map(Outcome.Mined.class::cast).toList();
      return new Taken(Stream.concat(unchanged.stream(), mined.stream().map(one -> one.document().document().id())).toList(),
          mined.stream().mapToInt(one -> one.document().facts().size()).sum(),
          outcomes.stream().flatMap(one -> one.diagnostics().stream()).toList());
    }
  }
}
