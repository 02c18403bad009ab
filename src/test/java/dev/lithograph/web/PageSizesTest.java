package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large pages are where every list on them, and every drawing, is as long as it gets. */
class PageSizesTest {
  private static final int FACTS = 4000;
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final FactStore STORE = FactStore.inMemory(CATALOGUE);
  private static final FactIndex INDEX = FactIndex.inMemory(CATALOGUE);
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws CannotListenException {
    STORE.replaceAll(new InventedPapers(CATALOGUE).with(FACTS).toList());
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

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?view=cards", "/?property=ionic_conductivity", "/documents", "/documents/10.9999/review.1?whole",
      "/papers/10.9999/cited.7", "/materials/LLZO", "/materials/Garnet", "/properties/ionic_conductivity", "/about", "/guide",
      "/api", "/data", "/id?iri=https%3A%2F%2Fw3id.org%2Flithograph%2Fontology%23Measurement"})
  void areBounded(String path) {
    assertFits(path, 200_000);
  }

  /** A table has a hundred rows of all columns and their references, a chart a thousand marks. */
  @ParameterizedTest
  @CsvSource({"/compare, 220", "/compare?property=ionic_conductivity, 220", "/chart?y=ionic_conductivity&x=groups, 450"})
  void areBoundedWhereTheyShowMuchAtOnce(String path, int most) {
    assertFits(path, most * 1000);
  }

  private static void assertFits(String path, int most) {
    HttpResponse<String> page = client.get(path, "Accept", "text/html");
    assertEquals(200, page.statusCode());
    int bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < most, path + " has " + bytes + " bytes");
  }
}
