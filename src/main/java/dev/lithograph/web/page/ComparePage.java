package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.CitedWork;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.Comparisons;
import dev.lithograph.compare.Comparisons.Outline;
import dev.lithograph.compare.Legend;
import dev.lithograph.compare.References;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.ColumnChoice;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.ComparisonEdit;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.ComparisonParameters.Field;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Electrolytes and cells side by side. */
final class ComparePage implements Route {
  static final String PATH = "/compare";

  /** Filters with a field of their own. */
  private static final List<Facet> CHOICES =
      List.of(Facet.FAMILY, Facet.CATHODE, Facet.COMPONENT, Facet.PROPERTY, Facet.DOCUMENT);
  private static final List<String> OWN_FIELDS = CHOICES.stream().map(SearchParameters::name).toList();

  private final FactStore store;
  private final FactIndex index;
  private final Catalogue catalogue;
  private final Comparison comparison;
  private final FactSearch search;
  private final Labels labels;

  ComparePage(FactStore store, FactIndex index, Catalogue catalogue, Comparison comparison) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.comparison = comparison;
    this.search = new FactSearch(store, index, catalogue);
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param fields what the form of the filters sends beside its own
   * @param chosen filters that are set, each with the way to give it up
   * @param wider where there are no rows, what would find something
   * @param ignored words that were not searched for
   * @param unknown parameters that are not known
   * @param withoutValues headers of the columns that are left out because no row has a value in them
   * @param beyond how many facts are passed over because there are too many
   */
  record Model(ComparisonParameters parameters, List<Filter> filters, List<Field> fields, List<WiderSearches.Filter> chosen,
      List<WiderSearches.Wider> wider, List<String> ignored, List<String> unknown, List<Option> columns, List<Filter> units,
      List<ComparisonWarning> warnings, ComparisonBody table, List<String> withoutValues, List<Legend.Entry> legend,
      List<Cited> references, Optional<PassedOver> passedOver, List<Widening> narrowed, int beyond,
      Recipes recipes, String state) {
    int most() {
      return Comparisons.MOST_FACTS;
    }

    String permanentUrl() {
      return parameters.without("page").permanentUrl(PATH, state);
    }

    String download(String extension) {
      return parameters.without("page").url("/api/v1/comparison" + extension);
    }

    String url(ComparisonParameters others) {
      return others.url(PATH);
    }
  }

  /** @param url of the table with the columns of {@code properties} under any conditions as well */
  record PassedOver(int rows, String properties, String url) {}

  /** @param url of the table with the column under any conditions again */
  record Widening(String column, String url) {}

  /** @param unlisted how many further options there are */
  record Filter(String name, String title, List<Option> options, int unlisted) {}

  /** @param chosen of a column, whether the table shows it */
  record Option(String value, String label, boolean chosen) {}

