/** Mentions to facts: linking, attribution, conditions, tables. */
package dev.lithograph.assemble;
