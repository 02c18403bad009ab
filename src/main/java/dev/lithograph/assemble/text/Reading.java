package dev.lithograph.assemble.text;

import dev.lithograph.document.Interruption;
import dev.lithograph.language.Chunk;
import dev.lithograph.language.Dependencies;
import dev.lithograph.language.Sentence;
import dev.lithograph.language.SentenceSplitter;
import dev.lithograph.language.Tagger;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A sentence with what it names. Positions are indexes in the text of the whole paragraph. */
final class Reading {
  private static final Pattern ET_AL = Pattern.compile("\\bet al\\.?");
  /** {@code fig. S7}: no end of a sentence. */
  private static final Pattern FIGURE = Pattern.compile("\\b(?:[Ff]igs?|[Tt]ab|[Rr]efs?|[Ee]qs?)\\.(?= ?[S\\d(\\[])");
  private static final Pattern SHARE = Pattern.compile("\\b(?:wt|vol|mol|at)\\. ?%");

  private final String text;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Coatings coatings;
  private List<String> tags = List.of();
  private Optional<List<Candidate>> named = Optional.empty();
  private Clauses clauses;
  private Syntax syntax;

  private Reading(String text, Sentence sentence, List<Mention> mentions, Coatings coatings) {
    this.text = text;
    this.sentence = sentence;
    this.mentions = mentions;
    this.coatings = coatings;
  }

  /**
   * The sentences of {@code text}, in which {@code mentions} stand, of a document in which {@code coatings} were named before.
   */
  static List<Reading> of(String text, List<Mention> mentions, Coatings coatings) {
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : SentenceSplitter.split(text, chunks(text, mentions))) {
      Reading reading = new Reading(text, sentence, mentions.stream()
          .filter(mention -> mention.start() >= sentence.start() && mention.start() < sentence.end()).toList(), coatings);
      coatings.learn(reading);
      readings.add(reading);
    }
    return readings;
  }

  /** What a tokenizer would tear apart, and where it would see the end of a sentence that is none. */
  private static List<Chunk> chunks(String text, List<Mention> mentions) {
    List<Chunk> found = new ArrayList<>();
    mentions.forEach(mention -> standIn(mention).ifPresent(word -> found.add(new Chunk(mention.start(), mention.end(), word))));
    ET_AL.matcher(text).results().forEach(match -> found.add(new Chunk(match.start(), match.end(), "others")));
    FIGURE.matcher(text).results().forEach(match -> found.add(new Chunk(match.start(), match.end(), "figure")));
    SHARE.matcher(text).results().forEach(match -> found.add(new Chunk(match.start(), match.end(), "percent")));
    found.sort(Comparator.comparingInt(Chunk::start).thenComparing(Comparator.comparingInt(Chunk::end).reversed()));
    List<Chunk> chunks = new ArrayList<>();
    for (Chunk chunk : found) {
      if (chunks.isEmpty() || chunk.start() >= chunks.getLast().end()) {
        chunks.add(chunk);
      }
    }
    return chunks;
  }

  /** An ordinary word of the part of speech that a mention has in its sentence; empty text for what is no part of it. */
  private static Optional<String> standIn(Mention mention) {
    return switch (mention) {
      case QuantityMention quantity -> Optional.of(sharesUnit(quantity) ? "five" : "five meters");
      case MaterialMention material -> Optional.of("copper");
      case CellMention cell -> Optional.of("copper");
      case AuthorMention author -> Optional.of("Smith");
      case CitationMention citation -> Optional.of(isPartOfSentence(citation) ? "Smith" : "");
      case CycleMention cycle -> Optional.empty();
      case AmbientMention ambient -> Optional.empty();
      case PropertyMention property -> Optional.empty();
    };
  }

  /** Whether its unit stands behind a later member of its enumeration. */
  private static boolean sharesUnit(QuantityMention quantity) {
    return quantity.series().filter(series -> series.index() < series.size() - 1).isPresent();
  }

  /** Whether it is {@code Kim et al. (2016)}, which the sentence cannot do without. */
  private static boolean isPartOfSentence(CitationMention citation) {
    return Character.isLetter(citation.marker().charAt(0));
  }

  String text() {
    return text;
  }

  int start() {
    return sentence.start();
  }

  int end() {
    return sentence.end();
  }

  String sentence() {
    return text.substring(start(), end());
  }

  /** The sentence in lower case. */
  String lower() {
    return sentence().toLowerCase(Locale.ROOT);
  }

  List<Word> words() {
    return sentence.words();
  }

  List<String> tags() {
    if (tags.isEmpty()) {
      tags = Tagger.tags(sentence);
    }
    return tags;
  }

  /** What values may belong to, as {@link Candidates#named} finds it the first time. */
  List<Candidate> named() {
    if (named.isEmpty()) {
      named = Optional.of(List.copyOf(new Candidates(this).named()));
    }
    return named.get();
  }

  Clauses clauses() {
    if (clauses == null) {
      clauses = Clauses.of(this);
    }
    return clauses;
  }

  /** By a parse, which takes some milliseconds the first time. */
  Syntax syntax() {
    if (syntax == null) {
      syntax = new Syntax(words(), Dependencies.of(sentence, tags()));
    }
    return syntax;
  }

  List<Mention> mentions() {
    return mentions;
  }

  <T extends Mention> List<T> all(Class<T> type) {
    return mentions.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Whether a material is what an electrode is coated with. */
  boolean isCoating(MaterialMention mention) {
    return coatings.isOne(mention, this);
  }

  /** The characters [from, to) in lower case. */
  String lower(int from, int to) {
    return from >= to ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** What stands between two mentions, in lower case. */
  String between(Mention one, Mention other) {
    return one.end() <= other.start() ? lower(one.end(), other.start()) : lower(other.end(), one.start());
  }

  /** Where the verbs with a subject begin that stand in [from, to). */
  IntStream finiteVerbs(int from, int to) {
    return IntStream.range(0, words().size()).filter(i -> Clauses.isFinite(tags().get(i))).map(i -> words().get(i).start())
        .filter(start -> start >= from && start < to);
  }

  /** What stands in the sentence before {@code position}, in lower case. */
  String before(int position) {
    return lower(start(), position);
  }

  String after(int position) {
    return lower(position, end());
  }

  /** How far apart two mentions are: in words, with a toll at every boundary of a clause. */
  int distance(Mention one, Mention other) {
    return distance(one.start(), one.end(), other.start(), other.end());
  }

  int distance(int start, int end, int otherStart, int otherEnd) {
    Interruption.check();
    if (start < otherEnd && otherStart < end) {
      return 0;
    }
    return end <= otherStart ? gap(end, otherStart) : gap(otherEnd, start);
  }

  private int gap(int from, int to) {
    int words = (int) words().stream().filter(word -> word.start() >= from && word.end() <= to).count();
    return words + clauses().toll(from, to);
  }
}
