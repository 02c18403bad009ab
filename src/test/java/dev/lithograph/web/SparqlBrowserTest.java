package dev.lithograph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question to the graph, asked in a real browser as narrow as a telephone. */
class SparqlBrowserTest {

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @RegisterExtension
  static final BrowserSession CHROMIUM = new BrowserSession();

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeEach
  void openPage() {
    open(new Browser.NewPageOptions().setViewportSize(360, 800));
  }

  private void open(Browser.NewPageOptions options) {
    page = CHROMIUM.browser().newPage(options);
    BrowserSession.watch(page, SITE, message -> message.contains("status of 400"), complaints);
    page.navigate(SITE.address("/sparql"));
  }

  @AfterEach
  void closePage() {
    page.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void completesTermsByAnyPartOfTheirNameOrLabel() {
    write("");
    page.keyboard().type("SELECT * { ?m lg:property lg:conductiv");
    assertThat(page.locator(".CodeMirror-hint").first()).hasText("lg:ElectronicConductivity – electronic conductivity");
    assertThat(page.locator(".CodeMirror-code")).containsText("PREFIX lg: <https://w3id.org/lithograph/ontology#>");
    highlight("lg:IonicConductivity – ionic conductivity");
    page.keyboard().press("Enter");
    assertThat(page.locator(".CodeMirror-code")).containsText("lg:IonicConductivity");
  }

  @Test
  void showsThingsByTheirNamesAndLeadsToTheirPages() {
    write("SELECT ?m ?of { ?m a <https://w3id.org/lithograph/ontology#Criterion> ; "
        + "<https://w3id.org/lithograph/ontology#property> ?of }");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer h2")).containsText("1 row,");
    assertThat(page.locator("#answer td").last()).hasText("ionic conductivity");
    page.reload();
    page.locator("#answer td a").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("ionic conductivity of electrolyte");
    page.goBack();
    assertThat(page.locator("#answer h2")).containsText("1 row,");
  }

  /** As on the pages that the server makes: a rule of the module's own lowered the 811 and left the glass as it was. */
  @Test
  void setsFormulasAsThePagesDo() {
    write("SELECT ?text { VALUES ?text { \"80Li2S-20P2S5 glass\" \"Li1+xAlxTi2-x(PO4)3\" \"NCM811, PEO20, B3 and O2\" } }");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer td")).hasText(
        new String[] {"80Li2S-20P2S5 glass", "Li1+xAlxTi2-x(PO4)3", "NCM811, PEO20, B3 and O2"});
    assertThat(page.locator("#answer tr:nth-child(1) sub")).hasText(new String[] {"2", "2", "5"});
    assertThat(page.locator("#answer tr:nth-child(2) sub")).hasText(new String[] {"1+x", "x", "2-x", "4", "3"});
    assertThat(page.locator("#answer tr:nth-child(3) sub")).hasText(new String[] {"2"});
  }

  @Test
  void showsTheBeginningOfALongAnswerAndSaysSo() {
    write("SELECT * { ?s ?p ?o }");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer h2")).containsText(Pattern.compile("The first 500 of \\d+ rows"));
    assertThat(page.locator("#answer tbody tr")).hasCount(500);
    assertTrue(page.locator(".formats a").first().getAttribute("href").endsWith("output=csv"));
  }

  @Test
  void marksTheLineThatIsWrongAndLeadsThere() {
    write("SELECT * {\n ?s ?p }");
    assertThat(page.locator(".parseErrorIcon")).hasCount(1);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer pre")).containsText("line 2");
    assertThat(page.locator(".CodeMirror .wrong")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to line 2")).click();
    assertThat(editor()).isFocused();
  }

  @Test
  void asksWithoutJavaScriptToo() {
    page.close();
    open(new Browser.NewPageOptions().setJavaScriptEnabled(false));
    page.getByLabel("Query").fill("ASK {}");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
    assertThat(page.locator("body")).containsText(Pattern.compile("yes|true"));
  }

  private Locator editor() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Query"));
  }

  /**
   * Goes down the list to a term. The list is made anew when the last keys and the prefix are taken in, and then begins at
   * its first term again: so one looks where one is, as a person does.
   */
  private void highlight(String term) {
    Locator highlighted = page.locator(".CodeMirror-hint-active");
    for (int presses = 0; presses < 10 && !highlighted.innerText().equals(term); presses++) {
      page.keyboard().press("ArrowDown");
      page.waitForTimeout(100);
    }
    assertThat(highlighted).hasText(term);
  }

  private void write(String query) {
    page.locator(".CodeMirror-lines").click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    page.keyboard().insertText(query);
  }
}
