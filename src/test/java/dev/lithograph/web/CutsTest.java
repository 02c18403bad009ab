package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Table;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where there is more than a page or a drawing holds, it says so, and how to have the rest; files hold all. */
class CutsTest {
  private static final int FACTS = 1040;
  private static final FactStore STORE = FactStore.inMemory(SampleCatalogue.catalogue());
  private static final FactIndex INDEX = FactIndex.inMemory(SampleCatalogue.catalogue());
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() throws CannotListenException {
    STORE.replace(longTable());
    INDEX.refresh(STORE::state, STORE::eachFact);
    server = new WebServer(STORE, INDEX, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    INDEX.close();
    STORE.close();
  }

  /** A conductivity of as many samples of LLZO. */
  private static MinedDocument longTable() {
    PaperWriter paper = new PaperWriter("long.md", new Bibliography(List.of(), false, Optional.of("A long table"),
        Optional.empty(), OptionalInt.of(2020), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of("10.9999/long")));
    List<List<String>> rows = IntStream.rangeClosed(1, FACTS).mapToObj(row -> List.of("LLZO " + row, row + "e-6")).toList();
    Table table = paper.table("Pellets.", List.of("Sample", "σ (S cm⁻¹)"), rows);
    paper.section("Results", table);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String value = rows.get(i).get(1);
      facts.add(new Fact(Fact.Kind.RESULT, SampleCatalogue.CONDUCTIVITY_OF_IONS,
          new Subject(rows.get(i).get(0), Optional.empty(), Optional.empty(), Optional.of("Garnet"),
              List.of(SampleCatalogue.LLZO)),
          new Quantity(Value.exactly(value), SampleCatalogue.S_PER_CM), Conditions.none(), new Attribution.OwnResult(),
          paper.evidence("T1.r" + (i + 1), value, value), 0.9));
    }
    return new MinedDocument(paper.document(), facts, List.of());
  }

  @Test
  void theSearchLeadsToTheRestAndItsLinesFetchAll() {
    Document page = page("/");
    assertEquals("1–50 of " + FACTS, page.selectFirst(".paging p").text());
    assertEquals("/?page=2", page.selectFirst(".paging a[rel=next]").attr("href"));
    String curl = page.select(".recipes pre").last().text();
    assertTrue(curl.endsWith("/api/v1/facts?size=500&page=[1-3]'"), curl);
    assertTrue(page.select(".recipes pre").get(1).text().contains("range(1, 4)"), page.select(".recipes").text());
  }

  @Test
  void theChartSaysWhatItLeavesOutAndItsDataHaveAll() {
    String chart = "/chart?y=ionic_conductivity&x=groups";
    assertTrue(page(chart).selectFirst(".left-out").text().contains("beyond the first 1000 (40), which the CSV file has"));
    assertTrue(client.get(chart.replace("chart?", "chart.svg?")).body().contains("Drawn are the first 1000 of 1040 values."));
    assertEquals(FACTS + 1, client.get(chart.replace("chart?", "chart.csv?")).body().lines().count());
  }

  @Test
  void theTableOfAChartSaysWhereAllAre() {
    Document page = page("/chart?y=ionic_conductivity&x=groups");
    assertEquals(50, page.select("table.values tbody tr").size());
    assertTrue(page.selectFirst("details.data .note").text().startsWith("These are the first 50 of 1000; the CSV file has all."),
        page.selectFirst("details.data .note").text());
  }

  @Test
  void theMaterialLeadsToTheValuesThatItDidNotLookAt() {
    Document page = page("/materials/LLZO");
    assertEquals("/?material=LLZO", page.select("a:containsOwn(list of all)").attr("href"));
    assertTrue(page.text().contains("1040 values are reported of it or with it") && page.text().contains("40 more"), page.text());
  }

  @Test
  void thePropertySaysHowManyOfItsValuesItShows() {
    Document page = page("/properties/ionic_conductivity");
    assertEquals("The highest 5", page.selectFirst("#highest").text());
    assertEquals("/?property=ionic_conductivity", page.select("a:containsOwn(All 1040 values)").attr("href"));
  }

  @Test
  void theComparisonSaysWhichOfItsRowsItShows() {
    assertEquals("Rows 1 to 100 of " + FACTS, page("/compare?column=electrolyte&column=ionic_conductivity")
        .selectFirst("#rows-shown").text());
  }

  @Test
  void theDocumentIsReadInPagesThatTogetherHaveEveryValueInOrder() {
    List<String> places = new ArrayList<>();
    String first = "/documents/10.9999/long";
    for (Optional<String> next = Optional.of(first); next.isPresent();) {
      assertTrue(client.get(next.get().replaceFirst("#.*", "")).body().length() < 200_000);
      Document page = page(next.get());
      String stands = page.selectFirst(".paging p").text();
      assertTrue(stands.matches("Page \\d of \\d: values " + (places.size() + 1) + "–\\d+ of " + FACTS), stands);
      page.select("table.source a[id]").forEach(value -> places.add(value.text()));
      next = page.select(".paging a[rel=next]").stream().findFirst().map(link -> link.attr("href"));
    }
    assertEquals(IntStream.rangeClosed(1, FACTS).mapToObj(row -> row + "e-6").toList(), places);
  }

  @Test
  void theEvidenceLeadsToThePlaceOnItsPageOfTheDocument() {
    String key = STORE.facts("10.9999/long").getLast().key();
    String place = page("/evidence/" + key).selectFirst("figcaption a").attr("href");
    assertEquals("/documents/10.9999/long?at=" + key + "#" + key, place);
    assertEquals(FACTS + "e-6", page(place.replaceFirst("#.*", "")).getElementById(key).text());
  }

  @Test
  void theEvidenceShowsTheRowsAroundItsOwn() {
    List<String> keys = STORE.facts("10.9999/long").stream().map(fact -> fact.key()).toList();
    Document middle = page("/evidence/" + keys.get(499));
    assertEquals("Table 1. Pellets. (rows 470–529 of 1040)", middle.selectFirst("table.source caption").text());
    assertEquals("500e-6", middle.selectFirst("td.marked").text());
    assertEquals("LLZO 1040", page("/evidence/" + keys.getLast()).selectFirst("tr.marked td").text());
    assertEquals("LLZO 1", page("/evidence/" + keys.getFirst()).selectFirst("tr.marked td").text());
  }

  @Test
  void thePaperHasItsValuesInPages() {
    Document last = page("/papers/10.9999/long?page=21");
    assertEquals("What it measured: 1040 reports", last.selectFirst("#reports").text());
    assertEquals("1001–1040 of 1040", last.selectFirst(".paging p").text());
    assertEquals(40, last.select("table.facts tbody tr").size());
    assertEquals("/papers/10.9999/long?page=20", last.selectFirst("a[rel=prev]").attr("href"));
  }

  @Test
  void fullFilesHaveEveryFact() {
    assertEquals(FACTS + 1, client.get("/data/facts.tsv").body().lines().count());
  }

  private static Document page(String path) {
    return Jsoup.parse(client.get(path.replaceFirst("#.*", "")).body());
  }
}
