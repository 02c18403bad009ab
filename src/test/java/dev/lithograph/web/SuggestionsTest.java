package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is suggested of a store with cathodes and references as papers have them. */
class SuggestionsTest {
  private static final List<String> PRINTED =
      List.of("LiNi0.8Co0.1Mn0.1O2", "LiNi0.8Mn0.1Co0.1O2", "LiNi0.8Co0.1Mn0.1O2", "LiNi0.6Co0.2Mn0.2O2");
  private static final Material NMC811 = new Material("NMC811", Role.POSITIVE_ELECTRODE, "NMC811", List.of(),
      Optional.of("LiNi0.8Mn0.1Co0.1O2"), Optional.empty());
  private static final Catalogue CATALOGUE = new Catalogue(List.of(SampleCatalogue.CAPACITY),
      List.of(SampleCatalogue.LLZO, NMC811), new UnitGrammar(List.of()));
  private static final FactStore STORE = FactStore.inMemory(CATALOGUE);
  private static final FactIndex INDEX = FactIndex.inMemory(CATALOGUE);
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws CannotListenException {
    STORE.replace(cells());
    INDEX.refresh(STORE::state, STORE::eachFact);
    server = new WebServer(STORE, INDEX, CATALOGUE).start("127.0.0.1", 0);
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    INDEX.close();
    STORE.close();
  }

  /** Papers write its elements in several orders, and the ontology in one of them. */
  @Test
  void aCathodeIsSuggestedOnceAndFoundInEither() throws IOException {
    JsonNode suggestions = json("/api/v1/suggestions?q=LiNi").get("suggestions");
    assertEquals(2, suggestions.size(), suggestions.toString());
    JsonNode first = suggestions.get(0);
    assertEquals("LiNi0.8Co0.1Mn0.1O2", first.get("label").asText());
    assertEquals(3, first.get("facts").asInt());
    assertEquals("/?cathode=LiNi0.8Co0.1Mn0.1O2&cathode=LiNi0.8Mn0.1Co0.1O2", first.get("url").asText());
    assertEquals(3, json("/api/v1/facts" + first.get("url").asText().substring(1)).get("total").asInt());
  }

  @Test
  void aPaperIsSuggestedThoughItsYearIsNotTold() throws IOException {
    JsonNode suggestions = json("/api/v1/suggestions?q=harsh").get("suggestions");
    assertEquals(1, suggestions.size(), suggestions.toString());
    assertEquals("paper", suggestions.get(0).get("kind").asText());
    assertEquals(1, json("/api/v1/facts" + suggestions.get(0).get("url").asText().substring(1)).get("total").asInt());
    assertEquals(200, client.get("/papers/harshlata-sodiumionconductingpolymermembranes").statusCode());
  }

  /** Two such papers of one author would be one. */
  @Test
  void aPaperWithoutYearAndTitleIsNone() throws IOException {
    assertEquals(0, json("/api/v1/suggestions?q=okafor").get("suggestions").size());
  }

  private static JsonNode json(String path) throws IOException {
    return JsonMapper.builder().build().readTree(client.get(path).body());
  }

  private static MinedDocument cells() {
    PaperWriter paper = new PaperWriter("cells.md", paper(List.of(), "Cells", OptionalInt.of(2020), Optional.of("10.9999/cells")));
    List<Attribution> credits = new ArrayList<>(List.of(new Attribution.OwnResult(), new Attribution.OwnResult()));
    credits.add(new Attribution.CitedFrom(List.of(paper.reference(paper(List.of(new Author("Harshlata", "M")),
        "Sodium ion conducting polymer membranes", OptionalInt.empty(), Optional.empty()))), "[1]"));
    credits.add(new Attribution.CitedFrom(List.of(paper.reference(paper(List.of(new Author("Okafor", "B")),
        "unpublished results", OptionalInt.empty(), Optional.empty()))), "[2]"));
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < PRINTED.size(); i++) {
      sentences.add("The cell with " + PRINTED.get(i) + " gives 15" + i + " mAh g⁻¹.");
    }
    paper.section("Results", paper.paragraph(String.join(" ", sentences)));
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < PRINTED.size(); i++) {
      Optional<Material> known = i == PRINTED.size() - 1 ? Optional.empty() : Optional.of(NMC811);
      facts.add(new Fact(Fact.Kind.RESULT, SampleCatalogue.CAPACITY,
          new Subject("LLZO", Optional.empty(), Optional.empty(), Optional.of("Garnet"), List.of(SampleCatalogue.LLZO)),
          new Quantity(Value.exactly("15" + i), SampleCatalogue.MAH_PER_G), new Conditions(Optional.empty(), List.of(),
              OptionalInt.empty(), Optional.of(new FullCell(PRINTED.get(i), known))),
          credits.get(i), paper.evidence("RESULTS", sentences.get(i), "15" + i + " mAh g⁻¹"), 0.9));
    }
    return new MinedDocument(paper.document(), facts, List.of());
  }

  private static Bibliography paper(List<Author> authors, String title, OptionalInt year, Optional<String> doi) {
    return new Bibliography(authors, false, Optional.of(title), Optional.empty(), year, Optional.empty(), Optional.empty(),
        Optional.empty(), doi);
  }
}
