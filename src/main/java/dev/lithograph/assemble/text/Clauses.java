package dev.lithograph.assemble.text;

import dev.lithograph.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where one statement of a sentence ends and another begins, and what it costs a link to cross there, in words.
 *
 * <p>{@code X conducts 2 mS/cm, whereas Y conducts 5} falls in two; {@code 2, 3 and 5 mS/cm} does not.
 */
final class Clauses {
  private static final Set<String> CONTRASTS = Set.of("while", "whereas", "whilst", "although", "though");
  private static final Set<String> COMPARISONS = Set.of("than", "versus", "compared", "instead", "unlike", "relative");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final Set<String> OF_IT = Set.of("with", "of", "for", "in", "without");

  private static final int COMPARISON = 5;
  private static final int STATEMENT = 7;

  private record Boundary(int position, int toll) {}

  private final List<Boundary> boundaries;

  private Clauses(List<Boundary> boundaries) {
    this.boundaries = boundaries;
  }

  static Clauses of(Reading reading) {
    List<Boundary> boundaries = new ArrayList<>();
    List<Word> words = reading.words();
    for (int i = 0; i < words.size(); i++) {
      int toll = toll(reading, i);
      if (toll > 0) {
        boundaries.add(new Boundary(words.get(i).start(), toll));
      }
    }
    return new Clauses(boundaries);
  }

  /** What it costs to go from one place to another. */
  int toll(int from, int to) {
    return boundaries.stream().filter(boundary -> boundary.position() >= from && boundary.position() < to)
        .mapToInt(Boundary::toll).sum();
  }

  /** Whether two places stand in statements of their own. */
  boolean divide(int from, int to) {
    return boundaries.stream().anyMatch(boundary -> boundary.toll() >= STATEMENT && boundary.position() >= from
        && boundary.position() < to);
  }

  /** Where the last statement begins before {@code place}; empty where the sentence is one statement until there. */
  OptionalInt lastStatement(int place) {
    return boundaries.stream().filter(boundary -> boundary.toll() >= STATEMENT && boundary.position() < place)
        .mapToInt(Boundary::position).reduce((one, other) -> other);
  }

  /** Whether two places stand in statements of their own, or on two sides of a comparison. */
  boolean contrast(int from, int to) {
    return boundaries.stream().anyMatch(boundary -> boundary.toll() >= COMPARISON && boundary.position() >= from
        && boundary.position() < to);
  }

  /** Whether a verb of this tag has a subject. */
  static boolean isFinite(String tag) {
    return FINITE.contains(tag);
  }

  private static int toll(Reading reading, int i) {
    String word = reading.words().get(i).form().toLowerCase(Locale.ROOT);
    if (word.equals(";")) {
      return 12;
    }
    if (CONTRASTS.contains(word)) {
      return 10;
    }
    if (COMPARISONS.contains(word)) {
      return COMPARISON;
    }
    return switch (word) {
      case "but", "yet" -> STATEMENT;
      case "that", "those" -> standsForAnother(reading, i) ? STATEMENT : 0;
      case "as" -> isAsWellAs(reading, i) ? COMPARISON : 0;
      case "and" -> joinsStatements(reading, i) ? STATEMENT : 1;
      case "which", "where", "when", "because", "since" -> 3;
      case ":", "(", ")", "[", "]" -> 2;
      case "," -> 2;
      default -> 0;
    };
  }

  /** {@code the cell with A showed 94%, that with B 79%}. */
  private static boolean standsForAnother(Reading reading, int i) {
    List<Word> words = reading.words();
    return i > 0 && i + 1 < words.size() && words.get(i - 1).form().equals(",") && OF_IT.contains(words.get(i + 1).form());
  }

  private static boolean isAsWellAs(Reading reading, int i) {
    List<Word> words = reading.words();
    return i + 2 < words.size() && words.get(i + 1).form().equals("well") && words.get(i + 2).form().equals("as");
  }

  /** {@code and, to the best of our knowledge, it holds}: behind what two commas part from the rest. */
  private static int behindAdverbial(List<String> tags, int from) {
    boolean remark = from < tags.size() && tags.get(from).equals(",");
    int end = remark ? from + 1 + tags.subList(from + 1, tags.size()).indexOf(",") : from;
    return end > from && tags.subList(from, end).stream().noneMatch(FINITE::contains) ? end + 1 : from;
  }

  /** Whether a subject and a finite verb follow and a finite verb stands before. */
  private static boolean joinsStatements(Reading reading, int conjunction) {
    List<String> tags = reading.tags();
    boolean verbBefore = tags.subList(0, conjunction).stream().anyMatch(FINITE::contains);
    if (!verbBefore) {
      return false;
    }
    boolean noun = false;
    for (int i = behindAdverbial(tags, conjunction + 1); i < tags.size(); i++) {
      String tag = tags.get(i);
      if (FINITE.contains(tag)) {
        return noun;
      }
      if (tag.equals(",") || tag.equals(":") || tag.equals("CC")) {
        return false;
      }
      noun |= tag.startsWith("NN") || tag.equals("PRP");
    }
    return false;
  }
}
