package dev.lithograph.store.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each client have some of the places that there are, so that none takes all. */
public final class Shares {
  private final int most;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /** @param most places that one client may have at a time */
  public Shares(int most) {
    this.most = most;
  }

  /**
   * Takes a place for a client; to be given back where it was taken.
   *
   * @param client absent where clients are not told apart: it may have all
   */
  public boolean take(Optional<String> client) {
    boolean free = client.isEmpty() || taken.merge(client.get(), 1, Integer::sum) <= most;
    if (!free) {
      giveBack(client);
    }
    return free;
  }

  public void giveBack(Optional<String> client) {
    client.ifPresent(name -> taken.computeIfPresent(name, (same, places) -> places == 1 ? null : places - 1));
  }
}
