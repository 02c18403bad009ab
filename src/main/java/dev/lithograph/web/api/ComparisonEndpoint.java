package dev.lithograph.web.api;

import dev.lithograph.compare.Export;
import dev.lithograph.compare.JsonExport;
import dev.lithograph.compare.Provenance;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.Negotiation;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** What the comparison page shows, with the same parameters, in one of the formats to take it away in. */
final class ComparisonEndpoint implements Described {
  private static final String PATH = "/api/v1/comparison";

  private final FactStore store;
  private final Comparison comparison;
  private final Export export;

  ComparisonEndpoint(FactStore store, Comparison comparison, Export export) {
    this.store = store;
    this.comparison = comparison;
    this.export = export;
  }

  @Override
  public String path() {
    return export instanceof JsonExport ? PATH : PATH + "." + export.extension();
  }

  @Override
  public Operation operation() {
    List<Operation.Parameter> filters = Stream.of("family", "component", "cathode", "document", "property")
        .map(name -> Operation.inQuery(name, "only facts with one of these; may be repeated")).toList();
    return new Operation("Electrolytes and cells side by side, with the parameters of the page /compare", filters,
        export.mediaType());
  }

  @Override
  public void answer(Context context) {
    ComparisonParameters parameters = ComparisonParameters.of(context.queryParamMap());
    String state = store.state();
    Provenance provenance = new Provenance(Negotiation.site(context) + parameters.permanentUrl("/compare", state), state);
    context.result(export.write(comparison.table(parameters), provenance)).contentType(export.mediaType());
    if (!(export instanceof JsonExport)) {
      context.header("Content-Disposition", "attachment; filename=\"lithograph-comparison." + export.extension() + "\"");
    }
  }
}
