package dev.lithograph.web.api;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.CsvExport;
import dev.lithograph.compare.JsonExport;
import dev.lithograph.compare.MarkdownExport;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import java.util.List;

/** The parts of the JSON API that there are. */
public final class Endpoints {
  private Endpoints() {}

  public static List<Route> all(FactStore store, FactIndex index, Catalogue catalogue) {
    FactSearch search = new FactSearch(store, index);
    Comparison comparison = new Comparison(store, catalogue);
    return List.of(new FactsEndpoint(search), new FactEndpoint(search), new ComparisonEndpoint(comparison, new JsonExport()),
        new ComparisonEndpoint(comparison, new CsvExport()), new ComparisonEndpoint(comparison, new MarkdownExport()),
        new DocumentsEndpoint(store), new PropertiesEndpoint(store, catalogue), new StatusEndpoint(store));
  }
}
