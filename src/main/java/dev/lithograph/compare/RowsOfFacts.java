package dev.lithograph.compare;

import dev.lithograph.catalogue.Material;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.Counterpart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Groups facts into the rows of a comparison. */
final class RowsOfFacts {
  private final List<Column> columns;
  private final Reports reports;
  private final Gaps gaps;

  RowsOfFacts(List<Column> columns, Reports reports) {
    this.columns = columns;
    this.reports = reports;
    this.gaps = new Gaps(reports, columns);
  }

  /** Of results; requirements and textbook limits compare with nothing. */
  ComparisonTable table() {
    Map<StoredFact.Sample, List<StoredFact>> groups = new LinkedHashMap<>();
    for (StoredFact stored : reports.facts()) {
      if (stored.fact().kind() == Fact.Kind.RESULT) {
        groups.computeIfAbsent(stored.sample(), key -> new ArrayList<>()).add(stored);
      }
    }
    List<List<StoredFact>> shown = groups.values().stream().filter(facts -> hasValue(facts, Column.Measured::admits)).toList();
    long possible = groups.values().stream().filter(facts -> hasValue(facts, Column.Measured::isOf)).count();
    return new ComparisonTable(columns, shown.stream().map(this::row).toList(), (int) possible - shown.size());
  }

  /** A row that only says which electrolyte there is compares nothing. */
  private boolean hasValue(List<StoredFact> facts, BiPredicate<Column.Measured, Fact> belongs) {
    return columns.stream().anyMatch(column -> column instanceof Column.Measured measured
        && facts.stream().anyMatch(stored -> belongs.test(measured, stored.fact())));
  }

  private static Stream<String> cathodes(StoredFact stored) {
    return stored.fact().conditions().cell().stream().filter(FullCell.class::isInstance).map(cell -> cell.notation());
  }

  Row row(List<StoredFact> facts) {
    return new Row(key(facts.getFirst().sample()), facts, columns.stream().map(column -> switch (column) {
      case Described described -> described(described, facts);
      case Column.Measured measured -> measured(measured, facts);
    }).toList());
  }

  /** Short enough for an address. */
  private static String key(StoredFact.Sample sample) {
    String whole = sample.documentId() + "\n" + sample.subject().name() + "\n" + sample.subject().formula() + "\n"
        + sample.references();
    return Long.toString(whole.chars().asLongStream().reduce(1125899906842597L, (hash, c) -> 31 * hash + c) & Long.MAX_VALUE, 36);
  }

  private Cell described(Described column, List<StoredFact> facts) {
    List<StoredFact> saying = facts.stream().filter(fact -> words(column, fact).findAny().isPresent()).toList();
    return saying.isEmpty() ? gaps.described(column, facts)
        : new Cell.Words(saying.stream().flatMap(fact -> words(column, fact)).distinct().toList(), saying);
  }

  private Stream<String> words(Described column, StoredFact fact) {
    return switch (column) {
      case ELECTROLYTE -> Stream.of(fact.fact().subject().name());
      case FORMULA -> fact.fact().subject().formula().stream();
      case FAMILY -> fact.fact().subject().family().map(reports::familyName).stream();
      case COMPONENTS -> fact.fact().subject().components().stream().filter(Material::isLiquidSaltOrPolymer).map(Material::label);
      case CATHODE -> cathodes(fact);
      case RATE -> fact.fact().conditions().rates().stream().map(FactColumn::rate);
      case REFERENCE -> reference(fact);
    };
  }

  private static Stream<String> reference(StoredFact stored) {
    return switch (stored.fact().attribution()) {
      case Attribution.CitedFrom cited -> cited.references().stream().map(r -> Citation.brief(r.bibliography()));
      case Attribution.OwnResult own -> Stream.of(Citation.brief(stored.reportedIn()));
      case Attribution.Unattributed nobody -> Stream.empty();
    };
  }

  private Cell measured(Column.Measured column, List<StoredFact> facts) {
    List<StoredFact> admitted = facts.stream().filter(stored -> column.admits(stored.fact())).toList();
    Set<Aspect> telling = telling(column, admitted);
    List<Reported> values = new ArrayList<>();
    admitted.stream().map(stored -> Reported.of(stored, column.unit(), telling)).forEach(value -> enter(value, values));
    return values.isEmpty() ? gaps.measured(column, facts)
        : new Cell.Values(values.stream().map(value -> value.withOthers(others(value))).toList());
  }

  /** A number of cycles always tells something; the rest stands in other columns, unless values differ in it. */
  private static Set<Aspect> telling(Column.Measured column, List<StoredFact> facts) {
    Set<Aspect> telling = EnumSet.of(Aspect.CYCLE);
    for (Aspect aspect : Aspect.values()) {
      long stated = facts.stream().map(stored -> aspect.stated(stored.fact())).distinct().count();
      if (stated > 1 && aspect.matters(column.property())) {
        telling.add(aspect);
      }
    }
    return telling;
  }

  /** A value that one row reports twice, in text and table say, stands there once. */
  private static void enter(Reported value, List<Reported> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).readsAs(value)) {
        values.set(i, values.get(i).and(value));
        return;
      }
    }
    values.add(value);
  }

  private List<Counterpart> others(Reported value) {
    return value.reports().stream().flatMap(report -> reports.counterparts(report).stream()).distinct()
        .filter(other -> !value.reports().contains(other.fact())).toList();
  }
}
