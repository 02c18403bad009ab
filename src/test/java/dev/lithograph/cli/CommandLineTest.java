package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String PAPER = """
      # Two separators

      ## Results

      The ionic conductivity of Li6PS5Cl is 2.5 mS cm$^{-1}$ at 25 °C.[1] Sheets of it keep 91 % of their capacity after 200 cycles.[7]

      | Electrolyte | Ionic conductivity (S cm-1) |
      | --- | --- |
      | LLZO | 3e-4 | surplus |

      ## References

      [1] Okoro B. J. Solid Mater. 2018, 12, 45.
      """;

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal(false);

  @ParameterizedTest
  @ValueSource(strings = {"", "extract", "fetch", "mine", "serve", "mcp", "query", "export", "backup", "restore", "status",
      "validate", "evaluate"})
  void explainsEveryCommandWithAnExample(String command) {
    assertEquals(0, run((command + " --help").strip().split(" ")));
    assertTrue(out().contains("Example") && out().contains("  lithograph " + command), out());
    assertEquals("", err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dig", "extract", "extract a.md --format yaml", "mine", "fetch", "fetch PMC1 --contact me",
      "serve --port many", "serve --port 65536", "serve --limit-clients no:such:host",
      "query", "export", "export all", "export crate", "export facts folder", "backup", "restore",
      "status now", "evaluate gold.tsv"})
  void refusesWhatMakesNoSenseInOneLineAndPointsToTheHelp(String arguments) {
    assertEquals(2, run(arguments.isEmpty() ? new String[0] : arguments.split(" ")));
    assertEquals("", out());
    assertEquals(2, err().lines().count(), err());
    assertTrue(err().startsWith("error: ") && err().contains("--help'"), err());
  }

  @Test
  void validatesTheStoreAndNamesWhatIsDoubtful() throws IOException {
    Path paper = Files.writeString(folder.resolve("paper.md"), PAPER.replace("2.5 mS", "2500 S"));
    String data = folder.resolve("store").toString();
    assertEquals(0, run("mine", paper.toString(), "--data", data), err());
    assertTrue(err().contains("warning: paper.md, RESULTS: 2500 S cm⁻¹: "), err());
    assertEquals(0, run("validate", "--data", data), err());
    assertTrue(out().matches("(?s)violations +0\nwarnings +1\n  plausible value +1\nwarning: paper.md, RESULTS: 2500 S cm⁻¹: .*"), out());
  }

  @Test
  void goesOnAfterFilesThatCannotBeReadWithOneLineForEach() throws IOException {
    Path huge = folder.resolve("huge.md");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    Path binary = Files.write(folder.resolve("image.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1});
    Path empty = Files.createFile(folder.resolve("empty.md"));
    Path blank = write("blank.md", "  \n\n");
    Path missing = folder.resolve("missing.md");
    List<Path> bad = List.of(missing, empty, blank, binary, huge, folder);
    String[] arguments = new String[bad.size() + 2];
    arguments[0] = "extract";
    for (int i = 0; i < bad.size(); i++) {
      arguments[i + 1] = bad.get(i).toString();
    }
    arguments[bad.size() + 1] = write("good.md", PAPER).toString();
    assertEquals(1, run(arguments));
    List<String> errors = err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertEquals(bad.size(), errors.size(), err());
    for (int i = 0; i < bad.size(); i++) {
      assertTrue(errors.get(i).contains(bad.get(i).getFileName().toString()), errors.get(i));
    }
    assertTrue(out().contains("\tionic_conductivity\t"), out());
  }

  @Test
  void leavesTheStoreAsItWasWhereAFileFails() throws IOException {
    Path paper = write("paper.md", PAPER);
    String data = folder.resolve("data").toString();
    assertEquals(0, run("mine", paper.toString(), "--data", data), this::err);
    String before = output("export", "facts", "--data", data);
    Files.write(paper, new byte[0]);
    assertEquals(1, run("mine", paper.toString(), "--data", data));
    assertEquals(before, output("export", "facts", "--data", data));
  }

  @Test
  void printsTheSameFactsFromTheStoreAsFromTheFile() throws IOException {
    Path paper = write("paper.md", PAPER);
    String data = folder.resolve("data").toString();
    String extracted = output("extract", paper.toString(), "--all-kinds");
    run("mine", paper.toString(), "--data", data);
    run("mine", paper.toString(), "--data", data);
    assertEquals(extracted, output("export", "facts", "--all-kinds", "--data", data));
    assertTrue(extracted.lines().count() > 1, extracted);
  }

  @Test
  void tellsOfWhatIsOddInAPaperAndMinesIt() throws IOException {
    Path paper = folder.resolve("broken.md");
    Files.write(paper, PAPER.replace("Sheets", "S\u00e9ries").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(0, run("extract", paper.toString()), this::err);
    assertTrue(err().contains("warning: broken.md:5: bytes that are not of the file's encoding"), err());
    assertTrue(out().contains("Li6PS5Cl"), out());
  }

  @Test
  void tellsHowManyFactsItDidNotPrint() throws IOException {
    String limit = "Lithium metal has a theoretical capacity of 3860 mAh g⁻¹.";
    Path paper = write("limits.md", PAPER.replace("## References", limit + "\n\n## References"));
    String results = output("extract", paper.toString());
    assertTrue(err().contains("not printed: 1 fact"), err());
    String all = output("extract", paper.toString(), "--all-kinds");
    assertEquals(results.lines().count() + 1, all.lines().count());
    assertFalse(err().contains("not printed"), err());
  }

  @Test
  void answersQueriesGivenAsTextAndAsFile() throws IOException {
    String data = folder.resolve("data").toString();
    run("mine", write("paper.md", PAPER).toString(), "--data", data);
    String query = "SELECT (COUNT(*) AS ?facts) { ?m lg:property lg:IonicConductivity }";
    String text = output("query", query, "--format", "csv", "--data", data);
    assertEquals(text, output("query", write("count.rq", query).toString(), "--format", "csv", "--data", data));
    assertTrue(text.startsWith("facts"), text);
    assertEquals(1, run("query", "SELECT {", "--data", data));
    assertEquals(1, run("query", folder.resolve("none.rq").toString(), "--data", data));
  }

  @Test
  void makesNoStoreByReading() {
    Path data = folder.resolve("mistyped");
    for (String command : List.of("status", "export facts", "query ASK{}")) {
      assertEquals(1, run((command + " --data " + data).split(" ")));
      assertFalse(Files.exists(data));
    }
  }

  @Test
  void coloursMessagesOnlyWhereAsked() {
    assertFalse(messages(false).contains("\u001b"));
    assertTrue(messages(true).contains("\u001b[31merror\u001b[0m: none.md"));
  }

  private String messages(boolean coloured) {
    Terminal other = new Terminal(coloured);
    other.run("extract", "none.md");
    return other.err();
  }

  private String output(String... arguments) {
    assertEquals(0, run(arguments), this::err);
    return out();
  }

  private int run(String... arguments) {
    return terminal.run(arguments);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String out() {
    return terminal.out();
  }

  private String err() {
    return terminal.err();
  }
}
