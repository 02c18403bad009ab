package dev.lithograph.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a store holds.
 *
 * @param factsByProperty number of facts by property name, the most frequent first
 * @param lastMined absent while nothing was mined
 * @param bytes on disk; 0 for a store in memory
 */
public record StoreStatus(int documents, int facts, Map<String, Integer> factsByProperty, Optional<Instant> lastMined,
    long bytes) {}
