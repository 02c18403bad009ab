package dev.lithograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads pages of articles as publishers and browsers leave them. */
class PageTest {
  @TempDir
  private Path folder;

  @Test
  void knowsThePaperByTheTagsForSearchEngines() throws IOException {
    assertEquals("On gels. Ada Roe, Ben Poe. Journal of Samples 2022, 3, 11-19. 10.1234/gels", told(read("""
        <html><head><meta name="citation_title" content="On gels"><meta name="citation_author" content="Roe, Ada">
        <meta name="citation_author" content="Ben Poe"><meta name="citation_journal_title" content="Journal of Samples">
        <meta name="citation_publication_date" content="2022/03/01"><meta name="citation_volume" content="3">
        <meta name="citation_firstpage" content="11"><meta name="citation_lastpage" content="19">
        <meta name="citation_doi" content="10.1234/gels"></head><body><h1>Journal of Samples</h1><p>Gels.</p></body></html>""")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"citation_article_type:Review:true", "dc.type:Review Article:true", "prism.section:Article:false"})
  void takesTheWordOfThePageThatItIsAReview(String tag) throws IOException {
    String[] parts = tag.split(":");
    assertEquals(Boolean.parseBoolean(parts[2]), read("<html><head><meta name=\"%s\" content=\"%s\"></head><body><h1>Gels</h1>"
        .formatted(parts[0], parts[1]) + "<p>Gels.</p></body></html>").statedReview());
  }

  @Test
  void knowsThePaperByADescriptionInSchemaOrg() throws IOException {
    assertEquals("On gels. Ada Roe, Ben Poe. Journal of Samples 2022, 3, 11-19. 10.1234/gels", told(read("""
        <html><head><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Shop"}, {"@type": "ScholarlyArticle", "headline": "On gels",
        "author": [{"@type": "Person", "name": "Ada Roe"}, {"name": "Ben Poe"}], "datePublished": "2022-03-01", "isPartOf": {"@type": "PublicationVolume", "volumeNumber": "3",
        "isPartOf": {"@type": "Periodical", "name": "Journal of Samples"}}, "pageStart": "11", "pageEnd": "19",
        "sameAs": "https://doi.org/10.1234/gels"}]}</script></head>
        <body><h1>Journal of Samples</h1><p>Gels.</p></body></html>""")));
  }

  @Test
  void takesTheHeadingWhereADescriptionIsBroken() throws IOException {
    Document page = read("<html><head><script type='application/ld+json'>{\"@type\": \"Article\", </script></head><body>"
        + "<h1>On gels</h1><p>Gels.</p></body></html>");
    assertEquals("On gels", page.bibliography().title().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script type='application/ld+json'>{<", "<p>Gels<", "<p>Gels</", "<table><tr><td>Gels<!",
      "<p title='"})
  void readsAPageThatIsCutOffWithinATag(String end) throws IOException {
    assertEquals("On gels", read("<html><body><h1>On gels</h1><p>Gels.</p>" + end).bibliography().title().orElseThrow());
  }

  @Test
  void printsFormulas() throws IOException {
    assertEquals(List.of("A conductivity of 3 × 10⁻⁴ S cm⁻¹ for Li7La3Zr2O12 at 25 °C."), paragraphs(read("""
        <html><body><h1>On gels</h1><h2>Results</h2><p>A conductivity of
        <math><mn>3</mn><mo>&#xD7;</mo><msup><mn>10</mn><mrow><mo>&#x2212;</mo><mn>4</mn></mrow></msup>
        </math> S cm<sup>&minus;1</sup> for Li<sub>7</sub>La<sub>3</sub>Zr<sub>2</sub>O<sub>12</sub> at 25&nbsp;&deg;C.</p>
        </body></html>""")));
  }

  @Test
  void readsTablesWhoseCellsSpanRowsAndColumns() throws IOException {
    Table table = table(read("""
        <html><body><p>See Table 2.</p><table><caption>Table 2. Gels</caption>
        <thead><tr><th rowspan="2">Gel</th><th colspan="2">Conductivity (S/cm)</th></tr>
        <tr><th>25 °C</th><th>60 °C</th></tr></thead><tbody><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr>
        <tr><td colspan="2">3</td></tr></tbody></table></body></html>"""));
    assertEquals(2, table.number());
    assertEquals(List.of("Gel|Conductivity (S/cm)|Conductivity (S/cm)", "Gel|25 °C|60 °C"), rows(table.header()));
    assertEquals(List.of("A|1|2", "A|3|3"), rows(table.body()));
  }

  private Document read(String page) throws IOException {
    return switch (Readers.standard().read(Files.writeString(folder.resolve("page"), page))) {
      case ReadResult.Read read -> read.document();
      case ReadResult.Unreadable unreadable -> throw new AssertionError(unreadable.reason().toString());
    };
  }

  private static String told(Document page) {
    Bibliography paper = page.bibliography();
    return "%s. %s. %s %d, %s, %s-%s. %s".formatted(paper.title().orElse(""), String.join(", ", paper.authors().stream()
        .map(author -> author.given() + " " + author.family()).toList()), paper.journal().orElse(""), paper.year().orElse(0),
        paper.volume().orElse(""), paper.firstPage().orElse(""), paper.lastPage().orElse(""), page.id());
  }

  private static List<String> paragraphs(Document page) {
    return page.sections().stream().flatMap(section -> section.blocks().stream()).filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text().value()).toList();
  }

  private static Table table(Document page) {
    return page.sections().stream().flatMap(section -> section.blocks().stream()).filter(Table.class::isInstance)
        .map(Table.class::cast).findFirst().orElseThrow();
  }

  private static List<String> rows(List<Table.Row> rows) {
    return rows.stream().map(row -> String.join("|", row.cells().stream().map(cell -> cell.text().value()).toList())).toList();
  }
}
