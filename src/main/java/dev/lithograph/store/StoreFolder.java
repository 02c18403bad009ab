package dev.lithograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;

/** The folder that a store lives in: {@code graph} is the TDB2 database, {@code index} belongs to the search. */
final class StoreFolder {
  private static final String GRAPH = "graph";
  /** Begins the name of a database that is being made. */
  private static final String HALF_MADE = GRAPH + "-";
  /** Holds how large the graph was when it was compacted last. */
  private static final String COMPACT_SIZE = "compact-size";
  /** Tells which process has the store open; what keeps others out is the lock of the database. */
  private static final String HOLDER = "in-use";
  /** Holds the address of the store that the graph is a mirror of; absent where it is none. */
  private static final String MIRRORED = "mirror-of";
  private static final String CHANGES = "changes.ru";
  private static final String COUNTS = "counts";
  private static final Set<String> OWN = Set.of(GRAPH, "index", COMPACT_SIZE, HOLDER, MIRRORED, CHANGES, COUNTS);
  /** A graph that is smaller is left as it is, and one that is not several times as large as it was. */
  private static final long SMALL_BYTES = 500L << 20;
  private static final int GROWTH = 3;

  /** TDB2 tells only in the words of its message who holds the lock. */
  private static final Pattern HELD = Pattern.compile("held by process (\\d+)");

  private final Path folder;
  private final Optional<String> mirrored;

  StoreFolder(StorePlace place) {
    folder = place.folder();
    mirrored = place.remote().map(RemoteStore::toString);
  }

  SharedDatabase connect() throws UnusableStoreException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw unusable("is a file; name a folder");
    }
    try {
      Files.createDirectories(folder);
      if (!Files.isDirectory(folder.resolve(GRAPH))) {
        if (!foreign().isEmpty()) {
          throw unusable("is not a store and not empty (it holds " + foreign().getFirst() + "); name a folder of its own");
        }
        if (mirrored.isPresent()) {
          Files.writeString(folder.resolve(MIRRORED), mirrored.get() + "\n");
        }
        make();
      }
      checkMirrored();
    } catch (IOException e) {
      throw unusable("cannot be read or created (" + e.getMessage() + "); name a folder that you may write to");
    }
    if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve(GRAPH))) {
      throw unusable("is read-only; name a folder that you may write to");
    }
    try {
      TornJournal.mend(folder.resolve(GRAPH));
    } catch (IOException e) {
      throw unusable("has a journal that cannot be read (" + e.getMessage() + ")");
    }
    SharedDatabase database = open();
    try {
      deleteHalfMade();
      Holder.current().write(folder.resolve(HOLDER));
    } catch (IOException e) {
      // The disk is full: others are told the number of the process alone.
    }
    return database;
  }

  /** What is a store of its own is not to be overwritten by another one, nor a mirror changed without what it mirrors. */
  private void checkMirrored() throws IOException, UnusableStoreException {
    Path file = folder.resolve(MIRRORED);
    Optional<String> noted = Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    if (!noted.equals(mirrored)) {
      throw unusable(noted.map(other -> "mirrors the store " + other + ": give --store " + other)
          .orElse("is a store of its own: bring what it holds to another one by 'backup' and 'restore --store'")
          + ", or name another folder with --data");
    }
  }

  /** Where changes of a mirror are gathered until they are made. */
  Path changes() {
    return folder.resolve(CHANGES);
  }

  /** Where it is kept how much the graph holds of what. */
  Path counts() {
    return folder.resolve(COUNTS);
  }

  /** Under its name the database is there once it is whole: TDB2 cannot open one that a kill has left half-made. */
  private void make() throws IOException {
    Path making = folder.resolve(HALF_MADE + ProcessHandle.current().pid());
    if (Files.exists(making)) {
      IO.deleteAll(making);
    }
    try {
      Layout.connect(Location.create(Files.createDirectory(making))).expel();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
    try {
      Files.move(making, folder.resolve(GRAPH), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another process may have made it meanwhile.
      if (!Files.isDirectory(folder.resolve(GRAPH))) {
        throw e;
      }
    }
  }

  private void deleteHalfMade() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, HALF_MADE + "*")) {
      left.forEach(IO::deleteAll);
    }
  }

  private SharedDatabase open() throws UnusableStoreException {
    try {
      return Layout.connect(Location.create(folder.resolve(GRAPH)));
    } catch (RuntimeException e) {
      Matcher held = HELD.matcher(String.valueOf(e.getMessage()));
      if (held.find()) {
        long pid = Long.parseLong(held.group(1));
        throw new StoreInUseException(folder.toString(),
            Holder.read(folder.resolve(HOLDER), pid).map(Holder::toString).orElse("process " + pid));
      }
      throw unusable("cannot be opened: " + e.getMessage());
    }
  }

  /** To be called before the database is closed: from then on another process may be the holder. */
  void release() {
    try {
      Files.deleteIfExists(folder.resolve(HOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> foreign() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString())
          .filter(name -> !OWN.contains(name) && !name.startsWith(HALF_MADE)).sorted().toList();
    }
  }

  /** Each transaction writes changed blocks of the database anew and leaves the old ones where they are, megabytes a document. */
  boolean hasGrown() {
    return bytesIn(folder.resolve(GRAPH)) > SMALL_BYTES + GROWTH * compactSize();
  }

  private long compactSize() {
    try {
      Path file = folder.resolve(COMPACT_SIZE);
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      // Cut short by a kill: compacted once too often then.
      return 0;
    }
  }

  /** Gives up what older transactions left. */
  void compact(SharedDatabase database) {
    database.compact();
    try {
      Files.writeString(folder.resolve(COMPACT_SIZE), bytesIn(folder.resolve(GRAPH)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long bytes() {
    return bytesIn(folder);
  }

  private static long bytesIn(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(StoreFolder::bytes).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UnusableStoreException unusable(String why) {
    return new UnusableStoreException(folder + " " + why);
  }
}
