package dev.lithograph.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Table;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.ingest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps for programs what became of each file of a batch, and passes on what it hears. */
final class MiningReport implements Progress {
  private static final JsonMapper JSON = new JsonMapper();

  private final Progress next;
  private final ArrayNode files = JSON.createArrayNode();

  MiningReport(Progress next) {
    this.next = next;
  }

  @Override
  public void begins(Path file, int number, int count) {
    next.begins(file, number, count);
  }

  @Override
  public void unchanged(Path file) {
    files.addObject().put("file", file.toString()).put("outcome", "unchanged");
    next.unchanged(file);
  }

  @Override
  public void ended(Path file, Outcome outcome) {
    ObjectNode entry = files.addObject().put("file", file.toString());
    switch (outcome) {
      case Mined mined -> {
        Document document = mined.document().document();
        entry.put("outcome", "mined").put("document", document.id()).put("format", document.source().format())
            .put("sections", document.sections().size()).put("tables", tables(document))
            .put("references", document.references().size()).put("facts", mined.document().facts().size())
            .put("seconds", mined.took().toMillis() / 1000.0);
      }
      case Failed failed -> entry.put("outcome", "failed");
    }
    ArrayNode warnings = entry.putArray("warnings");
    outcome.diagnostics().stream().map(Diagnostic::toString).forEach(warnings::add);
    next.ended(file, outcome);
  }

  private static long tables(Document document) {
    return document.sections().stream().flatMap(section -> section.blocks().stream()).filter(Table.class::isInstance).count();
  }

  void write(Path report) throws IOException {
    Files.writeString(report, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(files) + "\n");
  }
}
