package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.web.request.FactSearch.Found;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the search page shows, with the same parameters; neighbouring pages stand in the {@code Link} header. */
final class FactsEndpoint implements Described {
  static final String PATH = "/api/v1/facts";

  private final FactSearch search;

  FactsEndpoint(FactSearch search) {
    this.search = search;
  }

  /** A page of facts. */
  record FactsJson(@JsonPropertyDescription("facts on all pages") int total, int page, int pages, List<FactJson> facts,
      @JsonPropertyDescription("number of facts by value, by filter; as if no value of that were chosen, and of the most frequent "
          + SearchResult.MOST_VALUES + " values")
      Map<String, Map<String, Integer>> facets,
      @JsonPropertyDescription("those of q that were not searched for: too many or too long") List<String> ignoredWords) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Operation operation() {
    return Operation.json("Facts by words, filters and values; neighbouring pages stand in the Link header", parameters(),
        FactsJson.class);
  }

  /** Those of a search. */
  static List<Operation.Parameter> parameters() {
    List<Operation.Parameter> parameters = new ArrayList<>(filters());
    parameters.set(0, parameters.getFirst().as("garnet"));
    parameters.addAll(List.of(
        Operation.text("unit", "of values as normalised, and of the bounds where one property is asked for: mS/cm; one for each"
            + " property").mayBeRepeated(),
        Operation.oneOf("sort", "what comes first", Stream.of(Order.values()).map(SearchParameters::name).toList()),
        Operation.integer("page", "of the list", 1, SearchParameters.LAST_PAGE),
        Operation.integer("size", "facts on a page", SearchParameters.USUAL_PAGE, SearchParameters.LARGEST_PAGE).as("5"),
        Operation.text("view", "of the page /, which leaves the facts the same")));
    parameters.addAll(facets());
    return parameters;
  }

  /** Those that no facet is. */
  static List<Operation.Parameter> filters() {
    return List.of(
        Operation.text("q", "words that must all occur, bounds and temperatures: garnet > 1e-4 S/cm 60 °C"),
        Operation.number("min", "lowest value, in the unit of that name, else in the usual one of the property"),
        Operation.number("max", "highest value, in the same"));
  }

  static List<Operation.Parameter> facets() {
    return Stream.of(Facet.values())
        .map(facet -> Operation.text(SearchParameters.name(facet), description(facet)).mayBeRepeated()).toList();
  }

  private static String description(Facet facet) {
    return "only facts with one of these: " + switch (facet) {
      case PROPERTY -> "names of properties, as ionic_conductivity";
      case FAMILY -> "families of inorganic electrolytes, as Garnet";
      case CATHODE -> "active materials of the positive electrode, as LiFePO4";
      case COMPONENT -> "liquids, salts and polymers in the electrolyte, as PEO";
      case MATERIAL -> "materials of the electrolyte or the positive electrode, by what stands behind /materials/ in their"
          + " addresses";
      case CELL -> "full or symmetric";
      case YEAR -> "years in which the credited paper appeared";
      case PAPER -> "papers that values are credited to, by what stands behind /papers/ in their addresses";
      case DOCUMENT -> "ids of the reporting documents";
      case KIND -> "result, theoretical, criterion or definition";
      case CERTAINTY -> "high, good, fair or low";
    };
  }

  @Override
  public void answer(Context context) {
    SearchParameters parameters = SearchParameters.of(context.queryParamMap());
    Found found = search.find(parameters);
    int pages = found.pages(parameters);
    Map<String, Map<String, Integer>> facets = new TreeMap<>();
    found.result().facets().forEach((facet, values) -> facets.put(SearchParameters.name(facet), byValue(values.listed())));
    addLinks(context, parameters, pages);
    List<FactJson> facts = found.facts().stream()
        .map(stored -> FactJson.of(stored, search.counterparts(stored), parameters.look())).toList();
    context.json(new FactsJson(found.total(), parameters.page(), pages, facts, facets, search.ignored(parameters)));
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
