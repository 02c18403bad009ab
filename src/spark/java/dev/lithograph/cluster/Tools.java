package dev.lithograph.cluster;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Miner;
import java.io.Serializable;

/** What each executor mines with, made there once it is needed. */
public interface Tools extends Serializable {
  Catalogue catalogue();

  Miner miner();
}
