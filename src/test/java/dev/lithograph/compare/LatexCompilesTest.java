package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a manuscript takes the table: by LaTeX itself where it is installed, and everywhere by what LaTeX would stumble over. */
class LatexCompilesTest {
  private static final Provenance PROVENANCE = new Provenance("http://localhost:8080/compare?cathode=LiFePO4&state=5f1d", "5f1d");

  @TempDir
  private Path folder;

  static List<ComparisonTable> tables() {
    return List.of(ComparisonExportTest.TABLE, hostile());
  }

  /** Names as converters leave them, with everything that LaTeX takes for a command. */
  private static ComparisonTable hostile() {
    Values values = new Values();
    for (String name : List.of("[Py14][TFSI] & 5% #1 $x_2^3$ {\\input{x}} ~", "β-Li3PS4 | Li ≠ 10⁻⁴ Ω·cm²",
        "“x” – y − z ≥ 1 µm → °C ± 2 ≈ 3", "\\", "100 % \\\\ end")) {
      Subject subject = new Subject(name, Optional.of("Li7La3Zr2O12"), Optional.empty(), Optional.of("Garnet"), List.of());
      for (int i = 0; i < 9; i++) {
        values.add(ExampleReview.SPECIFIC_CAPACITY, subject, "14" + i, ExampleReview.MAH_PER_G, Conditions.none());
      }
    }
    return values.table(Column.Described.ELECTROLYTE, Column.Described.FORMULA, Column.Described.COMPONENTS,
        Column.of("Capacity", ExampleReview.SPECIFIC_CAPACITY, List.of()),
        Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of()), Column.Described.REFERENCE);
  }

  @Test
  void saysHowManyValuesItLeavesOut() {
    String latex = new LatexExport().text(hostile(), PROVENANCE);
    assertTrue(latex.contains("140; 141; 142; 143; 144; and 4 more"), latex);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void usesNothingThatLatexDoesNotKnow(ComparisonTable table) {
    manuscript(table).isSound();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void compiles(ComparisonTable table) throws IOException, InterruptedException {
    assumeTrue(Manuscript.canBeSet(), "skipped, as pdflatex is not installed");
    manuscript(table).compilesIn(folder);
  }

  private static Manuscript manuscript(ComparisonTable table) {
    return new Manuscript(new LatexExport().text(table, PROVENANCE), new BibtexExport().text(table, PROVENANCE));
  }
}
