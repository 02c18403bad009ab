package dev.lithograph.cli;

import dev.lithograph.compare.FactTable;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Prints all that the store holds.",
    footer = {"", "Examples:", "  lithograph export facts > facts.tsv", "  lithograph export graph > graph.trig"})
final class ExportCommand implements Callable<Integer> {
  enum Content { FACTS, GRAPH }

  @Parameters(paramLabel = "facts|graph", description = "The facts as tab-separated lines, or the whole graph as TriG.")
  private Content content;

  @Mixin
  private KindOption kinds;

  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  ExportCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, StoreOption.NoStoreException {
    try (FactStore facts = store.openExisting(parts.catalogue().get())) {
      switch (content) {
        case FACTS -> printTable(facts);
        case GRAPH -> facts.exportGraph(console.out());
      }
    }
    return Cli.DONE;
  }

  private void printTable(FactStore facts) {
    console.out().print(FactTable.header());
    facts.facts().stream().filter(stored -> kinds.keeps(stored.fact()))
        .forEach(stored -> console.out().print(FactTable.line(stored.documentId(), stored.fact())));
  }
}
