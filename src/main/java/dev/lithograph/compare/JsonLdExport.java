package dev.lithograph.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.fact.PaperName;
import dev.lithograph.quantity.Value;

/**
 * The values of a comparison as observations in the words of schema.org, each with the reports that it was derived from and the
 * papers that are credited; the names are those of the graph that the server holds.
 */
public final class JsonLdExport implements TextExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ONTOLOGY = "https://w3id.org/lithograph/ontology#";

  @Override
  public String extension() {
    return "jsonld";
  }

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    References references = References.of(table);
    ObjectNode json = JSON.createObjectNode();
    json.putObject("@context").put("@vocab", "https://schema.org/").put("lg", ONTOLOGY).put("prov", "http://www.w3.org/ns/prov#");
    json.put("@id", provenance.link()).put("@type", "Dataset").put("name", "Electrolytes and cells as reported")
        .put("version", provenance.state());
    ArrayNode observations = json.putArray("hasPart");
    for (Row row : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (table.columns().get(i) instanceof Column.Measured column && row.cells().get(i) instanceof Cell.Values values) {
          values.values().forEach(value -> describe(value, column, row, references, observations.addObject()));
        }
      }
    }
    ArrayNode citations = json.putArray("citation");
    references.all().forEach(work -> describe(work, citations.addObject()));
    return json.toPrettyString() + "\n";
  }

  private static void describe(Reported value, Column.Measured column, Row row, References references, ObjectNode observation) {
    observation.put("@type", "Observation").put("name", column.header());
    observation.putObject("measuredProperty").put("@id", "lg:" + column.property().term());
    observation.putObject("observationAbout").put("@type", "ChemicalSubstance")
        .put("name", row.facts().getFirst().fact().subject().name());
    describe(value.quantity().value(), observation);
    observation.put("unitText", value.quantity().unit().symbol());
    ArrayNode reports = observation.putArray("prov:wasDerivedFrom");
    value.reports().forEach(report -> reports.addObject().put("@id", report.iri()));
    ArrayNode cited = observation.putArray("citation");
    references.of(row).forEach(work -> cited.addObject().put("@id", name(work)));
  }

  /** Bounds and ranges stay what they are. */
  private static void describe(Value value, ObjectNode node) {
    switch (value) {
      case Value.Exact exact -> node.put("value", exact.number());
      case Value.Range range -> node.put("minValue", range.low()).put("maxValue", range.high());
      case Value.Above above -> node.put("minValue", above.bound());
      case Value.Below below -> node.put("maxValue", below.bound());
    }
  }

  private static void describe(CitedWork work, ObjectNode node) {
    node.put("@id", name(work)).put("@type", "ScholarlyArticle").put("name", work.citation());
    work.bibliography().doi().ifPresent(doi -> node.put("identifier", "doi:" + doi));
  }

  /** A paper of which too little is known to tell it from others is a node of this document alone. */
  private static String name(CitedWork work) {
    return PaperName.of(work.bibliography()).map(PaperName::iri).orElse("_:reference" + work.number());
  }
}
