package dev.lithograph.compare;

import java.nio.charset.StandardCharsets;

/** A format that is text, in UTF-8. */
public sealed interface TextExport extends Export
    permits BibtexExport, CsvExport, CslJsonExport, HtmlExport, JsonExport, JsonLdExport, LatexExport, MarkdownExport, RisExport {
  String text(ComparisonTable table, Provenance provenance);

  @Override
  default byte[] write(ComparisonTable table, Provenance provenance) {
    return text(table, provenance).getBytes(StandardCharsets.UTF_8);
  }
}
