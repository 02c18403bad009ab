package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.search.Facet;
import dev.lithograph.web.request.SearchParameters;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search can be narrowed by narrows tables and charts too, and what cannot is not passed over in silence. */
class FiltersTest {
  private static final String FILES = "/api/v1/comparison";

  @RegisterExtension
  private static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      material=PEO                    | 1 | PEO
      material=LLZO                   | 3 | LLZO
      material=LLZO&material=Argyrodite | 4 | LLZO, Argyrodite
      family=Garnet&family=Sulfide    | 4 | Garnets, Sulfides
      q=PEO                           | 1 |
      q=conductivity+%3E+2e-3         | 1 | at least 2 × 10⁻³, in the usual unit
      q=60+°C                         | 2 | at 60 °C
      property=ionic_conductivity&min=1e-3 | 2 | Ionic conductivity, value range
      property=ionic_conductivity&min=1&unit=mS/cm | 2 | Ionic conductivity, value range
      cell=full                       | 1 | Full cell
      cell=symmetric                  | 1 | Symmetric cell
      year=2016                       | 2 | 2016
      year=2016&year=2020             | 3 | 2016, 2020
      certainty=low                   | 0 | Low
      kind=result                     | 4 | Measured or computed
      kind=criterion                  | 0 | Requirement
      document=membranes.md           | 0 | Zhou and Weiss 2021
      """)
  void narrowsTheTableAndAllThatIsTakenAway(String filters, int rows, String chips) throws IOException {
    String query = "?" + filters.replace("°", "%C2%B0");
    Document page = page("/compare" + query);
    assertEquals(rows, page.select("table.comparison tbody tr").size(), page.text());
    assertEquals(chips == null ? "" : chips, String.join(", ", page.select("[aria-label=Chosen filters] li").eachText().stream()
        .map(chip -> chip.replaceAll("^Remove | ×$", "")).toList()));
    assertEquals(rows + 1, SITE.get(FILES + ".csv" + query).body().lines().count());
    JsonNode json = JsonMapper.builder().build().readTree(SITE.get(FILES + query).body());
    assertEquals(rows, json.get("rows").size(), json.toString());
    Element csv = page.selectFirst("a[href^=" + FILES + ".csv]");
    if (csv != null) {
      assertEquals(rows + 1, SITE.get(csv.attr("href")).body().lines().count());
      assertTrue(page.select(".recipes pre").eachText().getLast().contains(csv.attr("href")), page.select(".recipes").text());
      assertTrue(page.selectFirst("a.permanent").attr("href").startsWith(csv.attr("href").replace(FILES + ".csv", "/compare")));
    }
  }

  /** Whatever filter there will be. */
  @ParameterizedTest
  @EnumSource
  void noFacetIsPassedOver(Facet facet) {
    String filter = SearchParameters.name(facet) + "=none+such";
    HttpResponse<String> page = SITE.get("/compare?" + filter);
    assertTrue(page.statusCode() == 400 || Jsoup.parse(page.body()).select("table.comparison").isEmpty(), page.body());
    HttpResponse<String> csv = SITE.get(FILES + ".csv?" + filter);
    assertTrue(csv.statusCode() == 400 || csv.body().lines().count() == 1, csv.body());
    HttpResponse<String> chart = SITE.get("/chart.csv?" + filter);
    assertTrue(chart.statusCode() == 400 || chart.body().lines().count() == 1, chart.body());
  }

  @Test
  void givesUpOneFilterAndKeepsTheRest() {
    Document page = page("/compare?family=Garnet&material=PEO&sort=electrolyte");
    Element chip = page.selectFirst("[aria-label=Chosen filters] a:contains(PEO)");
    assertEquals("/compare?family=Garnet&sort=electrolyte", chip.attr("href"));
    assertEquals(3, page(chip.attr("href")).select("table.comparison tbody tr").size());
  }

  @Test
  void saysWhichFilterLeavesNothingAndWhatIsThereWithoutIt() {
    Document page = page("/compare?family=Garnet&year=2020&column=electrolyte&column=interfacial_resistance");
    assertEquals(List.of("without Garnets", "without 2020"), page.select(".empty li a").eachText(), page.text());
    assertEquals(1, page(page.selectFirst(".empty li a").attr("href")).select("table.comparison tbody tr").size());
    assertTrue(page("/compare?kind=criterion").select(".empty").text().contains("A comparison is of results"));
  }

  @ParameterizedTest
  @CsvSource({"/materials/PEO, 1", "/properties/specific_capacity, 2", "/papers/10.9999/kim.2016, 2",
      "/chart?y=ionic_conductivity&q=PEO, 1"})
  void whatIsToldOfAThingStandsSideBySide(String path, int rows) {
    String table = page(path).selectFirst("a:contains(Side by side)").attr("href");
    assertEquals(rows, page(table).select("table.comparison tbody tr").size(), table);
  }

  /** A field of the form holds one value alone. */
  @Test
  void aFormSendsTheOtherValuesOfAFilterToo() {
    Element form = page("/compare?family=Garnet&family=Sulfide&material=LLZO").selectFirst("form.search");
    assertEquals("Garnet", form.selectFirst("#family option[selected]").val());
    assertEquals(List.of("Sulfide", "LLZO"), form.select("input[type=hidden]").eachAttr("value"));
  }

  @Test
  void aSearchGoesOnAsATable() {
    Element link = page("/?q=garnet&material=LLZO&sort=value-descending&size=5").selectFirst("a:contains(Side by side)");
    assertEquals("/compare?q=garnet&material=LLZO", link.attr("href"));
  }

  @Test
  void theDescriptionOfTheTableNamesAllFilters() throws IOException {
    JsonNode paths = JsonMapper.builder().build().readTree(SITE.get("/api/v1/openapi.json").body()).get("paths");
    Set<String> described = new TreeSet<>();
    paths.get(FILES + ".csv").get("get").get("parameters").forEach(parameter -> described.add(parameter.get("name").asText()));
    assertTrue(described.containsAll(Stream.concat(Stream.of("q", "min", "max"),
        Stream.of(Facet.values()).map(SearchParameters::name)).toList()), described.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?famly=Garnet", "/compare?famly=Garnet", "/chart?famly=Garnet"})
  void aPageSaysWhatItPassesOver(String path) {
    assertTrue(page(path).select(".changed").text().contains("has passed over: famly."), path);
  }

  @Test
  void aChartSaysWhichPropertyItDoesNotShow() {
    String query = "?property=ionic_conductivity&property=specific_capacity";
    assertTrue(page("/chart" + query).select(".changed").text().contains("property=specific_capacity"));
    assertEquals(400, SITE.get("/chart.csv" + query).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/facts", "/api/v1/comparison", "/api/v1/comparison.xlsx", "/chart.csv", "/chart.svg",
      "/api/v1/documents", "/api/v1/suggestions"})
  void whatIsTakenAwayPassesNothingOver(String path) {
    HttpResponse<String> answer = SITE.get(path + "?famly=Garnet");
    assertEquals(400, answer.statusCode(), path);
    assertTrue(answer.body().contains("There is no parameter"), answer.body());
  }

  @Test
  void aFilterThatHasOneValueTakesNoSecond() {
    assertEquals(400, SITE.get("/compare?min=1&min=2").statusCode());
    assertEquals(400, SITE.get("/?q=garnet&q=sulfide").statusCode());
    assertEquals(200, SITE.get("/?q=garnet&q=garnet").statusCode());
  }

  private static Document page(String path) {
    return Jsoup.parse(SITE.get(path, "Accept", "text/html").body());
  }
}
