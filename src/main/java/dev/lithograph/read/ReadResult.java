package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import java.util.List;

/** What came of reading a file. */
public sealed interface ReadResult permits ReadResult.Read, ReadResult.Unreadable {

  /**
   * The file was read; what was odd about it stands in {@link Document#diagnostics()}.
   *
   * @param documents the papers in it: one, unless it is a collection
   */
  record Read(List<Document> documents) implements ReadResult {
    public Read {
      documents = List.copyOf(documents);
    }

    /** The only paper, or the first of a collection. */
    public Document document() {
      return documents.getFirst();
    }
  }

  /** The file could not be read at all, for the reason given. */
  record Unreadable(Diagnostic reason) implements ReadResult {}
}
