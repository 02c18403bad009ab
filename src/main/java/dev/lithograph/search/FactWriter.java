package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes an index anew, beginning with its first fact; the old one stays as it is until the new one is complete. */
final class FactWriter implements AutoCloseable {
  private final Directory directory;
  private final Analyzer words;
  private final FacetsConfig facets;
  private final IndexedDocuments documents = new IndexedDocuments(this::write);
  private Optional<IndexWriter> writer = Optional.empty();
  private boolean facts;

  FactWriter(Directory directory, Analyzer words, FacetsConfig facets) {
    this.directory = directory;
    this.words = words;
    this.facets = facets;
  }

  /** @param fact those of one document side by side */
  void add(StoredFact fact) {
    try {
      documents.add(fact);
      facts = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    documents.end();
    IndexWriter all = writer();
    all.forceMerge(1);
    all.setLiveCommitData(noted.entrySet());
    all.close();
    writer = Optional.empty();
  }

  /** What is not complete is given up. */
  @Override
  public void close() throws IOException {
    if (writer.isPresent()) {
      writer.get().rollback();
    }
  }
}
