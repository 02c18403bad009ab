package dev.lithograph.evaluate;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lines of a gold table. */
final class GoldReader {
  private static final String KINDS = "result, theoretical, criterion or definition";

  private final Catalogue catalogue;
  private final GoldNotation notation;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  GoldReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.notation = new GoldNotation(catalogue.units());
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** @param row the cells that are not empty, by column */
  GoldFact fact(Map<String, String> row, String location) throws InvalidGoldException {
    Row cells = new Row(row, location);
    Optional<Unit> unit = unit(cells);
    Optional<Value> value = cells.read("value", cells.needed("value"), notation::value,
        "a number, as 1.2e-2, ~145, >110, 1e-4..1e-3");
    return new GoldFact(row, kind(cells), cells.needed("property"),
        value.flatMap(number -> unit.map(known -> new Quantity(number, known))),
        cells.read("refs", notation::references, "numbers of references, as 3,7 or 3-7").orElse(Set.of()),
        cells.read("temperature", notation::temperature, "rt, or degrees as 60 C, 20..40 C, 333 K"),
        cells.read("rate", notation::rates, "a rate, as 0.1C, C/20, 0.2 mA/cm2, or several with ;").orElse(List.of()),
        cells.read("cycle", notation::cycle, "the number of a cycle").map(OptionalInt::of).orElse(OptionalInt.empty()),
        cells.text("cell").contains("symmetric") ? Set.of() : electrodes(cells.text("cell")),
        cells.text("subject"), Spelling.alternatives(cells.text("formula")));
  }

  private static Fact.Kind kind(Row cells) throws InvalidGoldException {
    return cells.read("kind", GoldReader::kind, KINDS).orElse(Fact.Kind.RESULT);
  }

  private static Optional<Fact.Kind> kind(String text) {
    return Stream.of(Fact.Kind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
  }

  /** As the property has it: a melting point in C is no rate. */
  private Optional<Unit> unit(Row cells) throws InvalidGoldException {
    String printed = Spelling.plain(cells.text("unit"));
    Optional<Property> property = catalogue.property(cells.needed("property"));
    if (property.isEmpty()) {
      diagnostics.add(cells.missed("property", "no property of the catalogue"));
    }
    Optional<Unit> unit = printed.isEmpty() || printed.equals("1") ? Optional.of(new Unit("1", Dimension.NONE, BigDecimal.ONE))
        : property.stream().flatMap(known -> known.units().stream()).filter(known -> known.symbol().equals(printed)).findFirst()
            .or(() -> catalogue.units().parse(printed));
    if (unit.isEmpty()) {
      diagnostics.add(cells.missed("unit", "no unit of the catalogue"));
    }
    return unit;
  }

  /** A positive electrode by every name that the catalogue has for it. */
  private Set<String> electrodes(String printed) {
    Set<String> spellings = new HashSet<>(Spelling.alternatives(printed));
    catalogue.materials().stream().filter(material -> material.role() == Material.Role.POSITIVE_ELECTRODE)
        .map(GoldReader::spellings).filter(names -> names.stream().anyMatch(Spelling.alternatives(printed)::contains))
        .forEach(spellings::addAll);
    return spellings;
  }

  private static List<String> spellings(Material material) {
    return Stream.of(Stream.of(material.label()), material.names().stream(), material.formula().stream())
        .flatMap(names -> names).map(Spelling::formula).toList();
  }

  /** The cells of one line. */
  private record Row(Map<String, String> cells, String location) {
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    String needed(String column) throws InvalidGoldException {
      if (text(column).isEmpty()) {
        throw new InvalidGoldException(location, "no " + column);
      }
      return text(column);
    }

    /** What an empty cell says is absent. */
    <T> Optional<T> read(String column, Notation<T> notation, String expected) throws InvalidGoldException {
      return text(column).isEmpty() ? Optional.empty() : read(column, text(column), notation, expected);
    }

    <T> Optional<T> read(String column, String text, Notation<T> notation, String expected) throws InvalidGoldException {
      Optional<T> read = notation.read(Spelling.plain(text));
      if (read.isEmpty()) {
        throw new InvalidGoldException(location, column + " '" + text + "' is not " + expected);
      }
      return read;
    }

    Diagnostic missed(String column, String reason) {
      return Diagnostic.warning(location, column + " '" + text(column) + "' is " + reason + ": the fact counts as missed");
    }
  }

  @FunctionalInterface
  private interface Notation<T> {
    Optional<T> read(String text);
  }
}
