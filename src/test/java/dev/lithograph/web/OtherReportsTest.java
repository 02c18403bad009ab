package dev.lithograph.web;

import static dev.lithograph.fact.ExampleReview.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page and the API say of other reports of a measurement. */
class OtherReportsTest {
  private static final FactStore STORE = FactStore.inMemory(ExampleReview.CATALOGUE);
  private static final FactIndex INDEX = FactIndex.inMemory(ExampleReview.CATALOGUE);
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws CannotListenException {
    STORE.replace(draft("a.md", "145.3", "Okoro"));
    STORE.replace(draft("b.md", "145", "Okoro"));
    STORE.replace(draft("c.md", "145.3", "Lind"));
    STORE.replace(draft("d.md", "132", "Okoro"));
    STORE.replace(ExampleReview.other());
    INDEX.refresh(STORE::state, STORE::eachFact);
    server = new WebServer(STORE, INDEX, ExampleReview.CATALOGUE).start("127.0.0.1", 0);
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    INDEX.close();
    STORE.close();
  }

  @Test
  void namesWhereElseAMeasurementIsReported() {
    assertTrue(page("a.md").contains("<dt>Also reported in</dt><dd><ul class=\"reports\"><li><a href=\"/evidence/" + key("b.md")
        + "\">Costa 2022, section “Cells”</a> as 145 mAh g⁻¹</li></ul>"), page("a.md"));
  }

  @Test
  void saysInWhatReportsDisagree() {
    String page = page("a.md");
    assertTrue(page.contains("<a href=\"/evidence/" + key("c.md")
        + "\">Costa 2022, section “Cells”</a>, which says 145.3 mAh g⁻¹,"
        + " credited to Lind 2018 [7] there and to Okoro 2018 [7] here"), page);
    assertTrue(page.contains("<a href=\"/evidence/" + key("d.md") + "\">Costa 2022, section “Cells”</a>, which says 132 mAh g⁻¹,"
        + " and credits the same paper"), page);
  }

  @Test
  void saysNothingOfReportsWhereThereAreNone() {
    String page = page(ExampleReview.other().document().id());
    assertFalse(page.contains("Also reported in") || page.contains("Disagrees with"), page);
  }

  @Test
  void listsOtherReportsInTheApi() throws IOException {
    JsonNode fact = new ObjectMapper().readTree(client.get("/api/v1/facts/" + key("a.md")).body());
    assertEquals(key("b.md"), fact.at("/sameMeasurementAs/0/id").asText());
    assertEquals("145", fact.at("/sameMeasurementAs/0/value").asText());
    assertEquals("credit", fact.at("/disagreesWith/0/reason").asText());
    assertEquals("value", fact.at("/disagreesWith/1/reason").asText());
  }

  private static String key(String document) {
    return STORE.facts(document).getFirst().key();
  }

  private static String page(String document) {
    return client.get("/evidence/" + key(document)).body().replace('\u00a0', ' ');
  }
}
