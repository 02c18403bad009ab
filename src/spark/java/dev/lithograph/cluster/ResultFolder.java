package dev.lithograph.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The folder of results, which all machines see: of each paper its N-Quads and its lines of the fact table, of each file a
 * receipt that is written last. Each is put in its place whole; whoever writes it a second time writes the same.
 *
 * @param folder a path, which unlike {@link Path} can go to another machine
 */
record ResultFolder(String folder) implements Serializable {
  /** The parts, spread over folders of their own by the beginning of their names. */
  private static final String PAPERS = "papers";
  private static final int SPREAD = 2;
  private static final int NAME_LENGTH = 32;
  private static final String RECEIPT = ".receipt";
  private static final String QUADS = ".nq.gz";
  private static final String FACTS = ".tsv";
  private static final String UNFINISHED = ".part";
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{32}(?:-\\d+)?\\.(?:receipt|nq\\.gz|tsv)(?:\\..*\\.part)?");

  /** What is written into a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  Path facts() {
    return Path.of(folder, "facts");
  }

  Path failed() {
    return Path.of(folder, "failed.tsv");
  }

  /** A folder that holds other things is none for results, of which some are deleted at times. */
  void check() throws IOException {
    Set<Path> own = Set.of(Path.of(folder, PAPERS), facts(), failed());
    Files.createDirectories(Path.of(folder));
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      Optional<Path> foreign = entries.filter(entry -> !own.contains(entry)).findFirst();
      if (foreign.isPresent()) {
        throw new IOException(folder + " is no folder of results and not empty (it holds " + foreign.get().getFileName()
            + "); name a folder of its own with --out");
      }
    }
  }

  Optional<Receipt> receipt(String path) {
    try {
      return Receipt.of(path, Files.readString(file(path, RECEIPT)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Receipt receipt) {
    write(file(receipt.path(), RECEIPT), out -> out.write(receipt.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** @param number of the paper in its file */
  void write(String path, int number, Content quads, Content facts) {
    write(file(path, suffix(number, QUADS)), out -> {
      GZIPOutputStream compressed = new GZIPOutputStream(out);
      quads.writeTo(compressed);
      compressed.finish();
    });
    write(file(path, suffix(number, FACTS)), facts);
  }

  /** The lines of the fact table of a paper. */
  List<String> factsOf(String path, int number) {
    try {
      return Files.readAllLines(file(path, suffix(number, FACTS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all that belongs to a paper and its file. */
  List<String> names(String path, int number) {
    return List.of(name(path) + RECEIPT, name(path) + suffix(number, QUADS), name(path) + suffix(number, FACTS));
  }

  /** Deletes what belongs to papers, but for files of these names. */
  void keepOnly(Set<String> names) throws IOException {
    Files.createDirectories(Path.of(folder, PAPERS));
    try (Stream<Path> files = Files.walk(Path.of(folder, PAPERS))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (OWN.matcher(name).matches() && !names.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static String suffix(int number, String ending) {
    return "-" + number + ending;
  }

  private Path file(String path, String suffix) {
    String name = name(path);
    return Path.of(folder, PAPERS, name.substring(0, SPREAD), name + suffix);
  }

  private static String name(String path) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8)))
          .substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
