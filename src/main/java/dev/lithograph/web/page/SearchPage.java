package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.UnitConversion;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.search.Spread;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.page.WiderSearches.Filter;
import dev.lithograph.web.page.WiderSearches.Wider;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.FactSearch.Found;
import dev.lithograph.web.request.Look;
import dev.lithograph.web.request.Look.View;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.QueryReader;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Facts by words, facets and values; without any of them all facts. */
final class SearchPage implements Route {
  private static final String PATH = "/";

  private final FactSearch search;
  private final Catalogue catalogue;
  private final Labels labels;
  private final WiderSearches wider;
  private final QueryReader reader;

  SearchPage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.search = new FactSearch(store, index, catalogue);
    this.catalogue = catalogue;
    this.reader = new QueryReader(catalogue);
    this.labels = new Labels(store, index, catalogue);
    this.wider = new WiderSearches(search, labels, parameters -> parameters.url(PATH));
  }

  /**
   * @param chosen the values chosen, each with the way to give it up
   * @param unit of the value range, where a single property is chosen
   * @param units in which the values of the properties on the page can be shown
   * @param views as a table or as cards
   * @param histogram of its values, where they differ
   * @param about pages of what is chosen
   * @param ignored words that were not searched for
   * @param passedOver parameters that are not known
   * @param wider where nothing was found, what would find something
   * @param recipes to go on from here
   * @param tableUrl of the values side by side
   * @param chartUrl of the values as a chart: of the property chosen, else of the most frequent one
   */
  record Model(SearchParameters parameters, int total, int pages, List<FacetList> facets, List<Filter> chosen,
      Optional<String> unit, List<UnitChoice> units, Optional<Histogram> histogram, List<OrderChoice> orders,
      List<ViewChoice> views, List<FactRow> rows, List<EvidencePage.Link> about, List<String> ignored, List<String> passedOver,
      List<Wider> wider, Recipes recipes, String tableUrl, Optional<String> chartUrl, boolean storeIsEmpty) {
    Optional<View> view() {
      return parameters.look().view();
    }

    /** On a narrow screen such a table is wider than it. */
    boolean isOfRows() {
      return view().filter(View.ROWS::equals).isPresent();
    }

    List<String> chosenUnits() {
      return units.stream().flatMap(unit -> unit.chosen().stream()).toList();
    }

    String min() {
      return bound(parameters.min());
    }

    String max() {
      return bound(parameters.max());
    }

    private static String bound(OptionalDouble number) {
      return number.isPresent() ? BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toString()
          .toLowerCase(Locale.ROOT) : "";
    }

    Paging paging() {
      return Paging.of("results", parameters.page(), parameters.size(), total, page -> parameters.onPage(page).url(PATH));
    }
  }

  record OrderChoice(String value, String label, boolean chosen) {}

  record ViewChoice(String name, String label, boolean chosen, String url) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    SearchParameters parameters = SearchParameters.of(context.queryParamMap());
    Found found = search.find(parameters);
    boolean storeIsEmpty = found.total() == 0 && search.count(SearchParameters.everything()) == 0;
    Optional<Property> property = reader.property(parameters);
    Optional<String> unit = property.map(bounded -> QueryReader.unitOfBounds(bounded, parameters.look()))
        .map(QuantityNotation::of);
    Templates.answer(context, "search.jte", new Model(parameters, found.total(), found.pages(parameters),
        FacetList.of(found.result(), parameters, labels, search -> search.url(PATH)), wider.withoutEachFilter(parameters), unit,
        UnitChoice.of(found.facts(), parameters, reader, search -> search.url(PATH)),
        property.flatMap(bounded -> histogram(parameters, bounded, unit.orElseThrow())), orders(parameters), views(parameters),
        found.facts().stream().map(stored -> FactRow.of(stored, shown(stored, parameters.look()))).toList(),
        about(parameters), search.ignored(parameters), SearchParameters.known().unknown(context.queryParamMap()),
        found.total() > 0 ? List.of() : wider.thatFindSomething(parameters),
        recipes(Negotiation.site(context), parameters, found),
        ComparisonParameters.usual(parameters).url(ComparePage.PATH), chart(parameters, found.result()), storeIsEmpty));
  }

  /** All that is found, in the largest pages where it has several. */
  private static Recipes recipes(String site, SearchParameters parameters, Found found) {
    SearchParameters first = parameters.as(new Look(Optional.empty(), parameters.look().units())).onPage(1);
    SearchParameters all = found.total() > first.size() ? first.sized(SearchParameters.LARGEST_PAGE) : first;
    return Recipes.ofPages("This search", site + all.url("/api/v1/facts"), found.pages(all), found.facts());
  }

  private List<EvidencePage.Link> about(SearchParameters parameters) {
    return parameters.chosen().entrySet().stream().flatMap(entry -> entry.getValue().stream().flatMap(value ->
        page(entry.getKey(), value).map(url -> new EvidencePage.Link(url, labels.of(entry.getKey(), value))).stream())).toList();
  }

  /** Where what has this value is described. */
  private Optional<String> page(Facet facet, String value) {
    return switch (facet) {
      case PROPERTY -> catalogue.property(value).map(Addresses::property);
      case FAMILY, MATERIAL -> catalogue.material(value).map(Material::term).map(Addresses::material);
      case DOCUMENT -> Optional.of(Addresses.document(value));
      case PAPER -> PaperName.ofPath(value).map(Addresses::paper);
      case CATHODE, COMPONENT, CELL, YEAR, KIND, CERTAINTY -> Optional.empty();
    };
  }

  private Optional<String> chart(SearchParameters parameters, SearchResult result) {
    return result.values(Facet.PROPERTY).stream().map(Count::value)
        .filter(name -> parameters.isChosen(Facet.PROPERTY, name) || !parameters.chosen().containsKey(Facet.PROPERTY)).findFirst()
        .flatMap(catalogue::property).map(property -> ChartParameters.usual(property, parameters).url(Charts.PATH));
  }

  private static Quantity shown(StoredFact stored, Look look) {
    Quantity printed = stored.fact().quantity();
    return look.unit(stored.fact().property()).map(unit -> UnitConversion.of(printed, unit)).orElse(printed);
  }

  private Optional<Histogram> histogram(SearchParameters parameters, Property property, String unit) {
    Spread spread = search.spread(parameters, property);
    return spread.bins().isEmpty() ? Optional.empty() : Optional.of(Histogram.of(spread, parameters, unit, PATH));
  }

  private static List<OrderChoice> orders(SearchParameters parameters) {
    List<OrderChoice> choices = new ArrayList<>();
    for (Order order : Order.values()) {
      String label = switch (order) {
        case RELEVANCE -> "Best match first";
        case VALUE_DESCENDING -> "Highest value first";
        case VALUE_ASCENDING -> "Lowest value first";
        case CONFIDENCE -> "Most certain first";
      };
      choices.add(new OrderChoice(SearchParameters.name(order), label, order == parameters.order()));
    }
    return choices;
  }

  private static List<ViewChoice> views(SearchParameters parameters) {
    return Stream.of(View.ROWS, View.CARDS).map(view -> new ViewChoice(Look.name(view), Labels.capitalised(Look.name(view)),
        parameters.look().view().filter(view::equals).isPresent(), parameters.as(parameters.look().as(view)).url(PATH))).toList();
  }
}
