package dev.lithograph.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Chromium that runs while the tests of a class do, which are skipped where none is installed. */
final class BrowserSession implements BeforeAllCallback, AfterAllCallback {
  private Optional<Chromium> chromium = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.start();
    assumeTrue(chromium.isPresent(), "no Chromium was found");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    chromium.ifPresent(Chromium::close);
  }

  Browser browser() {
    return chromium.orElseThrow().browser();
  }

  Page newPage(int width, int height) {
    return browser().newPage(new Browser.NewPageOptions().setViewportSize(width, height));
  }

  /**
   * Takes note of what goes wrong on a page from here on: errors in its console, and what it asks of other hosts.
   *
   * @param expected errors that the test provokes
   */
  static void watch(Page page, SampleSite site, Predicate<String> expected, List<String> complaints) {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !expected.test(message.text())) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(site.address("/"))) {
        complaints.add("asks for " + request.url());
      }
    });
  }
}
