package dev.lithograph.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java process that can be killed. */
final class KilledProcess {
  private static final long LONGEST_S = 120;
  private static final long BETWEEN_LOOKS_MS = 2;
  /** 128 and the number of the signal. */
  private static final int KILLED = 137;

  private final Process process;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final StringBuilder told = new StringBuilder();

  KilledProcess(String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(messages::add);
    } catch (IOException | UncheckedIOException e) {
      // As where the process was killed in the middle of a line.
      messages.add(e.toString());
    }
  }

  /** Waits until that many papers are in the store, or the process has ended. */
  void awaitMined(int papers) throws InterruptedException {
    for (int i = 0; i < papers; i++) {
      awaitTold(" facts in ");
    }
  }

  /** Waits until it tells a line with such words, or the process has ended. */
  void awaitTold(String words) throws InterruptedException {
    while (process.isAlive()) {
      String message = messages.poll(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
      if (message != null) {
        told.append(message).append('\n');
        if (message.contains(words)) {
          return;
        }
      }
    }
  }

  /** Waits until something is so, which may be for a moment only, or the process has ended. */
  void await(BooleanSupplier something) {
    while (process.isAlive() && !something.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** @return whether it was killed, and had not ended before */
  boolean killAfter(Duration delay) throws InterruptedException {
    if (process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly();
    return process.waitFor() == KILLED;
  }

  /** The exit status once it has ended by itself. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it took longer than " + LONGEST_S + " s: " + told());
    }
    return process.exitValue();
  }

  /** All that it told. */
  String told() {
    messages.forEach(message -> told.append(message).append('\n'));
    messages.clear();
    return told.toString();
  }
}
