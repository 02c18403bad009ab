package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a document, a paper, a material and a property as a browser without JavaScript gets them. */
class ThingsTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  private static final String REVIEW = "/documents/" + SampleStore.REVIEW;

  @Test
  void marksInTheTextOfADocumentWhatWasReadFromIt() {
    String page = page(REVIEW);
    assertTrue(page.contains("reach " + marked(key(0), "4.0 × 10⁻⁴ S cm⁻¹") + " at room temperature.[1]"), page);
    assertTrue(page.contains("<td>" + marked(key(4), "3.2 × 10⁻⁴") + "</td>"), page);
    assertTrue(page.indexOf(">4.0 × 10⁻⁴ S cm⁻¹</a> ionic conductivity of LLZO + [Py14][TFSI]")
        < page.indexOf(">2.5 mS cm⁻¹</a> ionic conductivity of Li"), page);
  }

  @Test
  void countsWhatADocumentReportsAndWhomItCredits() {
    String page = page(REVIEW);
    assertTrue(page.contains("Ionic conductivity</a> <span class=\"count\">5</span>"), lists(page));
    assertTrue(page.contains("<a href=\"/papers/10.9999/kim.2016\">Kim et al. 2016</a> <span class=\"count\">4</span>"),
        lists(page));
  }

  @Test
  void saysWhatAPaperMeasuredAndWhoReportsIt() {
    String page = page("/papers/10.9999/kim.2016");
    assertTrue(page.contains("What it measured: 2 reports"), page);
    assertTrue(page.contains("Reported by Adler et al. 2023."), page);
    assertTrue(page.contains("The paper itself was not read here"), page);
    assertTrue(page.indexOf("Measured by it or by another paper") < page.indexOf("/evidence/" + key(2)), page);
  }

  @Test
  void findsAPaperWithoutDoiByWhatElseIsKnownOfIt() {
    String link = page("/evidence/" + key(4)).replaceAll("(?s).*href=\"(/papers/[^\"]+)\".*", "$1");
    assertTrue(link.startsWith("/papers/lund-2018-"), link);
    assertTrue(page(link).contains("<h1>Lund and Holm 2018</h1>"), page(link));
  }

  @Test
  void leadsFromAPaperToTheDocumentThatWasReadOfIt() {
    String own = page("/documents/membranes.md");
    String link = page("/evidence/" + SITE.sample.store.facts("membranes.md").getFirst().key());
    assertTrue(own.contains("Membranes of a tantalum garnet"), own);
    assertTrue(link.contains("href=\"/documents/membranes.md\""), link);
    assertTrue(page("/papers/zhou-2021-jmuc-7-101").contains("href=\"/documents/membranes.md\""),
        page("/papers/zhou-2021-jmuc-7-101"));
  }

  @Test
  void listsEveryPropertyThatIsReportedOfAMaterial() {
    String page = page("/materials/LLZO");
    assertTrue(page.contains("<h2 id=\"reported\">7 values are reported"), page);
    assertTrue(page.contains("/properties/ionic_conductivity\">Ionic conductivity</a> <span class=\"count\">4</span>"), page);
    assertTrue(page.contains("<a href=\"/materials/Garnet\">Garnets</a>"), page);
    assertTrue(page.indexOf("1.1 × 10⁻³ S cm⁻¹") < page.indexOf("4.0 × 10⁻⁴ S cm⁻¹"), page);
  }

  @Test
  void findsALiquidByWhatContainsIt() {
    assertTrue(page("/materials/PEO").contains("2 values are reported"), page("/materials/PEO"));
    assertTrue(page("/materials/Garnet").contains("<a href=\"/materials/LLZO\">LLZO</a>"));
  }

  @Test
  void showsAPropertyWithItsValuesByFamilyAndTheHighest() {
    String page = page("/properties/ionic_conductivity");
    assertTrue(page.contains("Conductivity of an electrolyte that is due to the motion of ions."), page);
    assertTrue(page.contains("Garnets (4)") && page.contains("Sulfides (1)"), page);
    String highest = page.substring(page.indexOf("id=\"highest\""), page.indexOf("id=\"lowest\""));
    assertTrue(highest.contains("2.5"), highest);
    assertFalse(highest.contains("Requirement"), highest);
  }

  @Test
  void leadsFromStatementsToThesePages() {
    assertTrue(page("/id?iri=https%3A%2F%2Fdoi.org%2F10.9999%2Fkim.2016").contains("href=\"/papers/10.9999/kim.2016\""),
        page("/id?iri=https%3A%2F%2Fdoi.org%2F10.9999%2Fkim.2016"));
    assertTrue(page("/id?iri=https%3A%2F%2Fw3id.org%2Flithograph%2Fontology%23IonicConductivity")
        .contains("href=\"/properties/ionic_conductivity\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/documents/none", "/papers/none", "/papers/10.1/none", "/papers/%25zz", "/materials/none",
      "/properties/none"})
  void saysWhatThereIsNot(String path) {
    int status = SITE.get(path).statusCode();
    assertEquals(404, status);
  }

  private static String lists(String page) {
    return page.substring(page.indexOf("class=\"sums\""), page.indexOf("id=\"text\""));
  }

  private static String marked(String key, String value) {
    return "<a id=\"" + key + "\" data-evidence href=\"/evidence/" + key + "\"><mark>" + value + "</mark></a>";
  }

  private static String key(int fact) {
    return SITE.sample.store.facts(SampleStore.REVIEW).get(fact).key();
  }

  private static String page(String path) {
    return SITE.get(path, "Accept", "text/html").body().replace('\u00a0', ' ');
  }
}
