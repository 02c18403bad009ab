package dev.lithograph;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.cli.Cli;
import dev.lithograph.cli.Cluster;
import dev.lithograph.cli.Console;
import dev.lithograph.cli.Parts;
import dev.lithograph.cli.Site;
import dev.lithograph.fetch.Courtesy;
import dev.lithograph.fetch.EuropePmc;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Intake;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.language.Models;
import dev.lithograph.mcp.AssistantTools;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.query.CitedQueries;
import dev.lithograph.store.query.QueryGuard;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.CannotListenException;
import dev.lithograph.web.ServerSettings;
import dev.lithograph.web.WebServer;
import dev.lithograph.web.admin.Administration;
import dev.lithograph.web.request.ClientName;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program is put together. */
public final class Lithograph {
  /** The launcher says so, since Java cannot tell of standard error alone whether it is a terminal. */
  private static final String ON_TERMINAL = "lithograph.terminal";
  private static final String HOME = "lithograph.home";
  /** Path at which the server answers assistants. */
  private static final String FOR_ASSISTANTS = "/mcp";

  /** What is wrong with a PDF file is told by its reader, in one line. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  private Lithograph() {}

  public static void main(String[] arguments) {
    run(Optional.empty(), arguments);
  }

  /** @param cluster what this was built with to mine on many machines */
  static void run(Optional<Cluster> cluster, String[] arguments) {
    // What libraries want to say below the level of an error is not for those who use the program.
    Logger.getLogger("").setLevel(Level.SEVERE);
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    System.exit(new Cli(parts(cluster), console()).run(arguments));
  }

  private static Parts parts(Optional<Cluster> cluster) {
    return new Parts(OntologyCatalogue::read, Lithograph::miner, Lithograph::papers, Lithograph::site,
        Lithograph::assist, cluster, corpus());
  }

  static Miner miner(Supplier<Catalogue> catalogue) {
    Models.beginLoading();
    return new Miner(Readers.standard(), new Assembler(catalogue.get()));
  }

  private static EuropePmc papers(String contact) {
    return new EuropePmc(EuropePmc.PUBLIC, Courtesy.of(contact));
  }

  private static void assist(DataFolder data, Catalogue catalogue, InputStream in, OutputStream out) throws InterruptedException {
    try (QueryGuard guard = new QueryGuard()) {
      assistantTools(data, catalogue, guard).serve(in, out);
    }
  }

  private static AssistantTools assistantTools(DataFolder data, Catalogue catalogue, QueryGuard guard) {
    return new AssistantTools(data.store(), data.index(), catalogue,
        new CitedQueries(data.store(), guard, QueryLimits.FOR_ASSISTANTS));
  }

  private static Site.Running site(DataFolder data, Catalogue catalogue, Site.Settings settings) throws Site.NotStartedException {
    Optional<Administration> administration = settings.admin()
        .map(admin -> new Administration(admin.token(), new Intake(new StoreFiller(admin.miner(), data), data)));
    WebServer server = new WebServer(data.store(), data.index(), catalogue,
        new ServerSettings(QueryLimits.USUAL, settings.accessLog(), administration, settings.clients()));
    if (settings.forAssistants()) {
      server.mount(FOR_ASSISTANTS, assistantTools(data, catalogue, server.guard()).servlet(FOR_ASSISTANTS,
          request -> ClientName.in(request::getAttribute)));
    }
    try {
      server.start(settings.host(), settings.port());
    } catch (CannotListenException e) {
      throw new Site.NotStartedException(e);
    }
    return new Site.Running() {
      @Override
      public int port() {
        return server.port();
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  private static Optional<Path> corpus() {
    return Optional.ofNullable(System.getProperty(HOME)).map(home -> Path.of(home, "corpus")).filter(Files::isDirectory);
  }

  private static Console console() {
    boolean terminal = Boolean.getBoolean(ON_TERMINAL);
    boolean colours = Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
    return new Console(stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), terminal, terminal && colours);
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushedByLine) {
    return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), flushedByLine, StandardCharsets.UTF_8);
  }
}
