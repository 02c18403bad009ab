package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.CitedWork;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.References;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.SearchResult;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.ColumnChoice;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Electrolytes and cells side by side. */
final class ComparePage implements Route {
  private static final String PATH = "/compare";

  private final FactStore store;
  private final FactIndex index;
  private final Catalogue catalogue;
  private final Comparison comparison;
  private final Labels labels;

  ComparePage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.comparison = new Comparison(store, catalogue);
    this.labels = new Labels(store, catalogue);
  }

  /** @param withoutValues headers of the columns that are left out because no row has a value in them */
  record Model(ComparisonParameters parameters, List<Filter> filters, List<Option> columns, List<ComparisonWarning> warnings,
      List<Heading> headings, List<Row> rows,
      List<String> withoutValues, List<Cited> references, String state) {
    String permanentUrl() {
      return parameters.permanentUrl(PATH, state);
    }

    String download(String extension) {
      return parameters.url("/api/v1/comparison" + extension);
    }
  }

  record Filter(String name, String title, List<Option> options) {}

  record Option(String value, String label, boolean chosen) {}

  /** @param order {@code ascending} or {@code descending} where the table is sorted by this column */
  record Heading(String key, String text, Optional<String> unit, boolean numeric, String url, Optional<String> order) {}

  record Row(List<Cell> cells) {}

  /**
   * @param cited numbers of the papers in the list of references
   * @param sortKey what a browser sorts by, empty for an empty cell
   */
  record Cell(String heading, boolean numeric, String text, List<Entry> entries, List<Integer> cited, String sortKey) {
    static Cell of(String heading, String text) {
      return new Cell(heading, false, text, List.of(), List.of(), text);
    }
  }

  record Cited(int number, EvidencePage.Paper paper) {}

  record Entry(String url, String value, Optional<String> remark) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    ComparisonParameters parameters = ComparisonParameters.of(context.queryParamMap());
    ComparisonTable table = comparison.table(parameters);
    List<Integer> shown = IntStream.range(0, table.columns().size()).filter(i -> hasEntries(table, i)).boxed().toList();
    List<String> withoutValues = IntStream.range(0, table.columns().size()).filter(i -> !shown.contains(i))
        .mapToObj(i -> table.columns().get(i).header()).toList();
    References references = References.of(table);
    Templates.answer(context, "compare.jte", new Model(parameters, filters(parameters), columns(table),
        ComparisonWarning.of(table, parameters, PATH),
        shown.stream().map(i -> heading(table.columns().get(i), parameters)).toList(),
        table.rows().stream().map(row -> row(table, row, shown, references)).toList(), withoutValues,
        references.all().stream().map(ComparePage::cited).toList(), store.state()));
  }

  private static Cited cited(CitedWork work) {
    return new Cited(work.number(), new EvidencePage.Paper(work.citation(), work.bibliography().doi()));
  }

  private static boolean hasEntries(ComparisonTable table, int column) {
    return table.rows().stream().anyMatch(row -> !row.cells().get(column).text().isEmpty());
  }

  private List<Option> columns(ComparisonTable table) {
    List<String> shown = table.columns().stream().map(Column::key).toList();
    return new ColumnChoice(catalogue).offered().stream()
        .map(column -> new Option(column.key(), Labels.capitalised(column.header()), shown.contains(column.key()))).toList();
  }

  private List<Filter> filters(ComparisonParameters chosen) {
    SearchResult all = index.search(FactQuery.of("").page(0, 0));
    List<Filter> filters = new ArrayList<>();
    addFilter(filters, all, Facet.FAMILY, "family", chosen.family());
    addFilter(filters, all, Facet.CATHODE, "cathode", chosen.cathode());
    addFilter(filters, all, Facet.COMPONENT, "component", chosen.component());
    addFilter(filters, all, Facet.PROPERTY, "property", chosen.property());
    addFilter(filters, all, Facet.DOCUMENT, "document", chosen.document());
    return filters;
  }

  private void addFilter(List<Filter> filters, SearchResult all, Facet facet, String name, Optional<String> chosen) {
    List<Option> options = all.facets().getOrDefault(facet, List.of()).stream()
        .map(count -> new Option(count.value(), labels.of(facet, count.value()),
            chosen.filter(count.value()::equals).isPresent()))
        .toList();
    if (!options.isEmpty()) {
      filters.add(new Filter(name, Labels.of(facet), options));
    }
  }

  private Heading heading(Column column, ComparisonParameters parameters) {
    boolean sorted = parameters.sort().filter(column.key()::equals).isPresent();
    return new Heading(column.key(), Labels.capitalised(column.header()), unit(column).map(QuantityNotation::of),
        column instanceof Column.Measured, parameters.sortedBy(column.key()).url(PATH),
        sorted ? Optional.of(parameters.descending() ? "descending" : "ascending") : Optional.empty());
  }

  private Optional<Unit> unit(Column column) {
    return switch (column) {
      case Described described -> Optional.empty();
      case Column.Measured measured -> catalogue.property(measured.property()).map(Property::usualUnit);
    };
  }

  private Row row(ComparisonTable table, ComparisonTable.Row row, List<Integer> shown, References references) {
    List<Integer> cited = references.of(row).stream().map(CitedWork::number).toList();
    return new Row(shown.stream().map(i -> cell(table.columns().get(i), row.cells().get(i), cited)).toList());
  }

  private Cell cell(Column column, ComparisonTable.Cell cell, List<Integer> cited) {
    String heading = Labels.capitalised(column.header());
    return switch (column) {
      case Described.FAMILY -> {
        String family = cell.text().isEmpty() ? "" : labels.family(cell.text());
        yield Cell.of(heading, family);
      }
      case Described.RATE -> {
        String rates = cell.facts().stream().flatMap(stored -> stored.fact().conditions().rates().stream())
            .map(QuantityNotation::of).distinct().collect(Collectors.joining("; "));
        yield Cell.of(heading, rates);
      }
      case Described.REFERENCE -> new Cell(heading, false, cell.text(), List.of(), cited, cell.text());
      case Described described -> Cell.of(heading, cell.text());
      case Column.Measured measured -> new Cell(heading, true, "", cell.facts().stream().map(ComparePage::entry).toList(),
          List.of(),
          cell.facts().isEmpty() ? "" : cell.facts().getFirst().fact().normalised().value().low().toString());
    };
  }

  private static Entry entry(StoredFact stored) {
    Quantity quantity = stored.fact().normalised();
    boolean usual = quantity.unit().symbol().equals(stored.fact().property().usualUnit().symbol());
    Optional<String> cycle = stored.fact().conditions().cycle().isEmpty() ? Optional.empty()
        : Optional.of("cycle\u00a0" + stored.fact().conditions().cycle().getAsInt());
    return new Entry(EvidencePage.url(stored), usual ? QuantityNotation.of(quantity.value()) : QuantityNotation.of(quantity),
        cycle);
  }
}
