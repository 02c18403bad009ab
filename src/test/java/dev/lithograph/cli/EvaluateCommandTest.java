package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String PAPER = """
      # Two separators

      ## Results

      The ionic conductivity of Li6PS5Cl is 2.5 mS cm$^{-1}$ at 25 °C.[1]
      The ionic conductivity of Li3PS4 is 0.2 mS cm$^{-1}$ at 60 °C.[2]

      ## References

      [1] Okoro B. J. Solid Mater. 2018, 12, 45.

      [2] Lind C. J. Solid Mater. 2019, 13, 7.
      """;

  private static final String GOLD = """
      id\tproperty\tsubject\tformula\tvalue\tunit\ttemperature\trefs
      1\tionic_conductivity\targyrodite\tLi6PS5Cl\t2.5e-3\tS/cm\trt\t1
      2\tionic_conductivity\tthiophosphate\tLi3PS4\t0.2\tmS/cm\trt\t2
      3\tthickness\tpellet\t\t20\tum\t\t
      """;

  @TempDir
  private Path folder;
  private Path paper;
  private Path gold;

  private final Terminal terminal = new Terminal(false);

  @BeforeEach
  void writeFiles() throws IOException {
    paper = Files.writeString(folder.resolve("paper.md"), PAPER);
    gold = Files.writeString(folder.resolve("gold.tsv"), GOLD);
  }

  @Test
  void printsScoresByLevelAndPropertyAndHowSureTheMinerWas() {
    assertEquals(0, run(gold, paper), terminal::err);
    assertTrue(out().startsWith("""
                                    gold  mined  level     precision  recall      F1
        core properties                2      2  value         1.000   1.000   1.000
                                                 cited         1.000   1.000   1.000
                                                 context       0.500   0.500   0.500
                                                 full          0.500   0.500   0.500
        ionic_conductivity             2      2  value         1.000   1.000   1.000
        """), out());
    assertTrue(out().contains("\nconfidence   facts    mean   right: value   cited    full\n"), out());
  }

  @Test
  void countsAllPropertiesWhereAsked() {
    assertEquals(0, run(gold, paper, "--all"), terminal::err);
    assertTrue(out().contains("\nall properties                 3      2  value         1.000   0.667   0.800\n"), out());
    assertTrue(out().contains("\nthickness                      1      0  value         0.000   0.000   0.000\n"), out());
  }

  @Test
  void showsWhatIsMissedBesideWhatWasMinedWithItsQuote() throws IOException {
    Files.writeString(gold, GOLD.replace("2.5e-3", "9e-3"));
    assertEquals(0, run(gold, paper, "--misses"), terminal::err);
    String misses = out().substring(out().indexOf("\nnot found"));
    assertTrue(misses.contains("""
          none     gold   id=1 | property=ionic_conductivity | subject=argyrodite | formula=Li6PS5Cl | value=9e-3 | unit=S/cm \
        | temperature=rt | refs=1
          cited    gold   id=2 | property=ionic_conductivity"""), misses);
    assertTrue(misses.contains("\n           mined  where=RESULTS | property=ionic_conductivity | subject=Li3PS4"), misses);
    assertTrue(misses.contains("\n           quote  The ionic conductivity of Li3PS4 is 0.2 mS cm⁻¹ at 60 °C."), misses);
    assertTrue(misses.indexOf("mined, but not in the gold:") < misses.indexOf("subject=Li6PS5Cl"), misses);
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheGold() throws IOException {
    Files.writeString(gold, GOLD.replace("9e-3", "a lot").replace("2.5e-3", "a lot"));
    assertFails("error: " + gold + ":2: value 'a lot' is not a number, as 1.2e-2, ~145, >110, 1e-4..1e-3\n", gold, paper);
    Files.writeString(gold, GOLD.replace("\trefs", "\treferences"));
    assertFails("error: " + gold + ":1: no column 'refs': the first line is to name the columns\n", gold, paper);
    Files.write(gold, new byte[] {'a', (byte) 0xff});
    assertFails("error: " + gold + ": is not UTF-8: save the gold table as UTF-8\n", gold, paper);
    Path none = folder.resolve("none.tsv");
    assertFails("error: " + none + ": cannot be read: give a table of facts, as 'lithograph evaluate --help' tells\n",
        none, paper);
  }

  @Test
  void failsWhereThePaperCannotBeRead() {
    assertEquals(1, run(gold, folder.resolve("none.md")));
    assertEquals(1, err().lines().count(), err());
  }

  private void assertFails(String message, Path table, Path file) {
    assertEquals(1, run(table, file));
    assertEquals(message, err());
    assertEquals("", out());
  }

  private int run(Path table, Path file, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "evaluate";
    arguments[1] = table.toString();
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return terminal.run(arguments);
  }

  private String out() {
    return terminal.out();
  }

  private String err() {
    return terminal.err();
  }
}
