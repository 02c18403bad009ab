package dev.lithograph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A command of the shell, run as a whole and from nothing. */
record Command(List<String> words) {
  private static final int RUNS = 3;
  private static final String TIMED = "\"$@\" >/dev/null 2>&1 || exit 1; times";
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
  /** Of the four times that a shell tells, those of what it has run. */
  private static final int OWN = 2;

  static Command lithograph(String... arguments) {
    List<String> words = new ArrayList<>(List.of("./lithograph"));
    words.addAll(List.of(arguments));
    return new Command(words);
  }

  /** A program of this folder, compiled and kept in memory as the commands are. */
  static Command java(Class<?> program, String... arguments) {
    List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName()));
    words.addAll(List.of(arguments));
    return new Command(words);
  }

  /** The median of some runs. */
  Cost cost() {
    return Cost.median(IntStream.range(0, RUNS).mapToObj(run -> once()).toList());
  }

  private Cost once() {
    List<String> timed = new ArrayList<>(List.of("sh", "-c", TIMED, "sh"));
    timed.addAll(words);
    try {
      long start = System.nanoTime();
      Process shell = new ProcessBuilder(timed).start();
      String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (shell.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + " fails: run it by itself to see why");
      }
      double clock = (System.nanoTime() - start) / 1e6;
      return new Cost(clock, TIME.matcher(times).results().skip(OWN).mapToDouble(Command::milliseconds).sum());
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", words) + " cannot be run", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static double milliseconds(MatchResult time) {
    return (60 * Integer.parseInt(time.group(1)) + Double.parseDouble(time.group(2))) * 1000;
  }
}
