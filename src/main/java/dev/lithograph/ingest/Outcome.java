package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.MinedDocument;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What came of mining a paper, or a file that could not be read. */
public sealed interface Outcome permits Outcome.Mined, Outcome.Failed {

  /** @param took from opening the file to its last fact */
  record Mined(MinedDocument document, Duration took) implements Outcome {}

  /** Nothing was mined, for the reason given. */
  record Failed(Diagnostic reason) implements Outcome {}

  /** All that is to be told of the file, the reader's first. */
  default List<Diagnostic> diagnostics() {
    return switch (this) {
      case Mined mined ->
          Stream.concat(mined.document().document().diagnostics().stream(), mined.document().diagnostics().stream()).toList();
      case Failed failed -> List.of(failed.reason());
    };
  }
}
