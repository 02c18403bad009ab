package dev.lithograph.store;

import java.time.Duration;

/**
 * How far the answer of a query may go.
 *
 * @param time to compute it
 * @param rows of a table; what comes behind them is left out
 * @param bytes of the answer as it is written
 */
public record QueryLimits(Duration time, int rows, int bytes) {}
