package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fetch.EuropePmc;
import dev.lithograph.ingest.Miner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What commands work with, made only when a command needs it.
 *
 * @param papers where open-access papers are fetched from, for whoever is reached at an address
 * @param cluster where the program was built with one
 * @param corpus the folder of papers that Lithograph comes with, where there is one
 */
public record Parts(Supplier<Catalogue> catalogue, Function<Supplier<Catalogue>, Miner> miner, Function<String, EuropePmc> papers,
    Site site, Assistant assistant, Optional<Cluster> cluster, Optional<Path> corpus) {}
