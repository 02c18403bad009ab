package dev.lithograph.cli;

import dev.lithograph.compare.FactTable;
import dev.lithograph.evaluate.ConfidenceBand;
import dev.lithograph.evaluate.Evaluation;
import dev.lithograph.evaluate.Evaluation.Answer;
import dev.lithograph.evaluate.Evaluation.Owed;
import dev.lithograph.evaluate.Level;
import dev.lithograph.evaluate.Score;
import dev.lithograph.fact.Fact;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints an evaluation as tables for people. */
final class EvaluationPrinter {
  /** Of a mined fact, what a gold fact does not have; the quote has a line of its own. */
  private static final Set<String> LEFT_OUT = Set.of("document", "kind", "start", "end", "quote");

  private final PrintStream out;

  EvaluationPrinter(PrintStream out) {
    this.out = out;
  }

  /** @param all what all the properties together are called */
  void scores(Evaluation evaluation, String all) {
    row("%-26s%6s%7s  %-8s%11s%8s%8s", "", "gold", "mined", "level", "precision", "recall", "F1");
    scores(all, evaluation::score);
    evaluation.properties().forEach(property -> scores(property, level -> evaluation.score(level, property)));
  }

  private void scores(String name, Function<Level, Score> scores) {
    for (Level level : Level.values()) {
      Score score = scores.apply(level);
      String counts = level == Level.VALUE ? String.format(Locale.ROOT, "%-26s%6d%7d", name, score.gold(), score.mined()) : "";
      row("%-39s  %-8s%11.3f%8.3f%8.3f", counts, word(level), score.precision(), score.recall(), score.f1());
    }
  }

  void calibration(Evaluation evaluation) {
    out.println();
    row("%-12s%6s%8s   right: %5s%8s%8s", "confidence", "facts", "mean", "value", "cited", "full");
    for (ConfidenceBand band : evaluation.calibration()) {
      row("%.1f to %.1f  %6d%8.2f%15.2f%8.2f%8.2f", band.tenths() / 10.0, band.upperTenths() / 10.0, band.facts(), band.claimed(),
          band.right().get(Level.VALUE), band.right().get(Level.CITED), band.right().get(Level.FULL));
    }
  }

  void misses(Evaluation evaluation) {
    out.println("\nnot found, or right only up to a level:");
    evaluation.owed().stream().filter(owed -> owed.answer().map(Answer::level).filter(Level.FULL::equals).isEmpty())
        .forEach(this::miss);
    out.println("\nmined, but not in the gold:");
    evaluation.surplus().forEach(fact -> mined("", fact));
  }

  private void miss(Owed owed) {
    String gold = owed.gold().printed().entrySet().stream().map(cell -> cell.getKey() + "=" + cell.getValue())
        .collect(Collectors.joining(" | "));
    Optional<Answer> answer = owed.answer();
    line(answer.map(found -> word(found.level())).orElse("none"), "gold", gold);
    answer.ifPresent(found -> mined("", found.fact()));
  }

  private void mined(String level, Fact fact) {
    String[] columns = FactTable.header().strip().split("\t");
    String[] cells = FactTable.line("", fact).split("\t", -1);
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (!cells[i].isBlank() && !LEFT_OUT.contains(columns[i])) {
        filled.add(columns[i] + "=" + cells[i]);
      }
    }
    line(level, "mined", String.join(" | ", filled));
    line("", "quote", fact.evidence().quote().replaceAll("\\s+", " ").strip());
  }

  private void line(String level, String side, String text) {
    row("  %-9s%-7s%s", level, side, text);
  }

  private void row(String format, Object... cells) {
    out.println(String.format(Locale.ROOT, format, cells).stripTrailing());
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
