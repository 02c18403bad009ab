package dev.lithograph.compare;

/** A format that people take a comparison table away in. */
public sealed interface Export permits CsvExport, MarkdownExport, JsonExport {
  /** As in file names: {@code csv}. */
  String extension();

  String mediaType();

  String write(ComparisonTable table);
}
