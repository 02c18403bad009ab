package dev.lithograph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * Cuts off the journal what a kill has left half-written at its end. TDB2 6.0.0 opens no database with such a journal, although
 * the transaction it belongs to was never committed, and those before it are whole.
 */
final class TornJournal {
  /** Length of the content, checksum, kind, and the name of what it belongs to, four bytes each. */
  private static final int HEADER = 4 * Integer.BYTES;

  private TornJournal() {}

  /** @param database that may be open elsewhere: it is left alone then */
  static void mend(Path database) throws IOException {
    try (Stream<Path> generations = Files.list(database)) {
      List<Path> journals = generations.map(generation -> generation.resolve(Names.journalFile)).toList();
      for (Path journal : journals) {
        if (Files.isRegularFile(journal) && Files.size(journal) > 0) {
          mend(journal, DatabaseConnection.lockForLocation(Location.create(database)));
        }
      }
    }
  }

  private static void mend(Path journal, ProcessFileLock lock) throws IOException {
    if (!lock.isLockedHere() && lock.tryLock()) {
      try (FileChannel entries = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        entries.truncate(whole(entries)).force(true);
      } finally {
        ProcessFileLock.release(lock);
      }
    }
  }

  /** Where the last entry ends that is there in full. */
  private static long whole(FileChannel entries) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    long end = 0;
    while (end + HEADER <= entries.size()) {
      entries.read(length.clear(), end);
      long next = end + HEADER + Math.max(0, length.getInt(0));
      if (next > entries.size()) {
        break;
      }
      end = next;
    }
    return end;
  }
}
