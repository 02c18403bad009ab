package dev.lithograph.web.page;

import dev.lithograph.compare.Absence;
import dev.lithograph.compare.Cell;
import dev.lithograph.compare.CitedWork;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.References;
import dev.lithograph.compare.Reported;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.store.Counterpart;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.ComparisonParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of a comparison as it is seen, a page of rows at a time.
 *
 * @param total rows there are
 * @param first number of the first one on this page, from 1
 */
record ComparisonBody(List<Heading> headings, List<Row> rows, int total, int first) {
  private static final int ROWS = 100;
  /** A cell shows no more values at once. */
  private static final int MOST = 4;

  /**
   * @param definition of the property that is measured
   * @param order {@code ascending} or {@code descending} where the table is sorted by this column
   */
  record Heading(String key, String text, Optional<String> unit, Optional<Definition> definition, boolean numeric, String url,
      Optional<String> order) {}

  record Row(String key, boolean pinned, String name, List<Place> places) {}

  /**
   * A cell.
   *
   * @param cited numbers of the papers in the list of references
   * @param more entries that are shown when asked for
   * @param elsewhere of an absent value, those under other conditions
   */
  record Place(boolean numeric, String text, List<Integer> cited, List<Entry> entries, List<Entry> more,
      Optional<Absence> absence, List<Entry> elsewhere) {}

  /** @param others what other reports say of the value */
  record Entry(String url, String value, Optional<String> remark, List<Other> others) {
    boolean isDisputed() {
      return others.stream().anyMatch(Other::disagrees);
    }
  }

  record Other(String url, String value, String relation, String where, boolean disagrees) {}

  /** The rows that are seen at once. */
  static ComparisonTable page(ComparisonTable table, ComparisonParameters parameters) {
    int before = before(table.rows().size(), parameters);
    return table.withRows(table.rows().subList(before, Math.min(table.rows().size(), before + ROWS)));
  }

  private static int before(int total, ComparisonParameters parameters) {
    int pages = Math.max(1, (total + ROWS - 1) / ROWS);
    return (Math.min(parameters.page(), pages) - 1) * ROWS;
  }

  /** Of the properties that are measured, each once. */
  List<Definition> definitions() {
    return headings.stream().flatMap(heading -> heading.definition().stream()).distinct().toList();
  }

  int last() {
    return first + rows.size() - 1;
  }

  boolean hasPinned() {
    return rows.stream().anyMatch(Row::pinned);
  }

  Optional<Integer> pageBefore() {
    return first > 1 ? Optional.of((first - 1) / ROWS) : Optional.empty();
  }

  Optional<Integer> pageAfter() {
    return last() < total ? Optional.of(last() / ROWS + 1) : Optional.empty();
  }

  /** Sets a table in type. */
  static final class Builder {
    private final ComparisonParameters parameters;
    private final References references;

    Builder(ComparisonParameters parameters, References references) {
      this.parameters = parameters;
      this.references = references;
    }

    /** @param total rows of all pages */
    ComparisonBody of(ComparisonTable page, int total) {
      return new ComparisonBody(page.columns().stream().map(this::heading).toList(),
          page.rows().stream().map(row -> row(page.columns(), row)).toList(), total, before(total, parameters) + 1);
    }

    private Heading heading(Column column) {
      boolean sorted = parameters.first("sort").filter(column.key()::equals).isPresent();
      Optional<Column.Measured> measured =
          column instanceof Column.Measured known ? Optional.of(known) : Optional.empty();
      return new Heading(column.key(), Labels.capitalised(column.header()),
          measured.map(Column.Measured::unit).map(QuantityNotation::of),
          measured.map(Column.Measured::property).map(Definition::of), measured.isPresent(),
          parameters.sortedBy(column.key()).url(ComparePage.PATH),
          sorted ? Optional.of(parameters.descending() ? "descending" : "ascending") : Optional.empty());
    }

    private Row row(List<Column> columns, ComparisonTable.Row row) {
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        places.add(place(columns.get(i), row.cells().get(i), row));
      }
      String name = row.facts().getFirst().fact().subject().name();
      return new Row(row.key(), parameters.all("pin").contains(row.key()), name, places);
    }

    private Place place(Column column, Cell cell, ComparisonTable.Row row) {
      boolean numeric = column instanceof Column.Measured;
      return switch (cell) {
        case Cell.Words words -> new Place(numeric, text(column, words), cited(column, row), List.of(), List.of(),
            Optional.empty(), List.of());
        case Cell.Values values -> {
          List<Entry> all = values.values().stream().map(this::entry).toList();
          int shown = all.size() > MOST + 1 ? MOST : all.size();
          yield new Place(numeric, "", List.of(), all.subList(0, shown), all.subList(shown, all.size()), Optional.empty(),
              List.of());
        }
        case Cell.Absent absent -> new Place(numeric, absent.text(), List.of(), List.of(), List.of(),
            Optional.of(absent.reason()), absent.facts().stream().map(Builder::elsewhere).toList());
      };
    }

    private static String text(Column column, Cell.Words words) {
      return column != Column.Described.RATE ? words.text()
          : words.facts().stream().flatMap(stored -> stored.fact().conditions().rates().stream()).map(QuantityNotation::of)
              .distinct().collect(Collectors.joining("; "));
    }

    private List<Integer> cited(Column column, ComparisonTable.Row row) {
      return column == Column.Described.REFERENCE ? references.of(row).stream().map(CitedWork::number).toList() : List.of();
    }

    private Entry entry(Reported value) {
      StoredFact first = value.reports().getFirst();
      Optional<String> told = value.told().stream().map(condition -> condition.name().replace(' ', '\u00a0'))
          .reduce((one, other) -> one + ", " + other);
      Stream<Other> here = value.reports().stream().skip(1).map(report -> other(report, "the same", false));
      Stream<Other> elsewhere = value.others().stream().map(Builder::other);
      return new Entry(EvidencePage.url(first),
          value.inUnit() ? QuantityNotation.of(value.quantity().value()) : QuantityNotation.of(value.quantity()), told,
          Stream.concat(here, elsewhere).toList());
    }

    private static Other other(Counterpart counterpart) {
      return other(counterpart.fact(), switch (counterpart.relation()) {
        case SAME_MEASUREMENT -> "the same";
        case OTHER_VALUE -> "another value";
        case OTHER_CREDIT -> "credited to " + Labels.measuredBy(counterpart.fact());
      }, counterpart.relation() != Relation.SAME_MEASUREMENT);
    }

    private static Other other(StoredFact report, String relation, boolean disagrees) {
      String place = Labels.inSentence(EvidencePage.place(report.fact().evidence().place(), ""));
      return new Other(EvidencePage.url(report), QuantityNotation.of(report.fact().quantity()), relation,
          Labels.reportedIn(report) + ", " + place, disagrees);
    }

    private static Entry elsewhere(StoredFact stored) {
      List<String> conditions = ConditionNotation.of(stored.fact().conditions());
      return new Entry(EvidencePage.url(stored), QuantityNotation.of(stored.fact().quantity()),
          Optional.of(conditions.isEmpty() ? "conditions not stated" : String.join(", ", conditions)), List.of());
    }
  }
}
