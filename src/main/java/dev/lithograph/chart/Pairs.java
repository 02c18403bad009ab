package dev.lithograph.chart;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Finds values that belong to one sample: reported by one document, of one subject, credited to the same papers. Conditions that
 * are stated for both must be the same ones; what is stated for one alone hinders nothing.
 */
public final class Pairs {
  private final Map<StoredFact.Sample, List<StoredFact>> bySample;

  /** @param facts all that the documents report whose values are to be paired */
  public Pairs(Collection<StoredFact> facts) {
    bySample = facts.stream().filter(stored -> stored.fact().kind() == Fact.Kind.RESULT)
        .collect(Collectors.groupingBy(StoredFact::sample));
  }

  /** The values of {@code property} that belong to {@code stored}, in reading order. */
  List<StoredFact> of(StoredFact stored, Property property) {
    return bySample.getOrDefault(stored.sample(), List.of()).stream()
        .filter(other -> other.fact().property().name().equals(property.name()))
        .filter(other -> other.fact().quantity().unit().isComparableTo(property.usualUnit()))
        .filter(other -> agree(stored.fact().conditions(), other.fact().conditions())).toList();
  }

  private static boolean agree(Conditions one, Conditions other) {
    return agree(one.temperature().map(Temperature::notation), other.temperature().map(Temperature::notation))
        && agree(one.cell(), other.cell()) && agree(boxed(one.cycle()), boxed(other.cycle()))
        && (one.rates().isEmpty() || other.rates().isEmpty() || one.rates().equals(other.rates()));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.stream().boxed().findFirst();
  }

  private static <T> boolean agree(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
