/** What Jazzer feeds with broken input: each reader, and the grammars of numbers, units and formulas. A class is one target. */
package dev.lithograph.fuzz;
