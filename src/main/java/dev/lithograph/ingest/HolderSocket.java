package dev.lithograph.ingest;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where the process that has a folder open gives a backup of it to others, or takes one from them: a socket in the folder, which
 * who may write into the folder may use, and nobody from another machine.
 */
final class HolderSocket implements Closeable {
  static final String BACKUP = "backup";
  static final String RESTORE = "restore";
  static final String REPLACE = "replace";
  static final String DONE = "done";
  private static final String NAME = "socket";

  private final Path file;
  private final DataFolder data;
  private final Optional<ServerSocketChannel> server;
  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  private HolderSocket(Path file, DataFolder data, Optional<ServerSocketChannel> server) {
    this.file = file;
    this.data = data;
    this.server = server;
  }

  /** Where the system has no such sockets, or the path is longer than they allow, nobody is answered. */
  static HolderSocket open(Path folder, DataFolder data) {
    Path file = folder.resolve(NAME);
    HolderSocket socket = new HolderSocket(file, data, listen(file));
    socket.server.ifPresent(server -> socket.answering.execute(() -> socket.accept(server)));
    return socket;
  }

  private static Optional<ServerSocketChannel> listen(Path file) {
    try {
      // That of a process that was killed.
      Files.deleteIfExists(file);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        server.bind(UnixDomainSocketAddress.of(file));
        return Optional.of(server);
      } catch (IOException e) {
        server.close();
        return Optional.empty();
      }
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** A connection to the process that has {@code folder} open. */
  static SocketChannel connect(Path folder) throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(NAME)));
  }

  private void accept(ServerSocketChannel server) {
    while (server.isOpen()) {
      try {
        SocketChannel asker = server.accept();
        open.add(asker);
        answering.execute(() -> answer(asker));
      } catch (IOException e) {
        // Closed, or the asker is gone already.
      }
    }
  }

  private void answer(SocketChannel asker) {
    try (asker) {
      InputStream in = Channels.newInputStream(asker);
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(asker));
      switch (line(in)) {
        case BACKUP -> data.backup(out);
        case RESTORE -> tell(restored(in, false), out);
        case RESTORE + " " + REPLACE -> tell(restored(in, true), out);
        default -> { }
      }
      out.flush();
    } catch (IOException | UncheckedIOException e) {
      // The asker is gone, or finds that what it got is not whole.
    } finally {
      open.remove(asker);
    }
  }

  /** What became of it, in a line. */
  private String restored(InputStream in, boolean replace) throws IOException {
    Path backup = Files.createTempFile(file.toAbsolutePath().getParent(), "restore", ".zip");
    try {
      Files.copy(in, backup, StandardCopyOption.REPLACE_EXISTING);
      return DONE + " " + data.restore(backup, replace);
    } catch (UnusableBackupException | IOException | UncheckedIOException e) {
      return e.getMessage();
    } finally {
      Files.delete(backup);
    }
  }

  private static void tell(String line, OutputStream out) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Up to the end of the line, and not a byte more. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  /** Waits for a restore that is under way; backups are cut off, which those who take them see. */
  @Override
  public void close() {
    try {
      if (server.isPresent()) {
        server.get().close();
        Files.deleteIfExists(file);
      }
      for (SocketChannel asker : open) {
        asker.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answering.close();
  }
}
