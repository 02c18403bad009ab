package dev.lithograph.compare;

import dev.lithograph.document.Citation;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the sheet of facts: those of the fact table, the name of the fact before them, and behind them what a program would
 * else have to work out. What a fact does not state is empty.
 */
public enum SheetColumn {
  REPORT("anyURI", "Name of the report, at which more is to be had", StoredFact::iri),
  DOCUMENT("string", "DOI or file name of the document that reports the value", FactColumn.DOCUMENT),
  WHERE("string", "Section, table or figure of the document in which it stands", FactColumn.WHERE),
  PROPERTY("string", "What was measured", FactColumn.PROPERTY),
  SUBJECT("string", "What it was measured on, in the words of the document", FactColumn.SUBJECT),
  FORMULA("string", "Composition of the subject", FactColumn.FORMULA),
  VALUE("string", "As printed: ~145 is about, >110 and <20 are bounds, 1e-4..1e-3 is a range", FactColumn.VALUE),
  UNIT("string", "Unit of the value as printed", FactColumn.UNIT),
  TEMPERATURE("string", "Temperature, or rt for room temperature", FactColumn.TEMPERATURE),
  RATE("string", "C-rate or current density, several with semicolons between them", FactColumn.RATE),
  CYCLE("nonNegativeInteger", "Number of the cycle", FactColumn.CYCLE),
  CELL("string", "Positive electrode, or the symmetric cell", FactColumn.CELL),
  REFS("string", "Numbers of the references that the document credits, with commas between them", FactColumn.REFS),
  CONFIDENCE("decimal", "From 0 to 1: how sure it is that the fact is read rightly", FactColumn.CONFIDENCE),
  START("nonNegativeInteger", "First character of the quote in the document's file, from 0", FactColumn.START),
  END("nonNegativeInteger", "Character behind the quote in the document's file", FactColumn.END),
  QUOTE("string", "The sentence or cell that says so", FactColumn.QUOTE),
  KIND("string", "result, theoretical, criterion or definition", FactColumn.KIND),
  LOW("double", "Lowest value in the usual unit; empty for an upper bound", stored -> end(stored, Value::low,
      value -> !(value instanceof Value.Below))),
  HIGH("double", "Highest value in the usual unit; empty for a lower bound", stored -> end(stored, Value::high,
      value -> !(value instanceof Value.Above))),
  USUAL_UNIT("string", "Unit of low and high", stored -> stored.fact().normalised().unit().symbol()),
  REPORTED_BY("string", "The document, as lists of references have it", stored -> Citation.full(stored.reportedIn())),
  ATTRIBUTION("string", "own: measured by the document itself; cited: by one of the papers credited; none: it is not said",
      stored -> switch (stored.fact().attribution()) {
        case Attribution.OwnResult own -> "own";
        case Attribution.CitedFrom cited -> "cited";
        case Attribution.Unattributed nobody -> "none";
      }),
  MEASURED_BY("string", "The papers credited, as the document's list of references has them, with \" | \" between them",
      stored -> joined(stored.fact().attribution().references().stream()
          .map(reference -> reference.text().value().strip().replaceAll("\\s+", " ")))),
  MEASURED_BY_DOI("string", "Their DOIs where they are known, with \" | \" between them",
      stored -> joined(stored.fact().attribution().references().stream()
          .flatMap(reference -> reference.bibliography().doi().stream()))),
  WARNINGS("string", "What makes the fact questionable", stored -> joined(stored.warnings().stream()));

  private static final String BETWEEN = " | ";

  private final String datatype;
  private final String description;
  private final Function<StoredFact, String> content;

  SheetColumn(String datatype, String description, FactColumn column) {
    this(datatype, description, stored -> column.of(stored.documentId(), stored.fact()));
  }

  SheetColumn(String datatype, String description, Function<StoredFact, String> content) {
    this.datatype = datatype;
    this.description = description;
    this.content = content;
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(BETWEEN));
  }

  private static String end(StoredFact stored, Function<Value, BigDecimal> end, Predicate<Value> known) {
    Quantity quantity = stored.fact().normalised();
    return known.test(quantity.value()) ? end.apply(quantity.value()).toString() : "";
  }

  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of a datatype of XML Schema, as CSV on the Web has them. */
  public String datatype() {
    return datatype;
  }

  /** For people, in a line. */
  public String description() {
    return description;
  }

  /** What stands between the values of a column that may have several. */
  public Optional<String> separator() {
    return switch (this) {
      case RATE -> Optional.of(";");
      case REFS -> Optional.of(",");
      case MEASURED_BY, MEASURED_BY_DOI, WARNINGS -> Optional.of(BETWEEN);
      default -> Optional.empty();
    };
  }

  public String of(StoredFact stored) {
    return content.apply(stored);
  }
}
