package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Charts as a browser without JavaScript gets them, and the files that they are taken away in. */
class ChartsTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void leadsFromEachMarkToItsEvidence() {
    String page = page("/chart?y=ionic_conductivity");
    String key = SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
    assertTrue(page.contains("href=\"/evidence/" + key + "\"><title>4.0 × 10⁻⁴ S cm⁻¹, r.t.: LLZO + [Py14][TFSI],"
        + " Kim et al. 2016</title>"), page);
    assertEquals(5, page.split("<a class=\"series-\\d( about)?\" href", -1).length - 1);
  }

  @Test
  void namesTheColumnsOfItsTableAndLeavesNoCellEmpty() {
    String table = page("/chart?y=specific_capacity&x=groups").replaceAll("(?s).*<table class=\"values\">(.*)</table>.*", "$1");
    assertTrue(table.contains("<th scope=\"col\">Conditions</th><th scope=\"col\">Electrolyte family</th>"), table);
    assertTrue(table.contains("<td><span class=\"absent\">not stated</span></td>"), table);
    assertFalse(table.contains("<td></td>"), table);
    assertTrue(page("/chart?y=ionic_conductivity").contains("<th scope=\"col\">Temperature</th>"));
  }

  @Test
  void saysWhatItDoesNotDraw() {
    assertTrue(page("/chart?y=ionic_conductivity").contains(
        "Not drawn: requirements, theoretical limits and definitions (1)"), page("/chart?y=ionic_conductivity"));
    assertTrue(page("/chart?y=specific_capacity").contains("values without a stated C-rate (1)"));
  }

  @Test
  void drawsApproximateValuesHollowAndBoundsWithAnArrow() {
    assertTrue(page("/chart?y=specific_capacity").contains("class=\"series-1 about\""));
    assertTrue(page("/chart?y=interfacial_resistance").contains("#arrow-left"));
    assertTrue(page("/chart?y=ionic_conductivity&family=Garnet").contains("class=\"bar\""));
  }

  @Test
  void joinsTheValuesOfOneSample() {
    assertTrue(page("/chart?y=ionic_conductivity").contains("class=\"joint"));
  }

  @Test
  void takesPropertyAndFiltersFromTheSearchThatItIsOf() {
    String page = page("/chart?property=capacity_retention&family=Garnet");
    assertTrue(page.contains("<h1>Capacity retention against cycle</h1>"));
    assertTrue(page.contains("1 point of 1 value<"));
    assertTrue(page("/?property=capacity_retention&family=Garnet")
        .contains("href=\"/chart?y=capacity_retention&amp;x=cycle&amp;by=family&amp;family=Garnet\""));
    assertTrue(page("/compare?property=capacity_retention&family=Garnet")
        .contains("href=\"/chart?property=capacity_retention&amp;family=Garnet\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y=ionic_conductivity", "y=ionic_conductivity&x=groups", "y=specific_capacity&x=ionic_conductivity"})
  void givesTheDrawingAsAFileOfItsOwn(String chart) throws Exception {
    HttpResponse<String> answer = SITE.get("/chart.svg?" + chart);
    assertEquals("image/svg+xml", answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
    Document drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    assertTrue(drawing.getElementsByTagName("style").item(0).getTextContent().contains(".series-1"));
    assertTrue(drawing.getElementsByTagName("a").item(0).getAttributes().getNamedItem("href").getTextContent()
        .startsWith("http://127.0.0.1:"));
    assertTrue(drawing.getElementsByTagName("desc").item(0).getTextContent().contains("state of the data"));
  }

  @Test
  void givesTheDataWithWhatWasReported() {
    String[] lines = SITE.get("/chart.csv?y=specific_capacity").body().split("\r\n");
    assertEquals("x low (rate C),x high,x is,y low (specific_capacity mAh/g),y high,y is,group,subject,formula,as reported,"
        + "conditions,measured by,measured by DOI,reported in,place,confidence,evidence", lines[0]);
    assertTrue(lines[1].startsWith(
        "0.1,0.1,exactly,145,145,about,Garnets,LLZO + [Py14][TFSI],Li7La3Zr2O12,~145 mAh/g,"), lines[1]);
    assertEquals(2, lines.length);
  }

  @Test
  void pairsTheValuesOfOneSample() {
    String page = page("/chart?y=specific_capacity&x=ionic_conductivity");
    assertTrue(page.contains("1 point of 2 values<"), page);
    assertTrue(page.contains("139 mAh g⁻¹, ionic conductivity 3.2 × 10⁻⁴ S cm⁻¹: LLZO/PEO, Lund and Holm 2018"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y=none", "x=none", "by=none", "y=specific_capacity&min=much"})
  void explainsABadParameter(String parameters) {
    HttpResponse<String> answer = SITE.get("/chart?" + parameters);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("must be"), answer.body());
  }

  @Test
  void saysWhyThereIsNothingToDraw() {
    assertTrue(page("/chart?y=specific_capacity&x=cycle&q=PEO").contains("values without a stated cycle (1)"));
    assertEquals(404, SITE.get("/chart.svg?q=nothing+like+it").statusCode());
  }

  @Test
  void bringsNothingInline() {
    assertFalse(page("/chart").matches("(?s).*(<style|style=|<script>| on[a-z]+=).*"));
  }

  private static String page(String path) {
    return SITE.get(path).body().replace('\u00a0', ' ');
  }
}
