package dev.lithograph.assemble;

import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of the table of facts under a golden case. A blank cell that is not compared is absent. */
record GoldenFact(Map<String, String> cells) {
  private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final List<String> COMPARED_WHERE_FILLED = List.of("formula", "temperature", "cycle", "cell");

  static List<GoldenFact> table(List<String> lines) {
    List<List<String>> rows = lines.stream().filter(line -> line.startsWith("|")).map(GoldenFact::cells).toList();
    List<GoldenFact> facts = new ArrayList<>();
    for (List<String> row : rows.subList(Math.min(2, rows.size()), rows.size())) {
      Map<String, String> cells = new TreeMap<>();
      for (int i = 0; i < row.size() && i < rows.getFirst().size(); i++) {
        cells.put(rows.getFirst().get(i), row.get(i));
      }
      facts.add(new GoldenFact(cells));
    }
    return facts;
  }

  private static List<String> cells(String line) {
    String[] cells = CELL_BORDER.split(line.strip());
    return Arrays.stream(cells).skip(1).map(cell -> cell.strip().replace("\\|", "|")).toList();
  }

  /** What of {@code fact} is not as this row says; empty where it is the fact of this row. */
  List<String> differences(Fact fact) {
    Map<String, String> found = cells(fact);
    List<String> differences = new ArrayList<>();
    for (String column : COMPARED_WHERE_FILLED) {
      if (!get(column).isEmpty() && Arrays.stream(get(column).split("\\|")).noneMatch(one -> isSame(one, found.get(column)))) {
        differences.add(column);
      }
    }
    compare(differences, "property", get("property").equals(found.get("property")));
    compare(differences, "kind", (get("kind").isEmpty() ? "result" : get("kind")).equals(found.get("kind")));
    compare(differences, "value", get("value").equals(found.get("value")) || sameValue(fact));
    compare(differences, "unit", get("unit").equals(found.get("unit")));
    compare(differences, "refs", numbers(get("refs")).equals(numbers(found.get("refs"))));
    compare(differences, "rate", get("rate").isEmpty() || rates(get("rate")).equals(rates(found.get("rate"))));
    compare(differences, "subject", get("subject").isEmpty() || shareWord(get("subject"), found.get("subject"))
        || !get("formula").isEmpty() && !differences.contains("formula"));
    return differences;
  }

  /** Two formulas are the same where they are one composition, in whatever order. */
  private static boolean isSame(String expected, String found) {
    Optional<Formula> one = FormulaGrammar.parse(expected);
    Optional<Formula> other = FormulaGrammar.parse(found);
    return expected.equals(found) || one.isPresent() && other.isPresent()
        && one.get().composition().amounts().equals(other.get().composition().amounts());
  }

  private static void compare(List<String> differences, String column, boolean same) {
    if (!same) {
      differences.add(column);
    }
  }

  private String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** {@code 4e-4} and {@code 4.0e-4} are the same number. */
  private boolean sameValue(Fact fact) {
    String printed = get("value");
    Value value = fact.quantity().value();
    String mark = value.notation().replaceFirst("[\\d-].*", "");
    String[] ends = printed.replaceFirst("^[~<>]", "").split("\\.\\.");
    return printed.replaceFirst("[\\d-].*", "").equals(mark)
        && Arrays.stream(ends).allMatch(end -> end.matches("-?[\\d.]+(?:e-?\\d+)?"))
        && new BigDecimal(ends[0]).compareTo(value.low()) == 0
        && new BigDecimal(ends[ends.length - 1]).compareTo(value.high()) == 0;
  }

  private static Set<String> numbers(String refs) {
    return Arrays.stream(refs.split("[,;] ?")).map(String::strip).filter(ref -> !ref.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code C/20} is {@code 0.05C}. */
  private static Set<String> rates(String rates) {
    Set<String> folded = new HashSet<>();
    for (String rate : rates.split(";")) {
      String one = rate.strip().replace(" ", "");
      folded.add(one.startsWith("C/") ? BigDecimal.ONE.divide(new BigDecimal(one.substring(2)), new MathContext(6))
          .stripTrailingZeros().toPlainString() + "C" : withoutTrailingZeros(one));
    }
    return folded;
  }

  private static String withoutTrailingZeros(String rate) {
    int end = 0;
    while (end < rate.length() && (Character.isDigit(rate.charAt(end)) || rate.charAt(end) == '.')) {
      end++;
    }
    return end == 0 ? rate : new BigDecimal(rate.substring(0, end)).stripTrailingZeros().toPlainString() + rate.substring(end);
  }

  private static boolean shareWord(String expected, String found) {
    Set<String> words = words(expected);
    words.retainAll(words(found));
    return !words.isEmpty();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d.%]+")).filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  static String describe(Fact fact) {
    return cells(fact).entrySet().stream().filter(cell -> !cell.getValue().isEmpty())
        .map(cell -> cell.getKey() + "=" + cell.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> cells(Fact fact) {
    Conditions conditions = fact.conditions();
    Map<String, String> cells = new TreeMap<>();
    cells.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
    cells.put("property", fact.property().name());
    cells.put("subject", fact.subject().name());
    cells.put("formula", fact.subject().formula().orElse(""));
    cells.put("value", fact.quantity().value().notation());
    cells.put("unit", fact.quantity().unit().symbol());
    cells.put("temperature", conditions.temperature().map(Conditions.Temperature::notation).orElse(""));
    cells.put("rate", conditions.rates().stream().map(GoldenFact::rate).collect(Collectors.joining("; ")));
    cells.put("cycle", conditions.cycle().isPresent() ? Integer.toString(conditions.cycle().getAsInt()) : "");
    cells.put("cell", conditions.cell().map(Conditions.Cell::notation).orElse(""));
    cells.put("refs", fact.attribution().references().stream().map(Reference::number).map(String::valueOf)
        .collect(Collectors.joining(",")));
    return cells;
  }

  private static String rate(Quantity rate) {
    return rate.value().notation() + (rate.unit().symbol().equals("C") ? "" : " ") + rate.unit().symbol();
  }
}
