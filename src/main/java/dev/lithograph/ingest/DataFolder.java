package dev.lithograph.ingest;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import java.nio.file.Path;

/** The folder that holds a store and the index of its facts, open. */
public final class DataFolder implements AutoCloseable {
  private static final String INDEX = "index";
  private static final String JOURNAL = "mined.tsv";

  private final FactStore store;
  private final FactIndex index;
  private final Journal journal;

  private DataFolder(FactStore store, FactIndex index, Journal journal) {
    this.store = store;
    this.index = index;
    this.journal = journal;
  }

  /** Opens {@code folder}, which is created where it does not exist, and brings its index up to date. */
  public static DataFolder open(Path folder, Catalogue catalogue) throws UnusableStoreException {
    FactStore store = FactStore.open(folder, catalogue);
    DataFolder data = new DataFolder(store, FactIndex.open(folder.resolve(INDEX)), Journal.open(folder.resolve(JOURNAL)));
    data.refreshIndex();
    return data;
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
    index.refresh(store.state(), store::facts);
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
