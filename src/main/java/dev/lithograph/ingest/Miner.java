package dev.lithograph.ingest;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import dev.lithograph.read.reference.ReferenceTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes one file from its bytes to its facts. Safe for use by many threads. */
public final class Miner {
  /** Java matches regular expressions by recursion, which long formulas need more room for than threads usually have. */
  private static final long STACK_BYTES = 64 << 20;
  private static final Duration NO_LIMIT = Duration.ofDays(365);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  /** How many times the limit a file may take by the clock: a busy machine is no fault of the file, a dead network drive is. */
  private static final int PATIENCE = 12;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration TO_STOP = Duration.ofSeconds(2);

  private final Readers readers;
  private final Assembler assembler;
  private final ReferenceTable references;
  private final Duration limit;

  public Miner(Readers readers, Assembler assembler) {
    this(readers, assembler, ReferenceTable.empty(), NO_LIMIT);
  }

  private Miner(Readers readers, Assembler assembler, ReferenceTable references, Duration limit) {
    this.readers = readers;
    this.assembler = assembler;
    this.references = references;
    this.limit = limit;
  }

  /** A miner that takes from {@code table}, in CSL-JSON or BibTeX, the DOIs that papers do not give of what they cite. */
  public Miner withReferences(Path table) throws IOException {
    return new Miner(readers, assembler, ReferenceTable.read(table), limit);
  }

  /** A miner that gives up a file after that much computing, and after some minutes of waiting. */
  public Miner withTimeout(Duration timeout) {
    return new Miner(readers, assembler, references, timeout);
  }

  /** What beside the file decides what is mined: the program itself and the references. */
  public String version() {
    return Program.version() + (references.equals(ReferenceTable.empty()) ? "" : Integer.toHexString(references.hashCode()));
  }

  /** What came of the only paper in a file, or of the first. */
  public Outcome mine(Path file) {
    return mineAll(file, 1).getFirst();
  }

  /**
   * What came of each paper in a file. Whatever is wrong with the file, or with us on this file, comes back as a value, so that a
   * batch goes on.
   */
  public List<Outcome> mineAll(Path file) {
    return mineAll(file, Integer.MAX_VALUE);
  }

  private List<Outcome> mineAll(Path file, int most) {
    List<Outcome> outcomes = new ArrayList<>();
    Attempt<List<Document>> reading = attempt(file, () -> read(file, outcomes));
    reading.failure().ifPresent(outcomes::add);
    for (Document document : reading.result().orElse(List.of()).stream().limit(most).toList()) {
      Attempt<MinedDocument> mining = attempt(file.resolveSibling(document.source().name()),
          () -> assembler.assemble(references.complete(document)));
      Duration took = outcomes.isEmpty() ? reading.took().plus(mining.took()) : mining.took();
      outcomes.add(mining.result().<Outcome>map(mined -> new Mined(mined, took)).orElseGet(() -> mining.failure().orElseThrow()));
    }
    return outcomes;
  }

  private List<Document> read(Path file, List<Outcome> outcomes) {
    return switch (readers.read(file)) {
      case ReadResult.Unreadable unreadable -> {
        outcomes.add(new Failed(unreadable.reason()));
        yield List.of();
      }
      case ReadResult.Read read -> read.documents();
    };
  }

  private record Attempt<T>(Optional<T> result, Optional<Failed> failure, Duration took) {}

  /** Does {@code work} in a thread of its own, as long as the limit allows. */
  private <T> Attempt<T> attempt(Path file, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(null, task, "mines " + file.getFileName(), STACK_BYTES);
    worker.setDaemon(true);
    long start = System.nanoTime();
    worker.start();
    Optional<T> result = Optional.empty();
    Optional<Failed> failure = Optional.empty();
    try {
      result = within(limit, task, worker);
      if (result.isEmpty()) {
        stop(worker);
        failure = Optional.of(new Failed(Diagnostic.error(file.toString(),
            "takes longer than " + limit.toSeconds() + " s and was given up: allow more with --timeout, or give a part of it")));
      }
    } catch (ExecutionException e) {
      failure = Optional.of(fault(file, e.getCause()));
    } catch (InterruptedException e) {
      stop(worker);
      Thread.currentThread().interrupt();
      failure = Optional.of(new Failed(Diagnostic.error(file.toString(), "was not mined, because the program is to end")));
    }
    return new Attempt<>(result, failure, Duration.ofNanos(System.nanoTime() - start));
  }

  /** What became of the task; empty where it has computed for longer than {@code limit}. */
  private static <T> Optional<T> within(Duration limit, FutureTask<T> task, Thread worker)
      throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    while (THREADS.getThreadCpuTime(worker.threadId()) < limit.toNanos()
        && System.nanoTime() - start < PATIENCE * limit.toNanos()) {
      try {
        return Optional.of(task.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        // Not yet.
      }
    }
    return Optional.empty();
  }

  private static void stop(Thread worker) {
    worker.interrupt();
    try {
      worker.join(TO_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Failed fault(Path file, Throwable thrown) {
    return new Failed(Diagnostic.error(file.toString(), thrown instanceof OutOfMemoryError
        ? "needs more memory than there is: give a part of it, or start Java with a larger -Xmx"
        : Diagnostic.ofFault(thrown)));
  }
}
