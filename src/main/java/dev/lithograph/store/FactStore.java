package dev.lithograph.store;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Document;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The facts of all mined documents. Safe for use by many threads; a folder is open in one process at a time. */
public final class FactStore implements AutoCloseable {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final Map<String, MinedDocument> mined = new LinkedHashMap<>();
  private final Map<String, Instant> minedAt = new LinkedHashMap<>();

  private FactStore() {}

  /**
   * The store in {@code folder}, which is created where it does not exist.
   *
   * @param catalogue gives facts read from the store their properties and materials
   */
  public static FactStore open(Path folder, Catalogue catalogue) throws UnusableStoreException {
    return new FactStore();
  }

  /** A store that is gone when closed. */
  public static FactStore inMemory(Catalogue catalogue) {
    return new FactStore();
  }

  /** Puts a document and its facts in the place of what was mined from it before, wholly or not at all. */
  public synchronized void replace(MinedDocument document) {
    mined.put(document.document().id(), document);
    minedAt.put(document.document().id(), Instant.now());
  }

  /** @return whether there was such a document */
  public synchronized boolean remove(String documentId) {
    return mined.remove(documentId) != null;
  }

  /** By id. */
  public synchronized List<DocumentSummary> documents() {
    return mined.keySet().stream().sorted().map(this::summary).toList();
  }

  public synchronized Optional<DocumentSummary> document(String documentId) {
    return mined.containsKey(documentId) ? Optional.of(summary(documentId)) : Optional.empty();
  }

  private DocumentSummary summary(String id) {
    Document document = mined.get(id).document();
    return new DocumentSummary(id, "https://w3id.org/lithograph/id/document/" + id, document.bibliography(),
        document.source().name(), document.source().format(), document.source().sha256(), mined.get(id).facts().size(),
        minedAt.get(id));
  }

  /** All facts, by document and within a document in reading order. */
  public synchronized List<StoredFact> facts() {
    List<StoredFact> facts = new ArrayList<>();
    mined.keySet().stream().sorted().forEach(id -> facts.addAll(facts(id)));
    return facts;
  }

  /** The facts of one document in reading order; none where the store has no such document. */
  public synchronized List<StoredFact> facts(String documentId) {
    List<StoredFact> facts = new ArrayList<>();
    if (mined.containsKey(documentId)) {
      MinedDocument document = mined.get(documentId);
      for (Fact fact : document.facts()) {
        String key = Integer.toHexString(documentId.hashCode()) + "-" + facts.size();
        facts.add(new StoredFact("https://w3id.org/lithograph/id/report/" + key, documentId,
            document.document().bibliography(), fact));
      }
    }
    return facts;
  }

  /** @param iri {@link StoredFact#iri()} */
  public synchronized Optional<StoredFact> fact(String iri) {
    return facts().stream().filter(fact -> fact.iri().equals(iri)).findFirst();
  }

  /** What stands around a fact in its document. */
  public synchronized Optional<Passage> passage(String iri) {
    return fact(iri).map(stored -> {
      Evidence evidence = stored.fact().evidence();
      return new Passage.InText(evidence.place(), evidence.quote(), 0, evidence.quote().length(), evidence.valueStart(),
          evidence.valueEnd());
    });
  }

  public synchronized StoreStatus status() {
    Map<String, Integer> byProperty = new TreeMap<>();
    facts().forEach(stored -> byProperty.merge(stored.fact().property().name(), 1, Integer::sum));
    return new StoreStatus(mined.size(), facts().size(), byProperty, minedAt.values().stream().max(Instant::compareTo), 0);
  }

  /** A hash that differs exactly where the content differs; when a document was mined does not count. */
  public synchronized String state() {
    return Integer.toHexString(mined.hashCode());
  }

  /** For reading only. The default graph is the union of all graphs. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Answers a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE); the prefixes of the graph need no declaration. */
  public void query(String sparql, ResultFormat format, OutputStream out) throws InvalidQueryException {
    try (var execution = QueryExecutionFactory.create(sparql, org.apache.jena.query.DatasetFactory.wrap(dataset))) {
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
    } catch (QueryParseException e) {
      throw new InvalidQueryException(e.getMessage());
    }
  }

  /** The whole graph as TriG, the same bytes for the same content. */
  public void exportGraph(OutputStream out) {
    RDFDataMgr.write(out, dataset, Lang.TRIG);
  }

  @Override
  public void close() {
    dataset.close();
  }
}
