package dev.lithograph.cli;

import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "extract", description = "Prints the facts of papers, and stores nothing.",
    footer = {"", "Example:", "  lithograph extract review.md > facts.tsv"})
final class ExtractCommand implements Callable<Integer> {
  enum Format { TSV, JSON, TURTLE }

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Papers to read.")
  private List<Path> files;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "tsv",
      description = "tsv, json or turtle (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Mixin
  private KindOption kinds;

  @Mixin
  private ReferencesOption references;

  @Mixin
  private TimeoutOption timeout;

  private final Parts parts;
  private final Console console;

  ExtractCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ProgressLines progress = new ProgressLines(console);
    Miner miner = timeout.applyTo(references.applyTo(parts.miner().apply(parts.catalogue())));
    int failed = 0;
    int number = 0;
    int leftOut = 0;
    try (FactPrinter printer = printer()) {
      for (Path file : files) {
        progress.begins(file, ++number, files.size());
        for (Outcome outcome : miner.mineAll(file)) {
          progress.ended(file, outcome);
          switch (outcome) {
            case Mined(MinedDocument mined, Duration took) -> {
              printer.print(mined);
              leftOut += (int) mined.facts().stream().filter(fact -> !isPrinted(fact)).count();
            }
            case Failed reason -> failed++;
          }
        }
      }
    }
    if (leftOut > 0) {
      console.tell("not printed: " + ProgressLines.counted(leftOut, "fact")
          + " that a textbook or a requirement states, no measurement; --all-kinds prints them too");
    }
    return failed == 0 ? Cli.DONE : Cli.FAILED;
  }

  private boolean isPrinted(Fact fact) {
    return format == Format.TURTLE || kinds.keeps(fact);
  }

  private FactPrinter printer() {
    return switch (format) {
      case TSV -> FactPrinter.tsv(console.out(), this::isPrinted);
      case JSON -> FactPrinter.json(console.out(), this::isPrinted);
      case TURTLE -> FactPrinter.turtle(console.out());
    };
  }
}
