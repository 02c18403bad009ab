package dev.lithograph.ingest;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.store.StoreInUseException;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Copies a store into one file and back, also while another process has it open. */
public final class StoreBackup {
  private final StorePlace place;
  private final Catalogue catalogue;

  public StoreBackup(StorePlace place, Catalogue catalogue) {
    this.place = place;
    this.catalogue = catalogue;
  }

  /**
   * Writes all of the store, as of one moment, into {@code file}, which is as it was until the backup is whole.
   *
   * @return how long it is, in bytes
   */
  public long writeTo(Path file) throws UnusableStoreException, UnusableBackupException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        write(part);
        Bag.open(part).close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UnusableBackupException(file + " cannot be written (" + reason(e) + "): name a file on a disk with room for it");
    }
  }

  private void write(Path part) throws IOException, UnusableStoreException, UnusableBackupException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      try (DataFolder data = DataFolder.open(place, catalogue)) {
        data.backup(out);
      } catch (StoreInUseException e) {
        try (SocketChannel holder = ask(e, HolderSocket.BACKUP)) {
          Channels.newInputStream(holder).transferTo(out);
        }
      }
      channel.force(true);
    }
  }

  /**
   * Puts what {@code file} holds in the place of all that the store holds, wholly or not at all.
   *
   * @param replace whether documents that are in the store may go
   * @return how many documents are in it then
   */
  public int restoreFrom(Path file, boolean replace) throws UnusableStoreException, UnusableBackupException {
    try {
      // What is no backup makes no store.
      Bag.open(file).close();
      try (DataFolder data = DataFolder.open(place, catalogue)) {
        return data.restore(file, replace);
      } catch (StoreInUseException e) {
        return restoreBy(e, file, replace);
      }
    } catch (IOException e) {
      throw new UnusableBackupException(file + " cannot be restored (" + reason(e) + ")");
    }
  }

  private static String reason(IOException e) {
    return e.getClass() == IOException.class ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private int restoreBy(StoreInUseException inUse, Path file, boolean replace)
      throws IOException, StoreInUseException, UnusableBackupException {
    try (SocketChannel holder = ask(inUse, HolderSocket.RESTORE + (replace ? " " + HolderSocket.REPLACE : ""))) {
      Files.copy(file, Channels.newOutputStream(holder));
      holder.shutdownOutput();
      String answer = HolderSocket.line(Channels.newInputStream(holder));
      if (!answer.startsWith(HolderSocket.DONE)) {
        throw new UnusableBackupException(answer.isEmpty() ? inUse.holder() + " ended before it had restored " + file
            + ": give the same command again" : answer);
      }
      return Integer.parseInt(answer.substring(HolderSocket.DONE.length()).strip());
    }
  }

  private SocketChannel ask(StoreInUseException inUse, String request) throws IOException, StoreInUseException {
    SocketChannel holder;
    try {
      holder = HolderSocket.connect(place.folder());
    } catch (IOException e) {
      // A command that has it open for a moment, or a folder that holds no socket.
      throw inUse;
    }
    Channels.newOutputStream(holder).write((request + "\n").getBytes(StandardCharsets.UTF_8));
    return holder;
  }
}
