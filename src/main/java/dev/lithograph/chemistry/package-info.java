/**
 * Formulas, compositions, charge balance, families. Uses the JDK only.
 *
 * <p>{@link dev.lithograph.chemistry.FormulaGrammar} reads a {@link dev.lithograph.chemistry.Formula} from text;
 * {@link dev.lithograph.chemistry.ChargeBalance} judges its composition.
 */
package dev.lithograph.chemistry;
