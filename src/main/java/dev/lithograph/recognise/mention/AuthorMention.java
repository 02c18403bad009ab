package dev.lithograph.recognise.mention;

import dev.lithograph.document.Reference;
import java.util.List;

/**
 * Authors named as the subject of a sentence, without a citation beside them: {@code Xu et al.}, {@code Kim and co-workers}.
 *
 * @param family of the first author: {@code Xu}
 * @param references those of the reference list whose first author has that name, or whose last, where a group is named
 */
public record AuthorMention(int start, int end, String family, List<Reference> references) implements Mention {
  public AuthorMention {
    references = List.copyOf(references);
  }
}
