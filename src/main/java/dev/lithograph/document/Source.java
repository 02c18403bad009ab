package dev.lithograph.document;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The file that a document was read from.
 *
 * @param name file name without folders; with the number of the paper where the file holds several: {@code dump.xml#2}
 * @param format name of the reader: {@code markdown}, {@code jats}
 * @param content the decoded file, which every {@link Span} points into; for pages, their text in reading order
 * @param sha256 of the file's bytes, in hexadecimal
 * @param layout where the content stands on pages, if the file has such
 * @param licence address of the terms under which the file says that the paper may be used
 */
public record Source(String name, String format, String content, String sha256, Layout layout, Optional<String> licence) {
  /** A source that states no licence. */
  public Source(String name, String format, String content, String sha256, Layout layout) {
    this(name, format, content, sha256, layout, Optional.empty());
  }

  /** A source without pages that states no licence. */
  public Source(String name, String format, String content, String sha256) {
    this(name, format, content, sha256, Layout.none());
  }

  /** The same file as the source of the paper that stands there as the {@code number}th. */
  public Source part(int number) {
    return number == 1 ? this : new Source(name + "#" + number, format, content, sha256, layout, licence);
  }

  /** The same file, under a licence if one is given. */
  public Source under(Optional<String> stated) {
    return new Source(name, format, content, sha256, layout, stated);
  }

  /** What stands at {@code span}, to the character. */
  public String excerpt(Span span) {
    return content.substring(span.start(), span.end());
  }

  /** The line, from 1, on which {@code offset} lies. */
  public int line(int offset) {
    return 1 + (int) content.substring(0, Math.min(offset, content.length())).chars().filter(c -> c == '\n').count();
  }

  /** The place of {@code offset} for a reader to look up: {@code review.md:212}, {@code review.pdf, page 3}. */
  public String location(int offset) {
    OptionalInt page = layout.page(offset);
    return page.isPresent() ? name + ", page " + page.getAsInt() : name + ":" + line(offset);
  }
}
