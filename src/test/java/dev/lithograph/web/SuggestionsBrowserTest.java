package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suggestions while one types, by keyboard and by pointer. */
class SuggestionsBrowserTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  private Page page;
  private Locator field;

  @BeforeEach
  void openPage() {
    page = CHROMIUM.newPage(360, 800);
    page.navigate(SITE.address("/?family=Garnet"));
    field = page.locator("#q");
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  @Test
  void takesASuggestionByKeyboard() {
    field.pressSequentially("capacity ret");
    assertThat(page.locator("#suggestions li")).hasCount(1);
    assertThat(field).hasAttribute("aria-expanded", "true");
    field.press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", "suggestion-0");
    field.press("Enter");
    assertThat(page).hasURL(Pattern.compile("property=capacity_retention&family=Garnet"));
    assertThat(page.locator("#count")).hasText("1 value");
  }

  @Test
  void takesASuggestionByPointer() {
    field.pressSequentially("TFSI");
    page.locator("#suggestions li").first().click();
    assertThat(page).hasURL(Pattern.compile("component="));
  }

  @Test
  void setsFormulas() {
    field.pressSequentially("LiFe");
    assertThat(page.locator("#suggestions .label")).hasText("LiFePO4");
    assertThat(page.locator("#suggestions .label sub")).hasText("4");
  }

  @Test
  void offersPapersWithTheirTitles() {
    field.pressSequentially("kim");
    assertThat(page.locator("#suggestions li")).hasText("Kim et al. 2016 Ionic liquids in garnets paper that measured it, 4 values");
    field.press("ArrowDown");
    field.press("Enter");
    assertThat(page).hasURL(Pattern.compile("family=Garnet&paper=10.9999%2Fkim.2016"));
    assertThat(page.locator("#count")).hasText("4 values");
  }

  @Test
  void saysHowManyFurtherNamesMatch() {
    page.navigate(SITE.address("/"));
    field.pressSequentially("20");
    assertThat(page.locator("#suggestions li")).hasCount(8);
    assertThat(page.locator(".suggestions .note")).hasText("2 more names match; type on to see them.");
  }

  @Test
  void leavesTheWordsAloneWhereNoneIsTaken() {
    field.pressSequentially("tfsi");
    assertThat(page.locator("#suggestions")).isVisible();
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    field.press("Escape");
    assertThat(page.locator("#suggestions")).isHidden();
    field.press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=tfsi"));
  }
}
