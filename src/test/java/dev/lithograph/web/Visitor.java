package dev.lithograph.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Who walks through a story: with a pointer on a wide or the narrowest screen, or with the keyboard alone. */
enum Visitor {
  WIDE(1280, 900),
  NARROW(360, 740),
  BY_KEYBOARD(1280, 900);

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int MOST_STOPS = 400;

  private final int width;
  private final int height;

  Visitor(int width, int height) {
    this.width = width;
    this.height = height;
  }

  Page open(Browser browser) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
  }

  /** Clicks, or moves there from where the focus is and presses Enter, once the page has loaded its scripts. */
  void press(Locator target) {
    target.page().waitForLoadState();
    if (this == BY_KEYBOARD) {
      moveTo(target);
      target.page().keyboard().press("Enter");
    } else {
      target.click();
    }
  }

  void write(Locator field, String text) {
    field.page().waitForLoadState();
    if (this == BY_KEYBOARD) {
      moveTo(field);
      field.page().keyboard().type(text);
    } else {
      field.fill(text);
    }
  }

  /** Of a list, by the beginning of the label. */
  void choose(Locator list, String label) {
    list.page().waitForLoadState();
    if (this == BY_KEYBOARD) {
      moveTo(list);
      list.page().keyboard().type(label);
      list.page().keyboard().press("Enter");
    } else {
      list.selectOption(label);
    }
  }

  /** Presses the summary where its content is folded away, which the style of a page says once it is there. */
  void unfold(Locator summary) {
    summary.page().waitForLoadState();
    if (summary.isVisible() && !(boolean) summary.evaluate("summary => summary.parentElement.open")) {
      press(summary);
    }
  }

  private static void moveTo(Locator target) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      target.page().keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + target);
  }

  /** What is on the screen, to be looked at, in both themes. */
  void photograph(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(
          "%s-%s-%s.png".formatted(name, name().toLowerCase().replace('_', '-'), scheme.name().toLowerCase()))));
    }
  }
}
