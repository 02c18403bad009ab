package dev.lithograph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;

/** A Fuseki in a process of its own that keeps its data on disk and answers nobody without user and password. */
public final class SeparateFuseki implements AutoCloseable {
  public static final String USER = "miner";
  public static final String PASSWORD = "a secret";
  private static final String READY = "listens on ";

  private final Path folder;
  private Process process;
  private int port;

  private SeparateFuseki(Path folder) {
    this.folder = folder;
  }

  /** @param folder that is empty */
  public static SeparateFuseki in(Path folder) throws IOException {
    Files.writeString(folder.resolve("passwords"), USER + ": " + PASSWORD + "\n");
    Files.createDirectory(folder.resolve("database"));
    SeparateFuseki fuseki = new SeparateFuseki(folder);
    fuseki.start();
    return fuseki;
  }

  /** At the same address as before. */
  public void start() throws IOException {
    process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        SeparateFuseki.class.getName(), "--localhost", "--port=" + port, "--auth=basic",
        "--passwd=" + folder.resolve("passwords"), "--update", "--tdb2", "--loc=" + folder.resolve("database"), "/papers")
        .redirectErrorStream(true).start();
    BufferedReader told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Optional<String> ready = told.lines().filter(line -> line.startsWith(READY)).findFirst();
    port = Integer.parseInt(ready.orElseThrow(() -> new AssertionError("Fuseki did not start")).substring(READY.length()));
    Thread.ofVirtual().start(() -> told.lines().forEach(line -> { }));
  }

  public static void main(String[] arguments) throws InterruptedException {
    FusekiServer server = FusekiServer.construct(arguments).start();
    System.out.println(READY + server.getPort());
    server.join();
  }

  /** As a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public URI url() {
    return URI.create("http://localhost:" + port + "/papers");
  }

  /** A file of settings that nobody else can read. */
  public Path settings() throws IOException {
    return settings(PASSWORD);
  }

  public Path settings(String password) throws IOException {
    Path file = folder.resolve("settings-" + password.hashCode());
    if (!Files.exists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.write(file, List.of("user=" + USER, "password=" + password));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
