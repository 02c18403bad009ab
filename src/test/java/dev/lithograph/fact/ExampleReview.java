package dev.lithograph.fact;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.catalogue.Property.Bearer;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution.CitedFrom;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.fact.Attribution.Unattributed;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact.Kind;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A made-up review of made-up measurements, with a fact of every kind that the model knows. */
public final class ExampleReview {
  private static final Dimension CONDUCTIVITY =
      new Dimension(Map.of(Base.LENGTH, -3, Base.MASS, -1, Base.TIME, 3, Base.CURRENT, 2));
  private static final Dimension CAPACITY = new Dimension(Map.of(Base.CURRENT, 1, Base.TIME, 1, Base.MASS, -1));
  public static final Unit S_PER_CM = new Unit("S/cm", CONDUCTIVITY, new BigDecimal("100"));
  public static final Unit MS_PER_CM = new Unit("mS/cm", CONDUCTIVITY, new BigDecimal("0.1"));
  public static final Unit MAH_PER_G = new Unit("mAh/g", CAPACITY, new BigDecimal("3600"));
  public static final Unit PERCENT = new Unit("%", new Dimension(Map.of(Base.SHARE, 1)), new BigDecimal("0.01"));
  public static final Unit HOUR = new Unit("h", new Dimension(Map.of(Base.TIME, 1)), new BigDecimal("3600"));
  public static final Unit C_RATE = new Unit("C", new Dimension(Map.of(Base.C_RATE, 1)), BigDecimal.ONE);
  public static final Unit MA_PER_CM2 =
      new Unit("mA/cm2", new Dimension(Map.of(Base.CURRENT, 1, Base.LENGTH, -2)), BigDecimal.TEN);
  public static final Unit VOLT =
      new Unit("V", new Dimension(Map.of(Base.MASS, 1, Base.LENGTH, 2, Base.TIME, -3, Base.CURRENT, -1)), BigDecimal.ONE);

  public static final Property IONIC_CONDUCTIVITY =
      property("ionic_conductivity", "IonicConductivity", "ionic conductivity", Bearer.ELECTROLYTE, S_PER_CM, MS_PER_CM);
  public static final Property SPECIFIC_CAPACITY =
      property("specific_capacity", "SpecificCapacity", "specific capacity", Bearer.ELECTRODE, MAH_PER_G);
  public static final Property CAPACITY_RETENTION =
      property("capacity_retention", "CapacityRetention", "capacity retention", Bearer.CELL, PERCENT);
  public static final Property CYCLING_DURATION =
      property("cycling_duration", "CyclingDuration", "cycling duration", Bearer.CELL, HOUR);
  public static final Property STABILITY_VOLTAGE =
      property("stability_voltage", "StabilityVoltage", "stability voltage", Bearer.ELECTROLYTE, VOLT);

  public static final Material LLZO = new Material("LLZO", Role.INORGANIC_ELECTROLYTE, "LLZO",
      List.of("lithium lanthanum zirconate"), Optional.of("Li7La3Zr2O12"), Optional.of("Garnet"));
  public static final Material LATP = new Material("LATP", Role.INORGANIC_ELECTROLYTE, "LATP",
      List.of("lithium aluminium titanium phosphate"), Optional.empty(), Optional.of("NASICON"));
  public static final Material PY14_TFSI = new Material("Pyr14TFSI", Role.IONIC_LIQUID, "[Py14][TFSI]",
      List.of("N-butyl-N-methylpyrrolidinium bis(trifluoromethanesulfonyl)imide", "Pyr14TFSI"), Optional.empty(),
          Optional.empty());
  public static final Material LITFSI =
      new Material("LiTFSI", Role.SALT, "LiTFSI", List.of(), Optional.empty(), Optional.empty());
  public static final Material PEO =
      new Material("PEO", Role.POLYMER, "PEO", List.of("poly(ethylene oxide)", "polyethylene oxide"),
      Optional.empty(), Optional.empty());
  public static final Material LFP =
      new Material("LFP", Role.POSITIVE_ELECTRODE, "LiFePO4", List.of("LFP", "lithium iron phosphate"),
      Optional.of("LiFePO4"), Optional.empty());

