package dev.lithograph.cli;

import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.ElectrodeMaterial;
import dev.lithograph.chemistry.ElectrodeMaterials;
import dev.lithograph.chemistry.ElectrodeNames;
import dev.lithograph.chemistry.Families;
import dev.lithograph.chemistry.Family;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaJudge;
import dev.lithograph.chemistry.FormulaVerdict;
import dev.lithograph.chemistry.Repair;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "formula", description = "Checks formulas: composition, charge, family, and what a misread one said.",
    footer = {"", "Examples:", "  lithograph formula Li7La3Zr2O12 L16.4La3Zr1.4Ta0.6O12",
        "  lithograph formula - < formulas.txt"})
final class FormulaCommand implements Callable<Integer> {
  private static final List<String> HEAD = List.of("text", "composition", "charge", "family", "repaired");
  private static final String NOTHING = "-";
  /** A longer cell would push the others of its column out of sight. */
  private static final int WIDEST = 40;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Formulas as printed; - reads them from the input, one a line.")
  private List<String> texts;

  private final InputStream input;
  private final Console console;

  FormulaCommand(InputStream input, Console console) {
    this.input = input;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    texts.stream().flatMap(text -> text.equals("-") ? lines() : Stream.of(text)).map(FormulaCommand::row).forEach(rows::add);
    List<Integer> widths = IntStream.range(0, HEAD.size()).mapToObj(column ->
        rows.stream().mapToInt(row -> row.get(column).length()).filter(width -> width <= WIDEST).max().orElse(WIDEST)).toList();
    rows.forEach(row -> console.out().println(aligned(row, widths)));
    return Cli.DONE;
  }

  private Stream<String> lines() {
    return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).lines().map(String::strip)
        .filter(line -> !line.isEmpty());
  }

  private static String aligned(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size()).mapToObj(i -> row.get(i) + " ".repeat(Math.max(0, widths.get(i) - row.get(i).length())))
        .collect(Collectors.joining("  ")).stripTrailing();
  }

  private static List<String> row(String text) {
    FormulaVerdict verdict = ElectrodeNames.formula(text).map(FormulaJudge::judge).orElseGet(() -> FormulaJudge.judge(text));
    Optional<Formula> formula = verdict.formula();
    return List.of(text, formula.map(Formula::composition).map(Composition::toString).orElse(NOTHING), charge(verdict),
        formula.map(FormulaCommand::family).orElse(NOTHING), repaired(verdict));
  }

  private static String charge(FormulaVerdict verdict) {
    return switch (verdict) {
      case FormulaVerdict.Balanced balanced -> "0";
      case FormulaVerdict.Repaired repaired -> "0";
      case FormulaVerdict.Unbalanced unbalanced -> String.format(Locale.ROOT, "%+.3g", unbalanced.charge());
      case FormulaVerdict.Unjudged unjudged -> unjudged.reason();
    };
  }

  private static String family(Formula formula) {
    return Families.of(formula).map(Family::term)
        .or(() -> ElectrodeMaterials.of(formula.composition()).map(FormulaCommand::electrode)).orElse(NOTHING);
  }

  private static String electrode(ElectrodeMaterial material) {
    return words(material.role()) + " electrode, " + words(material);
  }

  private static String repaired(FormulaVerdict verdict) {
    return switch (verdict) {
      case FormulaVerdict.Repaired repaired -> repaired.repair().to().flat() + " (" + words(repaired.repair().kind()) + ")";
      case FormulaVerdict.Unbalanced unbalanced when !unbalanced.candidates().isEmpty() -> "no; perhaps "
          + unbalanced.candidates()
          .stream().map(Repair::to).map(Formula::flat).collect(Collectors.joining(" or "));
      case FormulaVerdict.Unbalanced unbalanced -> "no";
      default -> NOTHING;
    };
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
