package dev.lithograph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of fetched papers: of each {@code PMC123.xml}, and {@code PMC123.json}, which says what it is and whence. */
final class PaperFolder {
  private static final String TEXT = ".xml";
  private static final String RECORD = ".json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Map<String, Path> texts = new HashMap<>();

  private PaperFolder(Path folder) {
    this.folder = folder;
  }

  static PaperFolder open(Path folder) throws IOException {
    PaperFolder papers = new PaperFolder(folder);
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(RECORD)).sorted().toList()) {
        papers.enter(file);
      }
    }
    return papers;
  }

  /** What lies in the folder and is not ours is passed over. */
  private void enter(Path record) {
    try {
      JsonNode fields = JSON.readTree(Files.readAllBytes(record));
      Optional<PaperId.Pmcid> pmcid = PaperId.Pmcid.parse(fields.path("pmcid").asText());
      if (pmcid.filter(id -> Files.isRegularFile(file(id, TEXT)) && record.equals(file(id, RECORD))).isPresent()) {
        enter(pmcid.get(), fields.path("doi").asText());
      }
    } catch (IOException e) {
      // Fetched anew, should it have been a record of ours.
    }
  }

  private void enter(PaperId.Pmcid pmcid, String doi) {
    for (String name : List.of(pmcid.text(), doi)) {
      texts.put(name.toLowerCase(Locale.ROOT), file(pmcid, TEXT));
    }
  }

  Optional<Path> text(PaperId id) {
    return Optional.ofNullable(texts.get(id.text().toLowerCase(Locale.ROOT)));
  }

  Path store(PaperId.Pmcid pmcid, PaperEntry entry, byte[] text, URI source) throws IOException {
    ObjectNode fields = JSON.createObjectNode().put("pmcid", pmcid.text());
    put(fields, "doi", entry.doi());
    put(fields, "title", entry.title());
    put(fields, "authors", entry.authors());
    put(fields, "journal", entry.journal());
    put(fields, "year", entry.year());
    put(fields, "licence", entry.licence());
    fields.put("source", source.toString()).put("fetched", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    write(file(pmcid, RECORD), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields));
    write(file(pmcid, TEXT), text);
    enter(pmcid, entry.doi());
    return file(pmcid, TEXT);
  }

  private static void put(ObjectNode fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /** Under its name a file is whole or not there. */
  private static void write(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file(PaperId.Pmcid pmcid, String ending) {
    return folder.resolve(pmcid.text() + ending);
  }
}
