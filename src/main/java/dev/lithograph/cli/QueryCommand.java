package dev.lithograph.cli;

import dev.lithograph.store.FactStore;
import dev.lithograph.store.InvalidQueryException;
import dev.lithograph.store.ResultFormat;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query", description = "Answers a SPARQL query from the store. The prefixes of the graph need no declaration.",
    footer = {"", "Examples:", "  lithograph query question.rq --format csv",
        "  lithograph query 'SELECT ?paper (COUNT(*) AS ?values) { ?m lg:measuredIn/rdfs:label ?paper } GROUP BY ?paper'"})
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "A file with the query, or its text.")
  private String query;

  @Option(names = "--format", paramLabel = "FORMAT",
      description = "table, csv, tsv, json or xml (default: table); of a graph, turtle.")
  private ResultFormat format = ResultFormat.TABLE;

  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  QueryCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call()
      throws UnusableStoreException, StoreOption.NoStoreException, InvalidQueryException, SecretFile.UnusableSecretException {
    String text;
    try {
      text = query.contains("{") ? query : Files.readString(Path.of(query));
    } catch (CharacterCodingException e) {
      console.tellError(query + ": is not UTF-8: save the query as UTF-8");
      return Cli.FAILED;
    } catch (IOException e) {
      console.tellError(query + ": cannot be read: give a file with a SPARQL query, or the query itself");
      return Cli.FAILED;
    }
    try (FactStore facts = store.openExisting(parts.catalogue().get())) {
      facts.query(text, format, console.out());
    }
    return Cli.DONE;
  }
}
