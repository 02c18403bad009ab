package dev.lithograph.recognise.quantity;

import dev.lithograph.document.Text;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers in a cell of a table, where the unit may stand in the header. */
public final class CellNumbers {
  private static final String BEFORE = "/@([{;,:=|+>→⟶➔ ";

  /**
   * @param start with the words that bound it
   * @param unit where it bears one
   */
  public record CellNumber(int start, int end, Value value, Optional<Unit> unit) {}

  private final ItemReader items;

  public CellNumbers(UnitGrammar units) {
    items = new ItemReader(units);
  }

  /** The numbers in {@code cell} that stand in no name, citation or cycle of {@code mentions}. */
  public List<CellNumber> in(Text cell, List<Mention> mentions) {
    List<CellNumber> numbers = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      int position = at;
      Optional<Mention> taken = mentions.stream().filter(CellNumbers::isName)
          .filter(mention -> mention.start() <= position && position < mention.end()).findFirst();
      Optional<Item> item = taken.isPresent() || !mayBegin(cell, at) ? Optional.empty() : items.first(cell, at);
      item.filter(one -> !isInRatio(cell.value(), position, one.end())).ifPresent(one -> numbers.add(number(cell.value(), one)));
      at = taken.map(Mention::end).or(() -> item.map(Item::end)).orElse(at + 1);
    }
    return numbers;
  }

  private static boolean isName(Mention mention) {
    return !(mention instanceof QuantityMention || mention instanceof PropertyMention);
  }

  private static boolean mayBegin(Text cell, int at) {
    String value = cell.value();
    char first = value.charAt(at);
    char second = at + 1 < value.length() ? value.charAt(at + 1) : ' ';
    boolean begins = Typography.isDigit(first) || (first == '.' || first == '-' || first == '−') && Typography.isDigit(second)
        || first == 'C' && (second == '/' || second == ' ');
    boolean apart = at == 0 || Typography.mayBeginNumber(cell, at) || BEFORE.indexOf(value.charAt(at - 1)) >= 0
        && cell.script(at) != Text.Script.SUBSCRIPT;
    return begins && apart;
  }

  /** {@code 80:20}. */
  private static boolean isInRatio(String cell, int start, int end) {
    boolean before = start > 1 && cell.charAt(start - 1) == ':' && Typography.isDigit(cell.charAt(start - 2));
    return before || end + 1 < cell.length() && cell.charAt(end) == ':' && Typography.isDigit(cell.charAt(end + 1));
  }

  private static CellNumber number(String cell, Item item) {
    BigDecimal first = item.firstNumber();
    Bound bound = item.unit().map(unit -> item.bound().inContext(cell, unit)).orElse(item.bound());
    Value value = item.second().map(second -> bound.of(first, second.number())).orElseGet(() -> bound.of(first));
    return new CellNumber(bound.start(), item.end(), value, item.unit());
  }
}
