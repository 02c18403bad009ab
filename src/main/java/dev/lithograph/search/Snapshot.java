package dev.lithograph.search;

import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.search.FactQuery.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.range.DoubleRange;
import org.apache.lucene.facet.range.DoubleRangeFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The index as of one refresh. */
final class Snapshot {
  private final DirectoryReader reader;
  private final FacetsConfig config;
  private final FactsOfIndex facts;
  private final Optional<SortedSetDocValuesReaderState> facets;
  /** Of all facts; counted once, since many pages show them. */
  private Optional<FacetCounts> ofAll = Optional.empty();
  private Optional<Map<String, Bibliography>> documents = Optional.empty();

  Snapshot(DirectoryReader reader, FacetsConfig config, FactBytes bytes) throws IOException {
    this.reader = reader;
    this.config = config;
    facts = new FactsOfIndex(reader, bytes);
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
      return SearchResult.NOTHING;
    }
    int last = Math.clamp((long) query.offset() + query.limit(), 1, reader.maxDoc());
    DrillDownQuery chosen = chosen(query, words);
    if (query.isOfAll()) {
      return new SearchResult(reader.numDocs(), facts(first(last, words, query), query), ofAll().most(query.chosen()));
    }
    Counted counted = counted(query, chosen);
    return new SearchResult(counted.facts(), facts(first(last, chosen, query), query),
        counted.values().most(query.chosen()));
  }

  /** The first facts alone: of most others it need not be known how well they fit, as long as they fit less. */
  private ScoreDoc[] first(int last, Query chosen, FactQuery query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    return query.isByRelevance() ? searcher.search(chosen, new TopScoreDocCollectorManager(last, null, 1)).scoreDocs
        : searcher.search(chosen, new TopFieldCollectorManager(sort(query.order()), last, null, 1)).scoreDocs;
  }

  private record Counted(int facts, FacetCounts values) {}

  /** All facts that are found, which need not be weighed for it. */
  private Counted counted(FactQuery query, DrillDownQuery chosen) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    if (query.chosen().isEmpty()) {
      FacetsCollector found = searcher.search(chosen, new FacetsCollectorManager());
      return new Counted(count(found),
          new FacetCounts(facets.orElseThrow(), new SortedSetDocValuesFacetCounts(facets.get(), found)));
    }
    var found = new DrillSideways(searcher, config, facets.orElseThrow()).search(chosen, new FacetsCollectorManager());
    return new Counted(count(found.collectorResult), new FacetCounts(facets.get(), found.facets));
  }

  private static int count(FacetsCollector found) {
    return found.getMatchingDocs().stream().mapToInt(FacetsCollector.MatchingDocs::totalHits).sum();
  }

  private synchronized FacetCounts ofAll() throws IOException {
    if (ofAll.isEmpty()) {
      ofAll = Optional.of(FacetCounts.ofAll(facets.orElseThrow()));
    }
    return ofAll.get();
  }

  /** All values of all facets. */
  Map<Facet, List<SearchResult.Count>> counts() throws IOException {
    return facets.isEmpty() ? Map.of() : ofAll().all();
  }

  /** Of these values, how often each is among what a query finds. */
  Map<Facet, List<SearchResult.Count>> counts(FactQuery query, Query words, Map<Facet, Set<String>> values) throws IOException {
    if (facets.isEmpty()) {
      return Map.of();
    }
    FacetCounts counts = query.isOfAll() ? ofAll() : counted(query, chosen(query, words)).values();
    return counts.of(values);
  }

  int count(FactQuery query, Query words) throws IOException {
    return new IndexSearcher(reader).count(chosen(query, words));
  }

  /** As Lucene asks it. */
  DrillDownQuery chosen(FactQuery query, Query words) {
    DrillDownQuery chosen = new DrillDownQuery(config, words);
    for (Map.Entry<Facet, Set<String>> choice : query.chosen().entrySet()) {
      choice.getValue().forEach(value -> chosen.add(choice.getKey().name(), value));
    }
    return chosen;
  }

  /** Of what {@code scope} finds, the facts of samples of which each of {@code telling} finds one; the first {@code most}. */
  FactsOfSamples ofSamples(Query scope, List<Query> telling, int most) throws IOException {
    return facts.ofSamples(scope, telling, most);
  }

  /** The facts of a document in reading order. */
  List<StoredFact> ofDocument(String documentId) throws IOException {
    return facts.all(new TermQuery(term(Facet.DOCUMENT, documentId)));
  }

  Optional<StoredFact> fact(String iri) throws IOException {
    return facts.first(new Term(IndexedFact.IRI, iri));
  }

  /** What each document says of itself, by its id. */
  synchronized Map<String, Bibliography> documents() throws IOException {
    if (documents.isEmpty()) {
      documents = Optional.of(Collections.unmodifiableMap(publications().get(Facet.DOCUMENT)));
    }
    return documents.get();
  }

  /** What each document, and each paper that has a name, is by the first fact that tells of it. */
  Map<Facet, Map<String, Bibliography>> publications() throws IOException {
    return Publications.of(reader);
  }

  Optional<Bibliography> paper(String value) throws IOException {
    return facts.first(term(Facet.PAPER, value)).flatMap(stored -> stored.measuredIn().or(() -> stored.credited().stream()
        .filter(paper -> PaperName.of(paper).filter(name -> name.path().equals(value)).isPresent()).findFirst()));
  }

  private Term term(Facet facet, String value) {
    return DrillDownQuery.term(config.getDimConfig(facet.name()).indexFieldName, facet.name(), value);
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

  /** Where there are no words to fit, all fit alike. */
  private static Sort sort(Order order) {
    return switch (order) {
      case RELEVANCE -> Sort.INDEXORDER;
      case VALUE_DESCENDING -> byNumber(IndexedFact.VALUE, true);
      case VALUE_ASCENDING -> byNumber(IndexedFact.VALUE, false);
      case CONFIDENCE -> byNumber(IndexedFact.CONFIDENCE, true);
    };
  }

  /** Facts without the number come last. */
  private static Sort byNumber(String field, boolean descending) {
    return new Sort(new SortField(field, SortField.Type.DOUBLE, descending, descending ? Double.NEGATIVE_INFINITY
        : Double.POSITIVE_INFINITY), SortField.FIELD_DOC);
  }

  private List<StoredFact> facts(ScoreDoc[] found, FactQuery query) throws IOException {
    List<StoredFact> page = new ArrayList<>();
    for (int i = query.offset(); i < found.length && page.size() < query.limit(); i++) {
      page.add(facts.at(found[i].doc));
    }
    return page;
  }
}
