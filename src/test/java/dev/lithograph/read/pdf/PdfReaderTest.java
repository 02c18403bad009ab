package dev.lithograph.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Document;
import dev.lithograph.document.PageBox;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages set in the styles of several publishers, and what is read from them. */
class PdfReaderTest {
  private static final float LEFT = 50;
  private static final float WIDE = 495;
  private static final float NARROW = 235;
  private static final float RIGHT = 310;
  private static final String FILLER = "The membrane was dried in vacuum and kept in a glove box before each of the measurements "
      + "that are told of here, and its thickness was read from sections in the microscope at several places of every "
      + "sample that was cast. ";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void setsWordsApartWithOrWithoutSpaces(boolean spaces) throws Exception {
    Typesetter page = new Typesetter(spaces);
    page.paragraph(LEFT, 100, WIDE, 10, FILLER
        + "The pellet of Li_{7}La_{3}Zr_{2}O_{12} reached 4.2 × 10^{–4} S cm^{–1} at 25 °C.^{[12,13]} " + FILLER);
    String read = paragraphs(page).getFirst();
    String expected = "The pellet of Li7La3Zr2O12 reached 4.2 × 10⁻⁴ S cm⁻¹ at 25 °C.[¹²,¹³] The membrane";
    assertTrue(read.contains(expected), read);
  }

  @Test
  void readsColumnsOneAfterTheOther() throws Exception {
    Typesetter page = new Typesetter(true);
    page.line(LEFT, 60, Typesetter.BOLD, 18, "Membranes of two polymers in cells with sodium");
    float end = page.paragraph(LEFT, 120, NARROW, 10, "First " + FILLER.repeat(3) + "This is where the left column ends and");
    page.paragraph(RIGHT, 120, NARROW, 10, "where the right one goes on. " + FILLER.repeat(3), 0);
    page.line(LEFT, end + 30, Typesetter.BOLD, 10, "2. Results");
    page.paragraph(LEFT, end + 45, NARROW, 10, FILLER);
    Document document = read(page);
    assertEquals("Membranes of two polymers in cells with sodium", document.bibliography().title().orElseThrow());
    assertTrue(texts(document).contains("2. Results"), texts(document).toString());
  }

  @Test
  void joinsParagraphsOverColumnsPagesAndFigures() throws Exception {
    Typesetter page = new Typesetter(true);
    page.paragraph(LEFT, 120, NARROW, 10, FILLER.repeat(3)
        + "The conductivity of the composite that was cast twice on the foil of the cell rose to the value that is known of the");
    page.line(RIGHT, 120, Typesetter.BOLD, 8, "Figure 1. Spectra of the membrane.");
    page.paragraph(RIGHT, 150, NARROW, 10, "liquid after a week. " + FILLER.repeat(3)
        + "Then all of the cells were opened and those with the polymer and its electro-", 0);
    page.page();
    page.paragraph(LEFT, 80, WIDE, 10, "lyte was found dry. " + FILLER, 0);
    List<String> read = paragraphs(page);
    assertEquals(1, read.size(), read.toString());
    assertTrue(read.getFirst().contains("that is known of the liquid after a week."), read.getFirst());
    assertTrue(read.getFirst().contains("its electrolyte was found dry."), read.getFirst());
  }

  @Test
  void leavesRunningHeadsNumbersAndHiddenTextOut() throws Exception {
    Typesetter page = new Typesetter(true);
    for (int i = 1; i <= 3; i++) {
      page.line(LEFT, 40, Typesetter.ITALIC, 8, "Doe and Roe: membranes of two polymers");
      page.line(290, 810, Typesetter.ROMAN, 8, Integer.toString(16 + i));
      page.paragraph(LEFT, 100, WIDE, 10, FILLER + "The value of part " + i + " follows.");
      page.clip(100, 300, 200, 100);
      page.line(LEFT, 500, Typesetter.ROMAN, 10, "A draft of the page, of which only the figure is to be seen.");
      page.unclip();
      if (i < 3) {
        page.page();
      }
    }
    List<String> read = paragraphs(page);
    assertEquals(3, read.size(), read.toString());
    assertTrue(read.stream().noneMatch(text -> text.contains("Doe") || text.contains("draft") || text.contains("17")),
        read.toString());
  }

