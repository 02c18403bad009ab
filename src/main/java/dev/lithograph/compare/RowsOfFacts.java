package dev.lithograph.compare;

import dev.lithograph.catalogue.Material;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable.Cell;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.document.Citation;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups facts into the rows of a comparison. */
final class RowsOfFacts {
  private final ComparisonQuestion question;

  RowsOfFacts(ComparisonQuestion question) {
    this.question = question;
  }

  /** Of results; requirements and textbook limits compare with nothing. */
  List<Row> of(Collection<StoredFact> facts) {
    Map<List<Object>, List<StoredFact>> groups = new LinkedHashMap<>();
    for (StoredFact stored : facts) {
      if (stored.fact().kind() == Fact.Kind.RESULT) {
        add(stored, groups);
      }
    }
    return groups.values().stream().filter(this::isAskedFor).map(this::row).toList();
  }

  private static void add(StoredFact stored, Map<List<Object>, List<StoredFact>> groups) {
    groups.computeIfAbsent(List.of(stored.documentId(), stored.fact().subject(),
        stored.fact().attribution().references().stream().map(Reference::number).toList()), key -> new ArrayList<>()).add(stored);
  }

  /** Of a cell also what is said of its electrolyte elsewhere. */
  private boolean isAskedFor(List<StoredFact> facts) {
    StoredFact first = facts.getFirst();
    Subject subject = first.fact().subject();
    return question.documentId().stream().allMatch(first.documentId()::equals)
        && question.family().stream().allMatch(family -> subject.family().filter(family::equals).isPresent())
        && question.component().stream().allMatch(label -> subject.components().stream()
            .anyMatch(material -> material.isLiquidSaltOrPolymer() && material.label().equals(label)))
        && question.cathode().stream().allMatch(cathode -> facts.stream().flatMap(RowsOfFacts::cathodes)
            .anyMatch(cathode::equals));
  }

  private static Stream<String> cathodes(StoredFact stored) {
    return stored.fact().conditions().cell().stream().filter(FullCell.class::isInstance).map(cell -> cell.notation());
  }

  private Row row(List<StoredFact> facts) {
    return new Row(facts, question.columns().stream().map(column -> switch (column) {
      case Described described -> described(described, facts);
      case Column.Measured measured -> measured(measured, facts);
    }).toList());
  }

  private static Cell described(Described column, List<StoredFact> facts) {
    return cell(facts, fact -> switch (column) {
      case ELECTROLYTE -> Stream.of(fact.fact().subject().name());
      case FORMULA -> fact.fact().subject().formula().stream();
      case FAMILY -> fact.fact().subject().family().stream();
      case COMPONENTS -> fact.fact().subject().components().stream().filter(Material::isLiquidSaltOrPolymer).map(Material::label);
      case CATHODE -> cathodes(fact);
      case RATE -> fact.fact().conditions().rates().stream().map(FactColumn::rate);
      case REFERENCE -> reference(fact);
    });
  }

  private static Stream<String> reference(StoredFact stored) {
    return switch (stored.fact().attribution()) {
      case Attribution.CitedFrom cited -> cited.references().stream().map(r -> Citation.brief(r.bibliography()));
      case Attribution.OwnResult own -> Stream.of(Citation.brief(stored.reportedIn()));
      case Attribution.Unattributed nobody -> Stream.empty();
    };
  }

  private static Cell measured(Column.Measured column, List<StoredFact> facts) {
    return cell(facts.stream().filter(stored -> column.admits(stored.fact())).toList(), RowsOfFacts::value);
  }

  private static Stream<String> value(StoredFact stored) {
    int cycle = stored.fact().conditions().cycle().orElse(0);
    return Stream.of(stored.fact().quantity() + (cycle > 0 ? " (cycle " + cycle + ")" : ""));
  }

  private static Cell cell(List<StoredFact> facts, Function<StoredFact, Stream<String>> text) {
    List<StoredFact> saying = facts.stream().filter(fact -> text.apply(fact).findAny().isPresent()).toList();
    return saying.isEmpty() ? Cell.EMPTY
        : new Cell(saying.stream().flatMap(text).distinct().collect(Collectors.joining("; ")), saying);
  }
}
