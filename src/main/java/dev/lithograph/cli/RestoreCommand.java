package dev.lithograph.cli;

import dev.lithograph.ingest.UnusableBackupException;
import dev.lithograph.store.UnusableStoreException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore",
    description = {"Checks a backup by its SHA-256 and puts it in the place of all that the store holds, wholly or not at all.",
        "'lithograph serve' goes on meanwhile and shows it from then on."},
    footer = {"", "Example:", "  lithograph restore lithograph-2026-11-29.zip --data restored"})
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What 'lithograph backup' has written.")
  private Path file;

  @Option(names = "--replace", description = "Allows that documents in the store go.")
  private boolean replace;

  @Mixin
  private StoreOption store;

  private final Parts parts;
  private final Console console;

  RestoreCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, UnusableBackupException, SecretFile.UnusableSecretException {
    int documents = store.backup(parts.catalogue().get()).restoreFrom(file, replace);
    console.tell(ProgressLines.counted(documents, "document") + " in the store");
    return Cli.DONE;
  }
}
