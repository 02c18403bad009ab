package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import java.util.List;
import java.util.Optional;

/** What "the former" and "the latter" are. */
final class FormerAndLatter {
  private final TopicMemory memory;
  /** Those of the sentence that is looked at, ahead of the words, or none. */
  private List<Candidate> pair;

  FormerAndLatter(TopicMemory memory, List<Candidate> pair) {
    this.memory = memory;
    this.pair = pair;
  }

  /** The same two, and else what {@code memory} has. */
  FormerAndLatter in(TopicMemory memory) {
    return new FormerAndLatter(memory, pair);
  }

  /** @param before what the sentence names ahead of that which a value is told of */
  void note(List<Candidate> before) {
    pairOf(before).ifPresent(both -> pair = both);
  }

  /** The sentence is over. */
  void forget() {
    pair = List.of();
  }

  Optional<Candidate> former() {
    return pair().map(List::getFirst);
  }

  Optional<Candidate> latter() {
    return pair().map(List::getLast);
  }

  /** The last two materials, cells or nouns that were named together. */
  private Optional<List<Candidate>> pair() {
    if (!pair.isEmpty()) {
      return Optional.of(pair);
    }
    Optional<List<Candidate>> last = memory.sentences().reversed().stream()
        .flatMap(topics -> pairOf(topics.all()).stream()).findFirst();
    return last.filter(FormerAndLatter::areAlike).or(this::lastCells).or(() -> last);
  }

  /** Those may stand in two sentences. */
  private Optional<List<Candidate>> lastCells() {
    return pairOf(memory.near().stream().flatMap(topics -> topics.all().stream())
        .filter(named -> named.kind() == Kind.CELL).distinct().toList());
  }

  /** Whether both are cells, or neither is. */
  private static boolean areAlike(List<Candidate> two) {
    return two.getFirst().kind() == Kind.CELL == (two.getLast().kind() == Kind.CELL);
  }

  private static Optional<List<Candidate>> pairOf(List<Candidate> named) {
    List<Candidate> full = named.stream().filter(candidate -> candidate.kind() == Kind.MATERIAL
        || candidate.kind() == Kind.NOUN || candidate.kind() == Kind.CELL).toList();
    return full.size() < 2 ? Optional.empty() : Optional.of(List.copyOf(full.subList(full.size() - 2, full.size())));
  }
}
