package dev.lithograph.compare;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a document that speak of a property beside a number, although no value of it was read from them: as long as
 * there are some, nobody can say that the document does not report it.
 */
final class Silence {
  /** A number by itself, not one within a formula, an abbreviation or a citation. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.\\[\\](),–-])\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}\\])])");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_NAME = 3;

  static final Silence NONE = new Silence(List.of(), List.of());

  private final List<String> statements;
  private final List<Fact> facts;
  private final List<Fact> ofUnclearSubjects;
  private final Map<String, List<String>> unread = new HashMap<>();

  Silence(List<String> statements, List<Fact> facts) {
    this.statements = statements.stream().filter(statement -> NUMBER.matcher(statement).find()).map(Silence::folded).toList();
    this.facts = facts;
    this.ofUnclearSubjects = facts.stream()
        .filter(fact -> fact.subject().formula().isEmpty() && fact.subject().components().isEmpty()).toList();
  }

  /** What was read from the document of things that have no composition. */
  List<Fact> ofUnclearSubjects() {
    return ofUnclearSubjects;
  }

  /** Whether the document speaks of the property beside a number, and no value was read there. */
  boolean isBrokenFor(Property property) {
    return !unread(property).isEmpty();
  }

  /** Whether it does so where it names the subject. */
  boolean isBrokenFor(Property property, Subject subject) {
    List<String> broken = unread(property);
    List<String> names = broken.isEmpty() ? List.of() : names(subject);
    return broken.stream().anyMatch(statement -> names.stream().anyMatch(statement::contains));
  }

  private synchronized List<String> unread(Property property) {
    return unread.computeIfAbsent(property.name(), name -> {
      Pattern words = words(property);
      List<Fact> read = facts.stream().filter(fact -> fact.property().name().equals(name)).toList();
      return statements.stream().filter(statement -> words.matcher(statement).find())
          .filter(statement -> read.stream().noneMatch(fact -> isSaidBy(fact, statement))).toList();
    });
  }

  /** A sentence may have been split otherwise; a cell stands at the end of its statement. */
  private static boolean isSaidBy(Fact fact, String statement) {
    String quote = folded(fact.evidence().quote());
    return fact.evidence().isInTable() ? statement.endsWith(quote)
        : statement.contains(quote) || quote.contains(statement);
  }

  private static Pattern words(Property property) {
    return Pattern.compile(Stream.of(property.names(), property.cues(), property.symbols()).flatMap(List::stream)
        .map(Silence::folded).map(String::strip).filter(word -> !word.isEmpty()).distinct().map(Silence::inAnyNumber)
        .collect(Collectors.joining("|", " (?:", ") ")));
  }

  private static String inAnyNumber(String word) {
    return word.endsWith("y") ? Pattern.quote(word.substring(0, word.length() - 1)) + "(?:y|ies)"
        : Pattern.quote(word) + "(?:s|es)?";
  }

  private static List<String> names(Subject subject) {
    return Stream.of(Stream.of(subject.name()), subject.formula().stream(), subject.asPrinted().stream(),
        subject.components().stream().map(Material::label)).flatMap(names -> names).map(Silence::folded).map(String::strip)
        .filter(name -> name.length() >= SHORTEST_NAME).distinct().toList();
  }

  /** Letters and digits alone, each word between blanks. */
  private static String folded(String text) {
    return " " + BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
