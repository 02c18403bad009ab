package dev.lithograph.assemble.text;

import dev.lithograph.language.Dependencies;
import dev.lithograph.language.Word;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** How the parts of a sentence hang together, by its parse. Parts are given by their characters {@code [start, end)}. */
final class Syntax {
  private static final Set<String> RELATIVE_PRONOUNS = Set.of("which", "that", "who");
  /** Relations that lead out of a noun phrase. */
  private static final Set<String> OUT_OF_PHRASE = Set.of("acl", "advcl", "obl", "nsubj", "obj", "ccomp", "xcomp", "parataxis");
  private static final Set<String> ARGUMENTS = Set.of("obj", "obl", "nsubj");

  private final List<Word> words;
  private final Dependencies dependencies;

  Syntax(List<Word> words, Dependencies dependencies) {
    this.words = words;
    this.dependencies = dependencies;
  }

  /** Whether a part is, or is a part of, the subject of the nearest word above another part that has a subject. */
  boolean isSubject(int start, int end, int otherStart, int otherEnd) {
    OptionalInt part = head(start, end);
    OptionalInt other = head(otherStart, otherEnd);
    return part.isPresent() && other.isPresent() && phrase(part.getAsInt()).contains(subjectAbove(other.getAsInt()));
  }

  /** Whether a part says what the subject is, above another part: {@code The electrolyte is LLZO, with ...}. */
  boolean isPredicate(int start, int end, int otherStart, int otherEnd) {
    OptionalInt part = head(start, end);
    OptionalInt other = head(otherStart, otherEnd);
    return part.isPresent() && other.isPresent() && hasChild(part.getAsInt(), "cop")
        && dependencies.ancestry(other.getAsInt()).contains(part.getAsInt());
  }

  /** Whether a part explains another one: {@code LLZO, a garnet}. */
  boolean isApposition(int start, int end, int otherStart, int otherEnd) {
    OptionalInt part = head(start, end);
    OptionalInt other = head(otherStart, otherEnd);
    return part.isPresent() && other.isPresent() && relation(part.getAsInt()).equals("appos")
        && dependencies.heads().get(part.getAsInt()) == other.getAsInt();
  }

  /** Whether two parts are arguments of one verb. */
  boolean isOfSameVerb(int start, int end, int otherStart, int otherEnd) {
    OptionalInt part = head(start, end);
    OptionalInt other = head(otherStart, otherEnd);
    if (part.isEmpty() || other.isEmpty()) {
      return false;
    }
    int verb = verbOf(part.getAsInt());
    return verb >= 0 && verb == verbOf(other.getAsInt());
  }

  /**
   * Whether a part is the object of a verb that the other part has nothing to do with: {@code A widens the gel and raises it to
   * 3}.
   */
  boolean isObjectOfAnotherVerb(int start, int end, int otherStart, int otherEnd) {
    OptionalInt part = head(start, end);
    OptionalInt other = head(otherStart, otherEnd);
    return part.isPresent() && other.isPresent() && relation(part.getAsInt()).equals("obj")
        && verbOf(other.getAsInt()) >= 0 && verbOf(other.getAsInt()) != dependencies.heads().get(part.getAsInt())
        && !phrase(other.getAsInt()).contains(part.getAsInt());
  }

  /** What the phrase of a word is an argument of; -1 where it is none. */
  private int verbOf(int word) {
    int top = phrase(word).getLast();
    return ARGUMENTS.contains(relation(top)) ? dependencies.heads().get(top) : -1;
  }

  /** A word and those above it in its noun phrase. */
  private List<Integer> phrase(int word) {
    List<Integer> ancestry = dependencies.ancestry(word);
    int size = 1;
    while (size < ancestry.size() && !OUT_OF_PHRASE.contains(relation(ancestry.get(size - 1)))) {
      size++;
    }
    return ancestry.subList(0, size);
  }

  private int subjectAbove(int word) {
    int below = word;
    for (int above : dependencies.ancestry(word)) {
      int from = below;
      OptionalInt subject = IntStream.range(0, words.size())
          .filter(i -> i != from && dependencies.heads().get(i) == above && relation(i).equals("nsubj")).findFirst();
      if (subject.isPresent()) {
        return isRelative(subject.getAsInt()) ? dependencies.heads().get(above) : subject.getAsInt();
      }
      below = above;
    }
    return -1;
  }

  private boolean hasChild(int word, String relation) {
    return IntStream.range(0, words.size()).anyMatch(i -> dependencies.heads().get(i) == word && relation(i).equals(relation));
  }

  private boolean isRelative(int word) {
    return RELATIVE_PRONOUNS.contains(words.get(word).form().toLowerCase(Locale.ROOT));
  }

  /** Without what it says more closely: {@code nsubj} of {@code nsubj:pass}. */
  private String relation(int word) {
    String relation = dependencies.relations().get(word);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** The word of a part that depends on something outside of it. */
  private OptionalInt head(int start, int end) {
    return IntStream.range(0, words.size()).filter(i -> isWithin(i, start, end))
        .filter(i -> dependencies.heads().get(i) < 0 || !isWithin(dependencies.heads().get(i), start, end))
        .filter(i -> !relation(i).equals("punct")).findFirst();
  }

  private boolean isWithin(int word, int start, int end) {
    return words.get(word).start() < end && start < words.get(word).end();
  }
}
