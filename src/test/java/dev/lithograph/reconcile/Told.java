package dev.lithograph.reconcile;

import static dev.lithograph.fact.ExampleReview.CAPACITY_RETENTION;
import static dev.lithograph.fact.ExampleReview.CYCLING_DURATION;
import static dev.lithograph.fact.ExampleReview.C_RATE;
import static dev.lithograph.fact.ExampleReview.HOUR;
import static dev.lithograph.fact.ExampleReview.IONIC_CONDUCTIVITY;
import static dev.lithograph.fact.ExampleReview.LATP;
import static dev.lithograph.fact.ExampleReview.LFP;
import static dev.lithograph.fact.ExampleReview.LITFSI;
import static dev.lithograph.fact.ExampleReview.LLZO;
import static dev.lithograph.fact.ExampleReview.MAH_PER_G;
import static dev.lithograph.fact.ExampleReview.MA_PER_CM2;
import static dev.lithograph.fact.ExampleReview.MS_PER_CM;
import static dev.lithograph.fact.ExampleReview.PEO;
import static dev.lithograph.fact.ExampleReview.PERCENT;
import static dev.lithograph.fact.ExampleReview.PY14_TFSI;
import static dev.lithograph.fact.ExampleReview.SPECIFIC_CAPACITY;
import static dev.lithograph.fact.ExampleReview.S_PER_CM;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Fact.Kind;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fact from one line: {@code A T1.r3; 4.0e-4 S/cm; LLZO + PEO; 60 C, 0.1C, cycle 5, LiFePO4; Kim 2016 12 45}, that is document
 * and place (a section by default; {@code S2'} is another sentence of section S2), value, subject, conditions or {@code -}, the
 * paper credited: author, year, and volume and page where they are known, {@code doi:...}, {@code own}, two papers with {@code +}
 * between, or {@code nobody}.
 */
final class Told {
  private static final Material ARGYRODITE = new Material("Argyrodite", Role.INORGANIC_ELECTROLYTE, "Li6PS5Cl", List.of(),
      Optional.of("Li6PS5Cl"), Optional.of("Sulfide"));
  private static final Material LIQUID = new Material("IonicLiquid", Role.ELECTROLYTE_FAMILY, "ionic liquid", List.of("IL"),
      Optional.empty(), Optional.empty());
  private static final List<Material> MATERIALS = List.of(LLZO, LATP, ARGYRODITE, LIQUID, PY14_TFSI, LITFSI, PEO);
  private static final Map<String, Unit> UNITS = Map.of("S/cm", S_PER_CM, "mS/cm", MS_PER_CM, "mAh/g", MAH_PER_G, "%", PERCENT,
      "h", HOUR, "C", C_RATE, "mA/cm2", MA_PER_CM2);
  private static final Map<Unit, Property> PROPERTIES = Map.of(S_PER_CM, IONIC_CONDUCTIVITY, MS_PER_CM, IONIC_CONDUCTIVITY,
      MAH_PER_G, SPECIFIC_CAPACITY, PERCENT, CAPACITY_RETENTION, HOUR, CYCLING_DURATION);

  private Told() {}

  static StoredFact of(String line) {
    return of(line, Kind.RESULT);
  }

  static StoredFact of(String line, Kind kind) {
    String[] parts = line.strip().split("; *");
    String[] where = parts[0].split(" ");
    Quantity quantity = quantity(parts[1]);
    Fact fact = new Fact(kind, PROPERTIES.get(quantity.unit()), subject(parts[2]), quantity, conditions(parts[3]),
        attribution(parts[4]), evidence(where[1]), 0.9);
    Bibliography reporting = paper("Author" + where[0] + " 2024 1 1");
    return new StoredFact(StoredFact.iriOf(Integer.toHexString(line.hashCode())), where[0], reporting, fact, List.of());
  }

  private static Evidence evidence(String place) {
    int sentence = 100 * (place.hashCode() & 0xffff);
    return new Evidence(place.replace("'", ""), "so", new Span(sentence, sentence + 50), 0, 2, new Span(sentence, sentence + 2));
  }

  private static Quantity quantity(String text) {
    int space = text.lastIndexOf(' ');
    return new Quantity(value(text.substring(0, space)), UNITS.get(text.substring(space + 1)));
  }

  private static Value value(String notation) {
    boolean about = notation.startsWith("~");
    String number = notation.replaceAll("[~<>]", "");
    if (number.contains("..")) {
      String[] ends = number.split("\\.\\.");
      return new Value.Range(new BigDecimal(ends[0]), new BigDecimal(ends[1]), about);
    }
    BigDecimal exact = new BigDecimal(number);
    return notation.startsWith(">") ? new Value.Above(exact) : notation.startsWith("<") ? new Value.Below(exact)
        : new Value.Exact(exact, about);
  }

  private static Subject subject(String name) {
    List<String> words = Arrays.asList(name.split("[ /+]+"));
    List<Material> components = MATERIALS.stream().filter(material -> words.contains(material.label())
        || material.names().stream().anyMatch(words::contains) || material.formula().filter(words::contains).isPresent())
            .toList();
    Optional<String> formula = words.stream().filter(word -> FormulaGrammar.parse(word).isPresent()
        && MATERIALS.stream().noneMatch(material -> material.label().equals(word) && material.formula().isEmpty())).findFirst();
    return new Subject(name, formula.or(() -> components.stream().flatMap(material -> material.formula().stream()).findFirst()),
        Optional.empty(), components.stream().flatMap(material -> material.family().stream()).findFirst(), components);
  }

  private static Conditions conditions(String text) {
    Optional<Temperature> temperature = Optional.empty();
    List<Quantity> rates = new ArrayList<>();
    OptionalInt cycle = OptionalInt.empty();
    Optional<Cell> cell = Optional.empty();
    for (String said : text.split(", *")) {
      if (said.equals("rt")) {
        temperature = Optional.of(new Room());
      } else if (said.endsWith(" °C")) {
        BigDecimal degrees = new BigDecimal(said.replace(" °C", ""));
        temperature = Optional.of(new Celsius(degrees, degrees));
      } else if (said.endsWith(" C") || said.endsWith(" mA/cm2")) {
        rates.add(quantity(said));
      } else if (said.startsWith("cycle ")) {
        cycle = OptionalInt.of(Integer.parseInt(said.substring(6)));
      } else if (said.startsWith("symmetric ")) {
        cell = Optional.of(new SymmetricCell(said.substring(10)));
      } else if (!said.equals("-")) {
        cell = Optional.of(new FullCell(said, said.equals("LiFePO4") ? Optional.of(LFP) : Optional.empty()));
      }
    }
    return new Conditions(temperature, rates, cycle, cell);
  }

  private static Attribution attribution(String text) {
    if (text.equals("own")) {
      return new Attribution.OwnResult();
    }
    if (text.equals("nobody")) {
      return new Attribution.Unattributed();
    }
    List<Reference> references = Arrays.stream(text.split(" \\+ ")).map(paper ->
        new Reference(paper, 1 + (paper.hashCode() & 0xffff), Text.empty(), paper(paper))).toList();
    return new Attribution.CitedFrom(references, "[" + text + "]");
  }

  private static Bibliography paper(String text) {
    String[] words = text.split(" ");
    Optional<String> doi = Arrays.stream(words).filter(word -> word.startsWith("doi:")).map(word -> word.substring(4))
        .findFirst();
    String[] known = Arrays.stream(words).filter(word -> !word.startsWith("doi:")).toArray(String[]::new);
    boolean placed = known.length > 3;
    return new Bibliography(known.length == 0 ? List.of() : List.of(new Author(known[0], "A")), true, Optional.empty(),
        known.length > 4 ? Optional.of(known[4].replace('_', ' ')) : Optional.empty(),
        known.length > 1 ? OptionalInt.of(Integer.parseInt(known[1])) : OptionalInt.empty(),
        placed ? Optional.of(known[2]) : Optional.empty(), placed ? Optional.of(known[3]) : Optional.empty(), Optional.empty(),
            doi);
  }
}
