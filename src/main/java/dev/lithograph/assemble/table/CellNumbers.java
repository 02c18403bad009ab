package dev.lithograph.assemble.table;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Text;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of a cell, with and without units. */
final class CellNumbers {
  record CellNumber(int start, int end, Value value, Optional<Unit> unit) {}

  CellNumbers(Catalogue catalogue) {}

  List<CellNumber> in(Text cell, List<Mention> mentions) {
    List<CellNumber> numbers = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof QuantityMention quantity) {
        numbers.add(new CellNumber(quantity.start(), quantity.end(), quantity.quantity().value(), Optional.of(quantity.quantity().unit())));
      }
    }
    return numbers;
  }
}
