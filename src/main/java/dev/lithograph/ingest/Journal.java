package dev.lithograph.ingest;

import dev.lithograph.store.BrokenDumpException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

  /** End the names of files beside it, while others are put in the place of the documents: the journal of these, and of what was. */
  private static final String NEXT = ".new";
  private static final String LAST = ".of-";

  private final Path file;
  private final Supplier<String> documents;
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

  private Journal(Path file, Supplier<String> documents) {
    this.file = file;
    this.documents = documents;
  }

  /** @param documents tells the state of the documents that are there, as it is when it is asked */
  static Journal open(Path file, Supplier<String> documents) {
    Journal journal = new Journal(file, documents);
    journal.recover();
    journal.read();
    return journal;
  }

  /** The program may have been killed while it put others in the place of the documents: then they tell whether it was done. */
  private void recover() {
    try {
      Optional<Path> last = last();
      if (last.isPresent() && !Files.exists(file)) {
        boolean asBefore = last.get().equals(lastOf(documents.get()));
        Files.move(asBefore ? last.get() : beside(NEXT), file, StandardCopyOption.ATOMIC_MOVE);
      }
      if (last.isPresent()) {
        Files.deleteIfExists(last.get());
      }
      Files.deleteIfExists(beside(NEXT));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "): make room on the disk", e);
    }
  }

  private Optional<Path> last() throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(file.toAbsolutePath().getParent(), file.getFileName() + LAST + "*")) {
      return StreamSupport.stream(found.spliterator(), false).findFirst();
    }
  }

  /** Where the journal of documents lies while others are put in their place. */
  private Path lastOf(String state) {
    return beside(LAST + state).toAbsolutePath();
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
   * {@link #open} would take that of the two journals which is of the documents that are there then.
   */
  void replaceBy(InputStream copy, Loading loading) throws IOException, BrokenDumpException {
    Path next = beside(NEXT);
    Path last = lastOf(documents.get());
    Files.copy(copy, next, StandardCopyOption.REPLACE_EXISTING);
    Files.write(next, asSeenFromHere(next), StandardCharsets.UTF_8);
    append("");
    Files.move(file, last, StandardCopyOption.ATOMIC_MOVE);
    boolean loaded = false;
    try {
      loading.load();
      loaded = true;
    } finally {
      if (!loaded) {
        Files.move(last, file, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(next);
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(last);
    read();
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private List<String> asSeenFromHere(Path copy) {
    Journal theirs = new Journal(copy, documents);
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
