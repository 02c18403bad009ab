package dev.lithograph.search;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.KnownTerms;
import dev.lithograph.catalogue.Material;
import dev.lithograph.document.Bibliography;
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
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Facts as bytes, so that the index gives what it finds without asking the graph, which takes a hundred times as long. What the
 * catalogue says of properties and materials is taken from there.
 */
final class FactBytes {
  private static final List<Fact.Kind> KINDS = List.of(Fact.Kind.values());
  private static final List<Dimension.Base> BASES = List.of(Dimension.Base.values());

  private final KnownTerms terms;

  FactBytes(Catalogue catalogue) {
    terms = new KnownTerms(catalogue);
  }

  private interface Writer<T> {
    void write(T thing, DataOutput out) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  static BytesRef of(StoredFact stored) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Fact fact = stored.fact();
    out.writeString(stored.iri());
    out.writeString(stored.documentId());
    write(stored.reportedIn(), out);
    writeAll(stored.warnings(), FactBytes::write, out);
    out.writeVInt(fact.kind().ordinal());
    out.writeString(fact.property().term());
    write(fact.quantity(), out);
    write(fact.subject(), out);
    write(fact.conditions(), out);
    write(fact.attribution(), out);
    write(fact.evidence(), out);
    out.writeLong(Double.doubleToLongBits(fact.confidence()));
    return new BytesRef(out.toArrayCopy());
  }

  /** As the graph gives it: of a reference's text it is known where the whole stands, not where each character does. */
  StoredFact fact(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String iri = in.readString();
    String documentId = in.readString();
    Bibliography reportedIn = bibliography(in);
    List<String> warnings = readAll(in, DataInput::readString);
    Fact.Kind kind = KINDS.get(in.readVInt());
    String property = in.readString();
    Quantity quantity = quantity(in);
    return new StoredFact(iri, documentId, reportedIn, new Fact(kind, terms.property(property, quantity.unit()), subject(in),
        quantity, conditions(in), attribution(in), evidence(in), Double.longBitsToDouble(in.readLong())), warnings);
  }

  private static void write(String text, DataOutput out) throws IOException {
    out.writeString(text);
  }

  private static <T> void writeAll(List<T> things, Writer<T> writer, DataOutput out) throws IOException {
    out.writeVInt(things.size());
    for (T thing : things) {
      writer.write(thing, out);
    }
  }

