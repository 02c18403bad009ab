package dev.lithograph.web;

import static dev.lithograph.web.SampleCatalogue.ARGYRODITE;
import static dev.lithograph.web.SampleCatalogue.CAPACITY;
import static dev.lithograph.web.SampleCatalogue.CONDUCTIVITY_OF_IONS;
import static dev.lithograph.web.SampleCatalogue.C_RATE;
import static dev.lithograph.web.SampleCatalogue.IONIC_LIQUID;
import static dev.lithograph.web.SampleCatalogue.LLZO;
import static dev.lithograph.web.SampleCatalogue.MAH_PER_G;
import static dev.lithograph.web.SampleCatalogue.MS_PER_CM;
import static dev.lithograph.web.SampleCatalogue.OHM_CM2;
import static dev.lithograph.web.SampleCatalogue.PEO;
import static dev.lithograph.web.SampleCatalogue.PERCENT;
import static dev.lithograph.web.SampleCatalogue.RESISTANCE;
import static dev.lithograph.web.SampleCatalogue.RETENTION;
import static dev.lithograph.web.SampleCatalogue.S_PER_CM;

import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Table;
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
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A store in memory with a review and an article that we made up, a dozen facts together, and its index. */
final class SampleStore implements AutoCloseable {
  static final String REVIEW = "10.9999/review.2023";
  private static final String CONDUCTS =
      "Pellets of LLZO with 20 vol% [Py14][TFSI] reach 4.0 × 10⁻⁴ S cm⁻¹ at room temperature.[1]";
  private static final String WARM = "At 60 °C the same pellets conduct 1.1 × 10⁻³ S cm⁻¹.[1]";
  private static final String CELL =
      "A LiFePO4 cell with them delivers ~145 mAh g⁻¹ at 0.1C and keeps 92 % of it after 300 cycles.[1,2]";
  private static final String SULFIDE =
      "Cold-pressed Li6PS5Cl conducts 2.5 mS cm⁻¹ at 25 °C, and its interface with lithium stays "
      + "below 20 Ω cm² <in argon>.[3]";
  private static final String REQUIRED = "For use in vehicles more than 1 mS cm⁻¹ is asked for.";
  private static final String OWN = "Our Li6.4La3Zr1.4Ta0.6O12 membranes conduct 1–5 × 10⁻⁴ S cm⁻¹ between 20 and 40 °C.";

  final FactStore store = FactStore.inMemory(SampleCatalogue.catalogue());
  final FactIndex index = FactIndex.inMemory(SampleCatalogue.catalogue());

  static SampleStore filled() {
    SampleStore sample = new SampleStore();
    sample.store.replace(review());
    sample.store.replace(article());
    sample.index.refresh(sample.store::state, sample.store::eachFact);
    return sample;
  }

  static SampleStore empty() {
    return new SampleStore();
  }

