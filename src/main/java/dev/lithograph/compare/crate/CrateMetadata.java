package dev.lithograph.compare.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.document.Citation;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.Holdings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The metadata of a crate: the whole, its files, the documents that it was read from with their licences, and what read them. */
final class CrateMetadata {
  static final String FILE = "ro-crate-metadata.json";
  private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
  private static final String CSVW = "http://www.w3.org/ns/csvw#";
  private static final String ROOT = "./";
  private static final String CREATOR = "#creator";
  private static final String SOFTWARE = "https://w3id.org/lithograph";
  private static final String UNSTATED = "#unstated-licence";

  private final Holdings holdings;
  private final List<DocumentSummary> documents;
  private final List<CrateFile> files;
  private final LocalDate today;
  private final ArrayNode graph = JsonNodeFactory.instance.arrayNode();

  CrateMetadata(Holdings holdings, List<DocumentSummary> documents, List<CrateFile> files, LocalDate today) {
    this.holdings = holdings;
    this.documents = documents;
    this.files = files;
    this.today = today;
  }

  /** What the dataset is and how much there is of it. */
  static String text(Holdings holdings) {
    return "%s %d values from %d documents.".formatted(DatasetDescription.TEXT, holdings.facts(), holdings.documents());
  }

  ObjectNode json() {
    ObjectNode descriptor = entity(FILE, "CreativeWork");
    refer(descriptor, "conformsTo", SPECIFICATION);
    refer(descriptor, "about", ROOT);
    root();
    files.forEach(this::file);
    documents.forEach(this::document);
    licences();
    entity(CREATOR, "Organization").put("name", DatasetDescription.CREATOR);
    entity(SOFTWARE, "SoftwareApplication").put("name", "Lithograph")
        .put("description", "Reads papers and takes out the values that they report, with the passages that say so");
    mining();
    ObjectNode crate = JsonNodeFactory.instance.objectNode().put("@context", SPECIFICATION + "/context");
    crate.set("@graph", graph);
    return crate;
  }

  private ObjectNode entity(String id, String type) {
    return graph.addObject().put("@id", id).put("@type", type);
  }

  private static void refer(ObjectNode entity, String property, String id) {
    entity.putObject(property).put("@id", id);
  }

  private static void refer(ObjectNode entity, String property, List<String> ids) {
    ArrayNode values = entity.putArray(property);
    ids.forEach(id -> values.addObject().put("@id", id));
  }

  private void root() {
    ObjectNode root = entity(ROOT, "Dataset").put("name", DatasetDescription.TITLE).put("description", text(holdings))
        .put("datePublished", today.toString()).put("version", holdings.state());
    refer(root, "license", DatasetDescription.LICENCE);
    root.put("usageInfo", DatasetDescription.RIGHTS);
    refer(root, "author", CREATOR);
    ArrayNode keywords = root.putArray("keywords");
    DatasetDescription.KEYWORDS.forEach(keywords::add);
    ArrayNode measured = root.putArray("variableMeasured");
    holdings.properties().forEach(count -> measured.add(count.of().label()));
    refer(root, "hasPart", files.stream().map(CrateFile::name).toList());
    refer(root, "isBasedOn", documents.stream().map(DocumentSummary::iri).distinct().toList());
    refer(root, "mentions", List.of("#mining"));
  }

  private void file(CrateFile file) {
    ObjectNode described = entity(file.name(), "File").put("name", file.title()).put("description", file.text())
        .put("encodingFormat", file.mediaType()).put("contentSize", String.valueOf(file.bytes())).put("sha256", file.sha256());
    if (file.name().equals(SheetDescription.FILE)) {
      refer(described, "conformsTo", CSVW);
      refer(described, "about", SheetDescription.SHEET);
    }
  }

  /** The paper, which does not lie in the crate. */
  private void document(DocumentSummary document) {
    ObjectNode described = entity(document.iri(), "ScholarlyArticle")
        .put("name", document.bibliography().title().orElse(document.id()));
    String citation = Citation.full(document.bibliography());
    if (!citation.isEmpty()) {
      described.put("creditText", citation);
    }
    document.bibliography().doi().ifPresent(doi -> described.put("identifier", "https://doi.org/" + doi));
    document.bibliography().year().ifPresent(year -> described.put("datePublished", String.valueOf(year)));
    refer(described, "license", document.licence().orElse(UNSTATED));
  }

  private void licences() {
    Set<String> stated = new TreeSet<>(Set.of(DatasetDescription.LICENCE));
    documents.forEach(document -> document.licence().ifPresent(stated::add));
    stated.forEach(licence -> entity(licence, "CreativeWork").put("name", "Licence at " + licence)
        .put("description", licence.equals(DatasetDescription.LICENCE) ? "Creative Commons Attribution 4.0 International"
            : "Terms that a paper states"));
    if (documents.stream().anyMatch(document -> document.licence().isEmpty())) {
      entity(UNSTATED, "CreativeWork").put("name", "No licence stated")
          .put("description", "The file that was read states no licence; the paper's own page may");
    }
  }

  private void mining() {
    ObjectNode mining = entity("#mining", "CreateAction").put("name", "Mining of the papers");
    holdings.lastMined().ifPresent(mined -> mining.put("endTime", mined.toString()));
    refer(mining, "instrument", SOFTWARE);
    refer(mining, "object", documents.stream().map(DocumentSummary::iri).distinct().toList());
    refer(mining, "result", files.stream().map(CrateFile::name).toList());
  }
}
