package dev.lithograph.rdf;

import dev.lithograph.quantity.Unit;
import java.util.Optional;

/** Which IRI names a unit in the ontology or in QUDT. */
@FunctionalInterface
public interface UnitIris {
  /** Absent for a unit that no vocabulary names, as papers compose them: {@code mAh/(cm2 h)}. */
  Optional<String> of(Unit unit);
}
