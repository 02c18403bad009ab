package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.page.Pages;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for each page: axe-core finds nothing, nothing is asked of another host, nothing breaks the policy. */
class EveryPageTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  /** What axe-core found, a line for each element. */
  private static final String FINDINGS = """
      axe.run(document, {resultTypes: ["violations"]}).then(results => results.violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary.replaceAll("\\n", " ")}`)))""";

  /** Terms of the ontology are many and alike, and axe-core looks long at each. */
  private static final String FEW_OF_MANY = "document.querySelectorAll('article.term ~ article.term').forEach(t => t.remove())";

  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** At least one address of each route, and of what differs much. */
  private static List<String> addresses() {
    String key = SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
    String inTable = SITE.sample.store.facts(SampleStore.REVIEW).get(4).key();
    String version = SITE.get("/ontology.ttl").body().replaceAll("(?s).*owl:versionInfo\\s+\"([^\"]+)\".*", "$1");
    return List.of("/", "/?property=ionic_conductivity&family=Garnet&min=1e-5", "/?q=no+such+thing", "/compare",
        "/compare?family=Garnet&group=electrolyte", "/compare?family=None", "/evidence/" + key, "/evidence/" + inTable,
        "/documents", "/chart?y=ionic_conductivity", "/chart?x=groups", "/chart?q=no+such+thing",
        "/chart?y=specific_capacity&x=rate&family=Garnet", "/about", "/documents/" + SampleStore.REVIEW,
        "/papers/10.9999/kim.2016", "/materials/LLZO", "/properties/ionic_conductivity",
        "/id", "/id?iri=10.9999/kim.2016", "/id/measurement/" + key, "/id/report/" + key, "/ontology", "/ontology?kind=class",
        "/ontology/" + version, "/data", "/sparql", "/api", "/guide", "/?view=rows&unit=mS%2Fcm", "/?view=cards",
        "/no-such-page");
  }

  @Test
  void theAddressesBelowAreOfAllRoutes() {
    Comparison comparison = new Comparison(SITE.sample.store, SITE.sample.index, SampleCatalogue.catalogue());
    List<String> missing = Pages.all(SITE.sample.store, SITE.sample.index, SampleCatalogue.catalogue(), comparison,
        new OpenApi(List.of())).stream()
        .map(Route::path)
        .filter(path -> !path.matches(".*\\.\\w+|.*\\{extension}") && !path.startsWith("/.well-known/"))
        .filter(path -> addresses().stream().noneMatch(Pattern.compile(path.replaceAll("[{<][^}>]*[}>]", "[^?]+") + "(\\?.*)?")
            .asMatchPredicate())).toList();
    assertEquals(List.of(), missing, "routes of which no address is tried");
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleFitsAndAsksNoOtherHost() {
    return addresses().stream().map(address -> dynamicTest(address, () -> assertEquals("", complaints(address))));
  }

  /** In both themes, on a wide and on the narrowest screen. */
  private static String complaints(String address) {
    List<String> complaints = new ArrayList<>();
    try (Page page = CHROMIUM.browser().newPage()) {
      page.onRequest(request -> {
        if (!request.url().startsWith(SITE.address("/"))) {
          complaints.add("asks for " + request.url());
        }
      });
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("status of 404")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
      page.navigate(SITE.address(address));
      page.evaluate(FEW_OF_MANY);
      page.evaluate(axe);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1400, 360)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.setViewportSize(width, 900);
          findings(page).forEach(finding -> complaints.add(scheme + " " + width + ": " + finding));
        }
      }
      if ((int) page.evaluate("document.documentElement.scrollWidth") > 360) {
        complaints.add("does not fit");
      }
    }
    return String.join("\n", complaints);
  }

  private static List<String> findings(Page page) {
    return page.evaluate(FINDINGS) instanceof List<?> found ? found.stream().map(String::valueOf).toList()
        : List.of("axe-core did not answer");
  }

  @Test
  void allowsOwnFilesOnly() {
    for (String address : addresses()) {
      String policy = SITE.get(address, "Accept", "text/html").headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self';"), address);
      assertTrue(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"), policy);
    }
  }
}
