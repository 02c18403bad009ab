package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal is after the program was killed while it put other documents in the place of those that were there. */
class JournalTest {
  private static final String BEFORE = "before";
  private static final String AFTERWARDS = "afterwards";

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void killWhileReplacing() throws IOException {
    file = folder.resolve("mined.tsv");
    Journal journal = Journal.open(file, () -> BEFORE);
    journal.enter(folder.resolve("old.md"), "1", "v", List.of("old"));
    Journal other = Journal.open(folder.resolve("other.tsv"), () -> AFTERWARDS);
    other.enter(Files.createFile(folder.resolve("new.md")), "2", "v", List.of("new"));
    try (InputStream copy = Files.newInputStream(folder.resolve("other.tsv"))) {
      journal.replaceBy(copy, () -> copyTo(folder.resolve("killed")));
    } catch (Exception e) {
      throw new IOException(e);
    }
    file = folder.resolve("killed").resolve("mined.tsv");
  }

  /** What lies there while documents are put in place is what a kill leaves. */
  private void copyTo(Path killed) throws IOException {
    Files.createDirectory(killed);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.filter(path -> path.getFileName().toString().startsWith("mined.tsv")).toList()) {
        Files.copy(path, killed.resolve(path.getFileName()));
      }
    }
    assertFalse(Files.exists(killed.resolve("mined.tsv")));
  }

  @Test
  void isAsItWasWhereTheDocumentsAre() throws IOException {
    assertEquals(List.of("old"), documents(BEFORE));
  }

  @Test
  void isOfTheDocumentsThatTookTheirPlace() throws IOException {
    assertEquals(List.of("new"), documents(AFTERWARDS));
  }

  /** Then it is there at the next start too, and nothing is left beside it. */
  private List<String> documents(String state) throws IOException {
    Journal.open(file, () -> state);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
    return Journal.open(file, () -> "something else").entries().stream().flatMap(entry -> entry.documentIds().stream()).toList();
  }
}
