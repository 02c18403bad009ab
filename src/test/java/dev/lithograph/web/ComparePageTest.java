package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page without JavaScript, and what is taken away from it. */
class ComparePageTest {
  private static final String PELLETS = "LLZO + [Py14][TFSI]";
  private static final String ARGYRODITE = "Li6PS5Cl";

  @RegisterExtension
  private static final SampleSite SITE = new SampleSite();

  @Test
  void saysWhatAColumnMixesAndOffersEachAlone() {
    Document page = page("/compare?column=electrolyte&column=ionic_conductivity&sort=ionic_conductivity");
    Element warning = page.selectFirst(".mixed details[open]");
    assertEquals("Ionic conductivity mixes 3 temperatures", warning.selectFirst("summary").text());
    Element choice = warning.selectFirst("a:contains(only 60 °C)");
    assertEquals("only 60 °C 2", choice.text());
    Document warm = page(location(choice.attr("href")));
    assertEquals(2, rows(warm).size());
    assertEquals("Conductivity at 60 °C S cm⁻¹", warm.select("table.comparison th > a").get(1).text());
    assertEquals(0, warm.select(".mixed").size());
    assertTrue(warm.selectFirst("th[aria-sort]").text().startsWith("Conductivity at 60 °C"));
  }

  @Test
  void widensANarrowedColumnAgain() {
    Document page = page("/compare?column=electrolyte&column=specific_capacity@rate:0.1C");
    assertEquals("Capacity at 0.1C mAh g⁻¹", page.select("th > a").get(1).text());
    Element widening = page.selectFirst(".narrowed a");
    assertEquals("/compare?column=electrolyte&column=specific_capacity", widening.attr("href"));
  }

  @Test
  void saysHowManyRowsConditionsLeaveOutAndAddsThem() {
    Document page = page("/compare?column=electrolyte&column=ionic_conductivity@60C");
    assertTrue(page.selectFirst("#about-rows").text().contains("2 more rows report only under other conditions"), page.text());
    Document all = page(page.selectFirst("#about-rows a").attr("href"));
    assertEquals(4, rows(all).size());
    assertEquals("Ionic conductivity S cm⁻¹", all.select("th > a").get(1).text());
  }

  @Test
  void saysWhyACellIsEmpty() {
    Document page = page("/compare?column=electrolyte&column=ionic_conductivity&column=specific_capacity");
    assertEquals("not reported", row(page, ARGYRODITE).select("td").get(2).selectFirst("abbr").attr("title"));
    Element membrane = row(page, "Li6.4La3Zr1.4Ta0.6O12 membrane");
    assertEquals("does not apply", membrane.select("td").get(2).selectFirst("abbr").attr("title"));
    assertTrue(page.selectFirst(".legend").text().contains("n.r. not reported;"), page.selectFirst(".legend").text());
    assertTrue(SITE.get("/api/v1/comparison.csv?family=Sulfide").body().contains(",not reported,"));
  }

  @Test
  void offersTheValueUnderOtherConditions() {
    Document page = page("/compare?column=electrolyte&column=ionic_conductivity@rt&column=specific_capacity");
    Element cell = row(page, "LLZO/PEO").select("td").get(1);
    assertEquals("other conditions", cell.selectFirst("abbr").attr("title"));
    assertEquals("3.2 × 10⁻⁴ S cm⁻¹ 60 °C", cell.selectFirst("li").text());
  }

  @Test
  void pinsHidesAndShowsRowsByTheirMarks() {
    String key = row(page("/compare"), ARGYRODITE).selectFirst("input[name=row]").val();
    String pinned = location("/compare?sort=electrolyte&do=pin&row=" + key);
    assertEquals("/compare?sort=electrolyte&pin=" + key, pinned);
    assertTrue(page(pinned).selectFirst("tbody tr.pinned").text().contains("Li"));
    assertEquals(4, rows(page(pinned)).size());
    assertEquals(1, rows(page(location(pinned + "&do=only"))).size());
    String hidden = location(pinned + "&do=hide&row=" + key);
    assertEquals("/compare?sort=electrolyte&hide=" + key, hidden);
    assertEquals(3, rows(page(hidden)).size());
    assertEquals(4, rows(page(page(hidden).selectFirst("form.arrange a").attr("href"))).size());
    assertEquals(4, SITE.get("/api/v1/comparison.csv?hide=" + key).body().lines().count());
  }

