package dev.lithograph.store;

import java.time.Instant;
import java.util.List;

/**
 * What someone who may did to the store.
 *
 * @param action what was done, in a few words: {@code upload of review.md}
 * @param outcome what came of it, in a few words
 * @param written documents that are in the store since then, by id
 * @param removed documents that are not any more, by id
 */
public record AuditEntry(String action, Instant began, Instant ended, String outcome, List<String> written,
    List<String> removed) {
  public AuditEntry {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }
}
