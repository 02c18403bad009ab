package dev.lithograph.store.describe;

import java.util.List;

/**
 * Resources that have the described one as a value.
 *
 * @param subjects the first of them
 * @param total how many there are
 */
public record Mention(Name property, List<Name> subjects, int total) {
  public Mention {
    subjects = List.copyOf(subjects);
  }
}
