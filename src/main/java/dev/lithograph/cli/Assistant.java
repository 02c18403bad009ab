package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import java.io.InputStream;
import java.io.OutputStream;

/** What {@code mcp} talks to. */
@FunctionalInterface
public interface Assistant {
  /** Answers what comes from {@code in}, until that ends. */
  void serve(DataFolder data, Catalogue catalogue, InputStream in, OutputStream out) throws InterruptedException;
}
