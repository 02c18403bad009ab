package dev.lithograph.mcp;

import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery;
import java.util.Map;
import java.util.Optional;

/** By what tools narrow values. */
final class FactFilters {
  private static final Map<String, Facet> FACETS = Map.of("family", Facet.FAMILY, "material", Facet.MATERIAL,
      "cathode", Facet.CATHODE, "component", Facet.COMPONENT, "document", Facet.DOCUMENT);

  private FactFilters() {}

  static Parameters describedIn(Parameters parameters) {
    return parameters
        .text("family", "Family of the inorganic electrolyte, as Garnet, NASICON, Argyrodite")
        .text("material", "Any material of the electrolyte or the positive electrode by its term in the ontology, as LLZO, PEO")
        .text("cathode", "Active material of the positive electrode, as LiFePO4")
        .text("component", "Liquid, salt or polymer in the electrolyte, as PEO")
        .text("document", "Id of the reporting document, mostly its DOI");
  }

  /** Results that meet these filters, and have the words of {@code text}. */
  static FactQuery of(Arguments arguments) {
    FactQuery query = FactQuery.of(arguments.text("text").orElse("")).with(Facet.KIND, "result");
    for (Map.Entry<String, Facet> facet : FACETS.entrySet()) {
      Optional<String> value = arguments.text(facet.getKey());
      query = value.isPresent() ? query.with(facet.getValue(), value.get()) : query;
    }
    return query;
  }
}
