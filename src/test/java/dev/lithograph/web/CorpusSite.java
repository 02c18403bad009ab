package dev.lithograph.web;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Silence;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A server of the papers that come with Lithograph, mined once for all tests that ask for it. */
final class CorpusSite implements BeforeAllCallback {
  private static final Path CORPUS = Path.of("corpus");

  private Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running = context.getRoot().getStore(Namespace.create(CorpusSite.class))
        .getOrComputeIfAbsent(Running.class, none -> Running.start(), Running.class);
  }

  String address(String path) {
    return "http://127.0.0.1:" + running.server.port() + path;
  }

  private record Running(DataFolder data, WebServer server) implements AutoCloseable {
    static Running start() {
      try {
        Catalogue catalogue = OntologyCatalogue.read();
        DataFolder data = DataFolder.open(Files.createTempDirectory("lithograph-corpus"), catalogue);
        new StoreFiller(new Miner(Readers.standard(), new Assembler(catalogue)), data).fill(Batch.of(List.of(CORPUS)),
            new Silence());
        return new Running(data, new WebServer(data.store(), data.index(), catalogue).start("127.0.0.1", 0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      server.close();
      data.close();
    }
  }
}
