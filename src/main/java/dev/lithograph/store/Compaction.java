package dev.lithograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.IO_DB;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Puts a packed copy of a database in its place. That of TDB2 knows no layout but TDB2's own, and changes the database under
 * whoever reads.
 */
final class Compaction {
  /** TDB2 opens the folder with the greatest number, and deletes what a kill has left of one that ends with this. */
  private static final String GENERATION = "Data-%04d";
  private static final String BEING_WRITTEN = "-tmp";

  private Compaction() {}

  /**
   * @param dataset as TDB2 gives it out, which nobody writes to meanwhile
   * @param alone runs what it is given while nobody reads
   */
  static void run(DatasetGraph dataset, Consumer<Runnable> alone) {
    DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(dataset);
    DatasetGraphTDB old = TDBInternal.getDatasetGraphTDB(dataset);
    Path folder = IO_DB.asPath(old.getLocation());
    Path copy = copy(old, next(folder));
    alone.accept(() -> {
      container.set(Layout.generation(Location.create(copy)));
      StoreConnection.release(old.getLocation());
    });
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
}
