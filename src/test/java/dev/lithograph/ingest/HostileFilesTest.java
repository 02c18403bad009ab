package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, or made to break a reader: a clear line, in a bounded time, and the rest goes on. */
class HostileFilesTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  /** Of computing by all threads: the limit, the time to stop, and what the machine adds to clean up and compile. */
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Miner MINER =
      new Miner(Readers.standard(), new Assembler(OntologyCatalogue.read())).withTimeout(LIMIT);
  private static final String FACT = "The ionic conductivity of Li6PS5Cl is 2.5 mS cm⁻¹ at 25 °C. ";

  @TempDir
  private Path folder;

  /** Whatever becomes of them, it is told in lines of one line each, none of which is a fault of ours. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void endsInTime(String name, String content) throws IOException {
    Duration before = computed();
    Outcome outcome = MINER.mine(Files.writeString(folder.resolve(name), content));
    Duration took = computed().minus(before);
    assertTrue(took.compareTo(LONGEST) < 0, () -> "took " + took);
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      assertEquals(1, diagnostic.toString().lines().count(), diagnostic.toString());
      assertTrue(!diagnostic.message().contains("fault of Lithograph"), diagnostic.toString());
    }
  }

  private static Duration computed() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  static Stream<Arguments> endsInTime() {
    return Stream.of(
        Arguments.of("sentence.md", "# T\n\n" + FACT.replace(". ", " and ").repeat(5_000_000 / FACT.length())),
        Arguments.of("words.txt", "and then the sample was kept in a box for some time while ".repeat(80_000)),
        Arguments.of("sentences.txt", FACT.repeat(20_000)),
        Arguments.of("table.html", "<html><body><h1>T</h1><table>" + ("<tr>" + "<td>Li6PS5Cl<td>3.0".repeat(50)).repeat(1000)
            + "</table>"),
        Arguments.of("table.md", "# T\n\n| Electrolyte | Conductivity (S/cm) |\n|---|---|\n"
            + "| Li6PS5Cl | 3.0e-4 |\n".repeat(50_000)),
        Arguments.of("spanned.html", "<html><body><table>" + "<tr><td rowspan=999 colspan=999>1".repeat(2000) + "</table>"),
        Arguments.of("formula.md", "# T\n\nThe conductivity of " + "Li2O3".repeat(2000) + " is 2 mS/cm."),
        Arguments.of("torn-formula.md", "# T\n\nThe conductivity of " + "Li 2 O 3 ".repeat(1500) + "is 2 mS/cm."),
        Arguments.of("brackets.md", "# T\n\n" + "(".repeat(5000) + "Li" + ")".repeat(5000) + " has 4 mS/cm."),
        Arguments.of("marks.md", "# T\n\n" + "[1,".repeat(20_000) + "$".repeat(50_000) + " *".repeat(50_000) + "<".repeat(50_000)
            + "^{".repeat(20_000) + "](".repeat(20_000)),
        Arguments.of("numbers.txt", "1±".repeat(30_000) + "10.".repeat(30_000) + "1 × 10".repeat(20_000)
            + " mA g–1".repeat(20_000)),
        Arguments.of("scripts.xml", "<article><body><p>" + "<sup>".repeat(150) + "x" + "</sup>".repeat(150)
            + "</p></body></article>"),
        Arguments.of("groups.xml", "<article><back><ref-list><ref><element-citation>" + "<person-group>".repeat(150) + "<name/>"
            + "</person-group>".repeat(150) + "</element-citation></ref></ref-list></back></article>"),
        Arguments.of("ampersands.html", "<html><body><p>" + "& ".repeat(300_000)),
        Arguments.of("links.html", "<html><body><p>" + "<a href=#b>x</a>".repeat(50_000)),
        Arguments.of("deep.html", "<html><body>" + "<div>".repeat(100_000)),
        Arguments.of("unclosed.html", "<html><body><table><tr><td><b><i><p><sup><math><mfrac>1"),
        Arguments.of("comment.xml", "<!-- ".repeat(50_000)),
        Arguments.of("references.md", "# T\n\nText.\n\n## References\n\n"
            + "[1] A. Bee, J. Power Sources 2004, 1, 2.\n".repeat(20_000)),
        Arguments.of("lines.txt", "x\n".repeat(300_000)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bomb.xml     | <!DOCTYPE article [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><article><body><p>&b;</p></body></article> | declares the entity &a; itself
      deep.xml     | <article><body>{<sec>}                          | nests elements more than 200 deep
      deep.html    | <html><body>{<div>}                             | nests elements more than 200 deep
      spaces.md    | {    }                                          | holds nothing but white space
      half.xml     | <article><body><p>It ends                       | is not well-formed XML
      """)
  void saysWhyAFileIsRefused(String name, String content, String reason) throws IOException {
    int open = content.indexOf('{');
    String written = open < 0 ? content
        : content.substring(0, open) + content.substring(open + 1, content.indexOf('}')).repeat(3000);
    assertFails(reason, Files.writeString(folder.resolve(name), written));
  }

  @Test
  void refusesAGigabyteOfSpacesUnread() throws IOException {
    assumeTrue(folder.toFile().getUsableSpace() > 2L << 30, "skipped: too little room on the disk");
    Path file = folder.resolve("spaces.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertFails("is 1025 MB large; the limit is 64 MB", file);
  }

  @Test
  void refusesNulBytes() throws IOException {
    assertFails("a binary file of unknown format", Files.writeString(folder.resolve("nul.txt"), "Text\0 and text"));
  }

  @Test
  void refusesLinksThatLeadInACircle() throws IOException {
    Path one = folder.resolve("one.md");
    Files.createSymbolicLink(one, Files.createSymbolicLink(folder.resolve("two.md"), one));
    assertFails("no such file", one);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    assertEquals(List.of(), Batch.of(List.of(folder)).files());
  }

  @Test
  void staysWithinTheFolder(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "# T\n\n" + FACT);
    Files.createSymbolicLink(folder.resolve("paper.md"), secret);
    Batch batch = Batch.of(List.of(folder));
    assertEquals(List.of(), batch.files());
    assertTrue(batch.unusable().getFirst().message().startsWith("leads out of the folder"), batch.unusable().toString());
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, iso-8859-1, 0", "UTF-16BE, utf-8, 0", "UTF-8, iso-8859-1, 1", "UTF-8, UTF-16, 0", "ISO-8859-1, utf-8, 1",
      "windows-1252, windows-1252, 0"})
  void readsFilesThatMisnameTheirEncoding(String encoding, String named, int warnings) throws IOException {
    String content = "<?xml version=\"1.0\" encoding=\"" + named + "\"?><article><body><p>It is 25 °C here.</p></body>"
        + "<back><ref-list><ref id=\"a\"><mixed-citation>A. Bee, J. Power Sources 2004, 1, 2.</mixed-citation></ref></ref-list></back></article>";
    Path file = Files.write(folder.resolve("paper.xml"), content.getBytes(encoding));
    Outcome outcome = MINER.mine(file);
    assertTrue(outcome instanceof Outcome.Mined, outcome.diagnostics().toString());
    assertEquals(warnings, outcome.diagnostics().size(), outcome.diagnostics().toString());
    assertTrue(new String(((Outcome.Mined) outcome).document().document().source().content().getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8).contains(warnings > 0 && encoding.startsWith("ISO") ? "25 \uFFFDC" : "25 °C"));
  }

  private static void assertFails(String reason, Path file) {
    Outcome outcome = MINER.mine(file);
    assertTrue(outcome instanceof Outcome.Failed, () -> "was mined: " + file);
    assertTrue(outcome.diagnostics().getFirst().toString().contains(reason), outcome.diagnostics()::toString);
  }
}
