package dev.lithograph.recognise.citation;

import java.util.List;
import java.util.Optional;

/**
 * Authors as a text names them.
 *
 * @param families as printed, in order
 * @param others whether there are more: {@code et al.}, {@code and co-workers}
 * @param group whether the text names whose group it was, who may stand last among the authors
 */
record Names(List<String> families, boolean others, boolean group) {
  Names {
    families = List.copyOf(families);
  }

  String first() {
    return families.getFirst();
  }

  /** The same without the first, which may be a word of the sentence: {@code Earlier, Lee and Kim}. */
  Optional<Names> withoutFirst() {
    return families.size() < 3 ? Optional.empty() : Optional.of(new Names(families.subList(1, families.size()), others, group));
  }
}
