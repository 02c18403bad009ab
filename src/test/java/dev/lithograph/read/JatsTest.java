package dev.lithograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads JATS files: three of our own, whose dumps lie beside them, and the two real ones that lie beside the project. */
class JatsTest {
  private static final Path SAMPLES = Path.of("src/test/resources/read/jats");
  private static final Path CORPUS = Path.of(System.getProperty("lithograph.shared", "../shared")).resolve("corpus");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"numbered-citations.xml", "author-year.nxml", "laid-out.xml"})
  void readsTheSampleAsItsDumpSays(String name) throws IOException {
    Document document = read(SAMPLES.resolve(name));
    String dump = DocumentDump.of(document);
    Files.writeString(Path.of("target/" + name + ".dump.txt"), dump);
    assertEquals("jats", document.source().format());
    assertEquals(Files.readString(SAMPLES.resolve(name + ".txt")), dump);
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbered-citations.xml", "author-year.nxml", "laid-out.xml"})
  void knowsWhereEachCharacterStood(String name) {
    assertEveryCharacterIsAtItsPlace(read(SAMPLES.resolve(name)));
  }

  @ParameterizedTest
  @CsvSource({"PMC7052325.jats.xml", "PMC7077619.jats.xml"})
  void knowsWhereEachCharacterOfARealPaperStood(String name) {
    assertEveryCharacterIsAtItsPlace(real(name));
  }

  /** By its address, whether that is an attribute, an element of its own or stands in the words. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <license href='http://creativecommons.org/licenses/by/4.0/'/>             | https://creativecommons.org/licenses/by/4.0/
      <license><license_ref> https://example.org/terms </license_ref></license> | https://example.org/terms
      <license><uri href='https://creativecommons.org/a'/></license>            | https://creativecommons.org/a
      <license>See <ext-link href='https://example.org/about'/>.</license>      | ''
      <license href='javascript:alert(1)'>All rights reserved.</license>        | ''
      """)
  void readsTheLicence(String licence, String address) throws IOException {
    Path file = Files.writeString(folder.resolve("licence.xml"), "<article><front><article-meta><permissions>" + licence
        + "</permissions></article-meta></front><body><p>The conductivity is 1 mS/cm.</p></body></article>");
    assertEquals(address, read(file).source().licence().orElse(""));
  }

  @Test
  void linksCitationsToReferences() {
    Document document = read(SAMPLES.resolve("numbered-citations.xml"));
    Text text = texts(document).stream().filter(found -> found.value().startsWith("Doped")).findFirst().orElseThrow();
    assertEquals(List.of("1 r1", "3 r3", "5 r5", "²,⁴ r2", "²,⁴ r4"), text.anchors().stream()
        .map(anchor -> text.value().substring(anchor.start(), anchor.end()) + " " + anchor.target()).toList());
  }

  /** A part of a longer list keeps its numbers; numbers that do not rise are counted. */
  @ParameterizedTest
  @CsvSource({"24.,25.,24,25", "[8],[9],8,9", "25,24,1,2", "*,1,1,2", "1,1,1,2"})
  void numbersEntriesAsTheyArePrinted(String first, String second, int one, int other) throws IOException {
    Document document = read(article("article-type='research-article'",
        "<p>It is 1 mS/cm.<xref ref-type='ref' rid='b'>25</xref></p>",
        "<ref id='a'><label>" + first + "</label></ref><ref id='b'><label>" + second + "</label></ref>"));
    assertEquals(List.of(one, other), document.references().stream().map(Reference::number).toList());
    assertEquals("b", document.reference(other).orElseThrow().id());
    assertEquals(List.of("b"), texts(document).getFirst().anchors().stream().map(Text.Anchor::target).toList());
  }

  @ParameterizedTest
  @CsvSource({"review-article,Article,true", "research-article,Review,true", "mini-review,Chemistry,true",
      "research-article,Reviewers,false", "book-review,Reports,false"})
  void takesTheWordOfTheSourceThatItIsAReview(String type, String heading, boolean review) throws IOException {
    Document document = read(article("article-type='" + type + "'", "<p>It is 1 mS/cm.</p>", "",
        "<article-categories><subj-group><subject>" + heading + "</subject></subj-group></article-categories>"));
    assertEquals(review, document.statedReview());
  }

  private Path article(String attributes, String body, String references, String... meta) throws IOException {
    return Files.writeString(folder.resolve("article.xml"), "<article " + attributes + "><front><article-meta>"
        + String.join("", meta) + "</article-meta></front><body><sec>" + body + "</sec></body><back><ref-list>" + references
        + "</ref-list></back></article>");
  }

  @Test
  void readsTheReviewOfMagnesiumElectrolytes() {
    Document document = real("PMC7052325.jats.xml");
    assertEquals("10.3389/fchem.2020.00125", document.id());
    assertEquals(List.of("Zhan", "Zhang", "Lei", "Liu", "Li"),
        document.bibliography().authors().stream().map(Bibliography.Author::family).toList());
    assertEquals(51, document.references().size());
    assertEquals(0, tables(document).size());
    assertEquals(List.of("Abstract", "Introduction"),
        document.sections().stream().limit(2).map(section -> section.heading().value()).toList());
    assertEquals(1, document.sections().stream().filter(section -> section.level() > 1).count());
    assertReference(document, 1, "Adamu", 2016, "J. Phys. Chem. C", "120", "17909");
    assertEquals(List.of(), document.diagnostics());
  }

  @Test
  void readsThePaperOnAGelForSodium() {
    Document document = real("PMC7077619.jats.xml");
    assertEquals("10.3390/polym12020405", document.id());
    assertEquals(40, document.references().size());
    assertEquals(List.of(1, 2), tables(document).stream().map(Table::number).toList());
    assertEquals(List.of(3, 5), tables(document).stream().map(table -> table.body().size()).toList());
    assertEquals("4.7 × 10⁻² S cm⁻¹", tables(document).getFirst().body().getLast().cells().getLast().text().value());
    assertReference(document, 2, "Yabuuchi", 2014, "Chem. Rev.", "114", "11636");
    assertEquals(List.of(), document.diagnostics());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <article><body><p>open</body></article>                     | paper.xml:1: is not well-formed XML
      <article>                                                   | paper.xml:1: is not well-formed XML
      <?xml version="1.0"?><book><text/></book>                   | neither JATS nor TEI (its root is <book>)
      <!DOCTYPE article [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><article>&b;</article> | declares the entity &a; itself
      """)
  void saysWhyAFileCannotBeRead(String content, String reason) throws IOException {
    ReadResult result = Readers.standard().read(Files.writeString(folder.resolve("paper.xml"), content));
    String said = ((ReadResult.Unreadable) result).reason().toString();
    assertTrue(said.contains(reason), said);
  }

  @Test
  void refusesElementsNestedWithoutEnd() throws IOException {
    String deep = "<article>" + "<sec>".repeat(5000) + "</sec>".repeat(5000) + "</article>";
    ReadResult result = Readers.standard().read(Files.writeString(folder.resolve("deep.xml"), deep));
    assertTrue(((ReadResult.Unreadable) result).reason().message().startsWith("nests elements more than 200 deep"));
  }

  /** The secret lies where the entity points to. */
  @Test
  void loadsNothingFromOutsideTheFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Document document = read(Files.writeString(folder.resolve("paper.xml"), "<!DOCTYPE article [<!ENTITY s SYSTEM \""
        + secret.toUri() + "\">]><article><body><p>It is &s; here.</p></body></article>"));
    assertEquals("It is &s; here.", texts(document).getFirst().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-8", "UTF-16", "windows-1252"})
  void readsTheEncodingThatTheFileNames(String encoding) throws IOException {
    String content = "<?xml version='1.0' encoding='" + encoding + "'?>\n<article><body><p>25 °C, 3 µm</p></body></article>";
    Path file = Files.write(folder.resolve("paper.jats"), content.getBytes(Charset.forName(encoding)));
    assertEquals("25 °C, 3 µm", texts(read(file)).getFirst().value());
  }

  /** A text in Markdown may begin with a tag, and pages in HTML have articles too. */
  @ParameterizedTest
  @CsvSource({"markdown, '<span id=\"page-1\"></span># Title\n\nWords.'", "html, <html><article>Words</article></html>",
      "html, '<?xml version=\"1.0\"?><!DOCTYPE html><html><body><article>Words</article></body></html>'",
      "tei, <TEI><text><body><p>Words</p></body></text></TEI>", "jats, <record><article><article-meta/></article></record>"})
  void tellsFormatsByWhatTheyHold(String format, String content) throws IOException {
    assertEquals(format, read(Files.writeString(folder.resolve("text.md"), content)).source().format());
  }

  private static Document read(Path file) {
    return switch (Readers.standard().read(file)) {
      case ReadResult.Read read -> read.document();
      case ReadResult.Unreadable unreadable -> throw new AssertionError(unreadable.reason().toString());
    };
  }

  private static Document real(String name) {
    Path file = CORPUS.resolve(name);
    assumeTrue(Files.exists(file), "skipped: no " + name + " in " + CORPUS.normalize()
        + "; set -Dlithograph.shared to the folder that holds corpus/");
    return read(file);
  }

  private static void assertReference(Document document, int number, String author, int year, String journal, String volume,
      String page) {
    Bibliography entry = document.reference(number).orElseThrow().bibliography();
    assertEquals(List.of(author, year, journal, volume, page), List.of(entry.authors().getFirst().family(),
        entry.year().orElseThrow(), entry.journal().orElseThrow(), entry.volume().orElseThrow(),
        entry.firstPage().orElseThrow()));
  }

  /** A letter or digit stands in the file as itself or as an entity; what formulas and lists of parts add is neither. */
  private static void assertEveryCharacterIsAtItsPlace(Document document) {
    int checked = 0;
    for (Text text : texts(document)) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.value().charAt(i);
        String there = Parser.unescapeEntities(document.source().excerpt(text.source(i, i + 1)), false);
        boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
        if (plain && !there.startsWith("\\")) {
          assertEquals(String.valueOf(c).toLowerCase(), there.toLowerCase(), () -> "in " + text);
          checked++;
        }
      }
    }
    assertTrue(checked > 100);
  }

  private static List<Table> tables(Document document) {
    return document.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  private static List<Text> texts(Document document) {
    return Stream.concat(document.sections().stream().flatMap(JatsTest::texts),
        document.references().stream().map(Reference::text))
        .toList();
  }

  private static Stream<Text> texts(Section section) {
    return Stream.concat(section.blocks().stream().flatMap(JatsTest::texts), Stream.of(section.heading()));
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Figure figure -> Stream.of(figure.caption());
      case Table table -> Stream.concat(Stream.of(table.caption()), Stream.concat(table.header().stream(), table.body().stream())
          .flatMap(row -> row.cells().stream()).map(Table.Cell::text));
    };
  }
}
