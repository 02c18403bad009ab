package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages that there are. */
public final class Pages {
  private Pages() {}

  /**
   * @param comparison that the API shares, since it keeps what it has read
   * @param api which a page explains
   */
  public static List<Route> all(FactStore store, FactIndex index, Catalogue catalogue, Comparison comparison,
      OpenApi api) {
    Descriptions descriptions = new Descriptions(store::dataset);
    Entities entities = new Entities(descriptions, catalogue);
    List<Route> pages = new ArrayList<>(List.of(new SearchPage(store, index, catalogue),
        new ComparePage(store, index, catalogue, comparison), new EvidencePage(store, index, catalogue),
        new DocumentsPage(store), new AboutPage(store, catalogue),
        new EntityPage(entities), new LookUpPage(entities, descriptions)));
    Charts charts = new Charts(store, index, catalogue);
    pages.addAll(List.of(new ChartPage(store, index, catalogue, charts), new ChartDrawing(store, catalogue, charts),
        new ChartData(catalogue, charts)));
    pages.addAll(List.of(new DocumentPage(store, index, catalogue), new PaperPage(store, index, catalogue),
        new MaterialPage(store, index, catalogue), new PropertyPage(store, index, catalogue, charts)));
    pages.addAll(List.of(new VoidPage(), new ApiPage(api), new GuidePage(store, index, catalogue)));
    DatasetDescription dataset = new DatasetDescription(store);
    OntologyPage ontology = new OntologyPage(descriptions);
    pages.add(new OntologyVersionPage(ontology, entities));
    Stream.of(ontology, new DataPage(dataset), new SparqlPage(dataset))
        .forEach(resource -> pages.addAll(resource.routes()));
    return pages;
  }
}
