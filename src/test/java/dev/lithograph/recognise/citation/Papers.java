package dev.lithograph.recognise.citation;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers for tests, with an invented reference list. */
final class Papers {
  private Papers() {}

  /** A paper whose list has {@code size} nameless entries. */
  static Document numbered(int size, String... paragraphs) {
    return paper(IntStream.rangeClosed(1, size).mapToObj(n -> reference(n, "", Bibliography.unknown())).toList(), paragraphs);
  }

  /** @param entries {@code Kim, Lim, +; 2016}, with {@code +} for "et al." */
  static Document listed(List<String> entries, String... paragraphs) {
    List<Reference> references = new ArrayList<>();
    for (String entry : entries) {
      String[] parts = entry.split(";");
      List<String> families = new ArrayList<>(Arrays.stream(parts[0].split(",")).map(String::strip).toList());
      boolean others = families.remove("+");
      String year = parts[1].strip();
      references.add(reference(references.size() + 1, entry.replace("; ", " "), new Bibliography(
          families.stream().map(family -> new Author(family, "")).toList(), others, Optional.empty(), Optional.empty(),
          OptionalInt.of(Integer.parseInt(year.substring(0, 4))), Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty())));
    }
    return paper(references, paragraphs);
  }

  private static Reference reference(int number, String text, Bibliography bibliography) {
    return new Reference("R" + number, number, Text.of(text), bibliography);
  }

  private static Document paper(List<Reference> references, String... paragraphs) {
    Section section = new Section(Text.empty(), 1,
        Arrays.stream(paragraphs).map(paragraph -> new Paragraph(Text.of(paragraph))).collect(Collectors.toList()));
    Source source = new Source("paper.md", "markdown", "", "");
    return new Document(source, Bibliography.unknown(), List.of(section), references, List.of());
  }

  /** {@code [12–14] > 12,13,14 ; Xu et al. @ 3}; what the list lacks stands behind a question mark. */
  static String told(List<Mention> mentions) {
    return mentions.isEmpty() ? "-" : mentions.stream().map(Papers::told).collect(Collectors.joining(" ; "));
  }

  private static String told(Mention mention) {
    return switch (mention) {
      case CitationMention citation -> citation.marker() + " > " + (numbers(citation.references())
          + citation.missing().stream().map(name -> " ?" + name).collect(Collectors.joining())).strip();
      case AuthorMention author -> (author.family() + " @ " + numbers(author.references())).strip();
      default -> throw new AssertionError(mention);
    };
  }

  private static String numbers(List<Reference> references) {
    return references.stream().map(reference -> Integer.toString(reference.number())).collect(Collectors.joining(","));
  }
}
