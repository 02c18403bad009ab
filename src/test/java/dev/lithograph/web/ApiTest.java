package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void findsFactsByFacet() throws IOException {
    JsonNode answer = json("/api/v1/facts?family=Garnet&property=capacity_retention");
    assertEquals(1, answer.get("total").asInt());
    JsonNode fact = answer.at("/facts/0");
    assertEquals("92", fact.at("/value/notation").asText());
    assertEquals(300, fact.at("/conditions/cycle").asInt());
    assertEquals("LiFePO4", fact.at("/conditions/cell").asText());
    assertEquals("cited", fact.at("/attribution/type").asText());
    assertEquals(2, fact.at("/attribution/references").size());
    assertEquals(1, answer.at("/facets/family/Garnet").asInt());
  }

  @Test
  void normalisesBesideWhatIsPrinted() throws IOException {
    JsonNode fact = json("/api/v1/facts?family=Sulfide&property=ionic_conductivity").at("/facts/0");
    assertEquals("2.5 mS cm⁻¹", fact.at("/evidence/asPrinted").asText());
    assertEquals("mS/cm", fact.at("/value/unit").asText());
    assertEquals(2.5e-3, fact.at("/normalised/low").asDouble(), 1e-12);
    assertEquals("S/cm", fact.at("/normalised/unit").asText());
  }

  @Test
  void normalisesToTheUnitThatIsAskedFor() throws IOException {
    JsonNode facts = json("/api/v1/facts?property=ionic_conductivity&unit=mS%2Fcm&min=0.3&sort=value-ascending");
    assertEquals("0.32", facts.at("/facts/0/normalised/notation").asText());
    assertEquals("mS/cm", facts.at("/facts/0/normalised/unit").asText());
    assertEquals("S/cm", facts.at("/facts/0/value/unit").asText());
  }

  @Test
  void leavesTheOpenEndOfABoundOut() throws IOException {
    JsonNode value = json("/api/v1/facts?property=interfacial_resistance").at("/facts/0/value");
    assertEquals(20, value.get("high").asInt());
    assertTrue(value.path("low").isMissingNode(), value.toString());
  }

  @Test
  void pagesByLinks() throws IOException {
    List<String> ids = new ArrayList<>();
    String path = "/api/v1/facts?size=4";
    while (!path.isEmpty()) {
      HttpResponse<String> answer = SITE.get(path);
      JSON.readTree(answer.body()).get("facts").forEach(fact -> ids.add(fact.get("id").asText()));
      path = answer.headers().firstValue("Link").filter(link -> link.contains("rel=\"next\""))
          .map(link -> link.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1")).orElse("");
    }
    assertEquals(10, ids.stream().distinct().count());
    assertEquals(10, ids.size());
  }

  @Test
  void findsAFactAgainByItsId() throws IOException {
    JsonNode first = json("/api/v1/facts?size=1").at("/facts/0");
    assertEquals(first, json("/api/v1/facts/" + first.get("id").asText()));
    assertEquals(200, SITE.get(first.at("/evidence/page").asText()).statusCode());
  }

  @Test
  void writesTheComparisonInEachFormat() throws IOException {
    assertEquals("electrolyte", json("/api/v1/comparison?family=Garnet").at("/columns/0/key").asText());
    HttpResponse<String> csv = SITE.get("/api/v1/comparison.csv?family=Garnet");
    assertEquals("attachment; filename=\"lithograph-comparison.csv\"",
        csv.headers().firstValue("Content-Disposition").orElse(""));
    assertTrue(csv.body().startsWith("Electrolyte,"), csv.body());
    assertTrue(SITE.get("/api/v1/comparison.md").body().startsWith("| Electrolyte |"));
    assertTrue(SITE.get("/api/v1/comparison.tex?family=Garnet").body().contains("/compare?family=Garnet&state="));
    for (String format : List.of("bib", "ris", "csl.json", "html", "xlsx")) {
      assertEquals(200, SITE.get("/api/v1/comparison." + format).statusCode(), format);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 4", "family=Garnet, 3", "family=Sulfide, 1", "family=Halide, 0", "component=PEO, 1", "cathode=LiFePO4, 1",
      "document=10.9999%2Freview.2023, 4", "document=none, 0"})
  void comparesOnlyWhatTheFiltersAskFor(String filters, int rows) throws IOException {
    assertEquals(rows, json("/api/v1/comparison?" + filters).get("rows").size());
  }

  @Test
  void showsTheColumnsThatAreChosenInTheirOrder() throws IOException {
    JsonNode answer = json("/api/v1/comparison?column=ionic_conductivity@60C&column=electrolyte&sort=ionic_conductivity@60C");
    assertEquals("Conductivity at 60 °C", answer.at("/columns/0/header").asText());
    assertEquals("electrolyte", answer.at("/columns/1/key").asText());
    assertEquals(2, answer.get("rows").size());
    assertEquals(200, SITE.get("/api/v1/comparison?column=electrolyte&column=specific_capacity&sort=rate").statusCode());
    assertEquals(400, SITE.get("/api/v1/comparison?column=beauty").statusCode());
    assertEquals("ionic conductivity at 25.5 °C",
        json("/api/v1/comparison?column=ionic_conductivity@25.5C").at("/columns/0/header").asText());
  }

  @ParameterizedTest
  @CsvSource({"ascending, LLZO/PEO", "descending, LLZO + [Py14][TFSI]"})
  void sortsTheComparisonByValue(String order, String first) throws IOException {
    String path = "/api/v1/comparison?property=specific_capacity&sort=specific_capacity&order=" + order;
    assertEquals(first, json(path).at("/rows/0/electrolyte/text").asText());
  }

  @Test
  void listsDocumentsPropertiesAndStatus() throws IOException {
    assertEquals(2, json("/api/v1/documents").get("documents").size());
    assertEquals(6, json("/api/v1/properties").at("/properties/0/facts").asInt());
    assertEquals("S/cm", json("/api/v1/properties").at("/properties/0/units/0").asText());
    assertEquals(10, json("/api/v1/status").get("facts").asInt());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/api/v1/facts?min=low | 400 | \"min\" must be a number like 0.0004 or 4e-4, not \"low\".",
      "/api/v1/facts/none | 404 | There is no fact \"none\". It may have changed when its document was mined again.",
      "/api/v1/nowhere | 404 | There is nothing at /api/v1/nowhere.",
      "/api/v1/comparison?order=up | 400 | \"order\" must be ascending or descending, not \"up\".",
      "/api/v1/comparison?property=beauty | 400 | There is no property \"beauty\".",
  })
  void explainsErrorsAsProblemDocuments(String path, int status, String detail) throws IOException {
    HttpResponse<String> answer = SITE.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(detail, problem.get("detail").asText());
    assertEquals(status, problem.get("status").asInt());
    assertEquals("about:blank", problem.get("type").asText());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ionic cond            | property  | ionic conductivity | 6 | /?property=ionic_conductivity
      garn                  | family    | Garnets            | 7 | /?family=Garnet
      TFSI                  | component | [Py14][TFSI]       | 4 | /?component=%5BPy14%5D%5BTFSI%5D
      lifep                 | cathode   | LiFePO4            | 2 | /?cathode=LiFePO4
      LiFePO₄               | cathode   | LiFePO4            | 2 | /?cathode=LiFePO4
      Li6PS5                | material  | Argyrodite         | 2 | /?material=Argyrodite
      adler                 | document  | Adler et al. 2023  | 9 | /?document=10.9999%2Freview.2023
      membranes of a tan    | paper     | Zhou and Weiss 2021 | 1 | /?paper=zhou-2021-jmuc-7-101
      Kim 2016              | paper     | Kim et al. 2016    | 4 | /?paper=10.9999%2Fkim.2016
      ionic liquids in      | paper     | Kim et al. 2016    | 4 | /?paper=10.9999%2Fkim.2016
      10.9999/kim           | paper     | Kim et al. 2016    | 4 | /?paper=10.9999%2Fkim.2016
      https://doi.org/10.9999/KIM.2016 | paper | Kim et al. 2016 | 4 | /?paper=10.9999%2Fkim.2016
      lund and              | paper     | Lund and Holm 2018 | 4 | /?paper=lund-2018-ais-7-101
      pellets ionic conduct | property  | ionic conductivity | 2 | /?q=pellets&property=ionic_conductivity
      """)
  void suggestsWhatIsMeant(String typed, String kind, String label, int facts, String url) throws IOException {
    JsonNode first = json("/api/v1/suggestions?q=" + Client.encoded(typed)).at("/suggestions/0");
    assertEquals(List.of(kind, label, facts, url), List.of(first.path("kind").asText(), first.path("label").asText(),
        first.path("facts").asInt(), first.path("url").asText()));
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "phlogiston", "'*&('", "sulfides&family=Sulfide"})
  void suggestsNothingWhereNothingIsMeant(String typed) throws IOException {
    assertEquals(0, json("/api/v1/suggestions?q=" + typed.replace("*&(", "%2A%26%28")).get("suggestions").size());
  }

  @Test
  void findsTheValuesOfThePaperThatIsSuggested() throws IOException {
    JsonNode answer = json("/api/v1/facts?paper=10.9999%2Fkim.2016");
    assertEquals(4, answer.get("total").asInt());
    assertEquals(4, json("/api/v1/facts?q=10.9999/kim.2016").get("total").asInt());
    assertEquals(2, json("/api/v1/facts?paper=rossi-2020-ai-7-101").get("total").asInt());
    assertEquals("Ionic liquids in garnets", json("/api/v1/suggestions?q=kim").at("/suggestions/0/title").asText());
  }

  @Test
  void saysWhichWordsItDidNotSearchFor() throws IOException {
    String words = "garnet ".repeat(32) + "argyrodite";
    JsonNode answer = json("/api/v1/facts?q=" + Client.encoded(words));
    assertEquals("[\"argyrodite\"]", answer.get("ignoredWords").toString());
    assertTrue(answer.get("total").asInt() > 0);
    assertEquals("[]", json("/api/v1/facts?q=garnet").get("ignoredWords").toString());
    for (String page : List.of("/?q=", "/chart?y=ionic_conductivity&q=")) {
      String html = SITE.get(page + Client.encoded(words)).body();
      assertTrue(html.contains("<strong>1 of the words was not searched for</strong>, being too many or too long: argyrodite."), html);
    }
  }

  @Test
  void saysHowManyFurtherNamesMatch() throws IOException {
    JsonNode answer = json("/api/v1/suggestions?q=20");
    assertEquals(8, answer.get("suggestions").size());
    assertEquals(2, answer.get("others").asInt());
    assertEquals(0, json("/api/v1/suggestions?q=kim").get("others").asInt());
  }

  @Test
  void keepsFiltersInSuggestions() throws IOException {
    JsonNode suggestions = json("/api/v1/suggestions?q=capac&family=Garnet").get("suggestions");
    assertEquals("/?property=capacity_retention&family=Garnet", suggestions.at("/0/url").asText(), suggestions.toString());
    assertEquals(0, json("/api/v1/suggestions?q=capac&family=Sulfide").get("suggestions").size());
  }

  @Test
  void refusesMethodsThatItHasNot() {
    assertEquals(405, SITE.client().send("DELETE", "/api/v1/facts", "text/plain", "").statusCode());
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> answer = SITE.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }
}
