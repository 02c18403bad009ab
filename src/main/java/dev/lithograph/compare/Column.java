package dev.lithograph.compare;

import dev.lithograph.fact.Fact;
import java.util.ArrayList;
import java.util.List;
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
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String header() {
      return header;
    }
  }

  /**
   * The values of a property.
   *
   * @param property name: {@code ionic_conductivity}
   * @param conditions only values that state all of these
   */
  record Measured(String header, String property, List<Condition> conditions) implements Column {
    public Measured {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String key() {
      return property + conditions.stream().map(condition -> "@" + condition.key()).collect(Collectors.joining());
    }

    boolean admits(Fact fact) {
      return fact.property().name().equals(property) && conditions.stream().allMatch(condition -> condition.isMetBy(fact));
    }

    /** With one more condition, in the place of another in the same respect. */
    Measured with(Condition condition) {
      List<Condition> kept = new ArrayList<>(conditions);
      kept.removeIf(other -> other.aspect() == condition.aspect());
      kept.add(condition);
      return new Measured(header, property, kept);
    }
  }

  static Measured of(String header, String property) {
    return new Measured(header, property, List.of());
  }

  /** @param label of the property, which the conditions are added to */
  static Measured of(String label, String property, List<Condition> conditions) {
    String header = Stream.concat(Stream.of(label), conditions.stream().map(Condition::words)).collect(Collectors.joining(" "));
    return new Measured(header, property, conditions);
  }

  private static Measured at(String temperature, String label, String property) {
    return of(label, property, List.of(new Condition(Aspect.TEMPERATURE, temperature)));
  }

  /** The columns that the tables of reviews have. */
  static List<Column> standard() {
    return List.of(Described.ELECTROLYTE, Described.FORMULA, Described.FAMILY, Described.COMPONENTS,
        at("rt", "Conductivity", "ionic_conductivity"), at("60 C", "Conductivity", "ionic_conductivity"),
        Described.CATHODE, Described.RATE, of("Capacity", "specific_capacity"), of("Retention", "capacity_retention"),
        of("Coulombic efficiency", "coulombic_efficiency"), of("Interfacial resistance", "interfacial_resistance"),
        of("Cycling duration", "cycling_duration"), Described.REFERENCE);
  }
}