  public static final Catalogue CATALOGUE = new Catalogue(
      List.of(IONIC_CONDUCTIVITY, SPECIFIC_CAPACITY, CAPACITY_RETENTION, CYCLING_DURATION, STABILITY_VOLTAGE),
      List.of(LLZO, LATP, PY14_TFSI, LITFSI, PEO, LFP), new UnitGrammar(List.of()));

  public static final Subject LLZO_IN_IONIC_LIQUID = new Subject("LLZO + [Py14][TFSI]/LiTFSI 80:20", Optional.of("Li7La3Zr2O12"),
      Optional.of("Li2La3Zr2O12"), Optional.of("Garnet"), List.of(LLZO, PY14_TFSI, LITFSI));
  public static final Subject LATP_IN_PEO =
      new Subject("PEO/LATP membrane", Optional.empty(), Optional.empty(), Optional.of("NASICON"), List.of(LATP, PEO));
  public static final Subject UNKNOWN_SUBJECT =
      new Subject("the electrolyte", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  public static final FullCell LFP_CELL = new FullCell("LiFePO4", Optional.of(LFP));

  private final StringBuilder content = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Bibliography bibliography;
  private final String fileName;

  private ExampleReview(String fileName, Bibliography bibliography) {
    this.fileName = fileName;
    this.bibliography = bibliography;
  }

  /** A review with eight facts. */
  public static MinedDocument mined() {
    ExampleReview review = new ExampleReview("tanaka-2021.md",
        paper("10.1234/Review.2021", 2021, "Solid Energy", "7", "101", "130",
        new Author("Tanaka", "M."), new Author("de Vries", "Anna K.")));
    Reference garnet = review.reference(1, "Okoro 2018",
        paper(null, 2018, "J Solid Mater", "12", "45", "52", new Author("Okoro", "B"),
        new Author("Lind", "C"), new Author("Sato", "D"), new Author("Weiss", "E")));
    Reference polymer = review.reference(2, "Lind 2019",
        paper("10.1234/LIND", 2019, "Polymer Cells", "3", "7", null, new Author("Lind", "C")));
    Reference unreadable = review.reference(3, "ibid.", Bibliography.unknown());
    review.garnetSection(garnet);
    review.polymerSection(polymer, unreadable);
    review.tableSection(garnet);
    return review.build();
  }

  /** Another review that cites the same garnet paper for another value. */
  public static MinedDocument other() {
    ExampleReview review = new ExampleReview("costa 2022 (draft).md",
        paper(null, 2022, null, null, null, null, new Author("Costa", "P")));
    Reference garnet = review.reference(9, "Okoro, J. Solid Mater. 2018", paper(null, 2018, "J. Solid Mater.", "12", "45", null,
        new Author("Okoro", "B.")));
    String sentence = "LLZO with the ionic liquid conducts 0.41 mS cm⁻¹.";
    Text text = review.text(sentence);
    review.sections.add(new Section(Text.empty(), 1, List.of(new Paragraph(text))));
    review.fact(Kind.RESULT, IONIC_CONDUCTIVITY, LLZO_IN_IONIC_LIQUID, quantity("0.41", MS_PER_CM), Conditions.none(),
        new CitedFrom(List.of(garnet), "(Okoro 2018)"), review.evidence("", text, sentence, "0.41 mS cm⁻¹"), 0.9);
    return review.build();
  }

  /** A draft with one fact, the capacity in mAh/g of a cell, credited to a paper of 2018 by {@code author}. */
  public static MinedDocument draft(String file, String capacity, String author) {
    ExampleReview draft = new ExampleReview(file, paper(null, 2022, null, null, null, null, new Author("Costa", "P")));
    Reference credited = draft.reference(7, author,
        paper(null, 2018, "J. Solid Mater.", "12", "45", null, new Author(author, "B.")));
    String value = capacity + " mAh g⁻¹";
    String sentence = "The LiFePO4 cell gave " + value + " at 0.1C.[7]";
    Text text = draft.text(sentence);
    draft.sections.add(new Section(draft.text("Cells"), 1, List.of(new Paragraph(text))));
    draft.fact(Kind.RESULT, SPECIFIC_CAPACITY, LLZO_IN_IONIC_LIQUID, quantity(capacity, MAH_PER_G),
        new Conditions(Optional.empty(), List.of(quantity("0.1", C_RATE)), OptionalInt.empty(), Optional.of(LFP_CELL)),
        new CitedFrom(List.of(credited), "[7]"), draft.evidence("CELLS", text, sentence, value), 0.9);
    return draft.build();
  }

  private void garnetSection(Reference garnet) {
    String first = "The hybrid of LLZO and ionic liquid conducts about 4.0 × 10⁻⁴ S cm⁻¹ at 25 °C,[1] ";
    String second = "and its LiFePO4 cell gave 145 mAh g⁻¹ at 0.1C and C/5 after 50 cycles.";
    Text text = text(first + second);
    Text heading = text("Garnets");
    sections.add(new Section(heading, 1, List.of(new Paragraph(text))));
    CitedFrom cited = new CitedFrom(List.of(garnet), "[1]");
    fact(Kind.RESULT, IONIC_CONDUCTIVITY, LLZO_IN_IONIC_LIQUID, new Quantity(Value.about("4.0e-4"), S_PER_CM),
        at(celsius("25", "25")),
        cited, evidence("GARNETS", text, first + second, "4.0 × 10⁻⁴ S cm⁻¹"), 0.93);
    fact(Kind.RESULT, SPECIFIC_CAPACITY, LLZO_IN_IONIC_LIQUID, quantity("145", MAH_PER_G),
        new Conditions(Optional.of(new Room()), List.of(quantity("0.1", C_RATE), quantity("0.2", C_RATE)), OptionalInt.of(50),
            Optional.of(LFP_CELL)), cited, evidence("GARNETS", text, first + second, "145 mAh g⁻¹"), 0.8);
  }

  private void polymerSection(Reference polymer, Reference unreadable) {
    String range = "PEO membranes reach 1.0 × 10⁻⁵ to 1.0 × 10⁻⁴ S cm⁻¹ between 40 and 60 °C.[2,3]";
    String bounds = "Ours cycled for more than 1100 h at 0.5 mA cm⁻² and lost less than 3 % of its capacity.";
    String criterion = "A separator should withstand more than 4.5 V.";
    Text first = text(range);
    Text second = text(bounds + " " + criterion);
    sections.add(new Section(text("Polymers"), 2, List.of(new Paragraph(first), new Paragraph(second))));
    fact(Kind.RESULT, IONIC_CONDUCTIVITY, LATP_IN_PEO,
        new Quantity(new Value.Range(new BigDecimal("1.0e-5"), new BigDecimal("1.0e-4"), true), S_PER_CM),
            at(celsius("40", "60")),
        new CitedFrom(List.of(polymer, unreadable), "[2,3]"),
        evidence("POLYMERS", first, range, "1.0 × 10⁻⁵ to 1.0 × 10⁻⁴ S cm⁻¹"), 0.7);
    fact(Kind.RESULT, CYCLING_DURATION, LATP_IN_PEO, new Quantity(new Value.Above(new BigDecimal("1100")), HOUR),
        new Conditions(Optional.empty(), List.of(quantity("0.5", MA_PER_CM2)), OptionalInt.empty(),
            Optional.of(new SymmetricCell("Li"))), new OwnResult(), evidence("POLYMERS", second, bounds, "1100 h"), 1);
    fact(Kind.RESULT, CAPACITY_RETENTION, LATP_IN_PEO, new Quantity(new Value.Below(new BigDecimal("3")), PERCENT),
        inCell(new FullCell("S", Optional.empty())), new OwnResult(), evidence("POLYMERS", second, bounds, "3 %"), 0.5);
    fact(Kind.CRITERION, STABILITY_VOLTAGE, UNKNOWN_SUBJECT, new Quantity(new Value.Above(new BigDecimal("4.5")), VOLT),
        Conditions.none(), new Unattributed(), evidence("POLYMERS", second, criterion, "4.5 V"), 0.6);
  }

  private void tableSection(Reference garnet) {
    Text caption = text("Table 1. Cells with garnet.");
    List<Table.Row> header = List.of(row("Electrolyte", "Capacity", "Retention"));
    Table.Cell capacity = new Table.Cell(text("138"));
    Table.Row first = new Table.Row(List.of(new Table.Cell(text("LLZO a)")), capacity, new Table.Cell(text("92% (500th)"))));
    Table.Row second = new Table.Row(List.of(new Table.Cell(Text.empty()), new Table.Cell(capacity.text(), true),
        new Table.Cell(text("–"))));
    Table table = new Table(1, caption, header, List.of(first, second),
        List.of(new Table.Footnote("a", text("in ionic liquid"))));
    sections.add(new Section(text("Comparison"), 1, List.of(new Figure(1, text("Figure 1. Cells.")), table)));
    CitedFrom cited = new CitedFrom(List.of(garnet), "1");
    fact(Kind.RESULT, CAPACITY_RETENTION, LLZO_IN_IONIC_LIQUID, quantity("92", PERCENT),
        new Conditions(Optional.empty(), List.of(), OptionalInt.of(500), Optional.of(LFP_CELL)), cited,
        evidence("T1.r1", first.cells().get(2).text(), "92% (500th)", "92%"), 0.9);
    fact(Kind.RESULT, SPECIFIC_CAPACITY, LLZO_IN_IONIC_LIQUID, quantity("138", MAH_PER_G), inCell(LFP_CELL), cited,
        evidence("T1.r2", capacity.text(), "138", "138"), 0.9);
  }

  private Table.Row row(String... cells) {
    return new Table.Row(Stream.of(cells).map(this::text).map(Table.Cell::new).toList());
  }

  private Text text(String value) {
    int start = content.length();
    content.append(value).append("\n\n");
    Text.Builder text = Text.builder();
    for (int i = 0; i < value.length(); i++) {
      text.append(value.charAt(i), Text.Script.BASE, start + i, start + i + 1);
    }
    return text.build();
  }

  private Reference reference(int number, String entry, Bibliography bibliography) {
    int start = content.length();
    content.append(entry).append("\n\n");
    Text.Builder text = Text.builder();
    entry.chars().forEach(c -> text.append((char) c, Text.Script.BASE, start, start + entry.length()));
    Reference reference = new Reference("ref" + number, number, text.build(), bibliography);
    references.add(reference);
    return reference;
  }

  private Evidence evidence(String place, Text text, String quote, String value) {
    int quoteStart = text.value().indexOf(quote);
    int valueStart = quote.indexOf(value);
    return new Evidence(place, quote, text.source(quoteStart, quoteStart + quote.length()), valueStart, valueStart
        + value.length(),
        text.source(quoteStart + valueStart, quoteStart + valueStart + value.length()));
  }

  private void fact(Kind kind, Property property, Subject subject, Quantity quantity, Conditions conditions,
      Attribution attribution, Evidence evidence, double confidence) {
    facts.add(new Fact(kind, property, subject, quantity, conditions, attribution, evidence, confidence));
  }

  private MinedDocument build() {
    Source source = new Source(fileName, "markdown", content.toString(), "0".repeat(56)
        + String.format("%08x", fileName.hashCode()));
    return new MinedDocument(new Document(source, bibliography, sections, references, List.of()), facts, List.of());
  }

  private static Property property(String name, String term, String label, Bearer bearer, Unit... units) {
    return new Property(name, term, label, "", List.of(label), List.of(), List.of(), List.of(units), Optional.empty(), false,
        true, Optional.of(bearer));
  }

  public static Quantity quantity(String number, Unit unit) {
    return new Quantity(Value.exactly(number), unit);
  }

  public static Conditions at(Temperature temperature) {
    return new Conditions(Optional.of(temperature), List.of(), OptionalInt.empty(), Optional.empty());
  }

  public static Conditions inCell(Cell cell) {
    return new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of(cell));
  }

  public static Celsius celsius(String low, String high) {
    return new Celsius(new BigDecimal(low), new BigDecimal(high));
  }

  /** Null stands for what is not known. */
  private static Bibliography paper(String doi, int year, String journal, String volume, String first, String last,
      Author... authors) {
    return new Bibliography(List.of(authors), false, Optional.of("On " + authors[0].family() + "'s cells"),
        Optional.ofNullable(journal),
        OptionalInt.of(year), Optional.ofNullable(volume), Optional.ofNullable(first), Optional.ofNullable(last),
            Optional.ofNullable(doi));
  }
}
