package dev.lithograph.search;

import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What documents and papers say of themselves, kept beside the first fact that each reports or is credited with: to look through
 * the facts for it took seconds where there are a hundred thousand.
 */
final class Publications {
  static final String FIELD = "publications";
  private static final Facet[] FACETS = Facet.values();

  private final Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);

  /** What is not kept yet of that which a fact names; absent where all is. */
  Optional<BytesRef> firstNamedBy(StoredFact stored) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    keep(Facet.DOCUMENT, stored.documentId(), stored.reportedIn(), out);
    for (Bibliography paper : stored.credited()) {
      Optional<String> name = PaperName.of(paper).map(PaperName::path);
      if (name.isPresent()) {
        keep(Facet.PAPER, name.get(), paper, out);
      }
    }
    return out.size() == 0 ? Optional.empty() : Optional.of(new BytesRef(out.toArrayCopy()));
  }

  private void keep(Facet facet, String value, Bibliography publication, ByteBuffersDataOutput out) throws IOException {
    if (kept.computeIfAbsent(facet, none -> new HashSet<>()).add(value)) {
      out.writeByte((byte) facet.ordinal());
      out.writeString(value);
      FactBytes.write(publication, out);
    }
  }

  /** All that are kept in an index, by the value of {@link Facet#DOCUMENT} or {@link Facet#PAPER}. */
  static Map<Facet, Map<String, Bibliography>> of(DirectoryReader reader) throws IOException {
    Map<Facet, Map<String, Bibliography>> all = new EnumMap<>(Map.of(Facet.DOCUMENT, new LinkedHashMap<>(),
        Facet.PAPER, new LinkedHashMap<>()));
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(FIELD);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        BytesRef bytes = values.binaryValue();
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        while (!in.eof()) {
          Facet facet = FACETS[in.readByte()];
          all.get(facet).put(in.readString(), FactBytes.bibliography(in));
        }
      }
    }
    return all;
  }
}
