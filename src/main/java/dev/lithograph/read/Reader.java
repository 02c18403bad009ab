package dev.lithograph.read;

/** Reads the files of one format. */
public interface Reader {
  /** Name of the format, as in {@link dev.lithograph.document.Source#format()}. */
  String format();

  /** Whether the content, not the name, of {@code file} is of this format. */
  boolean accepts(InputFile file);

  ReadResult read(InputFile file);
}
