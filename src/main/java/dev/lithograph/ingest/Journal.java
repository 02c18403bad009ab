package dev.lithograph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which file was mined to which documents, a line each. A line is written once the store has them all, so whatever moment
 * the program is killed at, a file without a line is mined again and the store is right; the last line of a file counts.
 */
final class Journal {
  private static final int FIELDS = 4;
  /** Does not stand in an encoded id. */
  private static final String BETWEEN_IDS = ",";

  private final Path file;
  private final Map<Path, Entry> entries = new LinkedHashMap<>();

  /**
   * @param sha256 of the file's bytes
   * @param version of the program and its settings that mined it
   * @param documentIds more than one of a collection; none where the documents were dropped
   */
  record Entry(Path path, String sha256, String version, List<String> documentIds) {}

  private Journal(Path file) {
    this.file = file;
  }

  static Journal open(Path file) {
    Journal journal = new Journal(file);
    journal.read();
    return journal;
  }

  private void read() {
    entries.clear();
    if (Files.exists(file)) {
      lines(file).forEach(line -> parse(line).ifPresent(this::put));
      // A line that was cut short ends here, and the next one begins anew.
      append("\n");
    }
  }

  /** Copies what is written so far. */
  void copyTo(OutputStream out) throws IOException {
    if (Files.exists(file)) {
      Files.copy(file, out);
    }
  }

  /** Forgets all, so that every file is mined anew. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
    entries.clear();
  }

  /** Takes what another journal has copied in the place of all that is here. */
  void replaceBy(InputStream copy) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.copy(copy, whole, StandardCopyOption.REPLACE_EXISTING);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    read();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read (" + e.getMessage() + "): delete it, and all files are mined anew",
          e);
    }
  }

  /** Absent where the program was killed while it wrote the line. */
  private static Optional<Entry> parse(String line) {
    String[] fields = line.split("\t", -1);
    return fields.length != FIELDS + 1 ? Optional.empty() : Optional.of(new Entry(
        Path.of(URLDecoder.decode(fields[0], StandardCharsets.UTF_8)), fields[1], fields[2],
        Arrays.stream(fields[3].split(BETWEEN_IDS)).filter(id -> !id.isEmpty())
            .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8)).toList()));
  }

  private void put(Entry entry) {
    if (entry.documentIds().isEmpty()) {
      entries.remove(entry.path());
    } else {
      entries.put(entry.path(), entry);
    }
  }

  Optional<Entry> entry(Path path) {
    return Optional.ofNullable(entries.get(key(path)));
  }

  Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  void enter(Path path, String sha256, String version, List<String> documentIds) {
    Entry entry = new Entry(key(path), sha256, version, documentIds);
    String ids = documentIds.stream().map(Journal::encoded).collect(Collectors.joining(BETWEEN_IDS));
    append(String.join("\t", encoded(entry.path().toString()), sha256, version, ids, "") + "\n");
    put(entry);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void append(String line) {
    try {
      Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "): make room on the disk", e);
    }
  }

  void drop(Entry entry) {
    enter(entry.path(), "", "", List.of());
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
