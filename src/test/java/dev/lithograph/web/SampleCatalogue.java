package dev.lithograph.web;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.catalogue.Property.Bearer;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A few properties, units and materials. */
final class SampleCatalogue {
  private static final Dimension CONDUCTIVITY =
      new Dimension(Map.of(Base.LENGTH, -3, Base.MASS, -1, Base.TIME, 3, Base.CURRENT, 2));
  static final Unit S_PER_CM = new Unit("S/cm", CONDUCTIVITY, new BigDecimal("100"));
  static final Unit MS_PER_CM = new Unit("mS/cm", CONDUCTIVITY, new BigDecimal("0.1"));
  static final Unit MAH_PER_G =
      new Unit("mAh/g", new Dimension(Map.of(Base.CURRENT, 1, Base.TIME, 1, Base.MASS, -1)), new BigDecimal("3600"));
  static final Unit PERCENT = new Unit("%", new Dimension(Map.of(Base.SHARE, 1)), new BigDecimal("0.01"));
  static final Unit OHM_CM2 = new Unit("ohm cm2",
      new Dimension(Map.of(Base.LENGTH, 4, Base.MASS, 1, Base.TIME, -3, Base.CURRENT, -2)), new BigDecimal("0.0001"));
  static final Unit C_RATE = new Unit("C", new Dimension(Map.of(Base.C_RATE, 1)), BigDecimal.ONE);

  static final Property CONDUCTIVITY_OF_IONS = property("ionic_conductivity", "IonicConductivity", "ionic conductivity",
      "Conductivity of an electrolyte that is due to the motion of ions.", List.of(S_PER_CM, MS_PER_CM),
      Bearer.ELECTROLYTE);
  static final Property CAPACITY = property("specific_capacity", "SpecificCapacity", "specific capacity",
      "Charge that a cell gives or takes, by mass of the positive electrode's active material.", List.of(MAH_PER_G),
      Bearer.ELECTRODE);
  static final Property RETENTION = property("capacity_retention", "CapacityRetention", "capacity retention",
      "Share of the first capacity that is left after a number of cycles.", List.of(PERCENT), Bearer.CELL);
  static final Property RESISTANCE = property("interfacial_resistance", "InterfacialResistance", "interfacial resistance",
      "Resistance of an interface, by area.", List.of(OHM_CM2), Bearer.INTERFACE);

  static final Material LLZO = material("LLZO", Role.INORGANIC_ELECTROLYTE, Optional.of("Li7La3Zr2O12"), Optional.of("Garnet"));
  static final Material ARGYRODITE =
      material("Argyrodite", Role.INORGANIC_ELECTROLYTE, Optional.of("Li6PS5Cl"), Optional.of("Sulfide"));
  static final Material IONIC_LIQUID = material("[Py14][TFSI]", Role.IONIC_LIQUID, Optional.empty(), Optional.empty());
  static final Material PEO = material("PEO", Role.POLYMER, Optional.empty(), Optional.empty());

  private SampleCatalogue() {}

  static Catalogue catalogue() {
    return new Catalogue(List.of(CONDUCTIVITY_OF_IONS, CAPACITY, RETENTION, RESISTANCE),
        List.of(LLZO, ARGYRODITE, IONIC_LIQUID, PEO,
            new Material("Garnet", Role.ELECTROLYTE_FAMILY, "Garnets", List.of(), Optional.empty(), Optional.empty()),
            new Material("Sulfide", Role.ELECTROLYTE_FAMILY, "Sulfides", List.of(), Optional.empty(), Optional.empty())),
        new UnitGrammar(List.of()));
  }

  private static Property property(String name, String term, String label, String definition, List<Unit> units,
      Bearer bearer) {
    return new Property(name, term, label, definition, List.of(label), List.of(), List.of(), units, Optional.empty(), false,
        true, Optional.of(bearer));
  }

  private static Material material(String label, Role role, Optional<String> formula, Optional<String> family) {
    return new Material(label, role, label, List.of(), formula, family);
  }
}
