package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may be killed between any two bytes that it writes into the journal of the database. */
class TornJournalTest {
  private static final int REDO = 1;
  private static final int HEADER = 16;

  @TempDir
  private Path folder;

  @Test
  void keepsNoStoreFromOpening() throws IOException, UnusableStoreException {
    List<StoredFact> facts;
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      facts = store.facts();
    }
    // Another kill has left this of a compaction.
    Files.createDirectory(folder.resolve("graph/Data-0002-tmp"));
    byte[] entry = entry();
    for (int length : new int[] {entry.length, 1, HEADER - 1, HEADER, entry.length - 1}) {
      byte[] journal = Arrays.copyOf(entry, entry.length + length);
      System.arraycopy(entry, 0, journal, entry.length, length);
      for (byte[] left : List.of(journal, Arrays.copyOf(entry, length))) {
        Files.write(folder.resolve("graph/Data-0001/journal.jrnl"), left, StandardOpenOption.TRUNCATE_EXISTING);
        try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
          assertEquals(facts, store.facts(), left.length + " bytes");
        }
      }
    }
  }

  /** Of a transaction that is not committed, about a part of the database that there is not. */
  private static byte[] entry() {
    byte[] content = new byte[24];
    ByteBuffer entry = ByteBuffer.allocate(HEADER + content.length).putInt(content.length).putInt(0).putInt(REDO).putInt(0)
        .put(content);
    Adler32 checksum = new Adler32();
    checksum.update(entry.array());
    return entry.putInt(4, (int) checksum.getValue()).array();
  }
}
