package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.CellReader.Reading;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Conditions;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the values of a cell the conditions that stand beside them. */
final class CellConditions {
  /** {@code 634 mAh g⁻¹ initially}. */
  private static final Pattern INITIAL = Pattern.compile("(?<= )[Ii]nitial(?:ly)?(?![\\p{L}-]| \\p{L})");

  /** @param start index in the cell */
  record Stated(int start, Conditions conditions) {}

  private CellConditions() {}

  /** Conditions that are no numbers, or cycles, which always are conditions where they stand beside a value. */
  static List<Stated> stated(List<Mention> mentions, String cell) {
    List<Stated> stated = new ArrayList<>();
    INITIAL.matcher(cell).results().forEach(initial -> stated.add(new Stated(initial.start(), Settings.withCycle(1))));
    for (Mention mention : mentions) {
      if (mention instanceof MaterialMention material && Roles.of(material) == Role.POSITIVE_ELECTRODE) {
        stated.add(new Stated(mention.start(), Settings.withCell(Cells.withPositive(material))));
      } else if (!(mention instanceof QuantityMention)) {
        Settings.of(mention).ifPresent(conditions -> stated.add(new Stated(mention.start(), conditions)));
      }
    }
    return stated;
  }

  /** {@code readings} with what {@code stated} says of each. */
  static List<Reading> given(List<Reading> readings, List<Stated> stated, String cell) {
    List<Stated> ordered = stated.stream().sorted(Comparator.comparingInt(Stated::start)).toList();
    return shared(assigned(readings, ordered, cell), ordered, cell);
  }

  /** {@code 0.5/1.7 (RT)}. */
  private static boolean isBehindList(String cell, List<Reading> readings, int position) {
    boolean slashes = readings.size() > 1;
    for (int i = 1; i < readings.size(); i++) {
      slashes &= cell.substring(readings.get(i - 1).end(), readings.get(i).start()).strip().equals("/");
    }
    return slashes && position > readings.getLast().end();
  }

  /** Each condition goes to the value before it; where a cell begins with one and ends with a value, to the one behind. */
  private static List<Reading> assigned(List<Reading> readings, List<Stated> stated, String cell) {
    if (readings.isEmpty() || stated.isEmpty()) {
      return readings;
    }
    boolean leading = stated.getFirst().start() < readings.getFirst().start()
        && stated.getLast().start() < readings.getLast().start();
    List<Reading> assigned = new ArrayList<>(readings);
    for (Stated condition : stated) {
      boolean opens = leading || opensPart(cell, condition.start(), readings);
      int index = opens ? firstBehind(readings, condition.start()) : lastBefore(readings, condition.start());
      for (int i = opens ? index : firstOfList(readings, index, cell); i <= index; i++) {
        Reading reading = assigned.get(i);
        assigned.set(i, reading.with(Settings.over(reading.conditions(), condition.conditions())));
      }
    }
    return assigned;
  }

  /** {@code 161/177 (0.1C); 100/129 (2C)}: where the list begins that ends with the value at {@code index}. */
  private static int firstOfList(List<Reading> readings, int index, String cell) {
    int first = index;
    while (first > 0 && cell.substring(readings.get(first - 1).end(), readings.get(first).start()).strip().equals("/")) {
      first--;
    }
    return first;
  }

  /** Whether no value stands between the condition and the semicolon before it: {@code 2.4 at 90 °C; RT 0.03}. */
  private static boolean opensPart(String cell, int position, List<Reading> readings) {
    int semicolon = cell.lastIndexOf(';', position);
    return semicolon >= 0 && readings.stream().noneMatch(one -> one.start() > semicolon && one.start() < position)
        && readings.stream().anyMatch(one -> one.start() > position);
  }

  private static int firstBehind(List<Reading> readings, int position) {
    int i = 0;
    while (i < readings.size() - 1 && readings.get(i).start() < position) {
      i++;
    }
    return i;
  }

  private static int lastBefore(List<Reading> readings, int position) {
    int i = readings.size() - 1;
    while (i > 0 && readings.get(i).start() > position) {
      i--;
    }
    return i;
  }

  /** A condition that stands once in a cell holds for the values of other properties too; one ahead of all holds for all. */
  private static List<Reading> shared(List<Reading> readings, List<Stated> stated, String cell) {
    List<Reading> result = new ArrayList<>(readings);
    for (Stated condition : stated) {
      Set<Kind> kinds = Settings.kinds(condition.conditions());
      boolean once = stated.stream().filter(other -> Settings.kinds(other.conditions()).equals(kinds)).count() == 1;
      boolean contested = readings.stream().anyMatch(one -> readings.stream().anyMatch(other -> one != other
          && one.property().equals(other.property())));
      boolean ahead = !readings.isEmpty() && condition.start() < readings.getFirst().start();
      if (once && (ahead || !contested || isBehindList(cell, readings, condition.start()))) {
        result.replaceAll(reading -> isOfOtherPart(reading, condition, cell) ? reading
            : reading.with(Settings.over(reading.conditions(), condition.conditions())));
      }
    }
    return result;
  }

  /** {@code 159 mAh g⁻¹ at 0.1C; 96% after 100 cycles}: the cycle is that of its own part. */
  private static boolean isOfOtherPart(Reading reading, Stated condition, String cell) {
    return condition.conditions().cycle().isPresent() && condition.start() >= reading.end()
        && cell.substring(reading.end(), condition.start()).contains(";");
  }
}
