package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.store.FactStore;
import java.lang.ref.SoftReference;

/** The reports of a store, read again only where its state has changed: that takes much longer than to lay them side by side. */
public final class LatestReports {
  private final FactStore store;
  private final Catalogue catalogue;
  private SoftReference<OfState> latest = new SoftReference<>(null);

  public LatestReports(FactStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** The reports of one state of the data. */
  public record OfState(String state, Reports reports) {}

  public synchronized OfState read() {
    String state = store.state();
    OfState read = latest.get();
    if (read == null || !read.state().equals(state)) {
      read = new OfState(state, Reports.of(store, catalogue));
      latest = new SoftReference<>(read);
    }
    return read;
  }
}
