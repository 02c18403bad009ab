package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lithograph.catalogue.Material;
import dev.lithograph.compare.UnitConversion;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.store.Counterpart;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A fact as the API writes it; what the document does not say is left out.
 *
 * @param id by which {@code /api/v1/facts/} finds it
 * @param kind {@code result}, {@code theoretical}, {@code criterion}, {@code definition}
 * @param value as printed, and {@code normalised} in the usual unit of the property or the one asked for
 * @param evidence path of the page that shows the passage
 * @param warnings what makes it questionable
 * @param sameMeasurementAs other reports of the same measurement
 * @param disagreesWith reports that contradict this one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactJson(String id, String iri, String kind, String property, SubjectJson subject, QuantityJson value,
    QuantityJson normalised, ConditionsJson conditions, AttributionJson attribution, PaperJson reportedIn, EvidenceJson evidence,
    double confidence, List<String> warnings, List<OtherReportJson> sameMeasurementAs, List<OtherReportJson> disagreesWith) {

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record SubjectJson(String name, Optional<String> formula, Optional<String> formulaAsPrinted, Optional<String> family,
      List<String> components) {}

  /**
   * @param notation as in the fact table: {@code ~145}, {@code 1e-4..1e-3}
   * @param low absent where the value has an upper bound only
   * @param high absent where the value has a lower bound only
   * @param text for people: {@code 4.0 × 10⁻⁴ S cm⁻¹}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record QuantityJson(String notation, Optional<BigDecimal> low, Optional<BigDecimal> high, boolean approximate, String unit,
      String text) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ConditionsJson(Optional<String> temperature, List<String> rates, OptionalInt cycle, Optional<String> cell) {}

  /** @param type {@code own}, {@code cited}, {@code none} */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AttributionJson(String type, Optional<String> marker, List<PaperJson> references) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PaperJson(String id, String citation, Optional<String> doi) {}

  /** Positions are characters of the source file, ends behind the last one; {@code valueIn} counts in the quote. */
  record EvidenceJson(String page, String place, String quote, List<Integer> valueIn, String asPrinted, List<Integer> quoteAt,
      List<Integer> valueAt) {}

  /**
   * @param id by which {@code /api/v1/facts/} finds it
   * @param reason of a disagreement: {@code value} or {@code credit}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record OtherReportJson(String id, String document, String place, String value, String unit, Optional<String> marker,
      Optional<String> reason) {}

  /** @param look that says in which unit the value is normalised, if not in the usual one */
  static FactJson of(StoredFact stored, List<Counterpart> counterparts, Look look) {
    Fact fact = stored.fact();
    Quantity normalised = look.unit(fact.property()).map(unit -> UnitConversion.of(fact.quantity(), unit))
        .orElseGet(fact::normalised);
    return new FactJson(stored.key(), stored.iri(), fact.kind().name().toLowerCase(Locale.ROOT), fact.property().name(),
        subject(fact.subject()), quantity(fact.quantity()), quantity(normalised), conditions(fact.conditions()),
        attribution(fact.attribution()), paper(stored.documentId(), stored.reportedIn(), stored.documentId()), evidence(stored),
        fact.confidence(), stored.warnings(), others(counterparts, relation -> relation == Relation.SAME_MEASUREMENT),
        others(counterparts, relation -> relation != Relation.SAME_MEASUREMENT));
  }

  private static List<OtherReportJson> others(List<Counterpart> counterparts, Predicate<Relation> wanted) {
    return counterparts.stream().filter(other -> wanted.test(other.relation())).map(FactJson::other).toList();
  }

  private static OtherReportJson other(Counterpart other) {
    Fact fact = other.fact().fact();
    return new OtherReportJson(other.fact().key(), other.fact().documentId(), fact.evidence().place(),
        fact.quantity().value().notation(), fact.quantity().unit().symbol(), attribution(fact.attribution()).marker(),
        reason(other.relation()));
  }

  private static Optional<String> reason(Relation relation) {
    return switch (relation) {
      case SAME_MEASUREMENT -> Optional.empty();
      case OTHER_VALUE -> Optional.of("value");
      case OTHER_CREDIT -> Optional.of("credit");
    };
  }

  private static SubjectJson subject(Subject subject) {
    return new SubjectJson(subject.name(), subject.formula(), subject.asPrinted(), subject.family(),
        subject.components().stream().map(Material::label).toList());
  }

  private static QuantityJson quantity(Quantity quantity) {
    Value value = quantity.value();
    boolean approximate = switch (value) {
      case Value.Exact exact -> exact.approximate();
      case Value.Range range -> range.approximate();
      case Value.Above above -> false;
      case Value.Below below -> false;
    };
    return new QuantityJson(value.notation(), value instanceof Value.Below ? Optional.empty() : Optional.of(value.low()),
        value instanceof Value.Above ? Optional.empty() : Optional.of(value.high()), approximate, quantity.unit().symbol(),
        QuantityNotation.of(quantity));
  }

  private static ConditionsJson conditions(Conditions conditions) {
    return new ConditionsJson(conditions.temperature().map(Conditions.Temperature::notation),
        conditions.rates().stream().map(Quantity::toString).toList(), conditions.cycle(),
        conditions.cell().map(Conditions.Cell::notation));
  }

  private static AttributionJson attribution(Attribution attribution) {
    return switch (attribution) {
      case Attribution.OwnResult own -> new AttributionJson("own", Optional.empty(), List.of());
      case Attribution.Unattributed nobody -> new AttributionJson("none", Optional.empty(), List.of());
      case Attribution.CitedFrom cited -> new AttributionJson("cited", Optional.of(cited.marker()), cited.references().stream()
          .map(reference -> paper(Integer.toString(reference.number()), reference.bibliography(), reference.text().value()))
          .toList());
    };
  }

  private static PaperJson paper(String id, Bibliography bibliography, String otherwise) {
    String citation = Citation.full(bibliography);
    return new PaperJson(id, citation.isEmpty() ? otherwise : citation, bibliography.doi());
  }

  private static EvidenceJson evidence(StoredFact stored) {
    Evidence evidence = stored.fact().evidence();
    return new EvidenceJson("/evidence/" + stored.key(), evidence.place(), evidence.quote(),
        List.of(evidence.valueStart(), evidence.valueEnd()), evidence.asPrinted(),
        List.of(evidence.quoteSpan().start(), evidence.quoteSpan().end()),
        List.of(evidence.valueSpan().start(), evidence.valueSpan().end()));
  }
}
