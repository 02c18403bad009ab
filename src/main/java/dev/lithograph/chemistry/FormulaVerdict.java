package dev.lithograph.chemistry;

import java.util.List;
import java.util.Optional;

/** What is to be thought of a formula as it was printed. */
public sealed interface FormulaVerdict {
  /** The characters that were judged, untouched. */
  String printed();

  /** The formula to work with: repaired where it was repaired; absent where the text is none. */
  Optional<Formula> formula();

  /** Its usual charges cancel. */
  record Balanced(String printed, Formula balanced) implements FormulaVerdict {
    @Override
    public Optional<Formula> formula() {
      return Optional.of(balanced);
    }
  }

  /** It was misread, and one known kind of misreading explains it in one way alone. */
  record Repaired(String printed, Repair repair) implements FormulaVerdict {
    @Override
    public Optional<Formula> formula() {
      return Optional.of(repair.to());
    }
  }

  /**
   * Its usual charges leave {@code charge} over, and it stays as it is.
   *
   * @param candidates the repairs that would balance it: none, or more than one, or one without a known structure
   */
  record Unbalanced(String printed, Formula unbalanced, double charge, List<Repair> candidates) implements FormulaVerdict {
    public Unbalanced {
      candidates = List.copyOf(candidates);
    }

    @Override
    public Optional<Formula> formula() {
      return Optional.of(unbalanced);
    }
  }

  /** Charges say nothing, and why. */
  record Unjudged(String printed, Optional<Formula> formula, String reason) implements FormulaVerdict {}

  /** Whether the printed formula cannot be right as it stands. */
  default boolean isFlagged() {
    return this instanceof Repaired || this instanceof Unbalanced;
  }
}
