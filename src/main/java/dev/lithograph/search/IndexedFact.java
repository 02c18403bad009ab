package dev.lithograph.search;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** A fact as a document of the index. */
final class IndexedFact {
  static final String IRI = "iri";
  /** All of it. */
  static final String FACT = "fact";
  /** Number of its sample among all. */
  static final String SAMPLE = "sample";
  static final String NAMES = "names";
  static final String PROPERTY = "property";
  /** Authors, years and DOIs. */
  static final String PEOPLE = "people";
  static final String QUOTE = "quote";
  /** What the value is known to be at least, in the usual unit. */
  static final String LOW = "low";
  /** What it is known to be at most. */
  static final String HIGH = "high";
  /** The same two in the coherent unit of the SI. */
  static final String COHERENT_LOW = "coherent low";
  static final String COHERENT_HIGH = "coherent high";
  static final String DIMENSION = "dimension";
  /** Degrees Celsius, as a range. */
  static final String TEMPERATURE = "temperature";
  static final double COLDEST_ROOM = 20;
  static final double WARMEST_ROOM = 30;
  /** Rates and cycles as papers print them. */
  static final String CONDITIONS = "conditions";
  /**
   * The cells that other facts of the document have the same subject in: whose conductivity is sought may be known by its cell.
   */
  static final String RELATED = "related";
  static final String VALUE = "value";
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\s.]+");
  static final String CONFIDENCE = "confidence";

  private IndexedFact() {}

  /**
   * @param sample its number among all
   * @param cells that facts of the same document and subject were measured in
   */
  static Document of(StoredFact stored, int sample, Set<Cell> cells, WordFields words) throws IOException {
    Fact fact = stored.fact();
    Document document = new Document();
    document.add(new StringField(IRI, stored.iri(), Field.Store.NO));
    document.add(new BinaryDocValuesField(FACT, FactBytes.of(stored)));
    document.add(new NumericDocValuesField(SAMPLE, sample));
    words.add(document, NAMES, names(fact).distinct().flatMap(name -> Stream.of(name, joined(name))).toList());
    words.add(document, PROPERTY, property(fact.property()).toList());
    words.add(document, PEOPLE, people(stored).toList());
    words.add(document, QUOTE, List.of(fact.evidence().quote()));
    document.add(new DoubleDocValuesField(CONFIDENCE, fact.confidence()));
    if (fact.normalised().unit().isComparableTo(fact.property().usualUnit())) {
      value(document, fact.normalised().value());
      coherent(document, fact.normalised());
    }
    temperature(document, fact.conditions());
    words.add(document, CONDITIONS, conditions(fact.conditions()).toList());
    words.add(document, RELATED, cells.stream().flatMap(IndexedFact::names).distinct().toList());
    for (Facet facet : Facet.values()) {
      facet.values(stored).stream().filter(value -> !value.isEmpty()).distinct()
          .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.name(), value)));
    }
    return document;
  }

  private static Stream<String> names(Fact fact) {
    Subject subject = fact.subject();
    Stream<String> own = Stream.of(Stream.of(subject.name()), subject.formula().stream(), subject.asPrinted().stream(),
        subject.family().stream()).flatMap(names -> names);
    Stream<String> cell = fact.conditions().cell().stream().flatMap(IndexedFact::names);
    return Stream.concat(Stream.concat(own, subject.components().stream().flatMap(IndexedFact::names)), cell);
  }

  private static Stream<String> names(Material material) {
    return Stream.of(Stream.of(material.label(), material.term()), material.names().stream(), material.formula().stream(),
        material.family().stream(), kind(material)).flatMap(names -> names);
  }

  /** {@code ionic liquid} for {@code [Py14][TFSI]}, by which people ask for all of them. */
  private static Stream<String> kind(Material material) {
    return material.isLiquidSaltOrPolymer() ? Stream.of(material.role().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        : Stream.empty();
  }

  private static Stream<String> names(Cell cell) {
    Stream<String> electrode = cell instanceof FullCell full
        ? full.material().stream().flatMap(IndexedFact::names) : Stream.empty();
    return Stream.concat(Stream.of(cell.notation()), electrode);
  }

  /** {@code Py14TFSI} for {@code [Py14][TFSI]}, as people type it. */
  private static String joined(String name) {
    return PUNCTUATION.matcher(name).replaceAll("");
  }

  private static Stream<String> property(Property property) {
    return Stream.of(Stream.of(property.label(), property.name().replace('_', ' ')), property.names().stream(),
        property.symbols().stream()).flatMap(names -> names);
  }

  private static Stream<String> people(StoredFact stored) {
    return Stream.concat(Stream.of(stored.reportedIn()), stored.credited().stream()).distinct()
        .flatMap(paper -> Stream.of(paper.authors().stream().map(Bibliography.Author::family),
            paper.year().stream().mapToObj(String::valueOf), paper.doi().stream()).flatMap(names -> names));
  }

  private static void value(Document document, Value value) {
    double low = value.low().doubleValue();
    double high = value.high().doubleValue();
    document.add(new DoubleDocValuesField(VALUE, low));
    if (!(value instanceof Value.Below)) {
      document.add(new DoublePoint(LOW, low));
    }
    if (!(value instanceof Value.Above)) {
      document.add(new DoublePoint(HIGH, high));
    }
  }

  private static void coherent(Document document, Quantity quantity) {
    document.add(new StringField(DIMENSION, name(quantity.unit().dimension()), Field.Store.NO));
    if (!(quantity.value() instanceof Value.Below)) {
      document.add(new DoublePoint(COHERENT_LOW, coherent(quantity.value().low(), quantity.unit())));
    }
    if (!(quantity.value() instanceof Value.Above)) {
      document.add(new DoublePoint(COHERENT_HIGH, coherent(quantity.value().high(), quantity.unit())));
    }
  }

  static String name(Dimension dimension) {
    return dimension.exponents().toString();
  }

  static double coherent(BigDecimal number, Unit unit) {
    return number.add(unit.offset()).multiply(unit.toCoherent()).doubleValue();
  }

  private static void temperature(Document document, Conditions conditions) {
    conditions.temperature().ifPresent(temperature -> document.add(switch (temperature) {
      case Room room -> new DoubleRange(TEMPERATURE, new double[] {COLDEST_ROOM}, new double[] {WARMEST_ROOM});
      case Celsius c -> new DoubleRange(TEMPERATURE, new double[] {c.low().doubleValue()}, new double[] {c.high().doubleValue()});
    }));
  }

  private static Stream<String> conditions(Conditions conditions) {
    return Stream.concat(conditions.rates().stream().map(rate -> rate + " " + joined(rate.toString().replace(" ", ""))),
        conditions.cycle().stream().mapToObj(cycle -> cycle + " cycles"));
  }
}
