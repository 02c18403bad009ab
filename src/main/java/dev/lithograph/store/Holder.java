package dev.lithograph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The process that has a store open, as it notes it in the store's folder for others to read.
 *
 * @param command as it was given, where Java tells
 */
record Holder(long pid, String command, Instant since) {
  private static final String MAIN_CLASS = "dev.lithograph.Lithograph";
  private static final int LINES = 3;
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  static Holder current() {
    String command = System.getProperty("sun.java.command", "").lines().findFirst().orElse("");
    return new Holder(ProcessHandle.current().pid(), command.startsWith(MAIN_CLASS)
        ? "lithograph" + command.substring(MAIN_CLASS.length()) : command, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Absent where {@code file} tells of no process, or of another one than {@code pid}. */
  static Optional<Holder> read(Path file, long pid) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return lines.size() == LINES && lines.getFirst().equals(String.valueOf(pid))
          ? Optional.of(new Holder(pid, lines.get(1), Instant.parse(lines.get(2)))) : Optional.empty();
    } catch (IOException | DateTimeParseException e) {
      // It has only just begun, or is about to end.
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.write(file, List.of(String.valueOf(pid), command, since.toString()), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "process " + pid + (command.isEmpty() ? "" : ", '" + command + "',") + " since " + LOCAL_TIME.format(since);
  }
}
