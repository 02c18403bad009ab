package dev.lithograph.ingest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has a folder take over, again and again, what others put into the remote store that it mirrors. */
public final class Follower implements AutoCloseable {
  private final DataFolder data;
  private final Consumer<String> failures;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon().name("follows the store").unstarted(task));
  private String told = "";

  /** @param failures hears why the remote store could not be asked, once as long as the reason is the same */
  public Follower(DataFolder data, Consumer<String> failures) {
    this.data = data;
    this.failures = failures;
  }

  /** Goes on until it is closed. */
  public void follow(Duration between) {
    looking.scheduleWithFixedDelay(this::look, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      data.catchUp();
      told = "";
    } catch (UncheckedIOException e) {
      if (!told.equals(e.getMessage())) {
        told = e.getMessage();
        failures.accept(told);
      }
    }
  }

  /** Waits until what is under way is done. */
  @Override
  public void close() {
    looking.close();
  }
}
