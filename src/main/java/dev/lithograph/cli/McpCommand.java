package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.store.UnusableStoreException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "mcp",
    description = {"Answers an assistant by the Model Context Protocol on standard input and output: searches, compares, shows",
        "evidence, asks in SPARQL, each answer with its citations.",
        "An assistant starts it by itself; while 'lithograph serve --mcp' runs, ask that at /mcp instead."},
    footer = {"", "Example, in the settings of an assistant:",
        "  {\"mcpServers\": {\"lithograph\": {\"command\": \"/path/to/lithograph\",",
        "                                 \"args\": [\"mcp\", \"--data\", \"/path/to/data\"]}}}",
        "", "On the command line:", "  lithograph mcp --data /srv/lithograph"})
final class McpCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final InputStream input;
  private final Console console;

  McpCommand(Parts parts, InputStream input, Console console) {
    this.parts = parts;
    this.input = input;
    this.console = console;
  }

  @Override
  public Integer call()
      throws UnusableStoreException, StoreOption.NoStoreException, InterruptedException, SecretFile.UnusableSecretException {
    // Whatever a library may want to print, standard output is for the protocol alone.
    System.setOut(console.err());
    Catalogue catalogue = parts.catalogue().get();
    try (DataFolder data = store.existing().open(catalogue)) {
      parts.assistant().serve(data, catalogue, input, console.out());
    }
    return Cli.DONE;
  }
}
