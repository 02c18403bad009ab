package dev.lithograph.search;

import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;

/** Makes documents of the index from the facts of papers: a fact is also known by what others of its paper say. */
final class IndexedDocuments {
  private final WordFields words;
  private final Taker taker;
  private final Publications publications = new Publications();
  private int samples;

  IndexedDocuments(WordFields words, Taker taker) {
    this.words = words;
    this.taker = taker;
  }

  interface Taker {
    void take(Document document) throws IOException;
  }

  /** @param paper all facts of one, in the order of the index */
  void add(List<StoredFact> paper) throws IOException {
    Map<String, Set<Cell>> cells = cellsOfSubjects(paper);
    Map<StoredFact.Sample, Integer> numbers = new HashMap<>();
    for (StoredFact fact : paper) {
      int sample = numbers.computeIfAbsent(fact.sample(), first -> samples++);
      Document document = IndexedFact.of(fact, sample, cells.getOrDefault(fact.fact().subject().name(), Set.of()), words);
      publications.firstNamedBy(fact).ifPresent(bytes -> document.add(new BinaryDocValuesField(Publications.FIELD, bytes)));
      taker.take(document);
    }
  }

  private static Map<String, Set<Cell>> cellsOfSubjects(List<StoredFact> paper) {
    Map<String, Set<Cell>> cells = new HashMap<>();
    for (StoredFact fact : paper) {
      fact.fact().conditions().cell().ifPresent(cell ->
          cells.computeIfAbsent(fact.fact().subject().name(), none -> new LinkedHashSet<>()).add(cell));
    }
    return cells;
  }
}
