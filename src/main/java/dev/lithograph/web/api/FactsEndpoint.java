package dev.lithograph.web.api;

import dev.lithograph.search.Facet;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.web.request.FactSearch.Found;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the search page shows, with the same parameters; neighbouring pages stand in the {@code Link} header. */
final class FactsEndpoint implements Described {
  static final String PATH = "/api/v1/facts";

  private final FactSearch search;

  FactsEndpoint(FactSearch search) {
    this.search = search;
  }

  /** @param facets number of facts by value by facet */
  record Answer(int total, int page, int pages, List<FactJson> facts, Map<String, Map<String, Integer>> facets) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Operation operation() {
    return new Operation("Facts by words, filters and values; neighbouring pages stand in the Link header", parameters(),
        "application/json");
  }

  /** Those of a search. */
  static List<Operation.Parameter> parameters() {
    List<Operation.Parameter> parameters = new ArrayList<>(List.of(
        Operation.inQuery("q", "words that must all occur, bounds and temperatures: garnet > 1e-4 S/cm 60 °C"),
        Operation.inQuery("min", "lowest value, in the unit of that name, else in the usual one of the property"),
        Operation.inQuery("max", "highest value, in the same"),
        Operation.inQuery("unit", "of values as normalised and of the bounds, where one property is asked for: mS/cm; may be"
            + " repeated, for several properties"),
        Operation.inQuery("sort", "relevance, value-descending, value-ascending or confidence"),
        Operation.inQuery("page", "from 1"),
        Operation.inQuery("size", "facts on a page, from 1 to " + SearchParameters.LARGEST_PAGE)));
    for (Facet facet : Facet.values()) {
      parameters.add(Operation.inQuery(SearchParameters.name(facet), "only facts with one of these; may be repeated"));
    }
    return parameters;
  }

  @Override
  public void answer(Context context) {
    SearchParameters parameters = SearchParameters.of(context.queryParamMap());
    Found found = search.find(parameters);
    int pages = found.pages(parameters);
    Map<String, Map<String, Integer>> facets = new TreeMap<>();
    found.result().facets().forEach((facet, counts) -> facets.put(SearchParameters.name(facet), byValue(counts)));
    addLinks(context, parameters, pages);
    List<FactJson> facts = found.facts().stream()
        .map(stored -> FactJson.of(stored, search.counterparts(stored), parameters.look())).toList();
    context.json(new Answer(found.total(), parameters.page(), pages, facts, facets));
  }

  private static Map<String, Integer> byValue(List<Count> counts) {
    Map<String, Integer> byValue = new LinkedHashMap<>();
    counts.forEach(count -> byValue.put(count.value(), count.facts()));
    return byValue;
  }

  private static void addLinks(Context context, SearchParameters parameters, int pages) {
    List<String> links = new ArrayList<>();
    if (parameters.page() > 1) {
      links.add("<" + parameters.onPage(Math.min(parameters.page() - 1, pages)).url(PATH) + ">; rel=\"prev\"");
    }
    if (parameters.page() < pages) {
      links.add("<" + parameters.onPage(parameters.page() + 1).url(PATH) + ">; rel=\"next\"");
    }
    if (!links.isEmpty()) {
      context.header("Link", String.join(", ", links));
    }
  }
}
