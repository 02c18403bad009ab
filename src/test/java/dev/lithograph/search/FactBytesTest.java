package dev.lithograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.store.FactStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FactBytesTest {
  private static final Catalogue CATALOGUE = ExampleReview.CATALOGUE;
  private static final Unit MILLIAMPERE =
      new Unit("mA/cm2", ExampleReview.S_PER_CM.dimension(), new BigDecimal("10"), new BigDecimal("-273.15"));
  private static final Bibliography PAPER = new Bibliography(List.of(new Author("de Vries", "A. B."), new Author("Ø", "")), true,
      Optional.of("On Li⁺"), Optional.of("J"), OptionalInt.of(2019), Optional.of("12"), Optional.of("e1"), Optional.empty(),
      Optional.of("10.1/x"));
  private static final Evidence EVIDENCE = new Evidence("T1.r3", "~1.50 × 10⁻⁴", new Span(300, 320), 1, 5, new Span(301, 305));

  @Test
  void factsOfTheGraphStayAsTheyAre() throws IOException {
    try (FactStore store = FactStore.inMemory(CATALOGUE)) {
      store.replace(ExampleReview.mined());
      assertEquals(ExampleReview.mined().facts().size(), store.facts().size());
      for (StoredFact stored : store.facts()) {
        assertStays(stored);
      }
    }
  }

  @Test
  void eachKindOfValueConditionAndSourceStaysAsItIs() throws IOException {
    Property property = CATALOGUE.properties().getFirst();
    Material material = CATALOGUE.materials().getFirst();
    Reference reference = new Reference("ref3", 3, Text.standingAt(new Span(7, 40), "[3] de Vries, J 12"), PAPER);
    Subject subject = new Subject("LLZO", Optional.of("Li7La3Zr2O12"), Optional.of("Li2La3Zr2O12"), Optional.of("Garnet"),
        List.of(material));
    for (Value value : List.of(Value.exactly("1.50"), Value.about("1.5e-4"), new Value.Above(new BigDecimal("-3")),
        new Value.Below(BigDecimal.ZERO), new Value.Range(new BigDecimal("1E+2"), new BigDecimal("2.0E+2"), true))) {
      Quantity quantity = new Quantity(value, MILLIAMPERE);
      for (Conditions conditions : List.of(Conditions.none(),
          new Conditions(Optional.of(new Conditions.Room()), List.of(quantity, quantity), OptionalInt.of(300),
              Optional.of(new Conditions.SymmetricCell("Li"))),
          new Conditions(Optional.of(new Conditions.Celsius(new BigDecimal("-20"), new BigDecimal("37.5"))), List.of(),
              OptionalInt.empty(), Optional.of(new Conditions.FullCell("LiFePO4", Optional.of(material)))))) {
        for (Attribution attribution : List.of(new Attribution.OwnResult(), new Attribution.Unattributed(),
            new Attribution.CitedFrom(List.of(reference, Reference.lost(4)), "[3,4]"))) {
          assertStays(new StoredFact(StoredFact.iriOf("a1"), "10.1_x", PAPER, new Fact(Fact.Kind.CRITERION, property, subject,
              quantity, conditions, attribution, EVIDENCE, 0.73), List.of("odd", "very odd")));
        }
      }
    }
  }

  @Test
  void whatHasLeftTheCatalogueKeepsItsName() throws IOException {
    MinedDocument review = ExampleReview.mined();
    StoredFact stored = new StoredFact(StoredFact.iriOf("b2"), "d", PAPER, review.facts().getFirst(), List.of());
    Fact read = new FactBytes(new Catalogue(List.of(), List.of(), CATALOGUE.units())).fact(FactBytes.of(stored)).fact();
    assertEquals(stored.fact().property().term(), read.property().term());
    assertEquals(stored.fact().subject().components().stream().map(Material::term).toList(),
        read.subject().components().stream().map(Material::term).toList());
  }

  private static void assertStays(StoredFact stored) throws IOException {
    assertEquals(stored, new FactBytes(CATALOGUE).fact(FactBytes.of(stored)));
  }
}
