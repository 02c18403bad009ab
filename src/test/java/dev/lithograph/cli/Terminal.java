package dev.lithograph.cli;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fetch.EuropePmc;
import dev.lithograph.ingest.Miner;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** The command line with all its real parts but the server, and what it printed last. */
final class Terminal {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final boolean coloured;
  private final Function<String, EuropePmc> papers;

  Terminal(boolean coloured) {
    this(coloured, contact -> {
      throw new AssertionError("nothing is fetched here");
    });
  }

  /** @param papers where papers are fetched from */
  Terminal(boolean coloured, Function<String, EuropePmc> papers) {
    this.coloured = coloured;
    this.papers = papers;
  }

  /** The exit status. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return new Cli(parts(), new Console(stream(out), stream(err), false, coloured)).run(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Parts parts() {
    return new Parts(() -> CATALOGUE, known -> new Miner(Readers.standard(), new Assembler(known.get())), papers,
        (data, known, settings) -> {
          throw new AssertionError("nothing is served here");
        }, (data, known, in, out) -> {
          throw new AssertionError("no assistant is answered here");
        }, Optional.empty(), Optional.empty());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
