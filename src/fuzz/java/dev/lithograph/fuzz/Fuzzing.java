package dev.lithograph.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Has Jazzer feed each target, one after the other, for a time. What it found worth keeping lies in the folder beside what broke
 * a target; a second run begins with that.
 */
public final class Fuzzing {
  private static final List<Target> TARGETS = List.of(
      new Target(JatsFuzz.class, JatsFuzz::seeds),
      new Target(TeiFuzz.class, TeiFuzz::seeds),
      new Target(HtmlFuzz.class, HtmlFuzz::seeds),
      new Target(PdfFuzz.class, PdfFuzz::seeds),
      new Target(MarkdownFuzz.class, MarkdownFuzz::seeds),
      new Target(TextFuzz.class, TextFuzz::seeds),
      new Target(ReferencesFuzz.class, ReferencesFuzz::seeds),
      new Target(FormulaFuzz.class, FormulaFuzz::seeds),
      new Target(QuantityFuzz.class, QuantityFuzz::seeds));

  private Fuzzing() {}

  private record Target(Class<?> type, Supplier<Stream<byte[]>> seeds) {
    String name() {
      return type.getSimpleName();
    }
  }

  /** Arguments: a folder, seconds for each target, and which targets, all if none is named. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    List<String> broken = new ArrayList<>();
    for (Target target : TARGETS) {
      if ((wanted.isEmpty() || wanted.contains(target.name())) && !holds(target, folder.resolve(target.name()), arguments[1])) {
        broken.add(target.name());
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("input that breaks " + String.join(", ", broken) + " lies in " + folder);
    }
  }

  private static boolean holds(Target target, Path folder, String seconds) throws IOException, InterruptedException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    int number = 0;
    for (byte[] seed : target.seeds().get().toList()) {
      Files.write(inputs.resolve("seed-" + ++number), seed);
    }
    List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // As much room as the miner's threads have; the agent that watches which code runs is loaded at run time.
        "-Xss64m", "-Xmx1g", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
        "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.type().getName(), "--instrumentation_includes=dev.lithograph.**",
        "--custom_hook_includes=dev.lithograph.**", "--reproducer_path=" + folder, "-artifact_prefix=" + folder + File.separator,
        "-max_total_time=" + seconds, "-max_len=8192", "-print_final_stats=1", inputs.toString());
    System.out.println("\n== " + target.name());
    Process process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile()).start();
    boolean held = process.waitFor() == 0;
    try (Stream<String> log = Files.lines(folder.resolve("log"))) {
      log.filter(line -> !held || line.startsWith("stat::number_of_executed_units")).forEach(System.out::println);
    }
    return held;
  }
}
