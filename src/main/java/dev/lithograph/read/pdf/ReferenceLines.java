package dev.lithograph.read.pdf;

import dev.lithograph.document.Span;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.structure.EntryNumber;
import java.util.ArrayList;
import java.util.List;

/** Takes the lines of a reference list apart into entries: by their numbers, else by their indents, else by their words. */
final class ReferenceLines {
  private static final int FEWEST_NUMBERED = 3;
  private static final int LONGEST_GAP = 20;

  private ReferenceLines() {}

  /** The lines of each entry; an entry whose number is missing has none. */
  static List<List<Line>> entries(List<Line> lines) {
    List<List<Line>> numbered = numbered(lines);
    if (numbered.size() >= FEWEST_NUMBERED) {
      return numbered;
    }
    boolean hanging = lines.stream().filter(ReferenceLines::isIndented).count() * 5 > lines.size();
    List<List<Line>> entries = new ArrayList<>();
    for (Line line : lines) {
      boolean begins = hanging ? !isIndented(line) : !entries.isEmpty() && isWhole(entries.getLast()) && beginsEntry(line);
      if (begins || entries.isEmpty()) {
        entries.add(new ArrayList<>());
      }
      entries.getLast().add(line);
    }
    return entries;
  }

  /** A number begins an entry where it goes on counting. */
  private static List<List<Line>> numbered(List<Line> lines) {
    List<List<Line>> entries = new ArrayList<>();
    for (Line line : lines) {
      int number = number(line);
      int next = entries.size() + 1;
      boolean begins = number == next || number > next && number <= next + LONGEST_GAP && !entries.isEmpty() && !isIndented(line);
      while (begins && entries.size() < number) {
        entries.add(new ArrayList<>());
      }
      if (!entries.isEmpty()) {
        entries.getLast().add(line);
      }
    }
    return entries;
  }

  private static int number(Line line) {
    String value = LineText.of(line.fragment()).value();
    return EntryNumber.at(value, new Span(0, value.length())).number();
  }

  private static boolean isIndented(Line line) {
    return line.indent() > 0.5f * line.size();
  }

  private static boolean beginsEntry(Line line) {
    return BibliographyParser.beginsEntry(LineText.of(line.fragment()).value());
  }

  private static boolean isWhole(List<Line> entry) {
    return BibliographyParser.year(Passages.value(entry)).isPresent();
  }
}
