package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a newcomer does first, in a real browser: on the papers that come with Lithograph, mined here. */
class BrowserTest {
  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  @RegisterExtension
  static final CorpusSite SITE = new CorpusSite();

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeEach
  void openPage() {
    page = CHROMIUM.newPage(1280, 900);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(SITE.address("/"));
  }

  @AfterEach
  void closePage() {
    page.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void boundsTheValuesBySlidersBelowTheirHistogram() {
    page.navigate(SITE.address("/?property=ionic_conductivity"));
    int all = count();
    page.getByLabel("Lowest value").press("End");
    assertThat(page).hasURL(Pattern.compile("[?&]min="));
    assertThat(page.locator(".chips[aria-label='Chosen filters']")).containsText("value range");
    assertTrue(count() > 0 && count() < all, count() + " of " + all);
    page.locator(".histogram a").first().click();
    assertThat(page).hasURL(Pattern.compile("[?&]max="));
  }

  @Test
  void keepsUnitAndViewOverReloadAndBack() {
    page.navigate(SITE.address("/?property=ionic_conductivity"));
    page.locator(".units summary").click();
    page.locator(".units a", new Page.LocatorOptions().setHasText(Pattern.compile("^mS\u00a0cm⁻¹$"))).click();
    assertThat(page).hasURL(Pattern.compile("[?&]unit=mS%2Fcm"));
    page.locator(".views .cards").click();
    assertThat(page.locator("td.passage").first()).isVisible();
    page.reload();
    assertThat(page.locator("td.passage").first()).isVisible();
    assertThat(page.locator("td.unit").first()).containsText("mS\u00a0cm⁻¹");
    page.goBack();
    assertThat(page.locator("td.passage").first()).isHidden();
    assertThat(page.locator("td.unit").first()).containsText("mS\u00a0cm⁻¹");
  }

  @Test
  void copiesFormulasWithSubscriptsAsPlainText() {
    page.navigate(SITE.address("/?q=Li7La3Zr2O12"));
    Locator formula = page.locator("td .formula:has(sub)",
        new Page.LocatorOptions().setHasText(Pattern.compile("^Li7La3Zr2O12$"))).first();
    assertEquals("Li7La3Zr2O12", formula.evaluate("element => { getSelection().selectAllChildren(element);"
        + " return getSelection().toString(); }"));
  }

  /** Two letters begin many other names of properties and families, too. */
  @Test
  void suggestsMaterialsByTheirFirstLettersWithSubscripts() {
    page.locator("#q").pressSequentially("Li");
    Locator labels = page.locator("#suggestions li .label");
    assertThat(labels.nth(1)).hasText("LiFePO4");
    assertEquals("LiFePO<sub>4</sub>", labels.nth(1).innerHTML());
    assertTrue(labels.allTextContents().stream().allMatch(label -> label.startsWith("Li")), labels.allTextContents().toString());
  }

  @Test
  void setsSubscriptsInListsToChooseFromAndSubmitsPlainText() {
    page.navigate(SITE.address("/compare"));
    Locator cathode = page.getByLabel("Positive electrode");
    assertThat(cathode.locator("option[value=LiFePO4]")).hasText("LiFePO₄");
    cathode.selectOption("LiFePO4");
    assertThat(page).hasURL(Pattern.compile("cathode=LiFePO4"));
  }

  @Test
  void sortsTheComparisonByTheColumnThatIsChosen() {
    page.navigate(SITE.address("/compare"));
    Locator heading = page.locator("th:has(a[data-numeric=true])").first();
    heading.locator("a").click();
    assertThat(heading).hasAttribute("aria-sort", "ascending");
    List<Double> ascending = column(heading, Collections::min);
    assertEquals(ascending.stream().sorted().toList(), ascending);
    heading.locator("a").click();
    assertThat(heading).hasAttribute("aria-sort", "descending");
    List<Double> descending = column(heading, Collections::max);
    assertEquals(descending.stream().sorted(Comparator.reverseOrder()).toList(), descending);
    assertEquals(ascending.size(), descending.size());
  }

  @Test
  void keepsTheChosenColumnsWhileSorting() {
    page.navigate(SITE.address("/compare"));
    page.locator("details.columns summary").click();
    page.getByLabel("Formula", new Page.GetByLabelOptions().setExact(true)).uncheck();
    page.getByText("Show these", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("table.comparison th a[data-column=formula]")).hasCount(0);
    page.locator("th a[data-numeric=true]").first().click();
    assertThat(page).hasURL(Pattern.compile("column=electrolyte.*sort="));
    assertThat(page.locator("a[href*='comparison.tex'][href*='column=electrolyte'][href*='sort=']")).hasCount(1);
  }

  @Test
  void fitsANarrowScreen() {
    page.setViewportSize(390, 800);
    for (String path : List.of("/", "/compare", "/documents", "/about")) {
      page.navigate(SITE.address(path));
      assertEquals(390, page.evaluate("document.documentElement.scrollWidth"), path);
    }
  }

  /** One of the numbers in each cell of a column, without the rows that have nothing there. */
  private List<Double> column(Locator heading, Function<List<Double>, Double> choice) {
    int index = (int) heading.evaluate("heading => heading.cellIndex");
    return page.locator("table.comparison tbody td:nth-child(" + (index + 1) + "):has(> ul)").all().stream()
        .map(cell -> cell.locator("> ul > li > a").allTextContents().stream().flatMap(BrowserTest::numbers).toList())
        .map(choice).toList();
  }

  /** Of {@code > 1 × 10⁻³}, {@code 20–40}. */
  private static Stream<Double> numbers(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("\\s*×\\s*10", "e").replace('−', '-');
    return Pattern.compile("\\d+(\\.\\d+)?(e-?\\d+)?").matcher(plain).results().map(match -> Double.valueOf(match.group()));
  }

  private int count() {
    return Integer.parseInt(page.locator("#count").textContent().replaceAll("\\D", ""));
  }
}
