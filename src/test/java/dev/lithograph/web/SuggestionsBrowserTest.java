package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suggestions while one types, by keyboard and by pointer. */
class SuggestionsBrowserTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  private static Optional<Chromium> chromium;

  private Page page;
  private Locator field;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    assumeTrue(chromium.isPresent(), "no Chromium was found");
  }

  @AfterAll
  static void stop() {
    chromium.ifPresent(Chromium::close);
  }

  @BeforeEach
  void openPage() {
    page = chromium.orElseThrow().browser().newPage(new Browser.NewPageOptions().setViewportSize(360, 800));
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
