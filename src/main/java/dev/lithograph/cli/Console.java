package dev.lithograph.cli;

import dev.lithograph.document.Diagnostic;
import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for everything else
 * @param terminal whether {@code err} is a terminal, on which a line can be written over
 * @param coloured whether messages may have colours
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, boolean coloured) {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  void tell(String line) {
    err.println(line);
  }

  void tell(Diagnostic diagnostic) {
    String label = switch (diagnostic.severity()) {
      case ERROR -> coloured("error", RED);
      case WARNING -> coloured("warning", YELLOW);
    };
    err.println(label + ": " + diagnostic);
  }

  void tellError(String message) {
    err.println(coloured("error", RED) + ": " + message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(""));
  }

  private String coloured(String word, String colour) {
    return coloured ? colour + word + PLAIN : word;
  }
}
