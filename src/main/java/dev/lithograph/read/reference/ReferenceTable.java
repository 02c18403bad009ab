package dev.lithograph.read.reference;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Papers whose DOIs are known.
 *
 * @param dois by what tells a paper from others; empty where two papers have that in common
 */
public record ReferenceTable(Map<String, Optional<String>> dois) {
  private static final int SHORTEST_TITLE = 20;

  public ReferenceTable {
    dois = Map.copyOf(dois);
  }

  /** The table of somebody who has none. */
  public static ReferenceTable empty() {
    return new ReferenceTable(Map.of());
  }

  /** Reads CSL-JSON or BibTeX, which the first character of the file tells. */
  public static ReferenceTable read(Path file) throws UnusableReferencesException {
    try {
      String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
      List<Bibliography> papers = content.startsWith("[") || content.startsWith("{") ? CslJson.read(content)
          : BibTex.read(content);
      if (papers.stream().noneMatch(paper -> paper.doi().isPresent())) {
        throw new UnusableReferencesException(file + " names no paper with a DOI: export CSL-JSON or BibTeX from your reference "
            + "manager");
      }
      return of(papers);
    } catch (UnusableReferencesException e) {
      throw e;
    } catch (IOException e) {
      throw new UnusableReferencesException(file + " cannot be read (" + e.getMessage() + "): give a file in CSL-JSON or BibTeX");
    }
  }

  static ReferenceTable of(List<Bibliography> papers) {
    Map<String, Optional<String>> dois = new HashMap<>();
    for (Bibliography paper : papers) {
      paper.doi().map(doi -> doi.toLowerCase(Locale.ROOT)).ifPresent(doi -> keys(paper).forEach(key ->
          dois.merge(key, Optional.of(doi), (one, other) -> one.equals(other) ? one : Optional.empty())));
    }
    return new ReferenceTable(dois);
  }

  /** {@code document} with the DOIs of those references that do not give their own and are in this table. */
  public Document complete(Document document) {
    if (dois.isEmpty()) {
      return document;
    }
    List<Reference> references = document.references().stream().map(reference ->
        new Reference(reference.id(), reference.number(), reference.text(), complete(reference.bibliography()))).toList();
    return document.withReferences(references);
  }

  private Bibliography complete(Bibliography paper) {
    Optional<String> doi = paper.doi().or(() -> keys(paper).stream()
        .flatMap(key -> Optional.ofNullable(dois.get(key)).flatMap(found -> found).stream()).findFirst());
    return new Bibliography(paper.authors(), paper.othersOmitted(), paper.title(), paper.journal(), paper.year(), paper.volume(),
        paper.firstPage(), paper.lastPage(), doi);
  }

  /** First author, year, volume and page; first author, year and title. Journals are abbreviated in too many ways. */
  private static List<String> keys(Bibliography paper) {
    if (paper.authors().isEmpty() || paper.year().isEmpty()) {
      return List.of();
    }
    String start = folded(paper.authors().getFirst().family()) + " " + paper.year().getAsInt() + " ";
    List<String> keys = new ArrayList<>();
    paper.volume().ifPresent(volume -> paper.firstPage().ifPresent(page -> keys.add(start + folded(volume) + " "
        + folded(page))));
    paper.title().map(ReferenceTable::folded).filter(title -> title.length() >= SHORTEST_TITLE).ifPresent(title -> keys.add(start
        + title));
    return keys;
  }

  /** Small letters and digits without accents, signs and spaces. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", "");
  }
}
