package dev.lithograph.web.api;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.BibtexExport;
import dev.lithograph.compare.CslJsonExport;
import dev.lithograph.compare.CsvExport;
import dev.lithograph.compare.ExcelExport;
import dev.lithograph.compare.Export;
import dev.lithograph.compare.FactTable;
import dev.lithograph.compare.HtmlExport;
import dev.lithograph.compare.JsonExport;
import dev.lithograph.compare.JsonLdExport;
import dev.lithograph.compare.LatexExport;
import dev.lithograph.compare.MarkdownExport;
import dev.lithograph.compare.RisExport;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.Dumps;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.KnownParameters;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.Suggestions;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the JSON API that there are. */
public final class Endpoints {
  private static final List<Export> EXPORTS = List.of(new JsonExport(), new JsonLdExport(), new CsvExport(), new ExcelExport(),
      new LatexExport(), new BibtexExport(), new MarkdownExport(), new HtmlExport(), new RisExport(), new CslJsonExport());

  private Endpoints() {}

  /**
   * Those that say what they do.
   *
   * @param comparison that the pages share, since it keeps what it has read
   */
  public static OpenApi described(FactStore store, FactIndex index, Catalogue catalogue, Comparison comparison,
      Suggestions suggestions) {
    FactSearch search = new FactSearch(store, index, catalogue);
    List<Described> parts = new ArrayList<>(List.of(new FactsEndpoint(search), new FactEndpoint(search),
        new NanopubEndpoint(store, search), new DocumentsEndpoint(store), new PropertiesEndpoint(store, catalogue),
        new StatusEndpoint(store), new SuggestionsEndpoint(suggestions), new SubscriptsEndpoint(),
        new DumpEndpoint(store, Dumps.FACTS, Endpoints::writeTable),
        new DumpEndpoint(store, Dumps.GRAPH, FactStore::exportGraph)));
    EXPORTS.forEach(export -> parts.add(new ComparisonEndpoint(store, comparison, export)));
    return new OpenApi(parts);
  }

  /** The parts, and the description. */
  public static List<Route> all(OpenApi api) {
    return Stream.concat(api.parts().stream().map(Strict::new), Stream.of(new OpenApiEndpoint(api))).toList();
  }

  /** Refuses parameters that a part does not describe. */
  private record Strict(Described part, KnownParameters known) implements Route {
    Strict(Described part) {
      this(part, new KnownParameters(part.operation().parameters().stream()
          .filter(parameter -> parameter.place().equals("query")).map(Operation.Parameter::name).toList()));
    }

    @Override
    public String path() {
      return part.path();
    }

    @Override
    public boolean mayBeKept() {
      return part.mayBeKept();
    }

    @Override
    public void answer(Context context) {
      known.check(context.queryParamMap());
      part.answer(context);
    }
  }

  /** Document by document, of which one is held in memory at a time. */
  private static void writeTable(FactStore store, OutputStream out) throws IOException {
    out.write(FactTable.header().getBytes(StandardCharsets.UTF_8));
    for (DocumentSummary document : store.documents()) {
      for (StoredFact stored : store.facts(document.id())) {
        out.write(FactTable.line(stored.documentId(), stored.fact()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
