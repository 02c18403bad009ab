package dev.lithograph.bench;

import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Mines a folder of many papers: copies of a few, each with a DOI of its own. The program is killed half-way, goes on, and is
 * started once more when there is nothing left to do. Fails where a document is missing then, or where doing nothing takes long.
 *
 * <p>Arguments: a folder to work in, the number of copies, then papers and folders of papers.
 */
public final class ManyPapers {
  private static final long ENOUGH_FOR_NOTHING_S = 60;

  private final Path folder;
  private final int copies;
  private final List<String> lines =
      new ArrayList<>(List.of("| run | seconds | peak memory MB | journal lines |", "|---|---|---|---|"));

  private ManyPapers(Path folder, int copies) {
    this.folder = folder;
    this.copies = copies;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0], Long.toString(ProcessHandle.current().pid()));
    ManyPapers many = new ManyPapers(folder, Integer.parseInt(arguments[1]));
    many.copy(Arrays.stream(arguments).skip(2).map(Path::of).flatMap(ManyPapers::papersIn).toList());
    many.run();
  }

  private static Stream<Path> papersIn(Path path) {
    try (Stream<Path> files = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
      return files.filter(file -> file.toString().matches(".*\\.(?:md|xml|pdf)") && !file.endsWith("README.md")).sorted()
          .toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    }
  }

  private void copy(List<Path> papers) throws IOException {
    Files.createDirectories(papers());
    for (int i = 0; i < copies; i++) {
      Path paper = papers.get(i % papers.size());
      Path target = papers().resolve("copy-%03d-%s".formatted(i, paper.getFileName()));
      Optional<String> doi = doi(paper);
      if (paper.toString().endsWith(".pdf")) {
        copyPdf(paper, target, doi.orElse("10.1000/copy") + "." + i);
      } else {
        String text = Files.readString(paper);
        Files.writeString(target, doi.isPresent() ? text.replace(doi.get(), doi.get() + "." + i) : text);
      }
    }
  }

  private static Optional<String> doi(Path paper) {
    return switch (Readers.standard().read(paper)) {
      case ReadResult.Read read -> read.document().bibliography().doi();
      case ReadResult.Unreadable unreadable -> throw new IllegalStateException(unreadable.reason().toString());
    };
  }

  private static void copyPdf(Path paper, Path target, String doi) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.toFile())) {
      document.getDocumentInformation().setSubject("doi:" + doi);
      document.save(target.toFile());
    }
  }

  private Path papers() {
    return folder.resolve("papers");
  }

  private void run() throws IOException, InterruptedException {
    measure("until killed", copies / 2);
    measure("resumed", Integer.MAX_VALUE);
    long seconds = measure("nothing to do", Integer.MAX_VALUE);
    Path report = Files.write(folder.resolve("report.md"), lines);
    System.out.println(Files.readString(report));
    String status = status();
    System.out.println(status);
    if (!status.lines().findFirst().orElse("").matches("documents +" + copies)) {
      throw new IllegalStateException("there should be " + copies + " documents");
    }
    if (seconds > ENOUGH_FOR_NOTHING_S) {
      throw new IllegalStateException("to do nothing took " + seconds + " s");
    }
  }

  /** @param killedAfter that many lines of the journal */
  private long measure(String run, int killedAfter) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = lithograph("mine", papers().toString());
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, memory(process.pid()));
      if (journalLines() > killedAfter) {
        process.destroyForcibly();
      }
      Thread.sleep(200);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    lines.add(String.format(Locale.ROOT, "| %s | %d | %d | %d |", run, seconds, peak, journalLines()));
    return seconds;
  }

  private Process lithograph(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), "dev.lithograph.Lithograph"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
  }

  private String status() throws IOException {
    return new String(lithograph("status").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private long journalLines() throws IOException {
    Path journal = folder.resolve("data").resolve("mined.tsv");
    try (Stream<String> all = Files.exists(journal) ? Files.lines(journal) : Stream.empty()) {
      return all.filter(line -> !line.isEmpty()).count();
    }
  }

  /** In MB and without the files that are mapped into memory, as Linux tells it; 0 elsewhere. */
  private static long memory(long pid) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return status.filter(line -> line.startsWith("RssAnon:")).findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }
}
