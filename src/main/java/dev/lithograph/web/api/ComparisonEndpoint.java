package dev.lithograph.web.api;

import dev.lithograph.compare.BibtexExport;
import dev.lithograph.compare.ComparisonJson;
import dev.lithograph.compare.CslJsonExport;
import dev.lithograph.compare.CsvExport;
import dev.lithograph.compare.ExcelExport;
import dev.lithograph.compare.Export;
import dev.lithograph.compare.HtmlExport;
import dev.lithograph.compare.JsonExport;
import dev.lithograph.compare.JsonLdExport;
import dev.lithograph.compare.LatexExport;
import dev.lithograph.compare.MarkdownExport;
import dev.lithograph.compare.Provenance;
import dev.lithograph.compare.RisExport;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.Negotiation;
import io.javalin.http.Context;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
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
    return new Operation("Electrolytes and cells side by side, all rows of the page /compare, as " + title(),
        parameters(), export.mediaType(), answer());
  }

  private String title() {
    return switch (export) {
      case JsonExport json -> "JSON";
      case JsonLdExport jsonLd -> "JSON-LD, in the words of schema.org";
      case CsvExport csv -> "CSV";
      case ExcelExport excel -> "an Excel workbook";
      case LatexExport latex -> "a table in LaTeX, which cites by the keys of the BibTeX";
      case MarkdownExport markdown -> "Markdown";
      case HtmlExport html -> "HTML";
      case BibtexExport bibtex -> "BibTeX of the papers that are credited";
      case RisExport ris -> "RIS of the papers that are credited";
      case CslJsonExport csl -> "CSL-JSON of the papers that are credited";
    };
  }

  /** What JSON-LD and CSL-JSON hold is said by their own specifications. */
  private Optional<Type> answer() {
    return switch (export) {
      case JsonExport json -> Optional.of(ComparisonJson.class);
      case JsonLdExport jsonLd -> Optional.of(Object.class);
      case CslJsonExport csl -> Optional.of(List.class);
      case CsvExport csv -> Optional.empty();
      case ExcelExport excel -> Optional.empty();
      case LatexExport latex -> Optional.empty();
      case MarkdownExport markdown -> Optional.empty();
      case HtmlExport html -> Optional.empty();
      case BibtexExport bibtex -> Optional.empty();
      case RisExport ris -> Optional.empty();
    };
  }

  private static List<Operation.Parameter> parameters() {
    return Stream.of(FactsEndpoint.filters(), FactsEndpoint.facets(), arrangement()).flatMap(List::stream)
        .map(parameter -> parameter.name().equals("family") ? parameter.as("Garnet") : parameter).toList();
  }

  private static List<Operation.Parameter> arrangement() {
    return List.of(Operation.text("column", "what to show, in this order: a name of what is described or measured, with conditions"
            + " behind @: electrolyte, ionic_conductivity@60C, specific_capacity@rate:0.1C@cell:LiFePO4").mayBeRepeated(),
        Operation.text("unit", "in which the values of a property are given: mS/cm; one for each property").mayBeRepeated(),
        Operation.text("sort", "name of the column to sort by"),
        Operation.oneOf("order", "of sorting", List.of("ascending", "descending")),
        Operation.text("pin", "key of a row to set on top, in this order").mayBeRepeated(),
        Operation.text("hide", "key of a row to leave out").mayBeRepeated(),
        Operation.text("only", "pinned, to leave out all other rows"),
        Operation.text("page", "of the page /compare; here all rows are given"),
        Operation.text("state", "of the data that the page /compare was asked for; here they are as they are now"));
  }

  @Override
  public void answer(Context context) {
    ComparisonParameters parameters = ComparisonParameters.of(context.queryParamMap());
    String state = store.state();
    Provenance provenance = new Provenance(Negotiation.site(context) + parameters.permanentUrl("/compare", state), state);
    context.result(export.write(comparison.whole(parameters), provenance)).contentType(export.mediaType());
    if (!(export instanceof JsonExport)) {
      context.header("Content-Disposition", "attachment; filename=\"lithograph-comparison." + export.extension() + "\"");
    }
  }
}