  @Test
  void keepsFormulasAcrossScripts() throws Exception {
    Typesetter page = new Typesetter(false);
    page.paragraph(LEFT, 100, WIDE, 10, FILLER
        + "Salts with Mg^{2+} and BF_{4}^{–} in Li_{1.4}Al_{0.4}Ti_{1.6}(PO_{4})_{3} were mixed at 60^{°}C. "
        + "Then SO_{4}^{2–} came. " + FILLER);
    String read = paragraphs(page).getFirst();
    assertTrue(read.contains("Salts with Mg²⁺ and BF4⁻ in Li1.4Al0.4Ti1.6(PO4)3 were mixed at 60°C. Then SO4²⁻ came."), read);
  }

  @Test
  void readsTablesBetweenRules() throws Exception {
    Typesetter page = new Typesetter(true);
    float end = page.paragraph(LEFT, 100, WIDE, 10, FILLER);
    page.line(LEFT, end + 20, Typesetter.BOLD, 8, "Table 1. Conductivities of the membranes.");
    float top = end + 26;
    page.rule(LEFT, top, LEFT + 400, top).rule(LEFT, top + 28, LEFT + 400, top + 28).rule(LEFT, top + 66, LEFT + 400, top + 66);
    row(page, top + 12, "Membrane", "Conductivity", "Reference");
    row(page, top + 23, "", "(S cm^{–1})", "");
    row(page, top + 40, "PEO with LLZO", "3.1 × 10^{–5}", "[4]");
    row(page, top + 51, "PVDF", "4 × 10^{–4}", "this work");
    row(page, top + 62, "PAN", "2 × 10^{–6}", "[5]");
    page.paragraph(LEFT, top + 90, WIDE, 10, FILLER);
    assertEquals(List.of("Membrane | Conductivity (S cm⁻¹) | Reference", "PEO with LLZO | 3.1 × 10⁻⁵ | [4]",
        "PVDF | 4 × 10⁻⁴ | this work", "PAN | 2 × 10⁻⁶ | [5]"), rows(read(page)));
  }

  @Test
  void readsTablesWithoutRulesAndCellsOfSeveralLines() throws Exception {
    Typesetter page = new Typesetter(false);
    float end = page.paragraph(LEFT, 100, WIDE, 10, FILLER);
    page.line(LEFT, end + 20, Typesetter.BOLD, 8, "Table 2. Cells with the membranes.");
    float top = end + 20;
    row(page, top + 14, "Membrane", "Capacity (mAh g^{–1})", "Rate");
    row(page, top + 26, "PVDF that was dried in", "151", "0.1C");
    page.line(LEFT + 4, top + 36, Typesetter.ROMAN, 8, "vacuum for a whole day");
    row(page, top + 50, "PAN", "128", "0.5C");
    page.line(LEFT + 4, top + 69, Typesetter.ROMAN, 8, "PEO and a filler of");
    page.line(LEFT + 144, top + 74, Typesetter.ROMAN, 8, "140");
    page.line(LEFT + 284, top + 74, Typesetter.ROMAN, 8, "0.2C");
    page.line(LEFT + 4, top + 79, Typesetter.ROMAN, 8, "lithium nitride");
    page.paragraph(LEFT, top + 110, WIDE, 10, FILLER);
    assertEquals(List.of("Membrane | Capacity (mAh g⁻¹) | Rate", "PVDF that was dried in vacuum for a whole day | 151 | 0.1C",
        "PAN | 128 | 0.5C", "PEO and a filler of lithium nitride | 140 | 0.2C"), rows(read(page)));
  }