  private static <T> List<T> readAll(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readVInt();
    List<T> things = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      things.add(reader.read(in));
    }
    return things;
  }

  private static <T> void write(Optional<T> thing, Writer<T> writer, DataOutput out) throws IOException {
    writeAll(thing.stream().toList(), writer, out);
  }

  private static <T> Optional<T> read(DataInput in, Reader<T> reader) throws IOException {
    return readAll(in, reader).stream().findFirst();
  }

  private static void write(OptionalInt number, DataOutput out) throws IOException {
    write(number.isPresent() ? Optional.of(number.getAsInt()) : Optional.<Integer>empty(), (some, to) -> to.writeZInt(some), out);
  }

  private static OptionalInt number(DataInput in) throws IOException {
    return read(in, DataInput::readZInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  static void write(Bibliography paper, DataOutput out) throws IOException {
    writeAll(paper.authors(), (author, to) -> {
      to.writeString(author.family());
      to.writeString(author.given());
    }, out);
    out.writeByte((byte) (paper.othersOmitted() ? 1 : 0));
    write(paper.title(), FactBytes::write, out);
    write(paper.journal(), FactBytes::write, out);
    write(paper.year(), out);
    write(paper.volume(), FactBytes::write, out);
    write(paper.firstPage(), FactBytes::write, out);
    write(paper.lastPage(), FactBytes::write, out);
    write(paper.doi(), FactBytes::write, out);
  }

  static Bibliography bibliography(DataInput in) throws IOException {
    return new Bibliography(readAll(in, author -> new Bibliography.Author(author.readString(), author.readString())),
        in.readByte() == 1, text(in), text(in), number(in), text(in), text(in), text(in), text(in));
  }

  private static Optional<String> text(DataInput in) throws IOException {
    return read(in, DataInput::readString);
  }

  private static void write(Quantity quantity, DataOutput out) throws IOException {
    Value value = quantity.value();
    boolean approximate = value instanceof Value.Exact exact && exact.approximate()
        || value instanceof Value.Range range && range.approximate();
    out.writeByte((byte) switch (value) {
      case Value.Exact exact -> 'e';
      case Value.Range range -> 'r';
      case Value.Above above -> 'a';
      case Value.Below below -> 'b';
    });
    out.writeByte((byte) (approximate ? 1 : 0));
    write(value.low(), out);
    if (value instanceof Value.Range range) {
      write(range.high(), out);
    }
    out.writeString(quantity.unit().symbol());
    Map<Dimension.Base, Integer> exponents = quantity.unit().dimension().exponents();
    writeAll(List.copyOf(exponents.entrySet()), (power, to) -> {
      to.writeVInt(power.getKey().ordinal());
      to.writeZInt(power.getValue());
    }, out);
    write(quantity.unit().toCoherent(), out);
    write(quantity.unit().offset(), out);
  }

  private static Quantity quantity(DataInput in) throws IOException {
    int form = in.readByte();
    boolean approximate = in.readByte() == 1;
    BigDecimal number = decimal(in);
    Value value = switch (form) {
      case 'e' -> new Value.Exact(number, approximate);
      case 'r' -> new Value.Range(number, decimal(in), approximate);
      case 'a' -> new Value.Above(number);
      default -> new Value.Below(number);
    };
    String symbol = in.readString();
    Map<Dimension.Base, Integer> exponents = new EnumMap<>(Dimension.Base.class);
    for (int left = in.readVInt(); left > 0; left--) {
      exponents.put(BASES.get(in.readVInt()), in.readZInt());
    }
    return new Quantity(value, new Unit(symbol, new Dimension(exponents), decimal(in), decimal(in)));
  }

  /** With the zeros that it has. */
  private static void write(BigDecimal number, DataOutput out) throws IOException {
    out.writeString(number.toString());
  }

  private static BigDecimal decimal(DataInput in) throws IOException {
    return new BigDecimal(in.readString());
  }

  private static void write(Subject subject, DataOutput out) throws IOException {
    out.writeString(subject.name());
    write(subject.formula(), FactBytes::write, out);
    write(subject.asPrinted(), FactBytes::write, out);
    write(subject.family(), FactBytes::write, out);
    writeAll(subject.components().stream().map(Material::term).toList(), FactBytes::write, out);
  }

  private Subject subject(DataInput in) throws IOException {
    return new Subject(in.readString(), text(in), text(in), text(in), readAll(in, this::material));
  }

  private Material material(DataInput in) throws IOException {
    return terms.material(in.readString());
  }

  private static void write(Conditions conditions, DataOutput out) throws IOException {
    write(conditions.temperature(), FactBytes::write, out);
    writeAll(conditions.rates(), FactBytes::write, out);
    write(conditions.cycle(), out);
    write(conditions.cell(), FactBytes::write, out);
  }

  private Conditions conditions(DataInput in) throws IOException {
    return new Conditions(read(in, FactBytes::temperature), readAll(in, FactBytes::quantity), number(in), read(in, this::cell));
  }

  private static void write(Temperature temperature, DataOutput out) throws IOException {
    switch (temperature) {
      case Room room -> out.writeByte((byte) 'r');
      case Celsius celsius -> {
        out.writeByte((byte) 'c');
        write(celsius.low(), out);
        write(celsius.high(), out);
      }
    }
  }

  private static Temperature temperature(DataInput in) throws IOException {
    return in.readByte() == 'r' ? new Room() : new Celsius(decimal(in), decimal(in));
  }

  private static void write(Cell cell, DataOutput out) throws IOException {
    switch (cell) {
      case SymmetricCell symmetric -> {
        out.writeByte((byte) 's');
        out.writeString(symmetric.electrode());
      }
      case FullCell full -> {
        out.writeByte((byte) 'f');
        out.writeString(full.positive());
        write(full.material().map(Material::term), FactBytes::write, out);
      }
    }
  }

  private Cell cell(DataInput in) throws IOException {
    return in.readByte() == 's' ? new SymmetricCell(in.readString()) : new FullCell(in.readString(), read(in, this::material));
  }

  private static void write(Attribution attribution, DataOutput out) throws IOException {
    switch (attribution) {
      case Attribution.OwnResult own -> out.writeByte((byte) 'o');
      case Attribution.Unattributed nobody -> out.writeByte((byte) 'u');
      case Attribution.CitedFrom cited -> {
        out.writeByte((byte) 'c');
        writeAll(cited.references(), FactBytes::write, out);
        out.writeString(cited.marker());
      }
    }
  }

  private static Attribution attribution(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 'o' -> new Attribution.OwnResult();
      case 'u' -> new Attribution.Unattributed();
      default -> new Attribution.CitedFrom(readAll(in, FactBytes::reference), in.readString());
    };
  }

  private static void write(Reference reference, DataOutput out) throws IOException {
    out.writeString(reference.id());
    out.writeVInt(reference.number());
    out.writeString(reference.text().value());
    write(reference.text().source(), out);
    write(reference.bibliography(), out);
  }

  private static Reference reference(DataInput in) throws IOException {
    String id = in.readString();
    int number = in.readVInt();
    String text = in.readString();
    return new Reference(id, number, Text.standingAt(span(in), text), bibliography(in));
  }

  private static void write(Evidence evidence, DataOutput out) throws IOException {
    out.writeString(evidence.place());
    out.writeString(evidence.quote());
    write(evidence.quoteSpan(), out);
    out.writeVInt(evidence.valueStart());
    out.writeVInt(evidence.valueEnd());
    write(evidence.valueSpan(), out);
  }

  private static Evidence evidence(DataInput in) throws IOException {
    return new Evidence(in.readString(), in.readString(), span(in), in.readVInt(), in.readVInt(), span(in));
  }

  private static void write(Span span, DataOutput out) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.end());
  }

  private static Span span(DataInput in) throws IOException {
    return new Span(in.readVInt(), in.readVInt());
  }
}
