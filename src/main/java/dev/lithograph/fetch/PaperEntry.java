package dev.lithograph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What Europe PMC tells of a paper; a field that it does not give is empty. */
record PaperEntry(Optional<PaperId.Pmcid> pmcid, String doi, String title, String authors, String journal, String year,
    String licence, boolean openAccess, boolean fullText) {

  static PaperEntry of(JsonNode result) {
    return new PaperEntry(PaperId.Pmcid.parse(text(result, "/pmcid")), text(result, "/doi"), text(result, "/title"),
        text(result, "/authorString"), text(result, "/journalInfo/journal/title"), text(result, "/pubYear"),
        text(result, "/license"), text(result, "/isOpenAccess").equals("Y"), text(result, "/inEPMC").equals("Y"));
  }

  private static String text(JsonNode result, String path) {
    return result.at(path).asText("").strip();
  }

  boolean is(PaperId id) {
    return switch (id) {
      case PaperId.Doi(var text) -> doi.equalsIgnoreCase(text);
      case PaperId.Pmcid named -> pmcid.filter(named::equals).isPresent();
    };
  }
}
