package dev.lithograph.search;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.search.FactQuery.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.range.DoubleRange;
import org.apache.lucene.facet.range.DoubleRangeFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The index as of one refresh. */
final class Snapshot {
  private final DirectoryReader reader;
  private final FacetsConfig config;
  private final Optional<SortedSetDocValuesReaderState> facets;

  Snapshot(DirectoryReader reader, FacetsConfig config) throws IOException {
    this.reader = reader;
    this.config = config;
    facets = reader.numDocs() == 0 ? Optional.empty() : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, config));
  }

  String userData(String key) throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(key, "");
  }

  /** @return whether the snapshot was still open, and now stays so until {@link #release} */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  void close() throws IOException {
    reader.close();
  }

  SearchResult search(FactQuery query, Query words) throws IOException {
    if (facets.isEmpty()) {
      return new SearchResult(0, List.of(), Map.of());
    }
    DrillDownQuery chosen = chosen(query, words);
    IndexSearcher searcher = new IndexSearcher(reader);
    int last = Math.clamp((long) query.offset() + query.limit(), 1, reader.maxDoc());
    var result = new DrillSideways(searcher, config, facets.get()).search(chosen, null, null, last, sort(query.order()), false);
    return new SearchResult(searcher.count(chosen), iris(result.hits.scoreDocs, query), counts(result.facets));
  }

  private DrillDownQuery chosen(FactQuery query, Query words) {
    DrillDownQuery chosen = new DrillDownQuery(config, words);
    for (Map.Entry<Facet, Set<String>> choice : query.chosen().entrySet()) {
      choice.getValue().forEach(value -> chosen.add(choice.getKey().name(), value));
    }
    return chosen;
  }

  /** How the values of all facts that a query finds are spread. */
  Spread spread(FactQuery query, Query words, Unit usual, Unit shown) throws IOException {
    Query chosen = new BooleanQuery.Builder().add(chosen(query, words), Occur.FILTER)
        .add(new FieldExistsQuery(IndexedFact.VALUE), Occur.FILTER).build();
    IndexSearcher searcher = new IndexSearcher(reader);
    ScoreDoc[] lowest = searcher.search(chosen, 1, sort(Order.VALUE_ASCENDING)).scoreDocs;
    ScoreDoc[] highest = searcher.search(chosen, 1, sort(Order.VALUE_DESCENDING)).scoreDocs;
    if (lowest.length == 0 || value(lowest[0]) == value(highest[0])) {
      return Spread.NONE;
    }
    List<Double> edges = Spread.edges(Quantity.converted(value(lowest[0]), usual, shown),
        Quantity.converted(value(highest[0]), usual, shown));
    DoubleRange[] ranges = new DoubleRange[edges.size() - 1];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = new DoubleRange(String.valueOf(i), Quantity.converted(edges.get(i), shown, usual), true,
          Quantity.converted(edges.get(i + 1), shown, usual), i == ranges.length - 1);
    }
    LabelAndValue[] counts = new DoubleRangeFacetCounts(IndexedFact.VALUE, searcher.search(chosen, new FacetsCollectorManager()),
        ranges)
        .getAllChildren(IndexedFact.VALUE).labelValues;
    List<Spread.Bin> bins = new ArrayList<>();
    for (int i = 0; i < ranges.length; i++) {
      bins.add(new Spread.Bin(edges.get(i), edges.get(i + 1), counts[i].value.intValue()));
    }
    return new Spread(bins);
  }

  /** The number that a fact was sorted by. */
  private static double value(ScoreDoc sorted) {
    return (double) ((FieldDoc) sorted).fields[0];
  }

  private static Sort sort(Order order) {
    SortField first = switch (order) {
      case RELEVANCE -> SortField.FIELD_SCORE;
      case VALUE_DESCENDING -> byNumber(IndexedFact.VALUE, true);
      case VALUE_ASCENDING -> byNumber(IndexedFact.VALUE, false);
      case CONFIDENCE -> byNumber(IndexedFact.CONFIDENCE, true);
    };
    return new Sort(first, SortField.FIELD_DOC);
  }

  /** Facts without the number come last. */
  private static SortField byNumber(String field, boolean descending) {
    return new SortField(field, SortField.Type.DOUBLE, descending, descending ? Double.NEGATIVE_INFINITY
        : Double.POSITIVE_INFINITY);
  }

  private List<String> iris(ScoreDoc[] found, FactQuery query) throws IOException {
    StoredFields stored = reader.storedFields();
    List<String> iris = new ArrayList<>();
    for (int i = query.offset(); i < found.length && iris.size() < query.limit(); i++) {
      iris.add(stored.document(found[i].doc).get(IndexedFact.IRI));
    }
    return iris;
  }

  private Map<Facet, List<SearchResult.Count>> counts(Facets counted) throws IOException {
    Map<Facet, List<SearchResult.Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<SearchResult.Count> values = new ArrayList<>();
      if (facets.orElseThrow().getOrdRange(facet.name()) != null) {
        FacetResult children = counted.getTopChildren(facets.orElseThrow().getSize(), facet.name());
        for (LabelAndValue child : children == null ? new LabelAndValue[0] : children.labelValues) {
          values.add(new SearchResult.Count(child.label, child.value.intValue()));
        }
      }
      counts.put(facet, values);
    }
    return counts;
  }
}
