package dev.lithograph.cli;

import dev.lithograph.compare.FactTable;
import dev.lithograph.compare.crate.Crate;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import dev.lithograph.store.describe.Nanopublications;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "Prints all that the store holds, or writes it into a folder for a repository of data.",
    footer = {"", "Examples:", "  lithograph export facts > facts.tsv", "  lithograph export graph > graph.trig",
        "  lithograph export quads | gzip > graph.nq.gz", "  lithograph export nanopubs > nanopubs.trig", "  lithograph export crate electrolytes/"})
final class ExportCommand implements Callable<Integer> {
  enum Content { FACTS, GRAPH, QUADS, NANOPUBS, CRATE }

  @Parameters(index = "0", paramLabel = "facts|graph|quads|nanopubs|crate",
      description = {"The facts as tab-separated lines;", "the whole graph as TriG;",
          "the same as N-Quads, for other stores to load;", "each fact as a nanopublication, as TriG;",
          "an RO-Crate with the graph, the facts as CSV, references and ontology."})
  private Content content;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "Of a crate: the folder, which is made.")
  private Optional<Path> folder;

  @Mixin
  private KindOption kinds;

  @Mixin
  private StoreOption store;

  @Spec
  private CommandSpec spec;

  private final Parts parts;
  private final Console console;

  ExportCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call()
      throws UnusableStoreException, StoreOption.NoStoreException, IOException, SecretFile.UnusableSecretException {
    if ((content == Content.CRATE) != folder.isPresent()) {
      throw new ParameterException(spec.commandLine(), content == Content.CRATE
          ? "name a folder for the crate: lithograph export crate DIR" : "a folder is named for a crate only");
    }
    try (FactStore facts = store.openExisting(parts.catalogue().get())) {
      switch (content) {
        case FACTS -> printTable(facts);
        case GRAPH -> facts.exportGraph(console.out());
        case QUADS -> facts.exportQuads(console.out());
        case NANOPUBS -> new Nanopublications(facts).writeAll(console.out());
        case CRATE -> new Crate(facts).writeTo(folder.orElseThrow(), LocalDate.now(ZoneOffset.UTC));
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
