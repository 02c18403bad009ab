package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ontology, a thing with a name, and the data, in a real browser. */
class LinkedDataBrowserTest {
  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeEach
  void openPage() {
    open(new Browser.NewPageOptions().setViewportSize(1280, 900));
  }

  private void open(Browser.NewPageOptions options) {
    page = CHROMIUM.browser().newPage(options);
    BrowserSession.watch(page, SITE, message -> false, complaints);
  }

  @AfterEach
  void closePage() {
    page.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void filtersTermsAsOneTypes() {
    page.navigate(SITE.address("/ontology"));
    int all = visibleTerms();
    page.getByRole(AriaRole.SEARCHBOX).fill("garnet mineral");
    assertThat(page.locator("#Garnet")).isVisible();
    assertThat(page.locator("#Sulfide")).isHidden();
    assertThat(page.locator("#shape-of-a-measurement")).isHidden();
    int found = visibleTerms();
    assertTrue(found > 0 && found < all, found + " of " + all);
    assertThat(page.getByRole(AriaRole.STATUS)).hasText(found + " of " + all + " terms; Find looks through their other names too");
    page.getByRole(AriaRole.SEARCHBOX).fill("");
    assertEquals(all, visibleTerms());
  }

  /** Of which the page that has all terms shows the names alone. */
  @Test
  void findsMaterialsByTheirOtherNames() {
    page.navigate(SITE.address("/ontology"));
    page.locator("#LLZO a").click();
    assertThat(page).hasURL(Pattern.compile("\\?kind=material#LLZO$"));
    assertThat(page.locator("#LLZO")).containsText("lithium lanthanum zirconate");
    page.navigate(SITE.address("/ontology"));
    page.getByRole(AriaRole.SEARCHBOX).fill("lithium lanthanum zirconate");
    page.keyboard().press("Enter");
    assertThat(page.locator("#LLZO")).containsText("lithium lanthanum zirconate");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 of ");
  }

  @Test
  void leadsFromAClassToItsTermsAndToTheData() {
    page.navigate(SITE.address("/ontology#ElectrolyteFamily"));
    assertThat(page.locator("#ElectrolyteFamily")).isInViewport();
    page.locator("#ElectrolyteFamily > :is(h3, h4) a").click();
    assertThat(page).hasURL(Pattern.compile("\\?kind=class#ElectrolyteFamily$"));
    page.locator("#ElectrolyteFamily")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Garnet").setExact(true)).click();
    page.waitForURL("**/ontology#Garnet");
    assertThat(page.locator("#Garnet")).isInViewport();
    page.locator("#Garnet > :is(h3, h4) a").click();
    page.locator("#Garnet .iri a").click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Garnet");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("LLZO + [Py14][TFSI]")).first().click();
    assertThat(page.locator("code").first()).containsText("https://w3id.org/lithograph/id/subject/");
  }

  @Test
  void leadsFromAMeasurementToItsPassage() {
    page.navigate(SITE.address("/id/measurement/" + SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key()));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The passage that it was read from")).click();
    assertThat(page.locator("mark")).hasText("4.0 × 10⁻⁴ S cm⁻¹");
  }

  @ParameterizedTest
  @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
  void fitsANarrowScreen(ColorScheme scheme) {
    page.close();
    open(new Browser.NewPageOptions().setViewportSize(360, 800).setColorScheme(scheme));
    String key = SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
    for (String path : List.of("/ontology", "/data", "/sparql", "/id", "/id/measurement/" + key, "/id/report/" + key)) {
      page.navigate(SITE.address(path));
      assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), path);
    }
  }

  private int visibleTerms() {
    return (int) page.evaluate("document.querySelectorAll('.term:not([hidden])').length");
  }
}
