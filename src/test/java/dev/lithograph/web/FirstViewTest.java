package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Sizes;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much a browser loads that comes for the first time, where a page of results and most filters are full. */
class FirstViewTest {
  private static final int FACTS = 400;
  private static final int MOST_BYTES = 50_000;
  private static final int MOST_BYTES_OF_OTHERS = 150_000;
  private static final int MOST_REQUESTS = 20;
  private static final List<String> OTHERS = List.of("/compare", "/chart", "/documents", "/data", "/api", "/ontology",
      "/ontology?kind=material", "/ontology?q=li", "/materials/LLZO");

  @Test
  void isLight() throws CannotListenException {
    Optional<Chromium> chromium = Chromium.start();
    assumeTrue(chromium.isPresent(), "no Chromium was found");
    Catalogue catalogue = OntologyCatalogue.read();
    try (Chromium browser = chromium.get();
        FactStore store = FactStore.inMemory(catalogue);
        FactIndex index = FactIndex.inMemory(catalogue)) {
      store.replaceAll(new InventedPapers(catalogue).with(FACTS).toList());
      index.refresh(store::state, store::eachFact);
      try (WebServer server = new WebServer(store, index, catalogue).start("127.0.0.1", 0)) {
        String site = "http://127.0.0.1:" + server.port();
        assertLight(site + "/", MOST_BYTES, browser);
        for (String path : OTHERS) {
          assertLight(site + path, MOST_BYTES_OF_OTHERS, browser);
        }
      }
    }
  }

  /** On the wire, compressed as a browser takes it, from a page of its own that has loaded nothing before. */
  private static void assertLight(String url, int most, Chromium browser) {
    try (Page page = browser.browser().newPage()) {
      List<Integer> bytes = new ArrayList<>();
      page.onRequestFinished(request -> {
        Sizes sizes = request.sizes();
        bytes.add(sizes.responseHeadersSize + sizes.responseBodySize);
      });
      page.navigate(url);
      assertTrue(page.locator("h1").count() == 1, page.content());
      int all = bytes.stream().mapToInt(Integer::intValue).sum();
      assertTrue(all < most && bytes.size() < MOST_REQUESTS, url + ": " + all + " bytes in " + bytes.size() + " requests");
    }
  }
}
