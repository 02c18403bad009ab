package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser without JavaScript gets them. */
class PagesTest {
  private static final SampleStore SAMPLE = SampleStore.filled();
  private static final SampleStore EMPTY = SampleStore.empty();
  private static WebServer server;
  private static WebServer serverOfNothing;
  private static Client client;

  @BeforeAll
  static void start() throws CannotListenException {
    server = new WebServer(SAMPLE.store, SAMPLE.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
    serverOfNothing = new WebServer(EMPTY.store, EMPTY.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    serverOfNothing.close();
    SAMPLE.close();
    EMPTY.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/compare", "/documents", "/about", "/?q=argyrodite", "/?page=9", "/compare?family=None"})
  void allowsNothingFromElsewhereAndNothingInline(String path) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self';"));
    assertFalse(answer.body().matches("(?s).*(<style|style=|<script>| on[a-z]+=).*"), answer.body());
    assertFalse(answer.body().matches("(?s).*(src|rel=\"stylesheet\" href)=\"(https?:)?//.*"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/compare", "/documents", "/about"})
  void showsIrisInQueriesOnly(String path) {
    Document page = Jsoup.parse(client.get(path).body());
    page.select(".recipes").remove();
    assertFalse(page.outerHtml().contains("w3id.org"));
  }

  @Test
  void escapesWhatPapersAndReadersWrite() {
    String echo = client.get("/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22").body();
    assertFalse(echo.contains("<script>alert"));
    assertTrue(echo.contains("&lt;script>alert(1)") || echo.contains("&lt;script&gt;alert(1)"), echo);
    String evidence = client.get("/evidence/" + SAMPLE.store.facts(SampleStore.REVIEW).get(7).key()).body();
    assertTrue(evidence.contains("&lt;in argon&gt;"), evidence);
  }

  /** Without a choice the width of the screen decides. */
  @ParameterizedTest
  @CsvSource({"/, screen and (max-width: 59.99rem)", "/?view=cards, all", "/?view=rows, not all"})
  void showsRowsOrCardsAsTheAddressSays(String path, String media) {
    Document page = Jsoup.parse(client.get(path).body());
    assertEquals(media, page.select("link[href=/assets/cards.css]").attr("media"));
    assertEquals("LLZO + [Py14][TFSI]", page.select("td.subject").first().ownText());
    assertEquals("4.0 × 10⁻⁴ S cm⁻¹", page.select("td.passage mark").first().text());
  }

  @Test
  void showsValuesAndTheirBoundsInTheUnitThatIsChosen() {
    Document page = Jsoup.parse(client.get("/?property=ionic_conductivity&min=0.3&unit=mS%2Fcm&view=cards").body());
    assertEquals("0.40", page.select("td.number a").first().text());
    assertEquals("printed 4.0 × 10⁻⁴ S cm⁻¹", page.select("td.unit .kind").first().text().replace('\u00a0', ' '));
    assertEquals(5, page.select("td.number").size());
    assertEquals("From, mS cm⁻¹", page.select("label[for=min]").text().replace('\u00a0', ' '));
    assertEquals("/?property=ionic_conductivity&min=3.0E-4&view=cards",
        page.select(".units a:containsOwn(as printed)").attr("href"));
    assertEquals("mS/cm", page.select("input[type=hidden][name=unit]").val());
  }

  @Test
  void leadsFromSearchToTheQuote() {
    String search = client.get("/?property=capacity_retention").body();
    String link = search.replaceAll("(?s).*href=\"(/evidence/[^\"]+)\".*", "$1");
    assertTrue(client.get(link).body().contains("<mark>92 %</mark>"));
  }

  @Test
  void givesTheEvidenceWithoutAPageAroundIt() {
    String link = "/evidence/" + SAMPLE.store.facts(SampleStore.REVIEW).getFirst().key();
    assertTrue(client.get(link).body().contains("<html"));
    assertTrue(client.get(link + "?fragment").body().startsWith("<article"));
  }

  @Test
  void leadsFromAChosenFilterToThePageOfWhatIsChosen() {
    Document page = Jsoup.parse(client.get("/?paper=10.9999%2Fkim.2016&property=ionic_conductivity&year=2016").body());
    assertEquals(List.of("/properties/ionic_conductivity", "/papers/10.9999/kim.2016"),
        page.select("p:contains(More about) a").eachAttr("href"));
    assertEquals("Kim et al. 2016 ×", page.select(".chips a:contains(Kim)").first().text().replace("Remove ", ""));
  }

  @Test
  void saysWhereAValueStandsAndWhatLowersItsConfidence() {
    String inTable = client.get("/evidence/" + SAMPLE.store.facts(SampleStore.REVIEW).get(4).key()).body();
    assertEquals("Table 1, row 1, section “Garnets”", Jsoup.parse(inTable).selectFirst("figcaption a").text());
    assertFalse(inTable.contains("Lowered, since"), inTable);
    String own = client.get("/evidence/" + SAMPLE.store.facts("membranes.md").getFirst().key()).body();
    assertTrue(own.contains("<li>Lowered, since nobody is cited for it, so that it is taken for the paper’s own result"), own);
  }

  @Test
  void offersAReportOfAnErrorToCopy() {
    String key = SAMPLE.store.facts(SampleStore.REVIEW).get(7).key();
    String page = client.get("/evidence/" + key).body().replace('\u00a0', ' ');
    assertTrue(page.contains("Stored: interfacial resistance of "), page);
    assertTrue(page.contains("Quote: “Cold-pressed Li6PS5Cl conducts"), page);
    assertTrue(page.contains("Evidence: http://127.0.0.1:" + server.port() + "/evidence/" + key), page);
  }

  @Test
  void tellsAttributionsApart() {
    String search = client.get("/").body();
    assertTrue(search.contains("Kim et al. 2016 or Lund and Holm 2018"));
    assertTrue(search.contains("own result"));
    assertTrue(search.contains("no source given"));
  }

  @Test
  void saysHowToWidenAnEmptyResult() {
    String page = client.get("/?q=argyrodite&family=Garnet").body();
    assertTrue(page.contains("No value matches all of this together."));
    assertTrue(page.contains("<a href=\"/?family=Garnet\">without “argyrodite”</a>: 7 values"), page);
  }

  @Test
  void findsSomethingWithoutTwoPartsWhereNoneAloneIsInTheWay() {
    String page = client.get("/?q=LLZO+argyrodite+conductivity+99+%C2%B0C").body();
    assertTrue(page.contains("Remove </span>at 99 °C"), page);
    assertTrue(page.contains("<a href=\"/?q=LLZO+conductivity\">without “argyrodite” and at 99 °C</a>: 4 values<"), page);
  }

  @Test
  void saysThatTheDataHaveChangedSinceALinkWasMade() {
    String now = client.get("/compare?family=Garnet").body();
    String link = now.replaceAll("(?s).*class=\"permanent\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    assertTrue(link.startsWith("/compare?family=Garnet&state="), link);
    assertFalse(client.get(link).body().contains("The data have changed"));
    assertTrue(client.get("/compare?family=Garnet&state=0").body().contains("The data have changed"));
  }

  @Test
  void saysThatTheStoreIsEmpty() {
    Client there = new Client(serverOfNothing);
    assertTrue(there.get("/").body().contains("The store is empty."));
    assertTrue(there.get("/compare").body().contains("There is nothing to compare yet."));
    assertTrue(there.get("/documents").body().contains("The store is empty."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/evidence/none", "/assets/none.js", "/web/search.jte", "/assets/..%2fsearch.jte"})
  void answersNothingInItsOwnDesign(String path) {
    HttpResponse<String> answer = client.get(path);
    assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + ": " + answer.statusCode());
    assertFalse(answer.body().contains("\tat "));
  }

  @Test
  void explainsABadParameterOnAPage() {
    HttpResponse<String> answer = client.get("/?page=zero");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("must be a whole number from 1"), answer.body());
  }

  @Test
  void saysWhichPortIsTaken() {
    CannotListenException refusal = assertThrows(CannotListenException.class,
        () -> new WebServer(EMPTY.store, EMPTY.index, SampleCatalogue.catalogue()).start("127.0.0.1", server.port()));
    assertTrue(refusal.getMessage().contains("127.0.0.1:" + server.port()), refusal.getMessage());
  }
}
