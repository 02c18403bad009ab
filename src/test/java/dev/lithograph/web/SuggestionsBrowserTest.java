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
