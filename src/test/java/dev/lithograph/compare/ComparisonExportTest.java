package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonExportTest {
  private static final Provenance PROVENANCE = new Provenance("http://localhost:8080/compare?state=5f1d", "5f1d");
  static final ComparisonTable TABLE =
      ComparisonTable.of(columns(), ExampleReports.of(facts(), List.of()));

  @TempDir
  private Path folder;

  /** The usual columns and the conductivity at whatever temperature. */
  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(Column.standard(ExampleReview.CATALOGUE));
    columns.set(5, Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of()));
    return columns;
  }

  private static List<StoredFact> facts() {
    MinedDocument mined = ExampleReview.mined();
    List<StoredFact> facts = new ArrayList<>();
    mined.facts().forEach(fact -> facts.add(new StoredFact(StoredFact.iriOf("r" + facts.size()), mined.document().id(),
        mined.document().bibliography(), fact, List.of())));
    return facts;
  }

  @Test
  void numbersReferencesInTheOrderOfTheirAppearance() {
    List<CitedWork> all = References.of(TABLE).all();
    assertTrue(all.size() >= 3, all.toString());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).number());
    }
    assertEquals(1, References.of(TABLE).of(TABLE.rows().getFirst()).getFirst().number());
  }

  @Test
  void linksRowsToFootnotesInMarkdown() {
    String markdown = new MarkdownExport().text(TABLE, PROVENANCE);
    assertTrue(markdown.contains("| [^1] |"), markdown);
    assertTrue(markdown.contains("\n[^1]: "), markdown);
  }

  @Test
  void writesLatexAsThePersonWouldWhoSetsTheTable() {
    String latex = new LatexExport().text(TABLE, PROVENANCE);
    assertEquals(golden("comparison.tex"), latex);
  }

  @Test
  void closesEveryBraceAndFillsEveryColumnInLatex() {
    String latex = new LatexExport().text(TABLE, PROVENANCE).replaceAll("\\\\[{}&]", "");
    assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count());
    int columns = TABLE.withoutEmptyColumns().columns().size();
    latex.lines().filter(line -> line.endsWith("\\\\"))
        .forEach(line -> assertEquals(columns - 1, line.chars().filter(c -> c == '&').count(), line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li7La3Zr2O12            | Li\\textsubscript{7}La\\textsubscript{3}Zr\\textsubscript{2}O\\textsubscript{12}
      50% \\cite{x} & $y_1$ #~^ | 50\\% \\textbackslash{}cite\\{x\\} \\& \\$y\\_1\\$ \\#$\\sim$\\textasciicircum{}
      β-Li3PS4, 10⁻⁴ Ω        | $\\beta$-Li\\textsubscript{3}PS\\textsubscript{4}, 10\\textsuperscript{-4} $\\Omega$
      NMC811 in Müller et al. | NMC811 in Müller et al.
      """)
  void setsTextInLatex(String text, String latex) {
    assertEquals(latex, LatexText.of(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0.00040 | $4.0\\times10^{-4}$
      145     | 145
      -3      | $-3$
      0.05    | 0.05
      """)
  void setsNumbersInLatex(String number, String latex) {
    assertEquals(latex, LatexText.of(Value.exactly(number)));
  }

  @Test
  void writesBibtexThatAnotherParserReads() throws Exception {
    References references = References.of(TABLE);
    var entries = new BibTeXParser().parse(new StringReader(new BibtexExport().text(TABLE, PROVENANCE))).getEntries();
    assertEquals(references.all().size(), entries.size());
    String latex = new LatexExport().text(TABLE, PROVENANCE);
    entries.forEach((key, entry) -> assertTrue(latex.contains(key.getValue()), key.getValue()));
    CitedWork work = references.all().stream().filter(cited -> cited.bibliography().doi().isPresent()).findFirst().orElseThrow();
    var entry = entries.get(new Key(CitationKeys.of(references).of(work)));
    assertEquals(work.bibliography().doi().get(), entry.getField(new Key("doi")).toUserString());
    assertEquals(String.valueOf(work.bibliography().year().getAsInt()), entry.getField(new Key("year")).toUserString());
  }

  @Test
  void writesRisAsReferenceManagersReadIt() {
    assertEquals(golden("comparison.ris"), new RisExport().text(TABLE, PROVENANCE).replace("\r\n", "\n"));
  }

  @Test
  void writesReferencesAsCslJson() throws IOException {
    JsonNode items = new ObjectMapper().readTree(new CslJsonExport().text(TABLE, PROVENANCE));
    assertEquals(References.of(TABLE).all().size(), items.size());
    items.forEach(item -> assertTrue(item.hasNonNull("id") && item.hasNonNull("type"), item.toString()));
  }

  /** The graph's name of a paper does not depend on how its DOI is written. */
  @Test
  void namesPapersInJsonLdAsTheGraphDoes() throws IOException {
    ComparisonTable table = TABLE.withRows(TABLE.rows().stream().map(row -> new ComparisonTable.Row(row.key(),
        row.facts().stream().map(ComparisonExportTest::ofPaperInCapitals).toList(), row.cells())).toList());
    JsonNode citations = new ObjectMapper().readTree(new JsonLdExport().text(table, PROVENANCE)).at("/citation");
    List<CitedWork> works = References.of(table).all();
    assertEquals("10.9999/ABC", works.getFirst().bibliography().doi().orElseThrow());
    assertEquals("https://doi.org/10.9999/abc", citations.get(0).at("/@id").asText());
    assertEquals(PaperName.of(works.getFirst().bibliography()).orElseThrow().iri(), citations.get(0).at("/@id").asText());
  }

  private static StoredFact ofPaperInCapitals(StoredFact stored) {
    Fact fact = stored.fact();
    Bibliography paper = new Bibliography(List.of(), false, Optional.of("Loud"), Optional.empty(), OptionalInt.of(2020),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("10.9999/ABC"));
    return new StoredFact(stored.iri(), stored.documentId(), paper, new Fact(fact.kind(), fact.property(), fact.subject(),
        fact.quantity(), fact.conditions(), new Attribution.OwnResult(), fact.evidence(), fact.confidence()), List.of());
  }

  @Test
  void linksRowsToReferencesInHtml() {
    Document html = Jsoup.parse(new HtmlExport().text(TABLE, PROVENANCE));
    assertEquals(TABLE.rows().size(), html.select("tbody tr").size());
    assertEquals(References.of(TABLE).all().size(), html.select("ol li").size());
    html.select("td a").forEach(link -> assertEquals(1, html.select(link.attr("href")).size(), link.outerHtml()));
  }

  @Test
  void givesSpreadsheetsNumbersToComputeWith() throws IOException {
    Map<String, String> parts = unzipped(new ExcelExport().write(TABLE, PROVENANCE));
    Document sheet = Jsoup.parse(parts.get("xl/worksheets/sheet1.xml"), Parser.xmlParser());
    String strings = parts.get("xl/sharedStrings.xml");
    assertTrue(strings.contains("Conductivity at RT (S/cm)"), strings);
    assertEquals(TABLE.rows().size() + 1, sheet.select("row").size());
    assertTrue(sheet.select("c[t=n] > v").eachText().stream().map(Double::valueOf).toList().contains(4.0e-4), sheet.outerHtml());
  }

  private Map<String, String> unzipped(byte[] archive) throws IOException {
    Map<String, String> parts = new HashMap<>();
    Path file = Files.write(folder.resolve("comparison.xlsx"), archive);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String golden(String name) {
    try (InputStream file = ComparisonExportTest.class.getResourceAsStream("/compare/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
