package dev.lithograph.chart;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Value;
import java.util.Optional;

/**
 * A value and what it is drawn against, either as certain as it was reported.
 *
 * @param fact that the value is of
 * @param other that gives the place along the other axis, where that is no condition of {@code fact}
 * @param x in the unit of the axis
 * @param y in the usual unit of the property
 */
public record Point(StoredFact fact, Optional<StoredFact> other, Value x, Value y) {}
