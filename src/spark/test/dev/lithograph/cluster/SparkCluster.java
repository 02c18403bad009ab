package dev.lithograph.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A standalone master of Spark and two workers of one core, each a process of its own, on loopback. */
final class SparkCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long BETWEEN_LOOKS_MS = 200;
  /** What Spark gives the processes that it starts itself. */
  private static final List<String> OPEN = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io",
      "java.net", "java.nio", "java.util", "java.util.concurrent", "java.util.concurrent.atomic", "sun.nio.ch", "sun.nio.cs", "sun.util.calendar");

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private SparkCluster(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** @param folder for what the processes write */
  static SparkCluster in(Path folder) throws IOException, InterruptedException {
    SparkCluster cluster = new SparkCluster(folder, freePort());
    // Executors take their classes from the class path of the driver; Spark wants such a folder all the same.
    Files.createDirectories(folder.resolve("jars"));
    cluster.start("org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", String.valueOf(cluster.port));
    cluster.awaitMaster();
    for (String worker : List.of("one", "two")) {
      cluster.start("org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--cores", "1", "--memory", "1500m",
          "--work-dir", folder.resolve(worker).toString(), cluster.master());
    }
    return cluster;
  }

  String master() {
    return "spark://" + LOOPBACK + ":" + port;
  }

  private void start(String mainClass, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--webui-port", "0"));
    processes.add(process(folder, mainClass, all).redirectErrorStream(true)
        .redirectOutput(folder.resolve(processes.size() + ".log").toFile()).start());
  }

  /** A process with the class path of this one. */
  static ProcessBuilder process(Path folder, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    OPEN.forEach(name -> command.addAll(List.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment()
        .putAll(Map.of("SPARK_HOME", folder.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", LOOPBACK));
    return builder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitMaster() throws InterruptedException {
    while (processes.getFirst().isAlive()) {
      try (Socket socket = new Socket(LOOPBACK, port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(BETWEEN_LOOKS_MS);
      }
    }
    throw new AssertionError("the master did not start");
  }

  /**
   * Kills a worker with what it has started.
   *
   * @return whether it was executing something
   */
  boolean killWorker() throws InterruptedException {
    Process worker = processes.getLast();
    List<ProcessHandle> executors = worker.descendants().toList();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly().waitFor();
    return !executors.isEmpty();
  }

  @Override
  public void close() {
    processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    processes.forEach(Process::destroyForcibly);
  }
}
