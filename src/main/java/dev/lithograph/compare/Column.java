package dev.lithograph.compare;

import java.util.List;
import java.util.Optional;

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
   * @param temperature only values at this temperature, in the notation of the fact table: {@code rt}, {@code 60 C}
   */
  record Measured(String header, String property, Optional<String> temperature) implements Column {
    @Override
    public String key() {
      return property + temperature.map(t -> "@" + t.replace(" ", "")).orElse("");
    }
  }

  static Measured of(String header, String property) {
    return new Measured(header, property, Optional.empty());
  }

  static Measured at(String temperature, String header, String property) {
    return new Measured(header, property, Optional.of(temperature));
  }

  /** The columns that the tables of reviews have. */
  static List<Column> standard() {
    return List.of(Described.ELECTROLYTE, Described.FORMULA, Described.FAMILY, Described.COMPONENTS,
        at("rt", "Conductivity at RT", "ionic_conductivity"), at("60 C", "Conductivity at 60 °C", "ionic_conductivity"),
        Described.CATHODE, Described.RATE, of("Capacity", "specific_capacity"), of("Retention", "capacity_retention"),
        of("Coulombic efficiency", "coulombic_efficiency"), of("Interfacial resistance", "interfacial_resistance"),
        of("Cycling duration", "cycling_duration"), Described.REFERENCE);
  }
}
