package dev.lithograph.recognise.quantity;

import dev.lithograph.document.Text;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds numbers with their units, cycles and room temperature in running text. */
public final class QuantityRecogniser {
  private final ItemReader items;
  private final UnitBehind units;
  private final LentUnits lentUnits;
  private final RemarkedLists remarkedLists;

  public QuantityRecogniser(UnitGrammar units) {
    items = new ItemReader(units);
    this.units = new UnitBehind(units);
    lentUnits = new LentUnits(units);
    remarkedLists = new RemarkedLists(units);
  }

  /** Quantities, cycles and room temperatures by start; they do not overlap. */
  public List<Mention> in(Text text) {
    List<Mention> found = new ArrayList<>(CycleWords.in(text.value()));
    List<QuantityMention> quantities = quantities(text);
    found.addAll(quantities);
    found.addAll(lentUnits.beside(text.value(), quantities));
    found.addAll(remarkedLists.beside(text.value(), quantities));
    found.addAll(NumberWords.in(text.value(), units));
    found.sort(Comparator.comparingInt(Mention::start).thenComparing(Comparator.comparingInt(Mention::end).reversed()));
    List<Mention> apart = new ArrayList<>();
    for (Mention mention : found) {
      if (apart.isEmpty() || !apart.getLast().overlaps(mention)) {
        apart.add(mention);
      }
    }
    return List.copyOf(apart);
  }

  private List<QuantityMention> quantities(Text text) {
    List<QuantityMention> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Enumeration> enumeration = mayBegin(text, at) ? Enumeration.at(text, at, items) : Optional.empty();
      enumeration.ifPresent(e -> found.addAll(e.mentions()));
      at = enumeration.map(Enumeration::end).orElse(at + 1);
    }
    return ChangesApart.joined(text.value(), found);
  }

  private static boolean mayBegin(Text text, int at) {
    String value = text.value();
    char first = value.charAt(at);
    char second = at + 1 < value.length() ? value.charAt(at + 1) : ' ';
    boolean begins = Typography.isDigit(first) || (first == '.' || first == '-' || first == '−') && Typography.isDigit(second)
        || first == 'C' && (second == '/' || second == ' ') || Typography.isLooseSign(value, at);
    return begins && Typography.mayBeginNumber(text, at);
  }
}