  @Test
  void movesPinnedRows() {
    Document page = page("/compare");
    String pellets = row(page, PELLETS).selectFirst("input[name=row]").val();
    String argyrodite = row(page, ARGYRODITE).selectFirst("input[name=row]").val();
    String pinned = location("/compare?do=pin&row=" + pellets + "&row=" + argyrodite);
    assertEquals(PELLETS, name(page(pinned), 0));
    assertEquals(ARGYRODITE, name(page(location(pinned + "&do=up&row=" + argyrodite)), 0));
    assertEquals(pinned, location(pinned + "&do=up&row=" + pellets));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      later electrolyte      | rate,electrolyte,specific_capacity
      first specific_capacity| specific_capacity,electrolyte,rate
      earlier rate           | rate,electrolyte,specific_capacity
      without rate           | electrolyte,specific_capacity
      place specific_capacity&before=rate | electrolyte,specific_capacity,rate
      """)
  void movesColumns(String action, String columns) {
    String path = "/compare?column=electrolyte&column=rate&column=specific_capacity&do=" + action.replace(" ", "%20");
    assertEquals("/compare?column=" + columns.replace(",", "&column="), location(path));
  }

  @Test
  void givesValuesInTheUnitThatIsChosen() {
    String choice = "family=Garnet&unit=mS/cm";
    Document page = page("/compare?" + choice);
    assertEquals("Conductivity at RT mS cm⁻¹", page.select("th > a").get(column(page, "Conductivity at RT")).text());
    assertEquals("0.40", row(page, PELLETS).select("td").get(column(page, "Conductivity at RT")).text());
    String csv = SITE.get("/api/v1/comparison.csv?" + choice).body();
    assertTrue(csv.contains("Conductivity at RT (mS/cm)"), csv);
    assertTrue(csv.contains(",0.40,1.1,"), csv);
  }

  @Test
  void writesObservationsInJsonLd() {
    HttpResponse<String> answer = SITE.get("/api/v1/comparison.jsonld?unit=mS/cm");
    assertEquals("application/ld+json", answer.headers().firstValue("Content-Type").orElse(""));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), Lang.JSONLD11).parse(model);
    String vocabulary = "https://schema.org/";
    assertEquals(8, model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(vocabulary + "Observation")).toList()
        .size());
    assertTrue(model.listSubjectsWithProperty(ResourceFactory.createProperty(vocabulary, "value"), model.createTypedLiteral(2.5))
        .hasNext(), answer.body());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      unit=furlong | No property is given in the unit "furlong".
      page=0       | "page" must be a number from 1, not "0".
      only=some    | "only" must be pinned, not "some".
      do=dance     | There is nothing to do by the name "dance".
      """)
  void explainsWhatItCannotDo(String parameter, String message) {
    HttpResponse<String> answer = SITE.get("/compare?" + parameter);
    assertEquals(400, answer.statusCode());
    assertTrue(Jsoup.parse(answer.body()).text().contains(message), answer.body());
  }

  private static String location(String path) {
    HttpResponse<String> answer = SITE.get(path);
    assertEquals(303, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
  }

  private static Document page(String path) {
    return Jsoup.parse(SITE.get(path).body());
  }

  private static List<Element> rows(Document page) {
    return page.select("table.comparison tbody tr");
  }

  private static Element row(Document page, String name) {
    return rows(page).stream().filter(row -> row.selectFirst("td").text().equals(name)).findFirst().orElseThrow();
  }

  private static String name(Document page, int row) {
    return rows(page).get(row).selectFirst("td").text();
  }

  private static int column(Document page, String heading) {
    List<String> headings = page.select("table.comparison th").eachText();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).startsWith(heading)) {
        return i;
      }
    }
    throw new AssertionError(heading + " is not among " + headings);
  }
}
