package dev.lithograph.ingest;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.store.AuditLog;
import dev.lithograph.store.BrokenDumpException;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folder that holds a store and the index of its facts, open. */
public final class DataFolder implements AutoCloseable {
  private static final String INDEX = "index";
  private static final String JOURNAL = "mined.tsv";
  private static final String UPLOADS = "uploads";
  private static final String AUDIT = "audit.ttl";

  private final Path folder;
  private final FactStore store;
  private final FactIndex index;
  private final Journal journal;
  private final HolderSocket socket;

  private DataFolder(Path folder, FactStore store, Catalogue catalogue) {
    this.folder = folder;
    this.store = store;
    index = FactIndex.open(folder.resolve(INDEX), catalogue);
    journal = Journal.open(folder.resolve(JOURNAL), store::stateOfDocuments);
    socket = HolderSocket.open(folder, this);
  }

  /** Opens {@code folder}, which is created where it does not exist, and brings its index up to date. */
  public static DataFolder open(Path folder, Catalogue catalogue) throws UnusableStoreException {
    return open(StorePlace.in(folder), catalogue);
  }

  /** Opens the folder at {@code place}, brings it up to what a remote store holds where it mirrors one, and its index too. */
  public static DataFolder open(StorePlace place, Catalogue catalogue) throws UnusableStoreException {
    DataFolder data = new DataFolder(place.folder(), FactStore.open(place, catalogue), catalogue);
    try {
      data.refreshIndex();
      return data;
    } catch (UncheckedIOException e) {
      data.close();
      throw e;
    }
  }

  public FactStore store() {
    return store;
  }

  public FactIndex index() {
    return index;
  }

  Journal journal() {
    return journal;
  }

  void refreshIndex() {
    index.refresh(store::state, store::eachFact);
    store.link();
  }

  /** Takes over what others have put into the remote store that is mirrored here; whether there was something. */
  synchronized boolean catchUp() {
    boolean changed = store.catchUp();
    if (changed) {
      refreshIndex();
    }
    return changed;
  }

  /** Builds the index anew whatever there is; how many facts it holds. */
  int rebuildIndex() {
    index.rebuild(store.state(), store.eachFact());
    return index.count(FactQuery.of(""));
  }

  /** What was done to it by request. */
  AuditLog audit() {
    return new AuditLog(folder.resolve(AUDIT));
  }

  /** Files that were sent to the server. */
  Path uploads() {
    return folder.resolve(UPLOADS);
  }

  /** Writes all of it, as of one moment, while others read and write. */
  void backup(OutputStream out) throws IOException {
    Map<String, Bag.Content> contents = new LinkedHashMap<>();
    // The journal first: what is mined meanwhile is in the graph but not in the journal, and is mined once more.
    contents.put(Bag.JOURNAL, journal::copyTo);
    contents.put(Bag.GRAPH, store::dump);
    Bag.write(contents, out);
  }

  /**
   * Puts a backup in the place of all that is here, wholly or not at all.
   *
   * @param replace whether documents that are here may go
   * @return how many documents are here then
   */
  synchronized int restore(Path backup, boolean replace) throws UnusableBackupException, IOException {
    int documents = store.documents().size();
    if (documents > 0 && !replace) {
      throw new UnusableBackupException("the store holds " + documents + " documents, which the backup would take the place of:"
          + " allow it with --replace, or name another folder with --data");
    }
    try (Bag bag = Bag.open(backup)) {
      journal.replaceBy(bag.stream(Bag.JOURNAL), () -> store.load(bag.stream(Bag.GRAPH)));
    } catch (BrokenDumpException e) {
      throw new UnusableBackupException(backup + " is damaged: its graph " + e.getMessage() + "; take another backup");
    }
    refreshIndex();
    return store.documents().size();
  }

  @Override
  public void close() {
    socket.close();
    index.close();
    store.close();
  }
}
