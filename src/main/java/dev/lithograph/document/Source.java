package dev.lithograph.document;

/**
 * The file that a document was read from.
 *
 * @param name file name without folders
 * @param format name of the reader: {@code markdown}, {@code jats}
 * @param content the decoded file, which every {@link Span} points into
 * @param sha256 of the file's bytes, in hexadecimal
 */
public record Source(String name, String format, String content, String sha256) {
  /** What stands at {@code span}, to the character. */
  public String excerpt(Span span) {
    return content.substring(span.start(), span.end());
  }

  /** The line, from 1, on which {@code offset} lies. */
  public int line(int offset) {
    return 1 + (int) content.substring(0, Math.min(offset, content.length())).chars().filter(c -> c == '\n').count();
  }
}
