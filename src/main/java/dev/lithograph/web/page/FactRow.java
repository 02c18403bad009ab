package dev.lithograph.web.page;

import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.PaperName;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import java.util.List;
import java.util.Optional;

/** A fact as a row of a table. */
record FactRow(String url, String number, String unit, Definition property, String subject, Optional<String> formula,
    List<String> conditions, String measuredBy, Optional<String> measuredByUrl, boolean own, String reportedIn,
    String documentUrl, Optional<String> kind) {

  static FactRow of(StoredFact stored) {
    Fact fact = stored.fact();
    Optional<String> formula = fact.subject().formula().filter(composition -> !fact.subject().name().contains(composition));
    return new FactRow(EvidencePage.url(stored), QuantityNotation.of(fact.quantity().value()),
        QuantityNotation.of(fact.quantity().unit()), Definition.of(fact.property()), fact.subject().name(), formula,
        ConditionNotation.of(fact.conditions()), Labels.measuredBy(stored),
        stored.measuredIn().flatMap(PaperName::of).map(Addresses::paper),
        fact.attribution() instanceof Attribution.OwnResult, Labels.reportedIn(stored),
        Addresses.document(stored.documentId()),
        fact.kind() == Fact.Kind.RESULT ? Optional.empty() : Optional.of(Labels.of(fact.kind())));
  }
}
