package dev.lithograph.chart;

/** Why a value is not in a chart. */
public enum LeftOut {
  /** A requirement, a textbook limit or a definition. */
  NO_RESULT,
  /** Its unit is none that compares with the usual one. */
  OTHER_UNIT,
  /** Outside of what is plausible for the property, most probably misread. */
  IMPLAUSIBLE,
  /** The condition that it is drawn against is not stated. */
  NOT_STATED,
  /** The condition is stated in a unit of another kind: a current density in the place of a C-rate. */
  STATED_OTHERWISE,
  /** The document reports no value of the other property that belongs to it. */
  NO_COUNTERPART,
  /** Zero or negative, which has no logarithm. */
  NOT_POSITIVE
}
