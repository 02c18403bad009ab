package dev.lithograph.compare;

import dev.lithograph.catalogue.Property;
import dev.lithograph.catalogue.Property.Bearer;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A respect in which values of one property may be no match for each other. */
public enum Aspect {
  TEMPERATURE("", fact -> fact.conditions().temperature().map(Temperature::notation).stream().toList()),
  RATE("rate", fact -> fact.conditions().rates().stream().flatMap(FactColumn::rates).toList()),
  CYCLE("cycle", fact -> fact.conditions().cycle().stream().mapToObj(String::valueOf).toList()),
  CELL("cell", fact -> fact.conditions().cell().map(Conditions.Cell::notation).stream().toList()),
  /** Which part of a conductivity it is: grains alone, their boundaries alone, or both. */
  CONTRIBUTION("part", fact -> Contribution.of(fact.evidence()));

  private static final String CONDUCTIVITY = "ionic_conductivity";

  private final String key;
  private final Function<Fact, List<String>> stated;

  Aspect(String key, Function<Fact, List<String>> stated) {
    this.key = key;
    this.stated = stated;
  }

  /** In the keys of columns, before a colon; empty for the temperature, which needs none. */
  String key() {
    return key;
  }

  /** What the fact states, in the notation of the fact table: {@code rt}, {@code 60 C}, {@code 0.1C}, {@code symmetric Li}. */
  List<String> stated(Fact fact) {
    return stated.apply(fact);
  }

  /** Whether values of the property depend on it: a conductivity does not on the cell that the paper goes on to build. */
  boolean matters(Property property) {
    return switch (this) {
      case TEMPERATURE -> true;
      case RATE, CYCLE -> property.isOfCells();
      case CELL -> property.bearer().filter(bearer -> bearer != Bearer.ELECTROLYTE).isPresent();
      case CONTRIBUTION -> property.name().equals(CONDUCTIVITY);
    };
  }

  /** {@code 3 temperatures}. */
  public String counted(int number) {
    return number + " " + switch (this) {
      case TEMPERATURE -> number == 1 ? "temperature" : "temperatures";
      case RATE -> number == 1 ? "rate" : "rates";
      case CYCLE -> number == 1 ? "number of cycles" : "numbers of cycles";
      case CELL -> number == 1 ? "kind of cell" : "kinds of cells";
      case CONTRIBUTION -> number == 1 ? "part of the conductivity" : "parts of the conductivity";
    };
  }

  private static final class Contribution {
    private static final Pattern NAMED = Pattern.compile(
        "(?i)\\b(bulk|grain interior|intra-?grain|grain[- ]boundar(?:y|ies)|intergrain|total)\\b(?=[^.;,]{0,30}\\bconducti)");

    private Contribution() {}

    /** The last that the quote names before the value; the headings of tables are not in a quote. */
    static List<String> of(Evidence evidence) {
      Matcher named = NAMED.matcher(evidence.quote()).region(0, evidence.valueStart()).useTransparentBounds(true);
      String last = "";
      while (named.find()) {
        last = named.group(1).toLowerCase(Locale.ROOT);
      }
      return switch (last) {
        case "" -> List.of();
        case "total" -> List.of("total");
        case "bulk", "grain interior", "intragrain", "intra-grain" -> List.of("bulk");
        default -> List.of("grain boundary");
      };
    }
  }
}
