package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A manuscript that takes a table and its bibliography in. */
public record Manuscript(String table, String bibliography) {
  /** What plain LaTeX and booktabs define, as far as a table uses it. */
  private static final Set<String> KNOWN = Set.of("begin", "end", "centering", "caption", "label", "toprule", "midrule",
      "bottomrule", "cite", "textsubscript", "textsuperscript", "textbackslash", "textasciicircum", "textbar", "par",
      "footnotesize", "times", "sim", "neq", "mu", "Omega", "alpha", "beta", "gamma", "delta", "cdot", "circ", "pm", "geq", "leq",
      "approx", "to");
  private static final String PAPER = """
      \\documentclass[twocolumn]{article}
      \\usepackage{booktabs}
      \\begin{document}
      \\input{table}
      \\bibliographystyle{plain}
      \\bibliography{lithograph}
      \\end{document}
      """;

  /** Whether LaTeX is installed. */
  public static boolean canBeSet() {
    return isOnPath("pdflatex") && isOnPath("bibtex");
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Fails where LaTeX would stumble: unknown commands, open braces and formulas, bare specials, citations without an entry. */
  public void isSound() {
    String latex = table.replaceAll("(?m)^%.*\n", "");
    Set<String> commands = all("\\\\([a-zA-Z]+)", latex.replace("\\\\", " "));
    commands.removeAll(KNOWN);
    assertEquals(Set.of(), commands);
    String literal = latex.replaceAll("\\\\[\\\\{}&%$#_,]", "");
    int depth = 0;
    for (char c : literal.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertTrue(depth >= 0 && c != '#' && c != '%', latex);
    }
    assertEquals(0, depth, latex);
    for (String line : literal.split("\n")) {
      assertEquals(0, line.chars().filter(c -> c == '$').count() % 2, line);
      assertFalse(line.replaceAll("\\$[^$]*\\$", "").matches(".*[_^].*"), line);
    }
    Set<String> cited = new TreeSet<>();
    all("\\\\cite\\{([^}]*)\\}", table).forEach(keys -> cited.addAll(Arrays.asList(keys.split(","))));
    assertEquals(all("(?m)^@\\w+\\{([^,]+),", bibliography), cited);
  }

  private static Set<String> all(String pattern, String text) {
    return new TreeSet<>(Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList());
  }

  /** Fails where LaTeX or BibTeX does, or leaves a citation open. */
  public void compilesIn(Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("table.tex"), table);
    Files.writeString(folder.resolve("lithograph.bib"), bibliography);
    Files.writeString(folder.resolve("paper.tex"), PAPER);
    run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper");
    run(folder, "bibtex", "paper");
    run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper");
    String log = run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper");
    assertTrue(Files.exists(folder.resolve("paper.pdf")), log);
    assertFalse(log.contains("undefined"), log);
  }

  private static String run(Path folder, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("said");
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertEquals(0, process.exitValue(), said);
    return said;
  }
}
