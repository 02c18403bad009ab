package dev.lithograph.evaluate;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import dev.lithograph.rdf.OntologyCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that nobody measured, from the columns of a gold table. */
final class MadeUp {
  static final Catalogue CATALOGUE = OntologyCatalogue.read();

  private MadeUp() {}

  static GoldFact gold(Map<String, String> row) throws InvalidGoldException {
    return new GoldReader(CATALOGUE).fact(row, "made up");
  }

  /** A fact as a miner finds it, with the confidence of column {@code confidence}. */
  static Fact mined(Map<String, String> row) throws InvalidGoldException {
    GoldFact said = gold(row);
    Subject subject = new Subject(said.subject(), Optional.ofNullable(row.get("formula")), Optional.empty(), Optional.empty(),
        List.of());
    Conditions conditions = new Conditions(said.temperature(), said.rates(), said.cycle(),
        Optional.ofNullable(row.get("cell")).map(MadeUp::cell));
    Evidence evidence = new Evidence("RESULTS", "7", new Span(0, 1), 0, 1, new Span(0, 1));
    return new Fact(said.kind(), CATALOGUE.property(said.property()).orElseThrow(), subject, said.quantity().orElseThrow(),
        conditions, attribution(said), evidence,
        Double.parseDouble(row.getOrDefault("confidence", "0.9")));
  }

  private static Cell cell(String printed) {
    return printed.startsWith("symmetric ") ? new SymmetricCell(printed.substring(10)) : new FullCell(printed, Optional.empty());
  }

  private static Attribution attribution(GoldFact said) {
    List<Reference> cited = said.references().stream().map(number ->
        new Reference("r" + number, number, Text.empty(), Bibliography.unknown())).toList();
    return cited.isEmpty() ? new Attribution.OwnResult() : new Attribution.CitedFrom(cited, "[...]");
  }
}
