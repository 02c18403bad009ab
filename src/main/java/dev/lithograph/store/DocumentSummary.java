package dev.lithograph.store;

import dev.lithograph.document.Bibliography;
import java.time.Instant;
import java.util.Optional;

/**
 * A document of the store.
 *
 * @param id {@link dev.lithograph.document.Document#id()}
 * @param iri of the paper
 * @param bibliography what the document says of itself
 * @param file name of the file that it was read from
 * @param format name of the reader
 * @param sha256 of the file's bytes
 * @param licence address of the terms under which the file says that the paper may be used
 * @param facts how many were found in it
 * @param minedAt when it was last mined
 */
public record DocumentSummary(String id, String iri, Bibliography bibliography, String file, String format, String sha256,
    Optional<String> licence, int facts, Instant minedAt) {}
