package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of the API and the guide, whose lines and links work. */
class ApiPageTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void hasEachOperationOfTheDescription() throws IOException {
    List<String> paths = new ArrayList<>();
    new ObjectMapper().readTree(SITE.get("/api/v1/openapi.json").body()).at("/paths").fieldNames().forEachRemaining(paths::add);
    assertEquals(paths, page("/api").select("section > h2").eachText());
  }

  /** curl may take a file's name from the answer. */
  @TestFactory
  Stream<DynamicTest> asksTheSameInEachLanguageAndIsAnswered() {
    return page("/api").select("section:has(> h2)").stream().map(section -> dynamicTest(section.selectFirst("h2").text(), () -> {
      List<String> lines = section.select("pre").stream().map(Element::wholeText).toList();
      assertEquals(List.of("Python", "R", "curl"), section.select("h3").eachText());
      String address = lines.get(2).replaceFirst("^curl (-OJ )?'(.*)'$", "$2");
      assertTrue(lines.get(0).contains('"' + address + '"') && lines.get(1).contains('"' + address + '"'), lines.toString());
      assertEquals(200, SITE.get(address.substring(SITE.address("").length())).statusCode(), address);
    }));
  }

  @Test
  void leadsFromAnswersToWhatStandsInThem() {
    Document page = page("/api");
    page.select("section a[href^=#]").forEach(link ->
        assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.outerHtml()));
    assertEquals("list of Fact", page.select("section:has(> h3:matchesOwn(^Facts$)) dd:has(a)").first().text());
  }

  @Test
  void theGuideLeadsToWhatItPromises() {
    Document guide = page("/guide");
    for (Element example : guide.select("li:has(.remark)")) {
      Document found = page(example.selectFirst("a").attr("href"));
      assertEquals(example.selectFirst(".remark").text(), found.selectFirst("#count").text());
    }
    assertTrue(guide.select("li:has(.remark)").size() >= 2, guide.html());
    for (Element link : guide.select("main a[href^=/]")) {
      assertEquals(200, SITE.get(link.attr("href"), "Accept", "text/html,*/*;q=0.5").statusCode(), link.outerHtml());
    }
  }

  private static Document page(String path) {
    return Jsoup.parse(SITE.get(path, "Accept", "text/html").body());
  }
}
