package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** The facts that an index holds, in the order in which it was built: by document, and there in reading order. */
final class FactsOfIndex {
  private final DirectoryReader reader;
  private final FactBytes bytes;

  FactsOfIndex(DirectoryReader reader, FactBytes bytes) {
    this.reader = reader;
    this.bytes = bytes;
  }

  StoredFact at(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return read(leaf.reader().getBinaryDocValues(IndexedFact.FACT), document - leaf.docBase);
  }

  private StoredFact read(BinaryDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("a document of the index holds no fact");
    }
    return bytes.fact(values.binaryValue());
  }

  Optional<StoredFact> first(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return Optional.of(read(leaf.reader().getBinaryDocValues(IndexedFact.FACT), found.docID()));
      }
    }
    return Optional.empty();
  }

  List<StoredFact> all(Query query) throws IOException {
    return ofSamples(query, List.of(), Integer.MAX_VALUE).facts();
  }

  FactsOfSamples ofSamples(Query scope, List<Query> telling, int most) throws IOException {
    Optional<BitSet> samples = Optional.empty();
    for (Query query : telling) {
      BitSet told = samples(query);
      samples.ifPresent(told::and);
      samples = Optional.of(told);
    }
    Optional<BitSet> wanted = samples;
    List<StoredFact> facts = new ArrayList<>();
    int[] total = {0};
    visit(scope, (leaf, matches) -> {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexedFact.FACT);
      NumericDocValues numbers = leaf.reader().getNumericDocValues(IndexedFact.SAMPLE);
      for (int next = matches.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = matches.nextDoc()) {
        if (wanted.isEmpty() || numbers.advanceExact(next) && wanted.get().get((int) numbers.longValue())) {
          total[0]++;
          if (facts.size() < most) {
            facts.add(read(values, next));
          }
        }
      }
    });
    return new FactsOfSamples(total[0], facts);
  }

  private BitSet samples(Query query) throws IOException {
    BitSet samples = new BitSet();
    visit(query, (leaf, matches) -> {
      NumericDocValues numbers = leaf.reader().getNumericDocValues(IndexedFact.SAMPLE);
      for (int next = matches.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = matches.nextDoc()) {
        if (numbers.advanceExact(next)) {
          samples.set((int) numbers.longValue());
        }
      }
    });
    return samples;
  }

  private interface Visitor {
    void visit(LeafReaderContext leaf, DocIdSetIterator matches) throws IOException;
  }

  /** In the order of the index. */
  private void visit(Query query, Visitor visitor) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer matches = weight.scorer(leaf);
      if (matches != null) {
        visitor.visit(leaf, matches.iterator());
      }
    }
  }
}
