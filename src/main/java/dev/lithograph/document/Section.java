package dev.lithograph.document;

import java.util.List;

/**
 * A heading and what follows it up to the next heading.
 *
 * @param heading empty for what stands before the first heading
 * @param level 1 for a chapter, 2 for its sections, and so on
 */
public record Section(Text heading, int level, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
