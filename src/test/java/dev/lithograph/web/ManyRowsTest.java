package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A comparison of more rows than a page holds. */
class ManyRowsTest {
  @Test
  void showsAHundredRowsAndSaysHowManyThereAre() throws CannotListenException {
    try (FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE);
        FactIndex index = FactIndex.inMemory(ExampleReview.CATALOGUE)) {
      for (int i = 100; i < 203; i++) {
        store.replace(ExampleReview.draft(i + ".md", String.valueOf(i), "Okoro"));
      }
      index.refresh(store::state, store::eachFact);
      try (WebServer server = new WebServer(store, index, ExampleReview.CATALOGUE).start("127.0.0.1", 0)) {
        Client client = new Client(server);
        Document first = Jsoup.parse(client.get("/compare?sort=specific_capacity").body());
        assertEquals("Rows 1 to 100 of 103", first.selectFirst("#rows-shown").text());
        assertEquals(100, first.select("table.comparison tbody tr").size());
        assertTrue(first.selectFirst("nav.paging").text().contains("all 103 rows"), first.selectFirst("nav.paging").text());
        Document second = Jsoup.parse(client.get(first.selectFirst("nav.paging a").attr("href")).body());
        assertEquals("Rows 101 to 103 of 103", second.selectFirst("#rows-shown").text());
        assertEquals("202", second.select("td > ul > li > a:matchesOwn(^202$)").text());
        assertEquals(104, client.get("/api/v1/comparison.csv?sort=specific_capacity").body().lines().count());
      }
    }
  }
}
