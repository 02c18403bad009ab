package dev.lithograph.reconcile;

/** What two reports are to each other. */
public enum Relation {
  /** Both tell of one measurement. */
  SAME_MEASUREMENT,
  /** Both credit one paper, for one thing under the same conditions, but with values that rounding does not explain. */
  OTHER_VALUE,
  /** Both tell one value of one thing, but credit different papers. */
  OTHER_CREDIT
}
