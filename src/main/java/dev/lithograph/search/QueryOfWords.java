package dev.lithograph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the Lucene query of a {@link FactQuery} from its words and its range; there is no query syntax to get wrong. */
final class QueryOfWords {
  private static final Map<String, Float> WEIGHTS = Map.of(
      IndexedFact.NAMES, 4f, IndexedFact.PROPERTY, 3f, IndexedFact.PEOPLE, 2f, IndexedFact.QUOTE, 1f);
  private static final float WEIGHT_OF_PREFIX = 0.3f;
  private static final int SHORTEST_PREFIX = 2;
  private static final int MOST_WORDS = 32;

  private final Analyzer analyzer;

  QueryOfWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Query of(FactQuery query) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
    for (String word : words(query.text())) {
      all.add(word(word), Occur.MUST);
    }
    if (query.atLeast().isPresent()) {
      all.add(DoublePoint.newRangeQuery(IndexedFact.LOW, query.atLeast().getAsDouble(), Double.POSITIVE_INFINITY), Occur.FILTER);
    }
    if (query.atMost().isPresent()) {
      all.add(DoublePoint.newRangeQuery(IndexedFact.HIGH, Double.NEGATIVE_INFINITY, query.atMost().getAsDouble()), Occur.FILTER);
    }
    return all.build();
  }

  private List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(IndexedFact.NAMES, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MOST_WORDS && tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
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
