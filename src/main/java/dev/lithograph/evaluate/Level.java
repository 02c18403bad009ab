package dev.lithograph.evaluate;

/** How far a mined fact agrees with a gold fact; each level asks for all that those before it ask for. */
public enum Level {
  /** Property, number and unit: within 1 % after conversion; a bound is not the number that it bounds. */
  VALUE,
  /** And the references. */
  CITED,
  /** And temperature, rate, cycle and cell, wherever the gold states them. */
  CONTEXT,
  /** And the subject: by its formula where the gold has one, else by shared words. */
  FULL
}
