package dev.lithograph.compare;

import dev.lithograph.document.Bibliography;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The papers that a comparison credits, as BibTeX with the keys of its LaTeX table. */
public final class BibtexExport implements TextExport {
  @Override
  public String extension() {
    return "bib";
  }

  @Override
  public String mediaType() {
    return "application/x-bibtex; charset=utf-8";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    return text(References.of(table));
  }

  /** The entries of these papers. */
  public static String text(References references) {
    CitationKeys keys = CitationKeys.of(references);
    return references.all().stream().map(work -> entry(work, keys.of(work))).collect(Collectors.joining("\n"));
  }

  private static String entry(CitedWork work, String key) {
    Bibliography paper = work.bibliography();
    Map<String, String> fields = new LinkedHashMap<>();
    if (!paper.authors().isEmpty()) {
      fields.put("author", authors(paper.authors(), paper.othersOmitted()));
    }
    paper.title().ifPresent(title -> fields.put("title", "{" + LatexText.of(title) + "}"));
    paper.journal().ifPresent(journal -> fields.put("journal", LatexText.of(journal)));
    paper.year().ifPresent(year -> fields.put("year", String.valueOf(year)));
    paper.volume().ifPresent(volume -> fields.put("volume", LatexText.of(volume)));
    paper.firstPage().ifPresent(first -> fields.put("pages",
        LatexText.of(first) + paper.lastPage().map(last -> "--" + LatexText.of(last)).orElse("")));
    paper.doi().ifPresent(doi -> fields.put("doi", doi));
    if (paper.title().isEmpty() && paper.journal().isEmpty()) {
      fields.put("note", LatexText.of(work.citation()));
    }
    return fields.entrySet().stream().map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@" + (paper.journal().isPresent() ? "article" : "misc") + "{" + key + ",\n",
            "\n}\n"));
  }

  private static String authors(List<Bibliography.Author> authors, boolean others) {
    return authors.stream().map(author -> LatexText.of(author.family())
        + (author.given().isEmpty() ? "" : ", " + LatexText.of(author.given())))
        .collect(Collectors.joining(" and ")) + (others ? " and others" : "");
  }
}
