package dev.lithograph.assemble.text;

import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Which papers a value of a passage is credited to that its own statement cites none for. */
final class PassageCredits {
  private static final Pattern GENERAL = Pattern.compile("(?s)(?:many|most|some|several|various|typically|generally|in general"
      + "|usually|commonly|often|however|nevertheless|nonetheless|unfortunately|although|despite|nowadays|to date|so far|"
      + "until now"
      + "|currently|overall|in summary|in conclusion|as summari[sz]ed)\\b.*");
  /** {@code Many sulfides have been reported with ...}: what is known of a class, which no single paper has found. */
  private static final Pattern OF_MANY = Pattern.compile(
      "(?s)(?:many|several|various|numerous|most|some|a (?:(?:large|wide) )?(?:number|variety|range) of)\\b"
      + "[^,;]*? (?:have|has) (?:also )?been\\b.*");

  private final List<Reading> readings;
  private final Passages passages;

  PassageCredits(List<Reading> readings, Passages passages) {
    this.readings = readings;
    this.passages = passages;
  }

  /** The citation of another sentence of the passage, or a paper whose authors it names. */
  Optional<Credit> of(int sentence, ReportedValue value) {
    if (OF_MANY.matcher(readings.get(sentence).lower().strip()).matches()) {
      return citedBefore(sentence, value);
    }
    boolean goesOn = sentence > 0 && !passages.begins(sentence) && !Passages.citations(readings.get(sentence - 1)).isEmpty();
    return citedBefore(sentence, value).or(() -> announced(sentence)).or(() -> goesOn ? before(sentence) : Optional.empty())
        .or(() -> told(sentence)).or(() -> ahead(sentence))
        .or(() -> before(sentence)).or(() -> named(sentence)).or(() -> lastCited(sentence));
  }

  /** Whether what begins the passage says whose study it tells, and cites it. */
  boolean isAnnounced(int sentence) {
    return announced(sentence).isPresent();
  }

  /** {@code Recently, another group made A [3]. Its conductivity is ...}: the citation of what begins the passage. */
  private Optional<Credit> announced(int sentence) {
    int first = sentence;
    while (!passages.begins(first)) {
      first--;
    }
    List<CitationMention> citations = Passages.citations(readings.get(first));
    return first < sentence && passages.announces(first) && !citations.isEmpty()
        ? Optional.of(Credit.of(citations.getLast(), true, readings)) : Optional.empty();
  }

  /** The citation that ends a later sentence of the passage; one within a sentence is for what stands before it there. */
  private Optional<Credit> ahead(int sentence) {
    for (int i = sentence + 1; i < readings.size() && !passages.begins(i); i++) {
      Reading later = readings.get(i);
      List<CitationMention> citations = Passages.citations(later);
      if (citations.size() == 1 && Passages.isAtEnd(later, citations.getFirst())) {
        return Optional.of(Credit.of(citations.getFirst(), true, readings));
      }
    }
    return Optional.empty();
  }

  /** The citation that ends an earlier sentence of the passage. */
  private Optional<Credit> told(int sentence) {
    return before(sentence, Passages::isAtEnd);
  }

  private Optional<Credit> before(int sentence) {
    return before(sentence, (earlier, citation) -> true);
  }

  /** The last such citation of an earlier sentence of the passage, the nearest first. */
  private Optional<Credit> before(int sentence, BiPredicate<Reading, CitationMention> such) {
    for (int i = sentence; i > 0 && !passages.begins(i); i--) {
      Reading earlier = readings.get(i - 1);
      List<CitationMention> citations = Passages.citations(earlier);
      if (!citations.isEmpty() && such.test(earlier, citations.getLast())) {
        return Optional.of(Credit.of(citations.getLast(), true, readings));
      }
    }
    return Optional.empty();
  }

  /** The only paper in the reference list by the authors that the passage names. */
  private Optional<Credit> named(int sentence) {
    for (int i = sentence; i >= 0; i--) {
      List<AuthorMention> authors = readings.get(i).all(AuthorMention.class);
      if (!authors.isEmpty()) {
        List<Reference> references = authors.getLast().references();
        return references.size() == 1
            ? Optional.of(new Credit(new Attribution.CitedFrom(references, authors.getLast().family()), false))
            : Optional.empty();
      }
      if (passages.begins(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** A citation before the value in its own sentence: {@code for LLZO [5], values of 2 mS/cm are known}. */
  private Optional<Credit> citedBefore(int sentence, ReportedValue value) {
    return Passages.citations(readings.get(sentence)).stream().filter(citation -> citation.end() <= value.start())
        .reduce((one, other) -> other).map(citation -> Credit.of(citation, false, readings));
  }

  /** Without a sign of a new study or of what is generally so, the paper that the paragraph cited last. */
  private Optional<Credit> lastCited(int sentence) {
    for (int i = sentence; i > 0; i--) {
      String words = readings.get(i).lower();
      if (!readings.get(i).all(AuthorMention.class).isEmpty() || passages.saysSo(i)
          || GENERAL.matcher(words).matches()) {
        return Optional.empty();
      }
      List<CitationMention> citations = Passages.citations(readings.get(i - 1));
      if (!citations.isEmpty()) {
        return Optional.of(Credit.of(citations.getLast(), false, readings));
      }
    }
    return Optional.empty();
  }
}
