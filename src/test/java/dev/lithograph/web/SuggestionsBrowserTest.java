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

/** Suggestions while one types, by keyboard and by pointer. */
class SuggestionsBrowserTest {
  private static final SampleStore SAMPLE = SampleStore.filled();
  private static Optional<Chromium> chromium;
  private static WebServer server;

  private Page page;
  private Locator field;

  @BeforeAll
  static void start() throws CannotListenException {
    chromium = Chromium.start();
    assumeTrue(chromium.isPresent(), "no Chromium was found");
    server = new WebServer(SAMPLE.store, SAMPLE.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    SAMPLE.close();
    chromium.ifPresent(Chromium::close);
  }

  @BeforeEach
  void openPage() {
    page = chromium.orElseThrow().browser().newPage(new Browser.NewPageOptions().setViewportSize(360, 800));
    page.navigate("http://127.0.0.1:" + server.port() + "/?family=Garnet");
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
