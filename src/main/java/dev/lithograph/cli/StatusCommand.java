package dev.lithograph.cli;

import dev.lithograph.store.FactStore;
import dev.lithograph.store.StoreStatus;
import dev.lithograph.store.UnusableStoreException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Says what the store holds: documents, facts by property, last mined, size on disk.",
    footer = {"", "Example:", "  lithograph status --data /srv/lithograph"})
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  StatusCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, StoreOption.NoStoreException, SecretFile.UnusableSecretException {
    try (FactStore facts = store.openExisting(parts.catalogue().get())) {
      print(facts.status());
    }
    return Cli.DONE;
  }

  private void print(StoreStatus status) {
    line("documents", status.documents());
    line("facts", status.facts());
    status.factsByProperty().forEach((property, count) -> line("  " + property, count));
    line("last mined", status.lastMined().map(LOCAL_TIME::format).orElse("never"));
    line("size", String.format(Locale.ROOT, "%.1f MB", status.bytes() / 1e6));
  }

  private void line(String name, Object value) {
    console.out().printf("%-28s%s%n", name, value);
  }
}
