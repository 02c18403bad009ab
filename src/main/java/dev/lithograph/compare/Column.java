package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of a comparison table. */
public sealed interface Column permits Column.Described, Column.Measured {
  /** Unique in a table, lower case: {@code electrolyte}, {@code ionic_conductivity@rt}. */
  String key();

  /** For people: {@code Conductivity at RT}. */
  String header();

  /** What says which electrolyte, cell and paper a row is about. */
  enum Described implements Column {
    ELECTROLYTE("Electrolyte"),
    FORMULA("Formula"),
    FAMILY("Family"),
    COMPONENTS("Liquid or polymer"),
    CATHODE("Cathode"),
    RATE("Rate"),
    REFERENCE("Reference");

    private final String header;

    Described(String header) {
      this.header = header;
    }

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String header() {
      return header;
    }
  }

  /**
   * The values of a property.
   *
   * @param conditions only values that state all of these
   * @param unit that they are given in
   */
  record Measured(String header, Property property, List<Condition> conditions, Unit unit) implements Column {
    public Measured {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String key() {
      return property.name() + conditions.stream().map(condition -> "@" + condition.key()).collect(Collectors.joining());
    }

    /** Whether the fact is of the property, under whatever conditions. */
    boolean isOf(Fact fact) {
      return fact.property().name().equals(property.name());
    }

    boolean admits(Fact fact) {
      return isOf(fact) && conditions.stream().allMatch(condition -> condition.isMetBy(fact));
    }

    /** With one more condition, in the place of another in the same respect. */
    Measured with(Condition condition) {
      List<Condition> kept = new ArrayList<>(conditions);
      kept.removeIf(other -> other.aspect() == condition.aspect());
      kept.add(condition);
      return new Measured(header, property, kept, unit);
    }

    public Measured in(Unit other) {
      return new Measured(header, property, conditions, other);
    }
  }

  /** @param label which the conditions are added to */
  static Measured of(String label, Property property, List<Condition> conditions) {
    String header = Stream.concat(Stream.of(label), conditions.stream().map(Condition::words)).collect(Collectors.joining(" "));
    return new Measured(header, property, conditions, property.usualUnit());
  }

  /** The columns that the tables of reviews have, as far as the catalogue knows their properties. */
  static List<Column> standard(Catalogue catalogue) {
    return Stream.of(Stream.of(Described.ELECTROLYTE, Described.FORMULA, Described.FAMILY, Described.COMPONENTS),
        of(catalogue, "Conductivity", "ionic_conductivity", "rt"), of(catalogue, "Conductivity", "ionic_conductivity", "60C"),
        Stream.of(Described.CATHODE, Described.RATE), of(catalogue, "Capacity", "specific_capacity"),
        of(catalogue, "Retention", "capacity_retention"), of(catalogue, "Coulombic efficiency", "coulombic_efficiency"),
        of(catalogue, "Interfacial resistance", "interfacial_resistance"),
        of(catalogue, "Cycling duration", "cycling_duration"), Stream.of(Described.REFERENCE))
        .<Column>flatMap(columns -> columns).toList();
  }

  private static Stream<Column> of(Catalogue catalogue, String label, String property, String... conditions) {
    List<Condition> all = Stream.of(conditions).map(key -> Condition.of(key).orElseThrow()).toList();
    return catalogue.property(property).map(known -> (Column) of(label, known, all)).stream();
  }
}
