package dev.lithograph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes fields of words. Each word stands there once, with how often it was said, since nothing asks where; and short texts that
 * come again, as names do in every fact, are taken apart once. Both are a third of what indexing takes.
 */
final class WordFields {
  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 100;
  private static final FieldType COUNTED = counted();

  private final Analyzer analyzer;
  private final Map<String, List<String>> remembered = new LastAsked<>(REMEMBERED);

  WordFields(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** Adds a field of all words of all these texts. */
  void add(Document document, String field, List<String> texts) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String text : texts) {
      for (String word : words(text)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    if (!counts.isEmpty()) {
      document.add(new Field(field, new CountedWords(counts), COUNTED));
    }
  }

  private List<String> words(String text) throws IOException {
    List<String> known = remembered.get(text);
    if (known != null) {
      return known;
    }
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    if (text.length() <= LONGEST_REMEMBERED) {
      remembered.put(text, words);
    }
    return words;
  }

  private static final class CountedWords extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> counts;

    CountedWords(Map<String, Integer> counts) {
      this.counts = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!counts.hasNext()) {
        return false;
      }
      Map.Entry<String, Integer> next = counts.next();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
