package dev.lithograph.compare;

/** A format that people take a comparison table away in. */
public sealed interface Export permits TextExport, ExcelExport {
  /** As in file names: {@code csv}. */
  String extension();

  String mediaType();

  byte[] write(ComparisonTable table, Provenance provenance);
}
