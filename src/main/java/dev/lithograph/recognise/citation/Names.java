package dev.lithograph.recognise.citation;

import java.util.List;

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
}
