package dev.lithograph.compare.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.Holdings;
import java.time.LocalDate;
import java.util.List;

/**
 * What DataCite wants to know of a dataset, by its metadata schema 4.6 (https://schema.datacite.org/meta/kernel-4.6/) in the JSON
 * of its API. The DOI and who publishes it are the repository's to say.
 */
final class DataCite {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  /** DataCite's own value for what is to be announced later. */
  private static final String LATER = ":tba";

  private DataCite() {}

  static ObjectNode json(Holdings holdings, List<DocumentSummary> documents, LocalDate today) {
    ObjectNode root = NODES.objectNode();
    root.putObject("types").put("resourceTypeGeneral", "Dataset").put("resourceType", "Knowledge graph");
    root.putArray("creators").addObject().put("name", DatasetDescription.CREATOR).put("nameType", "Organizational");
    root.putArray("titles").addObject().put("title", DatasetDescription.TITLE).put("lang", "en");
    root.putObject("publisher").put("name", LATER);
    root.put("publicationYear", Integer.toString(today.getYear()));
    root.put("language", "en").put("version", holdings.state());
    ArrayNode subjects = root.putArray("subjects");
    DatasetDescription.KEYWORDS.forEach(keyword -> subjects.addObject().put("subject", keyword).put("lang", "en"));
    holdings.lastMined().ifPresent(mined ->
        root.putArray("dates").addObject().put("date", mined.toString()).put("dateType", "Updated"));
    root.putArray("descriptions").addObject().put("description", CrateMetadata.text(holdings))
        .put("descriptionType", "Abstract").put("lang", "en");
    root.putArray("rightsList").addObject().put("rights", DatasetDescription.RIGHTS).put("rightsUri", DatasetDescription.LICENCE)
        .put("rightsIdentifier", "CC-BY-4.0").put("rightsIdentifierScheme", "SPDX")
        .put("schemeUri", "https://spdx.org/licenses/");
    ArrayNode related = root.putArray("relatedIdentifiers");
    documents.forEach(document -> document.bibliography().doi().ifPresent(doi -> related.addObject()
        .put("relatedIdentifier", doi).put("relatedIdentifierType", "DOI").put("relationType", "IsDerivedFrom")
        .put("resourceTypeGeneral", "JournalArticle")));
    return root.put("schemaVersion", "http://datacite.org/schema/kernel-4");
  }
}
