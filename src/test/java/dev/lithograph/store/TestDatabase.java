package dev.lithograph.store;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;

/** Databases laid out as stores are, in memory and with nothing in them. */
public final class TestDatabase {
  private TestDatabase() {}

  public static DatasetGraph empty() {
    return Layout.connect(Location.mem());
  }
}
