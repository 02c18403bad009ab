package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.evaluate.Evaluation;
import dev.lithograph.evaluate.GoldTable;
import dev.lithograph.evaluate.InvalidGoldException;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "evaluate",
    description = "Measures how many facts of a paper are found and right, against those that a person read in it.",
    footer = {"", "The levels, each asking for all that those before it ask for:",
        "  value    property, number and unit, within 1 %% after conversion;",
        "           a bound is not the number that it bounds",
        "  cited    the references",
        "  context  temperature, rate, cycle and cell, wherever the gold states them",
        "  full     the subject, by its formula where the gold has one, else by words",
        "", "GOLD.tsv has a line a fact, tab-separated, and a first line that names the",
        "columns, which may stand in any order:",
        "  property, subject, unit",
        "  value        1.2e-2, ~145 for about, >110, <20, 1e-4..1e-3",
        "  refs         3,7, the numbers of the references; empty for an own result",
        "and where they are of use:",
        "  formula      Li7La3Zr2O12; Li6PS5Cl|Li6PS5Br where either is right",
        "  cell         the positive electrode, LiFePO4, or symmetric Li",
        "  temperature  rt, 60 C",
        "  rate         0.1C, C/20, 0.2 mA/cm2",
        "  cycle        50",
        "  kind         result, or what is neither owed nor held against the miner:",
        "               theoretical, criterion, definition",
        "", "Example:", "  lithograph evaluate paper.facts.tsv paper.md --misses"})
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "GOLD.tsv", description = "The facts that a person read in the paper.")
  private Path gold;

  @Parameters(index = "1", paramLabel = "FILE", description = "The paper.")
  private Path file;

  @Option(names = "--all", description = "Counts all properties, not the core ones alone.")
  private boolean all;

  @Option(names = "--misses", description = "Also prints what is not found, right in part only, or not in the gold.")
  private boolean misses;

  private final Parts parts;
  private final Console console;

  EvaluateCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws InvalidGoldException {
    Catalogue catalogue = parts.catalogue().get();
    String text;
    try {
      text = Files.readString(gold);
    } catch (CharacterCodingException e) {
      console.tellError(gold + ": is not UTF-8: save the gold table as UTF-8");
      return Cli.FAILED;
    } catch (IOException e) {
      console.tellError(gold + ": cannot be read: give a table of facts, as 'lithograph evaluate --help' tells");
      return Cli.FAILED;
    }
    GoldTable table = GoldTable.read(gold.toString(), text, catalogue);
    table.diagnostics().forEach(console::tell);
    ProgressLines progress = new ProgressLines(console);
    progress.begins(file, 1, 1);
    Outcome outcome = parts.miner().apply(() -> catalogue).mine(file);
    progress.ended(file, outcome);
    return switch (outcome) {
      case Failed failed -> Cli.FAILED;
      case Mined mined -> {
        print(Evaluation.of(table.facts(), mined.document().facts(), counted(catalogue)));
        yield Cli.DONE;
      }
    };
  }

  private Predicate<String> counted(Catalogue catalogue) {
    return all ? property -> true
        : catalogue.properties().stream().filter(Property::core).map(Property::name).collect(Collectors.toSet())::contains;
  }

  private void print(Evaluation evaluation) {
    EvaluationPrinter printer = new EvaluationPrinter(console.out());
    printer.scores(evaluation, all ? "all properties" : "core properties");
    printer.calibration(evaluation);
    if (misses) {
      printer.misses(evaluation);
    }
  }
}
