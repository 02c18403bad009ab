/** Formulas, compositions, charge balance, families. Uses the JDK only. */
package dev.lithograph.chemistry;
