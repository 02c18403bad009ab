package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.chart.Against;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.page.Charts.Drawn;
import dev.lithograph.web.page.DocumentPage.Counted;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is meant by a property, how its values are spread over families of electrolytes, and its highest and lowest values. */
final class PropertyPage implements Route {
  private static final int DRAWN = 300;
  private static final int EXTREMES = 5;
  private static final int DOCUMENTS = 60;
  private static final String RESULT = "result";

  private final Catalogue catalogue;
  private final FactSearch search;
  private final Charts charts;
  private final Labels labels;

  PropertyPage(FactStore store, FactIndex index, Catalogue catalogue, Charts charts) {
    this.catalogue = catalogue;
    this.search = new FactSearch(store, index, catalogue);
    this.charts = charts;
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param names other than its label
   * @param units other than the usual one
   * @param plausible the range within which a value is believed
   * @param beyond how many values the drawing leaves out, since there are too many
   * @param otherDocuments how many documents besides report it
   */
  record Model(Property property, String label, String unit, List<String> names, List<String> units, Optional<String> plausible,
      SearchParameters asking, String chart, String statements, int facts, Optional<Plot> plot, int beyond, List<FactRow> highest,
      List<FactRow> lowest, List<Counted> documents, int otherDocuments) {
    String list() {
      return asking.url("/");
    }

    String comparison() {
      return asking.url(ComparePage.PATH);
    }
  }

  @Override
  public String path() {
    return Addresses.PROPERTIES + "{name}";
  }

  @Override
  public void answer(Context context) {
    String name = context.pathParam("name");
    Property property = catalogue.property(name).orElseThrow(() -> new NotFoundResponse("There is no property \"" + name
        + "\". Those that there are stand at /about."));
    Templates.answer(context, "property.jte", model(property));
  }

  private Model model(Property property) {
    SearchParameters asking = SearchParameters.everything().toggled(Facet.PROPERTY, property.name());
    ChartParameters chart = new ChartParameters(SearchParameters.everything(), property, new Against.Groups(), Facet.FAMILY);
    Drawn drawn = charts.draw(chart, DRAWN);
    List<Counted> documents = drawn.found().result().values(Facet.DOCUMENT).stream().limit(DOCUMENTS)
        .map(count -> new Counted(Optional.of(Addresses.document(count.value())), labels.of(Facet.DOCUMENT, count.value()),
            count.facts())).toList();
    return new Model(property, Labels.capitalised(property.label()), QuantityNotation.of(property.usualUnit()),
        Stream.of(property.names(), property.symbols()).flatMap(List::stream).filter(name -> !name.equals(property.label()))
            .distinct().toList(),
        property.units().stream().skip(1).map(QuantityNotation::of).filter(unit -> !unit.isEmpty()).distinct().toList(),
        property.plausible().map(range -> QuantityNotation.of(range.low()) + " to " + QuantityNotation.of(range.high())),
        asking, chart.url(Charts.PATH), Addresses.described(Addresses.term(property.term())), drawn.found().total(),
        drawn.plot(), drawn.beyond(), extremes(asking, Order.VALUE_DESCENDING),
        extremes(asking, Order.VALUE_ASCENDING), documents, drawn.found().result().unlisted(Facet.DOCUMENT)
            + Math.max(0, drawn.found().result().values(Facet.DOCUMENT).size() - DOCUMENTS));
  }

  private List<FactRow> extremes(SearchParameters asking, Order order) {
    SearchParameters results = asking.toggled(Facet.KIND, RESULT).by(order);
    return search.first(results, EXTREMES).facts().stream().map(FactRow::of).toList();
  }
}
