package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;

/** What came of reading a file. */
public sealed interface ReadResult permits ReadResult.Read, ReadResult.Unreadable {

  /** The file was read; what was odd about it stands in {@link Document#diagnostics()}. */
  record Read(Document document) implements ReadResult {}

  /** The file could not be read at all, for the reason given. */
  record Unreadable(Diagnostic reason) implements ReadResult {}
}
