package dev.lithograph.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reference entry or a title page says of a publication. Each field is as printed and absent where it could not be read.
 *
 * @param authors in order; those that "et al." hides are missing
 * @param othersOmitted whether the list of authors ends in "et al."
 */
public record Bibliography(List<Author> authors, boolean othersOmitted, Optional<String> title, Optional<String> journal,
    OptionalInt year, Optional<String> volume, Optional<String> firstPage, Optional<String> lastPage, Optional<String> doi) {
  public Bibliography {
    authors = List.copyOf(authors);
  }

  /**
   * @param family family name with its particles: {@code de Vries}
   * @param given given names or initials as printed, empty where there are none
   */
  public record Author(String family, String given) {}

  public static Bibliography unknown() {
    return new Bibliography(List.of(), false, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
  }
}
