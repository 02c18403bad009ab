package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Miner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What commands work with, made only when a command needs it.
 *
 * @param corpus the folder of papers that Lithograph comes with, where there is one
 */
public record Parts(Supplier<Catalogue> catalogue, Function<Catalogue, Miner> miner, Site site, Optional<Path> corpus) {}
