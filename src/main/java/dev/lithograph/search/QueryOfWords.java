package dev.lithograph.search;

import dev.lithograph.quantity.Unit;
import dev.lithograph.search.Wording.Bound;
import dev.lithograph.search.Wording.Part;
import dev.lithograph.search.Wording.Temperature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the Lucene query of a {@link FactQuery} from its wording and its range. Safe for use by many threads. */
final class QueryOfWords {
  private static final Map<String, Float> WEIGHTS = Map.of(
      IndexedFact.NAMES, 4f, IndexedFact.PROPERTY, 3f, IndexedFact.PEOPLE, 2f, IndexedFact.CONDITIONS, 2f, IndexedFact.QUOTE, 1f,
      IndexedFact.RELATED, 0.5f);
  private static final float WEIGHT_OF_PREFIX = 0.3f;
  private static final int SHORTEST_PREFIX = 2;
  static final int MOST_WORDS = 32;

  /** What a search that finds nothing can do without is asked for dozens of times over, by the same words. */
  private static final int REMEMBERED = 256;

  private final Analyzer analyzer;
  private final Map<String, Query> remembered = Collections.synchronizedMap(new LastAsked<>(REMEMBERED));

  QueryOfWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * What a text is searched by.
   *
   * @param searched as the index has them
   * @param ignored as they were typed: those that are too many, or too long for the index
   */
  record Words(List<String> searched, List<String> ignored) {}

  Query of(FactQuery query) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
    for (String word : words(query.wording().words()).searched()) {
      all.add(remembered.computeIfAbsent(word, QueryOfWords::word), Occur.MUST);
    }
    query.wording().parts().forEach(part -> all.add(part(part), Occur.FILTER));
    query.atLeast().ifPresent(number -> all.add(atLeast(IndexedFact.LOW, number), Occur.FILTER));
    query.atMost().ifPresent(number -> all.add(atMost(IndexedFact.HIGH, number), Occur.FILTER));
    return all.build();
  }

  private static Query part(Part part) {
    return switch (part) {
      case Bound bound when bound.unit().isPresent() -> bound(bound, bound.unit().get());
      case Bound bound when bound.isLeast() -> atLeast(IndexedFact.LOW, bound.number().doubleValue());
      case Bound bound -> atMost(IndexedFact.HIGH, bound.number().doubleValue());
      case Temperature temperature -> DoubleRange.newIntersectsQuery(IndexedFact.TEMPERATURE,
          new double[] {temperature.low()}, new double[] {temperature.high()});
    };
  }

  /** Of all facts whose values can be compared with this. */
  private static Query bound(Bound bound, Unit unit) {
    double coherent = IndexedFact.coherent(bound.number(), unit);
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(IndexedFact.DIMENSION, IndexedFact.name(unit.dimension()))), Occur.FILTER)
        .add(bound.isLeast() ? atLeast(IndexedFact.COHERENT_LOW, coherent) : atMost(IndexedFact.COHERENT_HIGH, coherent),
            Occur.FILTER)
        .build();
  }

  private static Query atLeast(String field, double number) {
    return DoublePoint.newRangeQuery(field, number, Double.POSITIVE_INFINITY);
  }

  private static Query atMost(String field, double number) {
    return DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, number);
  }

  Words words(String text) throws IOException {
    List<String> searched = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(IndexedFact.NAMES, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int behind = 0;
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 1) {
          ignored.add(text.substring(behind, place.startOffset()).strip());
        }
        if (searched.size() < MOST_WORDS) {
          searched.add(term.toString());
        } else {
          ignored.add(text.substring(place.startOffset(), place.endOffset()));
        }
        behind = place.endOffset();
      }
      tokens.end();
      if (step.getPositionIncrement() > 0) {
        ignored.add(text.substring(behind).strip());
      }
    }
    return new Words(searched, ignored);
  }

  /** The word itself counts more than one that begins with it, and a name more than a mention in the quote. */
  private static Query word(String word) {
    List<Query> anywhere = new ArrayList<>();
    WEIGHTS.forEach((field, weight) -> {
      anywhere.add(new BoostQuery(new TermQuery(new Term(field, word)), weight));
      if (word.length() >= SHORTEST_PREFIX) {
        anywhere.add(new BoostQuery(new PrefixQuery(new Term(field, word)), weight * WEIGHT_OF_PREFIX));
      }
    });
    return new DisjunctionMaxQuery(anywhere, 0);
  }
}
