package dev.lithograph.search;

import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Finds facts by words, facets and values. Safe for use by many threads. */
public final class FactIndex implements AutoCloseable {
  private static final String STATE = "graph state";
  /** Changes with what is written into the index, so that an index of an older form is built anew. */
  private static final String FORM = "3 ";

  private final FactWords words = new FactWords();
  private final FacetsConfig facets = new FacetsConfig();
  private final Directory directory;
  private volatile Optional<Snapshot> current;

  private FactIndex(Directory directory) throws IOException {
    this.directory = directory;
    for (Facet facet : Facet.values()) {
      facets.setMultiValued(facet.name(), true);
    }
    current = existing();
  }

  public static FactIndex inMemory() {
    try {
      return new FactIndex(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index in {@code folder}, which is created where it does not exist; one that cannot be read is built anew.
   *
   * @throws UncheckedIOException where the folder cannot be read or created
   */
  public static FactIndex open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new FactIndex(FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Snapshot> existing() throws IOException {
    try {
      return Optional.of(new Snapshot(DirectoryReader.open(directory), facets));
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      for (String damaged : directory.listAll()) {
        directory.deleteFile(damaged);
      }
      return Optional.empty();
    }
  }

  /**
   * Builds the index anew where it was built from another state of the graph.
   *
   * @param graphState state of the store
   * @param storedFacts all facts of the store, asked for only where they are needed
   * @throws UncheckedIOException where the index cannot be written
   */
  public synchronized void refresh(String graphState, Supplier<List<StoredFact>> storedFacts) {
    if (current.isEmpty() || !state().equals(FORM + graphState)) {
      rebuild(graphState, storedFacts.get());
    }
  }

  private String state() {
    try {
      return current.orElseThrow().userData(STATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Builds the index anew, whatever it was built from; searches go on in the old one until the new one is complete.
   *
   * @throws UncheckedIOException where the index cannot be written
   */
  public synchronized void rebuild(String graphState, List<StoredFact> storedFacts) {
    try {
      build(graphState, storedFacts);
      Optional<Snapshot> old = current;
      current = existing();
      if (old.isPresent()) {
        old.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build(String graphState, List<StoredFact> storedFacts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(words).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Map<List<String>, Set<Cell>> cells = cellsOfSubjects(storedFacts);
      for (StoredFact fact : storedFacts) {
        writer.addDocument(facets.build(IndexedFact.of(fact, cells.getOrDefault(subject(fact), Set.of()))));
      }
      writer.setLiveCommitData(Map.of(STATE, FORM + graphState).entrySet());
      writer.commit();
    }
  }

  private static Map<List<String>, Set<Cell>> cellsOfSubjects(List<StoredFact> facts) {
    Map<List<String>, Set<Cell>> cells = new HashMap<>();
    for (StoredFact fact : facts) {
      fact.fact().conditions().cell()
          .ifPresent(cell -> cells.computeIfAbsent(subject(fact), none -> new LinkedHashSet<>()).add(cell));
    }
    return cells;
  }

  /** What a document says a fact about. */
  private static List<String> subject(StoredFact fact) {
    return List.of(fact.documentId(), fact.fact().subject().name());
  }

  /** @throws UncheckedIOException where the index cannot be read */
  public SearchResult search(FactQuery query) {
    return asked(snapshot -> snapshot.search(query, new QueryOfWords(words).of(query)), new SearchResult(0, List.of(), Map.of()));
  }

  /**
   * How the values of all facts that {@code query} would find without its bounds are spread.
   *
   * @param usual unit of the property that they are of
   * @param shown unit in which they are spread
   * @throws UncheckedIOException where the index cannot be read
   */
  public Spread spread(FactQuery query, Unit usual, Unit shown) {
    FactQuery unbounded = query.between(OptionalDouble.empty(), OptionalDouble.empty());
    return asked(snapshot -> snapshot.spread(unbounded, new QueryOfWords(words).of(unbounded), usual, shown), Spread.NONE);
  }

  private interface Question<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private <T> T asked(Question<T> question, T ofNothing) {
    try {
      Optional<Snapshot> snapshot = held();
      if (snapshot.isEmpty()) {
        return ofNothing;
      }
      try {
        return question.of(snapshot.get());
      } finally {
        snapshot.get().release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest snapshot, kept open until it is released although a refresh may replace it meanwhile. */
  private Optional<Snapshot> held() {
    Optional<Snapshot> snapshot = current;
    while (snapshot.isPresent() && !snapshot.get().hold()) {
      snapshot = current;
    }
    return snapshot;
  }

  @Override
  public synchronized void close() {
    try {
      if (current.isPresent()) {
        current.get().close();
      }
      current = Optional.empty();
      directory.close();
      words.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
