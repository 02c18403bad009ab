package dev.lithograph.fact;

import java.util.Optional;

/**
 * What a shape of the ontology says against something that a graph states.
 *
 * @param kind label of the shape: {@code plausible value}
 * @param fact IRI of the report that it concerns; absent where it concerns no single fact
 * @param location where that stands: {@code review.md, T1.r3}
 * @param printed the value as printed, or the node of the graph where it concerns no single fact
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String kind, Optional<String> fact, String location, String printed, String message) {
  /** A fact with a violation is not stored, one with a warning is. */
  public enum Severity { VIOLATION, WARNING }
}
