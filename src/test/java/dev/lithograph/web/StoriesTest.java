package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lithograph.compare.Manuscript;
import dev.lithograph.store.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people come for, from the beginning to the end, in a real browser on the papers that come with Lithograph. */
class StoriesTest {
  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  @RegisterExtension
  static final CorpusSite SITE = new CorpusSite();

  @TempDir
  private Path folder;

  private final List<String> complaints = new ArrayList<>();
  private Visitor visitor;
  private Page page;

  private void begins(Visitor who, String path) {
    visitor = who;
    page = who.open(CHROMIUM.browser());
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(SITE.address(path));
  }

  @AfterEach
  void endsWithoutComplaint() {
    assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"), "fits the screen");
    page.close();
    assertEquals(List.of(), complaints);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheBestConductivityAmongGarnetsWithAnIonicLiquid(Visitor who) {
    begins(who, "/");
    visitor.write(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Material, property")),
        "ionic liquid conductivity at room temperature");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("[?&]q=ionic\\+liquid\\+conductivity"));
    visitor.unfold(page.locator(".filters summary").first());
    visitor.press(page.locator("#facet-family + ul a", new Page.LocatorOptions().setHasText("Garnet")));
    assertThat(page.locator(".chips[aria-label='Chosen filters']")).containsText("Garnet");
    visitor.unfold(page.locator(".filters summary").first());
    visitor.press(page.locator("#facet-property + ul a", new Page.LocatorOptions().setHasText("Ionic conductivity")));
    visitor.choose(page.getByLabel("Order"), "Highest value first");
    assertThat(page).hasURL(Pattern.compile("[?&]sort=value-descending"));
    assertThat(page.locator("td.conditions").first()).containsText(Pattern.compile("r\\.t\\.|2\\d °C"));
    visitor.photograph(page, "best-conductivity-list");
    Locator first = page.locator("a[data-evidence]").first();
    String value = first.textContent();
    visitor.press(first);
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("mark")).isVisible();
    assertThat(dialog.locator("#evidence-title")).containsText(value);
    visitor.photograph(page, "best-conductivity");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(first).isFocused();
  }

  @ParameterizedTest
  @EnumSource
  void takesTheComparisonOfAllLithiumIronPhosphateCellsIntoAManuscript(Visitor who) throws IOException, InterruptedException {
    begins(who, "/");
    visitor.press(link("Compare"));
    visitor.choose(page.getByLabel("Positive electrode"), "LiFePO4");
    assertThat(page).hasURL(Pattern.compile("cathode=LiFePO4"));
    page.locator("#rows-shown").scrollIntoViewIfNeeded();
    visitor.photograph(page, "manuscript");
    int rows = page.locator("table.comparison tbody tr").count();
    assertTrue(rows >= 10, rows + " rows");
    Manuscript manuscript = new Manuscript(downloaded("LaTeX"), downloaded("BibTeX"));
    assertEquals(rows, manuscript.table().lines().filter(line -> line.contains("LiFePO\\textsubscript{4}")).count());
    manuscript.isSound();
    if (Manuscript.canBeSet()) {
      manuscript.compilesIn(folder);
    }
  }

  @ParameterizedTest
  @EnumSource
  void followsANumberToItsQuoteInATableCell(Visitor who) {
    begins(who, "/?q=n-BuLi+retention");
    visitor.press(page.locator("a[data-evidence]").first());
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("table.source td.marked mark")).hasText("87");
    assertThat(dialog.locator("figcaption")).containsText("Table 2, row 2");
    visitor.photograph(page, "table-cell");
    visitor.press(dialog.getByText("Report an error"));
    assertThat(dialog.locator("textarea")).hasValue(Pattern.compile("Stored: capacity retention of .*87"));
    visitor.press(dialog.getByText("Open as a page"));
    assertThat(page.locator("td.marked mark")).isInViewport();
    visitor.photograph(page, "table-cell-page");
  }

  @ParameterizedTest
  @EnumSource
  void seesADisagreementOfTwoReports(Visitor who) {
    begins(who, "/?q=Li3InCl6+2.02");
    visitor.press(page.locator("a[data-evidence]").first());
    Locator disagreeing = page.locator("dialog[open] dl > div", new Page.LocatorOptions().setHasText("Disagrees with"));
    assertThat(disagreeing).containsText("2.04 × 10⁻³");
    disagreeing.scrollIntoViewIfNeeded();
    visitor.photograph(page, "disagreement");
    visitor.press(disagreeing.locator("a").first());
    assertThat(page.locator("#evidence-title")).containsText("2.04");
    assertThat(page.locator("dl > div", new Page.LocatorOptions().setHasText("Disagrees with"))).containsText("2.02");
  }

  @ParameterizedTest
  @EnumSource
  void plotsArrheniusPointsAndOpensOne(Visitor who) {
    begins(who, "/?q=Kim+2016&property=ionic_conductivity");
    visitor.press(link("As a chart"));
    assertThat(page.locator("h1")).hasText("Ionic conductivity against temperature");
    assertThat(page.locator(".plot .joint").first()).isAttached();
    page.locator("figure.chart").scrollIntoViewIfNeeded();
    visitor.photograph(page, "arrhenius");
    Locator mark = page.locator(".plot").getByRole(AriaRole.LINK,
        new Locator.GetByRoleOptions().setName("60\u00a0°C")).first();
    visitor.press(mark);
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("mark")).isVisible();
    assertThat(dialog).containsText("60 °C");
    page.keyboard().press("Escape");
    assertThat(mark).isFocused();
    assertEquals("lithograph-chart.png",
        page.waitForDownload(() -> visitor.press(page.getByText("PNG"))).suggestedFilename());
  }

  @ParameterizedTest
  @EnumSource
  void answersACompetencyQuestion(Visitor who) {
    begins(who, "/data");
    visitor.press(link("SPARQL endpoint"));
    Question question = Question.all().getFirst();
    visitor.press(link(question.words()));
    assertThat(page).hasURL(Pattern.compile("question=" + question.name()));
    visitor.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")));
    assertThat(page.locator("#answer h2")).hasText(Pattern.compile("\\d+ rows?, in [0-9.]+ s"));
    visitor.photograph(page, "question");
    assertThat(page.locator("#answer tbody tr").first()).isVisible();
    assertThat(page.locator("#answer td sub").first()).isAttached();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private String downloaded(String format) throws IOException {
    return Files.readString(page.waitForDownload(() -> visitor.press(link(format))).path());
  }
}
