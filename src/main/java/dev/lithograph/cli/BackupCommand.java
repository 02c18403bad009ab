package dev.lithograph.cli;

import dev.lithograph.ingest.UnusableBackupException;
import dev.lithograph.store.UnusableStoreException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup",
    description = {"Writes all of the store, as of one moment, into one file, and checks it by its SHA-256.",
        "'lithograph serve' and 'lithograph mine' go on meanwhile."},
    footer = {"", "Example:", "  lithograph backup /backups/lithograph-$(date +%%F).zip"})
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup, a bag (BagIt) in a ZIP file. An older one of that name stays until "
      + "this one is whole.")
  private Path file;

  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  BackupCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call()
      throws UnusableStoreException, StoreOption.NoStoreException, UnusableBackupException, SecretFile.UnusableSecretException {
    long bytes = store.existing().backup(parts.catalogue().get()).writeTo(file);
    console.tell(String.format(Locale.ROOT, "%s: %.1f MB", file, bytes / 1e6));
    return Cli.DONE;
  }
}