  private static MinedDocument review() {
    PaperWriter paper = new PaperWriter("review.md", paper("A review of soft and hard electrolytes", "J Made Up Chem", 2023,
        Optional.of(REVIEW), "Adler", "Brandt", "Corso"));
    Reference kim = paper.reference(paper("Ionic liquids in garnets", "J Made Up Chem", 2016, Optional.of("10.9999/kim.2016"),
        "Kim", "Park", "Lim"));
    Reference lund = paper.reference(paper("Cells that last", "Ann Imagined Sci", 2018, Optional.empty(), "Lund", "Holm"));
    Reference rossi = paper.reference(paper("Argyrodites, pressed cold", "Acta Inventa", 2020, Optional.empty(), "Rossi"));
    Table table = paper.table("Composites of garnets with polymers.",
        List.of("Electrolyte", "σ (S cm⁻¹, 60 °C)", "Capacity (mAh g⁻¹)", "Ref."),
        List.of(List.of("LLZO/PEO", "3.2 × 10⁻⁴", "139", "[2]"), List.of("LLZO/PVDF", "9 × 10⁻⁵", "–", "[3]")));
    paper.section("Garnets", paper.paragraph("Garnets are hard. " + CONDUCTS + " " + WARM + " " + CELL), table)
        .section("Sulfides", paper.paragraph(SULFIDE + " " + REQUIRED));
    Subject pellets = new Subject("LLZO + [Py14][TFSI]", Optional.of("Li7La3Zr2O12"), Optional.empty(), Optional.of("Garnet"),
        List.of(LLZO, IONIC_LIQUID));
    Subject composite =
        new Subject("LLZO/PEO", Optional.of("Li7La3Zr2O12"), Optional.empty(), Optional.of("Garnet"), List.of(LLZO, PEO));
    Subject argyrodite = new Subject("Li6PS5Cl", Optional.of("Li6PS5Cl"), Optional.of("Li2PS5Cl"), Optional.of("Sulfide"),
        List.of(ARGYRODITE));
    Attribution byKim = new Attribution.CitedFrom(List.of(kim), "[1]");
    Attribution byKimOrLund = new Attribution.CitedFrom(List.of(kim, lund), "[1,2]");
    Attribution byRossi = new Attribution.CitedFrom(List.of(rossi), "[3]");
    Attribution byLund = new Attribution.CitedFrom(List.of(lund), "[2]");
    return new MinedDocument(paper.document(), List.of(
        fact(CONDUCTIVITY_OF_IONS, pellets, exactly("4.0e-4", S_PER_CM), at(new Room()), byKim,
            paper.evidence("GARNETS", CONDUCTS, "4.0 × 10⁻⁴ S cm⁻¹"), 0.95),
        fact(CONDUCTIVITY_OF_IONS, pellets, exactly("1.1e-3", S_PER_CM), at(celsius(60, 60)), byKim,
            paper.evidence("GARNETS", WARM, "1.1 × 10⁻³ S cm⁻¹"), 0.9),
        fact(CAPACITY, pellets, new Quantity(Value.about("145"), MAH_PER_G), inCell(OptionalInt.of(1)), byKimOrLund,
            paper.evidence("GARNETS", CELL, "~145 mAh g⁻¹"), 0.8),
        fact(RETENTION, pellets, exactly("92", PERCENT), inCell(OptionalInt.of(300)), byKimOrLund,
            paper.evidence("GARNETS", CELL, "92 %"), 0.75),
        fact(CONDUCTIVITY_OF_IONS, composite, exactly("3.2e-4", S_PER_CM), at(celsius(60, 60)), byLund,
            paper.evidence("T1.r1", "3.2 × 10⁻⁴", "3.2 × 10⁻⁴"), 0.9),
        fact(CAPACITY, composite, exactly("139", MAH_PER_G), Conditions.none(), byLund, paper.evidence("T1.r1", "139", "139"),
            0.85),
        fact(CONDUCTIVITY_OF_IONS, argyrodite, exactly("2.5", MS_PER_CM), at(celsius(25, 25)), byRossi,
            paper.evidence("SULFIDES", SULFIDE, "2.5 mS cm⁻¹"), 0.92),
        fact(RESISTANCE, argyrodite, new Quantity(new Value.Below(new BigDecimal("20")), OHM_CM2),
            conditions(Optional.empty(), new SymmetricCell("Li")), byRossi, paper.evidence("SULFIDES", SULFIDE, "20 Ω cm²"), 0.6),
        new Fact(Fact.Kind.CRITERION, CONDUCTIVITY_OF_IONS,
            new Subject("electrolyte", Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
            new Quantity(new Value.Above(BigDecimal.ONE), MS_PER_CM), Conditions.none(), new Attribution.Unattributed(),
            paper.evidence("SULFIDES", REQUIRED, "1 mS cm⁻¹"), 0.7)), List.of());
  }

  private static MinedDocument article() {
    PaperWriter paper = new PaperWriter("membranes.md", paper("Membranes of a tantalum garnet", "J Made Up Chem", 2021,
        Optional.empty(), "Zhou", "Weiss"));
    paper.section("Results", paper.paragraph(OWN));
    Subject membrane = new Subject("Li6.4La3Zr1.4Ta0.6O12 membrane", Optional.of("Li6.4La3Zr1.4Ta0.6O12"), Optional.empty(),
        Optional.of("Garnet"), List.of(LLZO));
    Value range = new Value.Range(new BigDecimal("1e-4"), new BigDecimal("5e-4"), false);
    return new MinedDocument(paper.document(), List.of(
        fact(CONDUCTIVITY_OF_IONS, membrane, new Quantity(range, S_PER_CM), at(celsius(20, 40)), new Attribution.OwnResult(),
            paper.evidence("RESULTS", OWN, "1–5 × 10⁻⁴ S cm⁻¹"), 0.88)), List.of());
  }

  private static Fact fact(Property property, Subject subject, Quantity quantity, Conditions conditions, Attribution attribution,
      Evidence evidence, double confidence) {
    return new Fact(Fact.Kind.RESULT, property, subject, quantity, conditions, attribution, evidence, confidence);
  }

  private static Quantity exactly(String number, Unit unit) {
    return new Quantity(Value.exactly(number), unit);
  }

  private static Temperature celsius(int low, int high) {
    return new Celsius(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  private static Conditions at(Temperature temperature) {
    return new Conditions(Optional.of(temperature), List.of(), OptionalInt.empty(), Optional.empty());
  }

  private static Conditions inCell(OptionalInt cycle) {
    return new Conditions(Optional.empty(), List.of(exactly("0.1", C_RATE)), cycle,
        Optional.of(new FullCell("LiFePO4", Optional.empty())));
  }

  private static Conditions conditions(Optional<Temperature> temperature, Cell cell) {
    return new Conditions(temperature, List.of(), OptionalInt.empty(), Optional.of(cell));
  }

  private static Bibliography paper(String title, String journal, int year, Optional<String> doi, String... authors) {
    return new Bibliography(List.of(authors).stream().map(family -> new Author(family, "A")).toList(), false, Optional.of(title),
        Optional.of(journal), OptionalInt.of(year), Optional.of("7"), Optional.of("101"), Optional.of("112"), doi);
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
