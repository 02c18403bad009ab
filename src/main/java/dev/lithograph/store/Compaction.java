package dev.lithograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.IO_DB;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Puts a packed copy of a database in its place, while others read it. It does what that of TDB2 does, which knows no layout but
 * TDB2's own.
 */
final class Compaction {
  /** TDB2 opens the folder with the greatest number, and deletes what a kill has left of one that ends with this. */
  private static final String GENERATION = "Data-%04d";
  private static final String BEING_WRITTEN = "-tmp";

  private Compaction() {}

  static void run(DatasetGraph dataset) {
    DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(dataset);
    DatasetGraphTDB old = TDBInternal.getDatasetGraphTDB(dataset);
    Path folder = IO_DB.asPath(old.getLocation());
    container.execReadOnlyDatabase(() -> {
      Path copy = copy(old, next(folder));
      change(container, old, Layout.generation(Location.create(copy)));
    });
    // Waits for those who still read the old one.
    old.getTxnSystem().getTxnMgr().startExclusiveMode();
    StoreConnection.release(old.getLocation());
    IO.deleteAll(folder);
  }

  private static Path next(Path folder) {
    String name = folder.getFileName().toString();
    return folder.resolveSibling(GENERATION.formatted(Integer.parseInt(name.substring(name.indexOf('-') + 1)) + 1));
  }

  private static Path copy(DatasetGraphTDB old, Path folder) {
    Path writing = folder.resolveSibling(folder.getFileName() + BEING_WRITTEN);
    try {
      PackedCopy.write(old, Files.createDirectory(writing));
      return Files.move(writing, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (Files.exists(writing)) {
        IO.deleteAll(writing);
      }
    }
  }

  private static void change(DatasetGraphSwitchable container, DatasetGraphTDB old, DatasetGraphTDB fresh) {
    TransactionCoordinator transactions = fresh.getTxnSystem().getTxnMgr();
    transactions.execExclusive(() -> {
      transactions.takeOverFrom(old.getTxnSystem().getTxnMgr());
      container.set(fresh);
    });
  }
}
