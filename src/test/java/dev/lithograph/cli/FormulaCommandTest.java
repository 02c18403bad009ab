package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FormulaCommandTest {
  @Test
  void printsWhatIsToBeThoughtOfEachFormula() {
    assertEquals("""
        text composition charge family repaired
        Li7La3Zr2O12 Li7La3Zr2O12 0 Garnet -
        Li2La3Zr2O12 Li7La3Zr2O12 0 Garnet Li7La3Zr2O12 (digit as digit)
        Li7La3Zr1.5Ta0.5O12 Li7La3Zr1.5Ta0.5O12 +0.500 Garnet no
        NCM811 LiNi0.8Co0.1Mn0.1O2 0 positive electrode, layered oxide -
        """,
        output("", "Li7La3Zr2O12", "Li2La3Zr2O12", "Li7La3Zr1.5Ta0.5O12", "NCM811"));
  }

  @Test
  void readsFormulasFromTheInput() {
    assertEquals("""
        text composition charge family repaired
        Li₃PS₄ Li3PS4 0 ThioLISICON -
        xyz - no formula - -
        """, output("Li₃PS₄\n\n xyz \n", "-"));
  }

  /** What the command prints, its columns one space apart. */
  private static String output(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    FormulaCommand command = new FormulaCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new Console(stream, stream, false, false));
    assertEquals(Cli.DONE, new CommandLine(command).execute(arguments));
    return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
  }
}
