package dev.lithograph.ingest;

import dev.lithograph.store.BrokenDumpException;
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
import java.util.stream.Stream;

/**
 * Which file was mined to which documents, a line each. A line is written once the store has them all, so whatever moment
 * the program is killed at, a file without a line is mined again and the store is right; the last line of a file counts.
 */
final class Journal {
  private static final int FIELDS = 4;
  /** Does not stand in an encoded id. */
  private static final String BETWEEN_IDS = ",";
  /** At the end of the line of a file that was mined elsewhere. */
  private static final String ELSEWHERE = "elsewhere";

  private final Path file;
  private final Map<Path, Entry> entries = new LinkedHashMap<>();
  private final Map<Content, Entry> elsewhere = new LinkedHashMap<>();

  /**
   * @param sha256 of the file's bytes
   * @param version of the program and its settings that mined it
   * @param documentIds more than one of a collection; none where the documents were dropped
   */
  record Entry(Path path, String sha256, String version, List<String> documentIds) {}

  /** By which a file is known again that lies elsewhere now; the name, since the id of a document may be made of it. */
  private record Content(Path name, String sha256) {
    static Content of(Path path, String sha256) {
      return new Content(path.getFileName(), sha256);
    }
  }

  /** Puts documents in the place of others, wholly or not at all. */
  @FunctionalInterface
  interface Loading {
    void load() throws IOException, BrokenDumpException;
  }

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
    elsewhere.clear();
    if (Files.exists(file)) {
      lines(file).forEach(line -> parse(line).ifPresent(entry -> {
        if (line.endsWith(ELSEWHERE)) {
          elsewhere.put(Content.of(entry.path(), entry.sha256()), entry);
        } else {
          put(entry);
        }
      }));
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

  /**
   * Takes what another journal has copied in the place of all that is here, as soon as the documents are in place. Files that are
   * not here were mined elsewhere: they are not gone. Where loading fails, all stays as it was; were the program to end meanwhile,
   * there would be no journal and all would be mined anew, where with that of other documents nothing would.
   */
  void replaceBy(InputStream copy, Loading documents) throws IOException, BrokenDumpException {
    Path next = beside(".new");
    Path last = beside(".last");
    Files.copy(copy, next, StandardCopyOption.REPLACE_EXISTING);
    Files.write(next, asSeenFromHere(next), StandardCharsets.UTF_8);
    if (Files.exists(file)) {
      Files.move(file, last, StandardCopyOption.ATOMIC_MOVE);
    }
    boolean loaded = false;
    try {
      documents.load();
      loaded = true;
    } finally {
      if (!loaded && Files.exists(last)) {
        Files.move(last, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(last);
    read();
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static List<String> asSeenFromHere(Path copy) {
    Journal theirs = new Journal(copy);
    theirs.read();
    return Stream.concat(theirs.elsewhere.values().stream(), theirs.entries.values().stream())
        .map(entry -> line(entry) + (Files.exists(entry.path()) ? "" : ELSEWHERE)).toList();
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
      elsewhere.remove(Content.of(entry.path(), entry.sha256()));
    }
  }

  Optional<Entry> entry(Path path) {
    return Optional.ofNullable(entries.get(key(path)));
  }

  /** What became of a file of this name and content that was mined elsewhere, before its documents were restored here. */
  Optional<Entry> elsewhere(Path path, String sha256) {
    return Optional.ofNullable(elsewhere.get(Content.of(path, sha256)));
  }

  /** Without those of files that were mined elsewhere. */
  Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  void enter(Path path, String sha256, String version, List<String> documentIds) {
    Entry entry = new Entry(key(path), sha256, version, documentIds);
    append(line(entry) + "\n");
    put(entry);
  }

  private static String line(Entry entry) {
    String ids = entry.documentIds().stream().map(Journal::encoded).collect(Collectors.joining(BETWEEN_IDS));
    return String.join("\t", encoded(entry.path().toString()), entry.sha256(), entry.version(), ids, "");
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
