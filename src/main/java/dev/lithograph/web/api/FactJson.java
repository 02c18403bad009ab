package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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

/** A fact as the API writes it; what the document does not say is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactJson(@JsonPropertyDescription("by which /api/v1/facts/ finds it") String id, String iri,
    @JsonPropertyDescription("result, theoretical, criterion or definition") String kind, String property, SubjectJson subject,
    @JsonPropertyDescription("as printed") QuantityJson value,
    @JsonPropertyDescription("in the usual unit of the property, or in the one asked for") QuantityJson normalised,
    ConditionsJson conditions, AttributionJson attribution, PaperJson reportedIn, EvidenceJson evidence,
    @JsonPropertyDescription("from 0 to 1") double confidence,
    @JsonPropertyDescription("what makes it questionable") List<String> warnings,
    @JsonPropertyDescription("other reports of the same measurement") List<OtherReportJson> sameMeasurementAs,
    @JsonPropertyDescription("reports that contradict this one") List<OtherReportJson> disagreesWith) {

  /** What the value is of. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record SubjectJson(String name, Optional<String> formula, Optional<String> formulaAsPrinted, Optional<String> family,
      @JsonPropertyDescription("materials that it is known to consist of") List<String> components) {}

  /** A number, a range or a bound. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record QuantityJson(@JsonPropertyDescription("as in the fact table: ~145, 1e-4..1e-3, >110") String notation,
      @JsonPropertyDescription("absent where the value has an upper bound only") Optional<BigDecimal> low,
      @JsonPropertyDescription("absent where the value has a lower bound only") Optional<BigDecimal> high,
      boolean approximate, @JsonPropertyDescription("S/cm, mAh/g, ohm cm2") String unit,
      @JsonPropertyDescription("for people: 4.0 × 10⁻⁴ S cm⁻¹") String text) {}

  /** As stated. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ConditionsJson(@JsonPropertyDescription("rt, 60 C, 20..40 C") Optional<String> temperature, List<String> rates,
      OptionalInt cycle, @JsonPropertyDescription("LiFePO4, symmetric Li") Optional<String> cell) {}

  /** Who measured it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AttributionJson(@JsonPropertyDescription("own, cited or none") String type,
      @JsonPropertyDescription("the citation as printed: [145]") Optional<String> marker,
      @JsonPropertyDescription("the cited papers; of several any may have measured it") List<PaperJson> references) {}

  /** A paper. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PaperJson(String id, String citation, Optional<String> doi) {}

  /** Where it stands. */
  record EvidenceJson(@JsonPropertyDescription("path of the page that shows the passage") String page,
      @JsonPropertyDescription("a section, T1.r3 for row 3 of table 1, F2 for the caption of figure 2") String place,
      String quote,
      @JsonPropertyDescription("the value in the quote, in characters: its start, and its end behind the last one")
      List<Integer> valueIn,
      String asPrinted,
      @JsonPropertyDescription("the quote in the source file, in characters") List<Integer> quoteAt,
      @JsonPropertyDescription("the value in the source file, in characters") List<Integer> valueAt) {}

  /** Another report. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record OtherReportJson(@JsonPropertyDescription("by which /api/v1/facts/ finds it") String id, String document, String place,
      String value, String unit, Optional<String> marker,
      @JsonPropertyDescription("of a disagreement: value or credit") Optional<String> reason) {}

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
