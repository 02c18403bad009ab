package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Arranging a comparison in a real browser. */
class ComparisonBrowserTest {
  @RegisterExtension
  private static final SampleSite SITE = new SampleSite();

  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();
  private Page page;

  @BeforeEach
  void open() {
    page = CHROMIUM.browser().newPage();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void narrowsAMixedColumnToOneConditionAndGoesBack() {
    page.navigate(SITE.address("/compare?column=electrolyte&column=ionic_conductivity"));
    assertThat(page.locator(".mixed summary")).hasText("Ionic conductivity mixes 3 temperatures");
    page.locator(".mixed summary").click();
    page.getByText("only RT").click();
    assertThat(page).hasURL(Pattern.compile("column=ionic_conductivity%40rt"));
    assertThat(page.locator("thead th").nth(1)).containsText("Conductivity at RT");
    assertThat(page.locator(".mixed")).hasCount(0);
    page.goBack();
    assertThat(page.locator(".mixed summary")).isVisible();
    page.goForward();
    page.reload();
    assertThat(page.locator("thead th").nth(1)).containsText("Conductivity at RT");
  }

  @Test
  void takesTheFiltersOfASearchAlongAndGivesOneUp() {
    page.navigate(SITE.address("/?q=conductivity&material=LLZO"));
    page.getByText("Side by side").click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.locator("#q").fill("PEO");
    page.locator("#q").press("Enter");
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("[aria-label='Chosen filters'] a").click();
    assertThat(page).hasURL(Pattern.compile("/compare\\?q=PEO$"));
    page.locator("#q").fill("");
    page.getByText("Apply").click();
    assertThat(page.locator("tbody tr")).hasCount(4);
  }

  /** Marks and buttons by the keyboard alone; the focus stays where it was. */
  @Test
  void pinsARowByTheKeyboard() {
    page.navigate(SITE.address("/compare"));
    Locator mark = page.getByLabel("Mark Li6PS5Cl");
    mark.focus();
    page.keyboard().press("Space");
    page.locator("#pin").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("tbody tr").first()).hasClass("pinned");
    assertThat(page).hasURL(Pattern.compile("\\?pin="));
    assertThat(page.locator("#pin")).isFocused();
    assertThat(page.getByLabel("Mark Li6PS5Cl, pinned")).isChecked();
    assertThat(page.locator("a[href*='comparison.csv'][href*='pin=']")).hasCount(1);
  }

  @Test
  void movesAColumnByTheKeyboard() {
    page.navigate(SITE.address("/compare"));
    Locator heading = page.locator("th a[data-column=cathode]");
    int place = (int) heading.evaluate("link => link.closest('th').cellIndex");
    heading.focus();
    page.keyboard().press("Shift+ArrowLeft");
    assertThat(page.locator("thead th").nth(place - 1)).hasText("Cathode");
    assertThat(page.locator("th a[data-column=cathode]")).isFocused();
    page.keyboard().press("Shift+ArrowRight");
    assertThat(page.locator("thead th").nth(place)).hasText("Cathode");
  }

  @Test
  void setsAColumnWhereItsHeadingIsDropped() {
    page.navigate(SITE.address("/compare"));
    page.locator("th a[data-column=components]").dragTo(page.locator("th a[data-column=formula]"));
    assertThat(page.locator("thead th").nth(1)).hasText("Liquid or polymer");
    assertThat(page).hasURL(Pattern.compile("column=electrolyte&column=components&column=formula"));
  }

  @Test
  void switchesUnitsAndKeepsTheSorting() {
    page.navigate(SITE.address("/compare?sort=ionic_conductivity@rt"));
    page.locator("details.columns summary").click();
    page.getByLabel("Ionic conductivity in").selectOption("mS/cm");
    Locator heading = page.locator("th a[data-column='ionic_conductivity@rt']");
    assertThat(heading).hasText("Conductivity at RT mS cm⁻¹");
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("Conductivity at RT");
    assertThat(page.locator("details.columns")).hasAttribute("open", "");
  }

  /** The first column stays in sight while the table moves beneath it, and the page does not. */
  @Test
  void keepsTheFirstColumnInSightOnANarrowScreen() {
    page.setViewportSize(360, 740);
    page.navigate(SITE.address("/compare"));
    double before = page.locator("tbody td").first().boundingBox().x;
    page.locator("#table").evaluate("table => { table.scrollLeft = 300; }");
    assertEquals(before, page.locator("tbody td").first().boundingBox().x, 1);
    assertTrue((int) page.locator("#table").evaluate("table => table.scrollLeft") > 0);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
  }
}
