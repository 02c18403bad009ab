package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
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
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static WebServer server;

  @BeforeAll
  static void start() throws CannotListenException {
    STORE.replaceAll(new InventedPapers(CATALOGUE).with(FACTS).toList());
    INDEX.refresh(STORE::state, STORE::eachFact);
    server = new WebServer(STORE, INDEX, CATALOGUE).start("127.0.0.1", 0);
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
      "/api", "/data", "/sparql", "/id?iri=https%3A%2F%2Fw3id.org%2Flithograph%2Fontology%23Measurement"})
  void areBounded(String path) throws IOException, InterruptedException {
    assertFits(path, 110, 18);
  }

  /** A table has a hundred rows of all columns and their references, a chart a thousand marks, the ontology a thousand terms. */
  @ParameterizedTest
  @CsvSource({"/compare, 205, 28", "/compare?property=ionic_conductivity, 205, 28",
      "/chart?y=ionic_conductivity&x=groups, 280, 45", "/ontology, 180, 30"})
  void areBoundedWhereTheyShowMuchAtOnce(String path, int most, int mostSent) throws IOException, InterruptedException {
    assertFits(path, most, mostSent);
  }

  /**
   * @param most thousands of bytes of the page
   * @param mostSent thousands of bytes of it on the way to a browser
   */
  private static void assertFits(String path, int most, int mostSent) throws IOException, InterruptedException {
    HttpResponse<byte[]> sent = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .headers("Accept", "text/html", "Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    assertEquals(200, sent.statusCode());
    byte[] page = new GZIPInputStream(new ByteArrayInputStream(sent.body())).readAllBytes();
    assertTrue(page.length < most * 1000 && sent.body().length < mostSent * 1000,
        path + " has " + page.length + " bytes, sent as " + sent.body().length);
  }
}
