package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page without JavaScript. */
class ComparePageTest {
  @RegisterExtension
  private static final SampleSite SITE = new SampleSite();

  @Test
  void saysWhatAColumnMixesAndOffersEachAlone() {
    Document page = page("/compare?column=electrolyte&column=ionic_conductivity&sort=ionic_conductivity");
    Element warning = page.selectFirst(".mixed details[open]");
    assertEquals("Ionic conductivity mixes 3 temperatures", warning.selectFirst("summary").text());
    Element choice = warning.selectFirst("a:contains(only 60 °C)");
    assertEquals("only 60 °C 2", choice.text());
    Document warm = page(choice.attr("href"));
    assertEquals(2, warm.select("table.comparison tbody tr").size());
    assertEquals("Conductivity at 60 °C S cm⁻¹", warm.select("table.comparison th").get(1).text());
    assertEquals(0, warm.select(".mixed").size());
    assertTrue(warm.selectFirst("th[aria-sort]").text().startsWith("Conductivity at 60 °C"));
  }

  private static Document page(String path) {
    return Jsoup.parse(SITE.get(path).body());
  }
}
