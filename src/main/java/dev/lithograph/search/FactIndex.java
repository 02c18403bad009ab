package dev.lithograph.search;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Finds facts by words, facets and values. Safe for use by many threads. */
public final class FactIndex implements AutoCloseable {
  private static final String STATE = "graph state";
  /** Changes with what is written into the index, so that an index of an older form is built anew. */
  private static final String FORM = "7 ";

  private final FactWords words = new FactWords();
  private final QueryOfWords queries = new QueryOfWords(words);
  private final FacetsConfig facets = new FacetsConfig();
  private final FactBytes bytes;
  private final Directory directory;
  private final AtomicLong revisions = new AtomicLong();
  private volatile Optional<Snapshot> current;

  private FactIndex(Directory directory, Catalogue catalogue) throws IOException {
    this.directory = directory;
    this.bytes = new FactBytes(catalogue);
    for (Facet facet : Facet.values()) {
      facets.setMultiValued(facet.name(), true);
    }
    current = existing();
  }

  /** @param catalogue gives facts read from the index their properties and materials */
  public static FactIndex inMemory(Catalogue catalogue) {
    try {
      return new FactIndex(new ByteBuffersDirectory(), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index in {@code folder}, which is created where it does not exist; one that cannot be read is built anew.
   *
   * @param catalogue gives facts read from the index their properties and materials
   * @throws UncheckedIOException where the folder cannot be read or created
   */
  public static FactIndex open(Path folder, Catalogue catalogue) {
    try {
      Files.createDirectories(folder);
      return new FactIndex(FSDirectory.open(folder), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Snapshot> existing() throws IOException {
    try {
      return Optional.of(new Snapshot(DirectoryReader.open(directory), facets, bytes));
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      for (String damaged : directory.listAll()) {
        directory.deleteFile(damaged);
      }
      return Optional.empty();
    }
  }

  /** What the index is built from. */
  public interface State {
    /**
     * State of the store.
     *
     * @param reader is given all facts where the store has to read them to tell; else none
     */
    String read(Consumer<StoredFact> reader);
  }

  /**
   * Builds the index anew where it was built from another state of the graph: of the facts that are read to tell that state, if
   * they are, since to read them takes as long as to index them.
   *
   * @param storedFacts all facts of the store, asked for only where they are needed; those of one document side by side
   * @throws UncheckedIOException where the index cannot be written
   */
  public synchronized void refresh(State graphState, Supplier<Stream<StoredFact>> storedFacts) {
    try (FactWriter writer = writer()) {
      String state = graphState.read(writer::add);
      if (writer.hasFacts()) {
        complete(writer, state);
      } else if (!builtFrom().equals(FORM + state)) {
        storedFacts.get().forEach(writer::add);
        complete(writer, state);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state of the graph that the index was built from; empty where it was not built yet. */
  public String graphState() {
    return builtFrom().replace(FORM, "");
  }

  /** Grows with each change of what is found; costs nothing to ask for. It means nothing beyond this process. */
  public long revision() {
    return revisions.get();
  }

  private String builtFrom() {
    return asked(snapshot -> snapshot.userData(STATE), "");
  }

  /**
   * Builds the index anew, whatever it was built from; searches go on in the old one until the new one is complete.
   *
   * @param storedFacts all facts of the store; those of one document side by side
   * @throws UncheckedIOException where the index cannot be written
   */
  public synchronized void rebuild(String graphState, Stream<StoredFact> storedFacts) {
    try (FactWriter writer = writer()) {
      storedFacts.forEach(writer::add);
      complete(writer, graphState);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FactWriter writer() {
    return new FactWriter(directory, words, facets);
  }

  private void complete(FactWriter writer, String graphState) throws IOException {
    writer.complete(Map.of(STATE, FORM + graphState));
    Optional<Snapshot> old = current;
    current = existing();
    revisions.incrementAndGet();
    if (old.isPresent()) {
      old.get().close();
    }
  }

  /** @throws UncheckedIOException where the index cannot be read */
  public SearchResult search(FactQuery query) {
    return asked(snapshot -> snapshot.search(query, queries.of(query)), SearchResult.NOTHING);
  }

  /** The words of a text that no search looks for, as they were typed: those that are too many, or too long for the index. */
  public List<String> ignored(Wording wording) {
    try {
      return queries.words(wording.words()).ignored();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many facts a query finds.
   *
   * @throws UncheckedIOException where the index cannot be read
   */
  public int count(FactQuery query) {
    return asked(snapshot -> snapshot.count(query, queries.of(query)), 0);
  }

  /**
   * All values of all facets among all facts, however many, the most frequent first.
   *
   * @throws UncheckedIOException where the index cannot be read
   */
  public Map<Facet, List<SearchResult.Count>> counts() {
    return asked(Snapshot::counts, Map.of());
  }

  /**
   * How many facts of those that a query finds have each of some values; those that none has are left out.
   *
   * @throws UncheckedIOException where the index cannot be read
   */
  public Map<Facet, List<SearchResult.Count>> counts(FactQuery query, Map<Facet, Set<String>> values) {
    return asked(snapshot -> snapshot.counts(query, queries.of(query), values), Map.of());
  }

  /** The fact with this {@link StoredFact#iri()}. */
  public Optional<StoredFact> fact(String iri) {
    return asked(snapshot -> snapshot.fact(iri), Optional.empty());
  }

  /** The facts of one document in reading order. */
  public List<StoredFact> ofDocument(String documentId) {
    return asked(snapshot -> snapshot.ofDocument(documentId), List.of());
  }

  /** What each document that has facts says of itself, by its id. */
  public Map<String, Bibliography> documents() {
    return asked(Snapshot::documents, Map.of());
  }

  /** What each document is by its value of {@link Facet#DOCUMENT}, and each credited paper by that of {@link Facet#PAPER}. */
  public Map<Facet, Map<String, Bibliography>> publications() {
    return asked(Snapshot::publications, Map.of());
  }

  /** One of these papers, which takes much less than all. */
  public Optional<Bibliography> paper(String value) {
    return asked(snapshot -> snapshot.paper(value), Optional.empty());
  }

  /**
   * Facts of whole samples.
   *
   * @param scope which facts there are to be, page and order aside
   * @param telling of a sample each of these finds a fact, in {@code scope} or not
   * @param most how many facts to give, from 0
   */
  public FactsOfSamples ofSamples(FactQuery scope, List<FactQuery> telling, int most) {
    return asked(snapshot -> {
      List<Query> told = new ArrayList<>();
      for (FactQuery query : telling) {
        told.add(snapshot.chosen(query, queries.of(query)));
      }
      return snapshot.ofSamples(snapshot.chosen(scope, queries.of(scope)), told, most);
    }, FactsOfSamples.NONE);
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
    return asked(snapshot -> snapshot.spread(unbounded, queries.of(unbounded), usual, shown), Spread.NONE);
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