  @Test
  void readsHeadsThatSpanColumns() throws Exception {
    Typesetter page = new Typesetter(true);
    page.line(LEFT, 90, Typesetter.BOLD, 8, "Table 3. Two temperatures.");
    page.rule(LEFT, 96, LEFT + 400, 96).rule(LEFT, 122, LEFT + 400, 122).rule(LEFT, 148, LEFT + 400, 148);
    page.line(LEFT + 150, 106, Typesetter.ROMAN, 8, "Conductivity in millisiemens per centimetre");
    row(page, 118, "Membrane", "25 °C", "60 °C");
    row(page, 132, "PAN", "0.1", "0.6");
    row(page, 144, "PEO", "0.02", "0.8");
    page.paragraph(LEFT, 180, WIDE, 10, FILLER);
    assertEquals(List.of(" | Conductivity in millisiemens per centimetre | Conductivity in millisiemens per centimetre",
        "Membrane | 25 °C | 60 °C", "PAN | 0.1 | 0.6", "PEO | 0.02 | 0.8"), rows(read(page)));
  }

  private static void row(Typesetter page, float y, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      page.line(LEFT + 4 + 140 * i, y, Typesetter.ROMAN, 8, cells[i]);
    }
  }

  @Test
  void findsEntriesByNumberOrIndent() throws Exception {
    Typesetter numbered = new Typesetter(true);
    numbered.paragraph(LEFT, 100, WIDE, 10, FILLER);
    numbered.line(LEFT, 180, Typesetter.BOLD, 10, "References");
    float y = 195;
    Typesetter hanging = new Typesetter(false);
    hanging.paragraph(LEFT, 100, WIDE, 10, FILLER);
    hanging.line(LEFT, 180, Typesetter.BOLD, 10, "REFERENCES");
    for (int i = 1; i <= 4; i++) {
      String entry = ("Doe, A.; Roe, B. The drying of membranes in %d steps and what it does to cells. "
          + "J. Power Sources 20%d, %d, 11–1%d.")
          .formatted(i, 10 + i, 90 + i, i);
      numbered.paragraph(LEFT, y, NARROW, 8, i + ". " + entry, -14);
      y = hanging.paragraph(LEFT, y, NARROW, 8, entry, -14);
    }
    for (Document document : List.of(read(numbered), read(hanging))) {
      List<Reference> references = document.references();
      assertEquals(4, references.size(), references.toString());
      assertEquals("J. Power Sources", references.get(2).bibliography().journal().orElseThrow());
      assertEquals(2014, references.get(3).bibliography().year().orElseThrow());
    }
  }

  @Test
  void tellsPageAndBoxOfWhatItRead() throws Exception {
    Typesetter page = new Typesetter(true);
    page.paragraph(LEFT, 100, WIDE, 10, FILLER);
    page.page();
    page.paragraph(LEFT, 200, WIDE, 10, "A value of 3 mA stands here. " + FILLER, 0);
    Document document = read(page);
    Paragraph paragraph = (Paragraph) document.sections().getFirst().blocks().getLast();
    List<PageBox> boxes = document.source().layout().boxes(paragraph.text().source(0, 10));
    assertEquals(1, boxes.size());
    assertEquals(2, boxes.getFirst().page());
    assertEquals(200, boxes.getFirst().bottom(), 4);
    assertEquals(LEFT, boxes.getFirst().left(), 1);
    assertTrue(document.source().location(paragraph.text().source().start()).endsWith("page 2"));
  }

  static Document read(Typesetter page) throws UnreadablePdfException {
    return PdfReader.read("paper.pdf", page.bytes(), "");
  }

  private static List<String> paragraphs(Typesetter page) throws UnreadablePdfException {
    return read(page).sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Paragraph.class::isInstance).map(block -> ((Paragraph) block).text().value()).toList();
  }

  private static List<String> texts(Document document) {
    return document.sections().stream().map(Section::heading).map(Text::value).toList();
  }

  private static List<String> rows(Document document) {
    Table table = document.sections().stream().flatMap(section -> section.blocks().stream()).filter(Table.class::isInstance)
        .map(Table.class::cast).findFirst().orElseThrow();
    return Stream.concat(table.header().stream(), table.body().stream())
        .map(row -> row.cells().stream().map(cell -> cell.text().value()).collect(Collectors.joining(" | "))).toList();
  }
}
