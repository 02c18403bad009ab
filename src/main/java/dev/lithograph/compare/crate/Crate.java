package dev.lithograph.compare.crate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.compare.BibtexExport;
import dev.lithograph.compare.Csv;
import dev.lithograph.compare.References;
import dev.lithograph.compare.SheetColumn;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.store.describe.GraphFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All of a store as an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2), ready for a repository of data. */
public final class Crate {
  private static final JsonMapper JSON = new JsonMapper();

  private final FactStore store;

  public Crate(FactStore store) {
    this.store = store;
  }

  /** How a file of the crate is written. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the crate, its metadata last.
   *
   * @param folder created where it does not exist
   * @param today the day on which it is published
   * @throws IOException where {@code folder} is not empty, or cannot be written
   */
  public void writeTo(Path folder, LocalDate today) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new IOException(folder + " is not empty: name a new folder");
      }
    }
    List<CrateFile> files = new ArrayList<>();
    files.add(write(folder, "graph.trig", "The graph",
        "All statements, each document a named graph, with the passages that say so", "application/trig", store::exportGraph));
    files.add(write(folder, SheetDescription.SHEET, "The facts as a table",
        "One value a line; its columns are described in " + SheetDescription.FILE, "text/csv", this::writeSheet));
    files.add(write(folder, SheetDescription.FILE, "The columns of the table", "What each column holds, as CSV on the Web",
        "application/csvm+json", json(SheetDescription.json())));
    files.add(write(folder, "references.bib", "The papers", "Those that report values and those that are credited with them",
        "application/x-bibtex", out -> out.write(bibtex().getBytes(StandardCharsets.UTF_8))));
    files.add(write(folder, "ontology.ttl", "The ontology", "What the terms of the graph mean, in OWL 2 RL", "text/turtle",
        out -> new Descriptions(store::dataset).writeOntology(GraphFormat.TURTLE, out)));
    List<DocumentSummary> documents = store.documents();
    var holdings = new DatasetDescription(store).holdings();
    files.add(write(folder, "datacite.json", "Description for DataCite",
        "Metadata by DataCite 4.6, complete but for the DOI and the publisher, which a repository gives", "application/json",
        json(DataCite.json(holdings, documents, today))));
    write(folder, CrateMetadata.FILE, "", "", "", json(new CrateMetadata(holdings, documents, files, today).json()));
  }

  private static Content json(ObjectNode content) {
    return out -> {
      out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
      out.write('\n');
    };
  }

  private static CrateFile write(Path folder, String name, String title, String text, String mediaType, Content content)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(out);
    }
    return CrateFile.of(file, title, text, mediaType);
  }

  /** Document by document, of which one is held in memory at a time. */
  private Stream<StoredFact> facts() {
    return store.documents().stream().flatMap(document -> store.facts(document.id()).stream());
  }

  private void writeSheet(OutputStream out) throws IOException {
    List<SheetColumn> columns = Arrays.asList(SheetColumn.values());
    out.write(Csv.line(columns.stream().map(SheetColumn::header).toList()).getBytes(StandardCharsets.UTF_8));
    for (DocumentSummary document : store.documents()) {
      for (StoredFact fact : store.facts(document.id())) {
        out.write(Csv.line(columns.stream().map(column -> column.of(fact)).toList()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String bibtex() {
    return BibtexExport.text(References.ofFacts(facts()));
  }
}
