/** The one spelling of characters, scripts and formulas that grammars read, from Unicode and LaTeX. */
package dev.lithograph.read.spelling;
