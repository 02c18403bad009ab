package dev.lithograph.web;

import static dev.lithograph.web.Client.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines to paste that pages offer do what they say. */
class RecipesTest {
  private static final String SEARCH = "/?q=LLZO&property=ionic_conductivity";

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, "/", "/compare?family=Garnet"})
  void theQueryFindsWhatIsShown(String path) {
    Document page = page(path);
    List<String> values = answer(line(page, 0));
    assertEquals(page.select("a[data-evidence]").eachAttr("href").stream().distinct().count(), values.size(), path);
  }

  @Test
  void theQueryOfAValueFindsItsQuote() {
    String key = SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
    List<String> rows = answer(line(page("/evidence/" + key), 0));
    assertEquals(1, rows.size());
    assertTrue(rows.getFirst().startsWith("ionic conductivity,LLZO + [Py14][TFSI],"), rows.getFirst());
    assertTrue(rows.getFirst().contains("4.0 × 10⁻⁴ S cm⁻¹ at room temperature"), rows.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, "/compare?family=Garnet", "/compare"})
  void curlFetchesTheSame(String path) throws IOException, InterruptedException {
    String command = "command -v curl >/dev/null || exit 77; " + line(page(path), 3) + " -sS";
    Process curl = new ProcessBuilder("sh", "-c", command).start();
    String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(curl.waitFor(10, TimeUnit.SECONDS));
    assumeTrue(curl.exitValue() != 77, "no curl was found");
    assertEquals(0, curl.exitValue());
    String api = "/api/v1" + (path.startsWith("/?") ? "/facts" + path.substring(1)
        : path.replace("/compare", "/comparison.csv"));
    assertEquals(SITE.get(api).body(), answer);
  }

  @Test
  void eachLanguageNamesTheAddressOfTheSame() {
    Document page = page(SEARCH);
    String address = SITE.address("/api/v1/facts?q=LLZO&property=ionic_conductivity");
    assertEquals(List.of("Python", "R", "curl"), page.select(".recipes h3").eachText().subList(1, 4));
    for (int recipe = 1; recipe < 4; recipe++) {
      assertTrue(line(page, recipe).contains(address), line(page, recipe));
    }
  }

  private static Document page(String path) {
    return Jsoup.parse(SITE.get(path, "Accept", "text/html").body());
  }

  private static String line(Document page, int number) {
    return page.select(".recipes pre").get(number).wholeText();
  }

  private static List<String> answer(String query) {
    List<String> lines = SITE.get("/sparql?query=" + encoded(query), "Accept", "text/csv").body().lines().toList();
    return lines.subList(1, lines.size());
  }
}
