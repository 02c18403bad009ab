package dev.lithograph.ingest;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All of a store in one file: a bag (BagIt 1.0, RFC 8493), zipped, with the graph as N-Quads, the journal of mined files, and the
 * SHA-256 of each. Unpacked, {@code sha256sum -c manifest-sha256.txt} checks it too.
 */
final class Bag implements Closeable {
  static final String GRAPH = "data/graph.nq";
  static final String JOURNAL = "data/mined.tsv";
  private static final String FOLDER = "lithograph-backup/";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private final Path file;
  private final ZipFile zip;

  private Bag(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** What is written into a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** @param contents by the path of the file in the bag */
  static void write(Map<String, Content> contents, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Map<String, String> payload = new LinkedHashMap<>();
    long bytes = 0;
    for (Map.Entry<String, Content> content : contents.entrySet()) {
      bytes += add(zip, content.getKey(), content.getValue(), payload);
    }
    Map<String, String> tags = new LinkedHashMap<>();
    add(zip, "bagit.txt", text(DECLARATION), tags);
    add(zip, "bag-info.txt", text("Bagging-Date: %s%nBag-Software-Agent: Lithograph%nPayload-Oxum: %d.%d%n"
        .formatted(LocalDate.now(ZoneOffset.UTC), bytes, payload.size())), tags);
    add(zip, MANIFEST, text(manifest(payload)), tags);
    add(zip, "tag" + MANIFEST, text(manifest(tags)), new LinkedHashMap<>());
    zip.finish();
    zip.flush();
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(Map<String, String> hashes) {
    return hashes.entrySet().stream().map(hash -> hash.getValue() + "  " + hash.getKey() + "\n").collect(Collectors.joining());
  }

  /** @return its length in bytes */
  private static long add(ZipOutputStream zip, String name, Content content, Map<String, String> hashes) throws IOException {
    ZipEntry entry = new ZipEntry(FOLDER + name);
    zip.putNextEntry(entry);
    DigestOutputStream digested = new DigestOutputStream(new Unclosed(zip), sha256());
    content.writeTo(digested);
    digested.flush();
    zip.closeEntry();
    hashes.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    return entry.getSize();
  }

  /** Those who write a file may close it, but not what comes behind it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /**
   * Opens a bag whose every file has the hash that is noted for it.
   *
   * @param file to be named where it has not
   */
  static Bag open(Path file) throws UnusableBackupException, IOException {
    Bag bag;
    try {
      bag = new Bag(file, new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw new UnusableBackupException(file + " is no backup, or was cut short (" + e.getMessage() + "); take another one");
    }
    try {
      bag.verify();
      return bag;
    } catch (UnusableBackupException | IOException | RuntimeException e) {
      bag.close();
      throw e;
    }
  }

  private void verify() throws UnusableBackupException, IOException {
    Map<String, String> noted = noted();
    for (String name : List.of(GRAPH, JOURNAL)) {
      if (!noted.containsKey(name) || zip.getEntry(FOLDER + name) == null) {
        throw new UnusableBackupException(file + " is no backup of Lithograph: it has no " + name);
      }
      if (!hash(name).equals(noted.get(name))) {
        throw new UnusableBackupException(file + " is damaged: " + name + " does not have the SHA-256 that is noted for it;"
            + " take another backup");
      }
    }
  }

  private Map<String, String> noted() throws IOException, UnusableBackupException {
    if (zip.getEntry(FOLDER + MANIFEST) == null) {
      throw new UnusableBackupException(file + " is no backup of Lithograph: it has no " + MANIFEST);
    }
    try (InputStream in = stream(MANIFEST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" +", 2))
          .filter(parts -> parts.length == 2).collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> b));
    }
  }

  /** Empty, which no hash is, where what is stored cannot be read. */
  private String hash(String name) throws IOException {
    DigestOutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
    try (InputStream in = stream(name)) {
      in.transferTo(digested);
    } catch (ZipException e) {
      return "";
    }
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  /** What a file of the bag holds. */
  InputStream stream(String name) throws IOException {
    return zip.getInputStream(zip.getEntry(FOLDER + name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
