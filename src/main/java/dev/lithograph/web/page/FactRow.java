package dev.lithograph.web.page;

import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import java.util.List;
import java.util.Optional;

/**
 * A fact as a row of a table, or as a card.
 *
 * @param printed the value as the document gives it, where it is shown in another unit
 * @param place in the document, where the quote of a value is no more than a cell
 */
record FactRow(String url, String number, String unit, Optional<String> printed, Definition property, String subject,
    Optional<String> formula, List<String> conditions, String measuredBy, Optional<String> measuredByUrl, boolean own,
    String reportedIn, String documentUrl, Optional<String> kind, Evidence evidence, Optional<String> place) {

  /** With its value as printed. */
  static FactRow of(StoredFact stored) {
    return of(stored, stored.fact().quantity());
  }

  /** @param shown the value in the unit that is wished for, where it can be given in that */
  static FactRow of(StoredFact stored, Quantity shown) {
    Fact fact = stored.fact();
    Evidence evidence = fact.evidence();
    Optional<String> formula = fact.subject().formula().filter(composition -> !fact.subject().name().contains(composition));
    return new FactRow(EvidencePage.url(stored), QuantityNotation.of(shown.value()), QuantityNotation.of(shown.unit()),
        shown.equals(fact.quantity()) ? Optional.empty() : Optional.of(QuantityNotation.of(fact.quantity())),
        Definition.of(fact.property()), fact.subject().name(), formula,
        ConditionNotation.of(fact.conditions()), Labels.measuredBy(stored),
        stored.measuredIn().flatMap(PaperName::of).map(Addresses::paper),
        fact.attribution() instanceof Attribution.OwnResult, Labels.reportedIn(stored),
        Addresses.document(stored.documentId()),
        fact.kind() == Fact.Kind.RESULT ? Optional.empty() : Optional.of(Labels.of(fact.kind())), evidence,
        evidence.isInTable() ? Optional.of(EvidencePage.place(evidence.place(), "")) : Optional.empty());
  }
}
