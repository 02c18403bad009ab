package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.Spread;
import dev.lithograph.search.Wording;
import dev.lithograph.store.Counterpart;
import dev.lithograph.store.FactStore;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Finds facts with the index. */
public final class FactSearch {
  private final FactStore store;
  private final FactIndex index;
  private final QueryReader reader;

  public FactSearch(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.reader = new QueryReader(catalogue);
  }

  /** @param facts of the page asked for, in order */
  public record Found(SearchResult result, List<StoredFact> facts) {
    public int total() {
      return result.total();
    }

    public int pages(SearchParameters parameters) {
      return Math.max(1, Math.ceilDiv(total(), parameters.size()));
    }
  }

  public Found find(SearchParameters parameters) {
    return found(reader.query(parameters));
  }

  /** From the first fact on, however many of them a page has. */
  public Found first(SearchParameters parameters, int most) {
    return found(reader.query(parameters).page(0, most));
  }

  /** All facts, however many; to be asked where they are few. */
  public Found all(SearchParameters parameters) {
    return first(parameters, count(parameters));
  }

  private Found found(FactQuery query) {
    SearchResult result = index.search(query);
    return new Found(result, result.facts());
  }

  /** What the text of a search asks for. */
  public Wording wording(String text) {
    return reader.wording(text);
  }

  /** The words of a search that are not searched for, since they are too many or too long. */
  public List<String> ignored(SearchParameters parameters) {
    return index.ignored(wording(parameters.text()));
  }

  /** How many facts there are on all pages. */
  public int count(SearchParameters parameters) {
    return index.count(reader.query(parameters));
  }

  /** How the values found are spread, whatever bounds the parameters set; in the unit of these. */
  public Spread spread(SearchParameters parameters, Property property) {
    return index.spread(reader.query(parameters), property.usualUnit(),
        QueryReader.unitOfBounds(property, parameters.look()));
  }

  /** The reports that tell of the same measurement as a fact, or disagree with it. */
  public List<Counterpart> counterparts(StoredFact stored) {
    return Counterpart.of(stored.iri(), store.links(stored.iri()), index::fact).sorted(Counterpart.ORDER).toList();
  }

  /** @throws NotFoundResponse where there is no fact with this {@link StoredFact#key()} */
  public StoredFact withKey(String key) {
    return store.fact(StoredFact.iriOf(key)).orElseThrow(() -> new NotFoundResponse("There is no fact \"" + key
        + "\". It may have changed when its document was mined again."));
  }
}
