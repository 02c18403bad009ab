package dev.lithograph.compare;

import static dev.lithograph.fact.ExampleReview.quantity;

import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Span;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Values that a document reports as its own, for tables of few rows. */
final class Values {
  private final List<StoredFact> facts = new ArrayList<>();

  Values add(Property property, Subject subject, String number, Unit unit, Conditions conditions) {
    return add(property, subject, number, unit, conditions, "It is ");
  }

  /** @param before the words of the quote before the value */
  Values add(Property property, Subject subject, String number, Unit unit, Conditions conditions, String before) {
    return add(property, subject, number, unit, conditions, before + number, "RESULTS");
  }

  /** @param quote that ends with the value */
  Values add(Property property, Subject subject, String number, Unit unit, Conditions conditions, String quote, String place) {
    int end = quote.length();
    int start = Math.max(0, end - number.length());
    Evidence evidence = new Evidence(place, quote, new Span(0, end), start, end, new Span(start, end));
    Fact fact = new Fact(Fact.Kind.RESULT, property, subject, quantity(number, unit), conditions, new Attribution.OwnResult(),
        evidence, 0.9);
    facts.add(new StoredFact(StoredFact.iriOf("v" + facts.size()), "values.md", Bibliography.unknown(), fact, List.of()));
    return this;
  }

  Values capacity(String number, Conditions conditions) {
    return add(ExampleReview.SPECIFIC_CAPACITY, ExampleReview.LLZO_IN_IONIC_LIQUID, number, ExampleReview.MAH_PER_G, conditions);
  }

  Values conductivity(String number, Conditions conditions, String before) {
    return add(ExampleReview.IONIC_CONDUCTIVITY, ExampleReview.LLZO_IN_IONIC_LIQUID, number, ExampleReview.S_PER_CM, conditions,
        before);
  }

  ComparisonTable table(Column... columns) {
    return table(List.of(), columns);
  }

  /** @param statements of the document */
  ComparisonTable table(List<String> statements, Column... columns) {
    return ComparisonTable.of(List.of(columns), ExampleReports.of(facts, statements));
  }
}
