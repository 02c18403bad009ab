package dev.lithograph.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A heading and what follows it up to the next heading.
 *
 * @param heading empty for what stands before the first heading
 * @param level 1 for a chapter, 2 for its sections, and so on
 */
public record Section(Text heading, int level, List<Block> blocks) {
  private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+(?:\\.\\d+)*|[IVX]+)[.)]?\\s+");

  public Section {
    blocks = List.copyOf(blocks);
  }

  /** The heading in capitals, without its number. */
  public String place() {
    return NUMBERING.matcher(heading.value().strip()).replaceFirst("").toUpperCase(Locale.ROOT);
  }
}