  record Cited(int number, EvidencePage.Paper paper) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    ComparisonParameters parameters = ComparisonParameters.of(context.queryParamMap());
    Optional<ComparisonEdit> edit = ComparisonEdit.of(context.queryParamMap());
    Outline outline = comparison.outline(parameters);
    ComparisonTable table = outline.table();
    if (edit.isPresent()) {
      List<String> columns = table.columns().stream().map(Column::key).toList();
      context.redirect(edit.get().applied(parameters, columns).url(PATH), HttpStatus.SEE_OTHER);
      return;
    }
    List<String> withoutValues = IntStream.range(0, table.columns().size()).filter(i -> !table.hasEntries(i))
        .mapToObj(i -> table.columns().get(i).header()).toList();
    ComparisonTable shown = table.withoutEmptyColumns();
    ComparisonTable page = comparison.explained(ComparisonBody.page(shown, parameters));
    References references = References.of(page);
    Templates.answer(context, "compare.jte", new Model(parameters, filters(parameters), fields(parameters),
        wider(parameters).withoutEachFilter(parameters.search()),
        shown.rows().isEmpty() ? wider(parameters).thatFindSomething(parameters.search()) : List.of(), comparison.ignored(parameters),
        ComparisonParameters.known().unknown(context.queryParamMap()), columns(table), units(table),
        ComparisonWarning.of(shown, parameters),
        new ComparisonBody.Builder(parameters, references).of(page, shown.rows().size()), withoutValues, Legend.of(page),
        references.all().stream().map(ComparePage::cited).toList(), passedOver(table, parameters), narrowed(table, parameters),
        outline.beyond(), recipes(Negotiation.site(context), parameters, page.rows()), store.state()));
  }

  private WiderSearches wider(ComparisonParameters parameters) {
    return new WiderSearches(search, labels, other -> parameters.of(other).url(PATH));
  }

  /** Of filters with several values all but the first, which the form's own field holds. */
  private static List<Field> fields(ComparisonParameters parameters) {
    return parameters.fieldsWithout("q", "page").stream().filter(field -> !OWN_FIELDS.contains(field.name())
        || !parameters.first(field.name()).orElseThrow().equals(field.value())).toList();
  }

  private static Recipes recipes(String site, ComparisonParameters parameters, List<ComparisonTable.Row> rows) {
    return Recipes.ofTable("This table", site + parameters.without("page").url("/api/v1/comparison.csv"),
        rows.stream().flatMap(row -> row.facts().stream()).distinct().toList());
  }

  private static Optional<PassedOver> passedOver(ComparisonTable table, ComparisonParameters parameters) {
    if (table.passedOver() == 0) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(table.columns().stream().map(Column::key).toList());
    Set<String> properties = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      if (column instanceof Column.Measured measured && !columns.contains(measured.property().name())) {
        columns.add(columns.indexOf(column.key()), measured.property().name());
        properties.add(measured.property().label());
      }
    }
    return Optional.of(new PassedOver(table.passedOver(), Labels.listed(List.copyOf(properties)),
        parameters.with("column", columns).url(PATH)));
  }

  private static Cited cited(CitedWork work) {
    return new Cited(work.number(), EvidencePage.Paper.of(work.bibliography(), work.citation()));
  }

  /** Columns with conditions, the usual ones aside. */
  private List<Widening> narrowed(ComparisonTable table, ComparisonParameters parameters) {
    List<String> shown = table.columns().stream().map(Column::key).toList();
    Set<String> usual = Column.standard(catalogue).stream().map(Column::key).collect(Collectors.toSet());
    return table.columns().stream().filter(column -> column instanceof Column.Measured measured
        && !measured.conditions().isEmpty() && !usual.contains(column.key())).map(column -> (Column.Measured) column)
        .map(column -> new Widening(Labels.capitalised(column.header()),
            parameters.replacing(column.key(), column.property().name(), shown).url(PATH))).toList();
  }

  /** Those that are shown first, in their order. */
  private List<Option> columns(ComparisonTable table) {
    List<String> shown = table.columns().stream().map(Column::key).toList();
    return Stream.concat(table.columns().stream().map(column -> option(column, true)),
        new ColumnChoice(catalogue).offered().stream().filter(column -> !shown.contains(column.key()))
            .map(column -> option(column, false))).toList();
  }

  private static Option option(Column column, boolean shown) {
    return new Option(column.key(), Labels.capitalised(column.header()), shown);
  }

  /** For each property that is shown and has several units, these; properties with the same units have one choice. */
  private static List<Filter> units(ComparisonTable table) {
    Map<String, Column.Measured> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> {
      if (column instanceof Column.Measured measured && measured.property().units().size() > 1) {
        columns.putIfAbsent(measured.property().units().toString(), measured);
      }
    });
    return columns.values().stream().map(column -> new Filter("unit-" + column.property().name(),
        Labels.capitalised(column.property().label()) + " in", column.property().units().stream().map(unit ->
            new Option(unit.equals(column.property().usualUnit()) ? "" : unit.symbol(), QuantityNotation.of(unit),
                unit.equals(column.unit()))).toList(), 0)).toList();
  }

  private List<Filter> filters(ComparisonParameters chosen) {
    SearchResult all = index.search(FactQuery.of("").page(0, 0));
    return CHOICES.stream().map(facet -> filter(facet, all, chosen)).filter(filter -> !filter.options().isEmpty()).toList();
  }

  private Filter filter(Facet facet, SearchResult all, ComparisonParameters chosen) {
    String name = SearchParameters.name(facet);
    Optional<String> choice = chosen.first(name);
    List<String> listed = all.values(facet).stream().map(Count::value).toList();
    return new Filter(name, Labels.of(facet), Stream.concat(listed.stream(), choice.stream()).distinct()
        .map(value -> new Option(value, labels.of(facet, value), choice.filter(value::equals).isPresent())).toList(),
        all.unlisted(facet));
  }
}
