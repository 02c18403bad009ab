package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.Manuscript;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Progress;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does first, in a real browser: on the papers that come with Lithograph, mined here. */
class BrowserTest {
  private static final Path CORPUS = Path.of("corpus");

  @TempDir
  private static Path folder;

  private static Optional<Chromium> chromium;
  private static DataFolder data;
  private static WebServer server;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    if (chromium.isEmpty()) {
      System.out.println("The browser test is skipped, since no Chromium was found: install it, as with 'apt install chromium'");
    }
    assumeTrue(chromium.isPresent(), "no Chromium was found");
    Catalogue catalogue = OntologyCatalogue.read();
    data = DataFolder.open(folder, catalogue);
    new StoreFiller(new Miner(Readers.standard(), new Assembler(catalogue)), data).fill(Batch.of(List.of(CORPUS)), new Silence());
    server = new WebServer(data.store(), data.index(), catalogue).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      data.close();
    }
    chromium.ifPresent(Chromium::close);
  }

  @BeforeEach
  void openPage() {
    page = chromium.orElseThrow().browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate("http://127.0.0.1:" + server.port() + "/");
  }

  @AfterEach
  void closePage() {
    page.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void searchesFiltersByFamilySortsAndOpensTheEvidence() {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Material, property")).fill("conductivity");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    assertThat(page).hasURL(Pattern.compile("[?&]q=conductivity"));
    int all = count();
    Locator family = page.locator("#facet-family + ul a").first();
    String name = family.locator("span").first().textContent();
    family.click();
    assertThat(page.locator(".chips")).containsText(name);
    assertTrue(count() > 0 && count() < all, count() + " of " + all);
    page.locator("#facet-property + ul a").first().click();
    assertThat(page.locator("#min")).isVisible();
    page.getByLabel("Order").selectOption("Highest value first");
    assertThat(page).hasURL(Pattern.compile("[?&]sort="));
    Locator first = page.locator("a[data-evidence]").first();
    String value = first.textContent();
    first.click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("mark")).isVisible();
    assertThat(dialog.locator("#evidence-title")).containsText(value);
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(first).isFocused();
  }

  @Test
  void boundsTheValuesBySlidersBelowTheirHistogram() {
    page.navigate("http://127.0.0.1:" + server.port() + "/?property=ionic_conductivity");
    int all = count();
    page.getByLabel("Lowest value").press("End");
    assertThat(page).hasURL(Pattern.compile("[?&]min="));
    assertThat(page.locator(".chips")).containsText("value range");
    assertTrue(count() > 0 && count() < all, count() + " of " + all);
    page.locator(".histogram a").first().click();
    assertThat(page).hasURL(Pattern.compile("[?&]max="));
  }

  @Test
  void sortsTheComparisonByTheColumnThatIsChosen() {
    page.navigate("http://127.0.0.1:" + server.port() + "/compare");
    Locator heading = page.locator("th:has(a[data-numeric=true])").first();
    heading.locator("a").click();
    assertThat(heading).hasAttribute("aria-sort", "ascending");
    List<Double> ascending = column(heading);
    assertEquals(ascending.stream().sorted().toList(), ascending);
    heading.locator("a").click();
    assertThat(heading).hasAttribute("aria-sort", "descending");
    List<Double> descending = column(heading);
    assertEquals(descending.stream().sorted(Comparator.reverseOrder()).toList(), descending);
    assertEquals(ascending.size(), descending.size());
    assertThat(page.locator("table.comparison a.cite").first()).hasText("[1]");
    page.locator("table.comparison a.cite").first().click();
    assertThat(page.locator(".references li:target")).isVisible();
    page.reload();
    assertThat(heading).hasAttribute("aria-sort", "descending");
  }

  @Test
  void keepsTheChosenColumnsWhileSorting() {
    page.navigate("http://127.0.0.1:" + server.port() + "/compare");
    page.locator("details.columns summary").click();
    page.getByLabel("Formula", new Page.GetByLabelOptions().setExact(true)).uncheck();
    page.getByText("Show these", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("table.comparison th a[data-column=formula]")).hasCount(0);
    page.locator("th a[data-numeric=true]").first().click();
    assertThat(page).hasURL(Pattern.compile("column=electrolyte.*sort="));
    assertThat(page.locator("a[href*='comparison.tex'][href*='column=electrolyte'][href*='sort=']")).hasCount(1);
  }

  /** Story: the comparison of all cells with LiFePO4, as a table in a manuscript that LaTeX sets. */
  @Test
  void takesTheComparisonOfAllLithiumIronPhosphateCellsIntoAManuscript() throws IOException, InterruptedException {
    page.navigate("http://127.0.0.1:" + server.port() + "/");
    page.getByText("Compare", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Positive electrode").selectOption("LiFePO4");
    assertThat(page).hasURL(Pattern.compile("cathode=LiFePO4"));
    int rows = page.locator("table.comparison tbody tr").count();
    assertTrue(rows >= 10, rows + " rows");
    Manuscript manuscript = new Manuscript(downloaded("LaTeX"), downloaded("BibTeX"));
    assertEquals(rows, manuscript.table().lines().filter(line -> line.contains("LiFePO\\textsubscript{4}")).count());
    manuscript.isSound();
    if (Manuscript.canBeSet()) {
      manuscript.compilesIn(Files.createDirectory(folder.resolve("manuscript")));
    }
  }

  private String downloaded(String format) throws IOException {
    return Files.readString(page.waitForDownload(() ->
        page.getByText(format, new Page.GetByTextOptions().setExact(true)).click()).path());
  }

  @Test
  void followsANumberToItsQuoteInATableCell() {
    page.navigate(address("/?q=n-BuLi+retention"));
    page.locator("a[data-evidence]").first().click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("table.source td.marked mark")).hasText("87");
    assertThat(dialog.locator("figcaption")).containsText("Table 2, row 2");
    dialog.getByText("Report an error").click();
    assertThat(dialog.locator("textarea")).hasValue(Pattern.compile("Stored: capacity retention of .*87"));
    dialog.getByText("Open as a page").click();
    assertThat(page.locator("td.marked mark")).isInViewport();
  }

  @Test
  void showsADisagreementOfTwoReports() {
    page.navigate(address("/?q=Li3InCl6+2.02"));
    page.locator("a[data-evidence]").first().click();
    Locator disagreeing = page.locator("dialog[open] dl > div", new Page.LocatorOptions().setHasText("Disagrees with"));
    assertThat(disagreeing).containsText("2.04 × 10⁻³");
    disagreeing.locator("a").first().click();
    assertThat(page.locator("#evidence-title")).containsText("2.04");
    assertThat(page.locator("dl > div", new Page.LocatorOptions().setHasText("Disagrees with"))).containsText("2.02");
  }

  @Test
  void plotsArrheniusPointsAndOpensOneWithTheKeyboard() {
    page.navigate(address("/?q=Kim+2016&property=ionic_conductivity"));
    page.getByText("As a chart").click();
    assertThat(page.locator("h1")).hasText("Ionic conductivity against temperature");
    assertThat(page.locator(".plot .joint").first()).isAttached();
    Locator mark = page.locator(".plot a.mark[aria-label*='60\u00a0°C']").first();
    mark.focus();
    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("mark")).isVisible();
    assertThat(dialog).containsText("60 °C");
    page.keyboard().press("Escape");
    assertThat(mark).isFocused();
    assertEquals("lithograph-chart.png", page.waitForDownload(() -> page.getByText("PNG").click()).suggestedFilename());
  }

  @Test
  void fitsANarrowScreen() {
    page.setViewportSize(390, 800);
    for (String path : List.of("/", "/compare", "/documents", "/about")) {
      page.navigate("http://127.0.0.1:" + server.port() + path);
      assertEquals(390, page.evaluate("document.documentElement.scrollWidth"), path);
    }
  }

  /** What stands in a column, without the rows that have nothing there. */
  private List<Double> column(Locator heading) {
    int index = (int) heading.evaluate("heading => heading.cellIndex");
    return page.locator("table.comparison tbody td:nth-child(" + (index + 1)
        + ")").evaluateAll("cells => cells.map(c => c.dataset.sort)")
        instanceof List<?> keys ? keys.stream().map(String::valueOf).filter(key -> !key.isEmpty()).map(Double::valueOf).toList()
            : List.of();
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private int count() {
    return Integer.parseInt(page.locator("#count").textContent().replaceAll("\\D", ""));
  }

  private record Silence() implements Progress {
    @Override
    public void begins(Path file, int number, int files) {}

    @Override
    public void unchanged(Path file) {}

    @Override
    public void ended(Path file, Outcome outcome) {}
  }
}
