package dev.lithograph.cli;

import dev.lithograph.fact.Fact;
import picocli.CommandLine.Option;

/** Which kinds of statements a fact table holds. */
final class KindOption {
  @Option(names = "--all-kinds", description = "Also textbook limits, requirements and definitions, not results alone.")
  private boolean allKinds;

  boolean keeps(Fact fact) {
    return allKinds || fact.kind() == Fact.Kind.RESULT;
  }
}
