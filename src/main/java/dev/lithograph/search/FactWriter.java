package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/**
 * Writes an index anew, beginning with its first fact; the old one stays as it is until the new one is complete. It is written by a
 * thread of its own, since to read the facts takes about as long as to index them.
 */
final class FactWriter implements AutoCloseable {
  /** How many papers may wait to be indexed. */
  private static final int AHEAD = 16;

  private final Directory directory;
  private final Analyzer words;
  private final FacetsConfig facets;
  private final IndexedDocuments documents;
  private Optional<IndexWriter> writer = Optional.empty();
  private final ExecutorService indexing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("indexes facts").factory());
  private final Semaphore ahead = new Semaphore(AHEAD);
  private CompletableFuture<Void> indexed = CompletableFuture.completedFuture(null);
  private List<StoredFact> paper = new ArrayList<>();
  private boolean facts;

  FactWriter(Directory directory, Analyzer words, FacetsConfig facets) {
    this.directory = directory;
    this.words = words;
    this.facets = facets;
    documents = new IndexedDocuments(new WordFields(words), this::write);
  }

  /** @param fact those of one document side by side */
  void add(StoredFact fact) {
    if (!paper.isEmpty() && !paper.getFirst().documentId().equals(fact.documentId())) {
      handOver();
    }
    paper.add(fact);
    facts = true;
  }

  private void handOver() {
    if (indexed.isCompletedExceptionally()) {
      await();
    }
    List<StoredFact> whole = paper;
    paper = new ArrayList<>();
    ahead.acquireUninterruptibly();
    indexed = indexed.thenRunAsync(() -> index(whole), indexing).whenComplete((done, failure) -> ahead.release());
  }

  private void index(List<StoredFact> whole) {
    try {
      documents.add(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() {
    try {
      indexed.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  boolean hasFacts() {
    return facts;
  }

  private void write(Document document) throws IOException {
    writer().addDocument(facets.build(document));
  }

  private IndexWriter writer() throws IOException {
    if (writer.isEmpty()) {
      // Merged in its order, and into one, the index is read fastest.
      writer = Optional.of(new IndexWriter(directory, new IndexWriterConfig(words)
          .setOpenMode(IndexWriterConfig.OpenMode.CREATE).setMergePolicy(new LogDocMergePolicy())));
    }
    return writer.get();
  }

  /** @param noted with the index, to be read with it */
  void complete(Map<String, String> noted) throws IOException {
    handOver();
    await();
    IndexWriter all = writer();
    all.forceMerge(1);
    all.setLiveCommitData(noted.entrySet());
    all.close();
    writer = Optional.empty();
  }

  /** What is not complete is given up. */
  @Override
  public void close() throws IOException {
    indexing.close();
    if (writer.isPresent()) {
      writer.get().rollback();
    }
  }
}
