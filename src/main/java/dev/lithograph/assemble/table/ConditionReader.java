package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.quantity.CellNumbers;
import java.util.ArrayList;
import java.util.List;

/** Finds the conditions that a caption, a header or a note gives. */
final class ConditionReader {
  private final Recogniser recogniser;
  private final CellNumbers numbers;

  ConditionReader(Recogniser recogniser, CellNumbers numbers) {
    this.recogniser = recogniser;
    this.numbers = numbers;
  }

  List<Conditions> in(Text text) {
    List<Mention> mentions = recogniser.in(text);
    List<Conditions> found = new ArrayList<>();
    mentions.stream().filter(mention -> !(mention instanceof QuantityMention)).forEach(mention -> Settings.of(mention).ifPresent(found::add));
    numbers.in(text, mentions).forEach(number -> number.unit()
        .flatMap(unit -> Settings.of(new Quantity(number.value(), unit))).ifPresent(found::add));
    return found;
  }

  List<Conditions> inNotes(List<Mark> marks) {
    return marks.stream().flatMap(mark -> in(mark.note()).stream()).toList();
  }
}
