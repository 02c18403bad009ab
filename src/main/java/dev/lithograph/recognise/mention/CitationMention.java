package dev.lithograph.recognise.mention;

import dev.lithograph.document.Reference;
import java.util.List;

/**
 * A citation: {@code [137,138]}, superscript numbers, {@code (Kim et al., 2016)}, {@code Kim et al. (2016)}.
 *
 * @param references those that it points to and that the reference list holds, in order, ranges written out
 * @param marker as printed
 * @param missing numbers or names that it points to and that the reference list lacks
 */
public record CitationMention(int start, int end, List<Reference> references, String marker,
    List<String> missing) implements Mention {
  public CitationMention {
    references = List.copyOf(references);
    missing = List.copyOf(missing);
  }
}
