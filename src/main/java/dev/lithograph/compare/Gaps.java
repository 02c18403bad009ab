package dev.lithograph.compare;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import java.util.List;

/** Tells why a row has nothing in a column. */
final class Gaps {
  private final Reports reports;
  private final List<Column> columns;

  /** @param columns of the table */
  Gaps(Reports reports, List<Column> columns) {
    this.reports = reports;
    this.columns = columns;
  }

  /** @param row the facts of the row, none of which stands in the column */
  Cell.Absent measured(Column.Measured column, List<StoredFact> row) {
    List<StoredFact> elsewhere = row.stream().filter(stored -> column.isOf(stored.fact()) && !isShown(stored)).toList();
    return new Cell.Absent(elsewhere.isEmpty() ? reason(column.property(), row) : Absence.OTHER_CONDITIONS, elsewhere);
  }

  private boolean isShown(StoredFact stored) {
    return columns.stream().anyMatch(column -> column instanceof Column.Measured measured && measured.admits(stored.fact()));
  }

  private Absence reason(Property property, List<StoredFact> row) {
    Subject subject = row.getFirst().fact().subject();
    Silence silence = reports.silence(row.getFirst().documentId());
    if (hasValueOfUnclearSubject(property, row) || silence.isBrokenFor(property, subject)) {
      return Absence.NOT_EXTRACTED;
    }
    if (property.isOfCells() && row.stream().noneMatch(Gaps::isOfCell)) {
      return Absence.NOT_APPLICABLE;
    }
    return silence.isBrokenFor(property) ? Absence.NOT_FOUND : Absence.NOT_REPORTED;
  }

  /** A value that the document credits to the same papers, but to nothing that has a composition. */
  private boolean hasValueOfUnclearSubject(Property property, List<StoredFact> row) {
    StoredFact first = row.getFirst();
    return reports.silence(first.documentId()).ofUnclearSubjects().stream().anyMatch(fact -> fact.property().equals(property)
        && fact.attribution().references().equals(first.fact().attribution().references()));
  }

  private static boolean isOfCell(StoredFact stored) {
    return stored.fact().conditions().cell().isPresent()
        || stored.fact().property().isOfCells();
  }

  Cell.Absent described(Described column, List<StoredFact> row) {
    Subject subject = row.getFirst().fact().subject();
    boolean applies = switch (column) {
      case CATHODE -> row.stream().anyMatch(Gaps::isOfCell) && row.stream().noneMatch(Gaps::isOfSymmetricCell);
      case RATE -> row.stream().anyMatch(Gaps::isOfCell);
      case FORMULA, FAMILY -> subject.components().isEmpty() || subject.components().stream().anyMatch(Gaps::isInorganic);
      case COMPONENTS -> subject.components().isEmpty() && subject.formula().isEmpty();
      case ELECTROLYTE, REFERENCE -> true;
    };
    return new Cell.Absent(applies ? Absence.NOT_FOUND : Absence.NOT_APPLICABLE, List.of());
  }

  private static boolean isOfSymmetricCell(StoredFact stored) {
    return stored.fact().conditions().cell().filter(cell -> !(cell instanceof FullCell)).isPresent();
  }

  private static boolean isInorganic(Material material) {
    return !material.isLiquidSaltOrPolymer();
  }
}
