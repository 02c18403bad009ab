package dev.lithograph.assemble.table;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Attribution.CitedFrom;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who measured a value, as a text of a table says it. */
final class Sources {
  private static final Pattern OWN = Pattern.compile(
      "(?i)\\b(?:(?:this|the present|present|the current|current|our) (?:work|study|paper|article|research|investigation)"
          + "|herein|ours)\\b");
  /** Bare numbers of a column of references: {@code 12}, {@code 12, 14–16}, {@code Ref. 12}. */
  private static final Pattern BARE = Pattern.compile("(?i)(?:refs?\\.? ?)?\\d{1,4}(?: ?(?:[-–,;&]|,? and) ?\\d{1,4})*\\.?");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})(?: ?[-–] ?(\\d{1,4}))?");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST_RANGE = 50;

  private final Document document;
  private final Recogniser recogniser;

  Sources(Document document, Recogniser recogniser) {
    this.document = document;
    this.recogniser = recogniser;
  }

  /** What any text says. */
  Optional<Attribution> in(Text text) {
    List<Mention> mentions = recogniser.in(text);
    List<CitationMention> citations = mentions.stream().filter(CitationMention.class::isInstance)
        .map(CitationMention.class::cast).toList();
    List<Reference> references = citations.stream().flatMap(citation -> citation.references().stream()).distinct().toList();
    if (!references.isEmpty()) {
      return Optional.of(new CitedFrom(references, citations.stream().map(CitationMention::marker)
          .collect(Collectors.joining())));
    }
    return isOwn(text.value()) ? Optional.of(new OwnResult()) : Optional.empty();
  }

  /** {@code words} without those at the start that say that the paper itself has measured something. */
  static String withoutOwn(String words) {
    Matcher own = OWN.matcher(words);
    return own.lookingAt() ? words.substring(own.end()).replaceFirst("^[^\\p{L}\\d(\\[]+", "") : words;
  }

  /** What a cell of a column of references says, where numbers need no brackets. */
  Optional<Attribution> inColumn(Text text) {
    return in(text).or(() -> linked(text)).or(() -> bare(text)).or(() -> byAuthor(text));
  }

  /** The numbers and names that a cell of a column of references gives, and the reference list lacks. */
  List<String> missing(Text text) {
    List<String> missing = new ArrayList<>(recogniser.in(text).stream().filter(CitationMention.class::isInstance)
        .flatMap(mention -> ((CitationMention) mention).missing().stream()).toList());
    String value = onTheLine(text.value().strip());
    if (missing.isEmpty() && BARE.matcher(value).matches()) {
      Matcher numbers = NUMBERS.matcher(value);
      while (numbers.find()) {
        Stream.of(numbers.group(1), numbers.group(2)).filter(Objects::nonNull)
            .filter(number -> document.reference(Integer.parseInt(number)).isEmpty()).forEach(missing::add);
      }
    }
    return missing;
  }

  private Optional<Attribution> linked(Text text) {
    Set<String> targets = text.anchors().stream().map(Text.Anchor::target).collect(Collectors.toCollection(LinkedHashSet::new));
    return cited(document.references().stream().filter(reference -> targets.contains(reference.id())).toList(), text);
  }

  private Optional<Attribution> bare(Text text) {
    return isBare(text) ? cited(numbered(onTheLine(text.value().strip())), text) : Optional.empty();
  }

  /** Whether a text is nothing but numbers, on the line or raised. */
  static boolean isBare(Text text) {
    return BARE.matcher(onTheLine(text.value().strip())).matches();
  }

  /** Whether words say that the paper itself has measured something. */
  static boolean isOwn(String words) {
    return OWN.matcher(words).find();
  }

  /** Raised digits as ordinary ones. */
  private static String onTheLine(String value) {
    StringBuilder digits = new StringBuilder();
    for (char c : value.toCharArray()) {
      int raised = RAISED.indexOf(c);
      digits.append(raised < 0 ? c : (char) ('0' + raised));
    }
    return digits.toString();
  }

  private List<Reference> numbered(String value) {
    List<Reference> references = new ArrayList<>();
    Matcher numbers = NUMBERS.matcher(value);
    while (numbers.find()) {
      int first = Integer.parseInt(numbers.group(1));
      int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
      for (int number = first; number <= Math.min(last, first + LONGEST_RANGE); number++) {
        document.cited(number).ifPresent(references::add);
      }
    }
    return references;
  }

  private Optional<Attribution> byAuthor(Text text) {
    List<Reference> references = recogniser.in(text).stream().filter(AuthorMention.class::isInstance)
        .flatMap(mention -> ((AuthorMention) mention).references().stream()).distinct().toList();
    return cited(references, text);
  }

  private static Optional<Attribution> cited(List<Reference> references, Text text) {
    return references.isEmpty() ? Optional.empty() : Optional.of(new CitedFrom(references, text.value().strip()));
  }
}
