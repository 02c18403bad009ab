package dev.lithograph.cli;

import dev.lithograph.fact.Finding;
import dev.lithograph.fact.Finding.Severity;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "validate", description =
    {"Checks all that the store holds against the shapes of the ontology: counts what is wrong",
    "(violations) or questionable (warnings) by kind, and names each with its document, place and value.",
    "Checks too whether each document is still as it was stored.",
    "The exit status is 1 where there are violations, or a document is not."},
    footer = {"", "Example:", "  lithograph validate --data /srv/lithograph"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  ValidateCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, StoreOption.NoStoreException, SecretFile.UnusableSecretException {
    try (FactStore facts = store.openExisting(parts.catalogue().get())) {
      List<Finding> findings = facts.findings();
      for (Severity severity : Severity.values()) {
        count(severity, findings);
      }
      findings.forEach(this::print);
      List<String> altered = facts.altered();
      altered.forEach(document -> console.tellError(document + ": is not as it was stored: mine it again, or restore a backup"));
      boolean violated = findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
      return violated || !altered.isEmpty() ? Cli.FAILED : Cli.DONE;
    }
  }

  private void count(Severity severity, List<Finding> findings) {
    Map<String, Long> kinds = findings.stream().filter(finding -> finding.severity() == severity)
        .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
    line(name(severity) + "s", kinds.values().stream().mapToLong(Long::longValue).sum());
    kinds.forEach((kind, number) -> line("  " + kind, number));
  }

  private void line(String name, long number) {
    console.out().printf("%-28s%d%n", name, number);
  }

  private void print(Finding finding) {
    String where = finding.location().isEmpty() ? "" : finding.location() + ": ";
    console.out().println(name(finding.severity()) + ": " + where + finding.printed() + ": " + finding.message());
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
