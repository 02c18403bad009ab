package dev.lithograph.assemble.text;

import dev.lithograph.language.Chunk;
import dev.lithograph.language.Sentence;
import dev.lithograph.language.SentenceSplitter;
import dev.lithograph.language.Tagger;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence with what it names. Positions are indexes in the text of the whole paragraph. */
final class Reading {
  private final String text;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private List<String> tags = List.of();
  private Clauses clauses;

  private Reading(String text, Sentence sentence, List<Mention> mentions) {
    this.text = text;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The sentences of {@code text}, in which {@code mentions} stand. */
  static List<Reading> of(String text, List<Mention> mentions) {
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : SentenceSplitter.split(text, chunks(mentions))) {
      readings.add(new Reading(text, sentence, mentions.stream()
          .filter(mention -> mention.start() >= sentence.start() && mention.start() < sentence.end()).toList()));
    }
    return readings;
  }

  /** Ordinary words of the part of speech that each mention has in its sentence. */
  private static List<Chunk> chunks(List<Mention> mentions) {
    List<Chunk> chunks = new ArrayList<>();
    int end = 0;
    for (Mention mention : mentions) {
      String standIn = switch (mention) {
        case QuantityMention quantity -> "five";
        case MaterialMention material -> "copper";
        case CellMention cell -> "copper";
        case AuthorMention author -> "Smith";
        case CitationMention citation -> isPartOfSentence(citation) ? "Smith" : "";
        default -> null;
      };
      if (standIn != null && mention.start() >= end) {
        chunks.add(new Chunk(mention.start(), mention.end(), standIn));
        end = mention.end();
      }
    }
    return chunks;
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

  List<Word> words() {
    return sentence.words();
  }

  List<String> tags() {
    if (tags.isEmpty()) {
      tags = Tagger.tags(sentence);
    }
    return tags;
  }

  Clauses clauses() {
    if (clauses == null) {
      clauses = Clauses.of(this);
    }
    return clauses;
  }

  List<Mention> mentions() {
    return mentions;
  }

  <T extends Mention> List<T> all(Class<T> type) {
    return mentions.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The characters [from, to) in lower case. */
  String lower(int from, int to) {
    return from >= to ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** What stands between two mentions, in lower case. */
  String between(Mention one, Mention other) {
    return one.end() <= other.start() ? lower(one.end(), other.start()) : lower(other.end(), one.start());
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
