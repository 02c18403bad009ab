package dev.lithograph.search;

import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;

/** Makes documents of the index from facts, which come paper by paper: a fact is also known by what others of its paper say. */
final class IndexedDocuments {
  private final Taker taker;
  private final Publications publications = new Publications();
  private final List<StoredFact> ofPaper = new ArrayList<>();
  private int samples;

  IndexedDocuments(Taker taker) {
    this.taker = taker;
  }

  interface Taker {
    void take(Document document) throws IOException;
  }

  void add(StoredFact fact) throws IOException {
    if (!ofPaper.isEmpty() && !ofPaper.getFirst().documentId().equals(fact.documentId())) {
      end();
    }
    ofPaper.add(fact);
  }

  /** To be called behind the last fact. */
  void end() throws IOException {
    Map<String, Set<Cell>> cells = cellsOfSubjects();
    Map<StoredFact.Sample, Integer> numbers = new HashMap<>();
    for (StoredFact fact : ofPaper) {
      int sample = numbers.computeIfAbsent(fact.sample(), first -> samples++);
      Document document = IndexedFact.of(fact, sample, cells.getOrDefault(fact.fact().subject().name(), Set.of()));
      publications.firstNamedBy(fact).ifPresent(bytes -> document.add(new BinaryDocValuesField(Publications.FIELD, bytes)));
      taker.take(document);
    }
    ofPaper.clear();
  }

  private Map<String, Set<Cell>> cellsOfSubjects() {
    Map<String, Set<Cell>> cells = new HashMap<>();
    for (StoredFact fact : ofPaper) {
      fact.fact().conditions().cell().ifPresent(cell ->
          cells.computeIfAbsent(fact.fact().subject().name(), none -> new LinkedHashSet<>()).add(cell));
    }
    return cells;
  }
}
