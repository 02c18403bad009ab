package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a table says that names of samples stand for: a column of names beside one that describes them. */
final class SampleTable {
  private static final Pattern NAMES = Pattern.compile("(?i)(?:(?:samples?|specimens?|electrolytes?|membranes?|materials?) )?"
      + "(?:names?|codes?|labels?|ids?|abbreviations?|acronyms?|designations?|notations?|samples?|specimens?)");
  private static final Pattern DESCRIPTIONS = Pattern.compile("(?i)(?:(?:samples?|electrolytes?|materials?|nominal|chemical|"
      + "full) )?"
      + "(?:descriptions?|compositions?|definitions?|formula[es]?|names?|meanings?|components?|ingredients?)(?: .{0,20})?");

  private final List<List<String>> rows;
  private final MaterialNames names;

  private SampleTable(Table table, MaterialNames names) {
    this.rows = table.body().stream().map(row -> row.cells().stream().map(cell -> onLine(cell.text())).toList()).toList();
    this.names = names;
  }

  /** None where the table has no such columns, or a name stands in it for several things. */
  static List<Definition> in(Table table, MaterialNames names) {
    if (table.header().isEmpty()) {
      return List.of();
    }
    List<String> headings = table.header().getLast().cells().stream().map(cell -> onLine(cell.text())).toList();
    for (int column = 0; column + 1 < headings.size(); column++) {
      if (NAMES.matcher(headings.get(column)).matches() && DESCRIPTIONS.matcher(headings.get(column + 1)).matches()) {
        return new SampleTable(table, names).definitions(column);
      }
    }
    return List.of();
  }

  private List<Definition> definitions(int column) {
    List<Definition> found = new ArrayList<>();
    Set<String> defined = new HashSet<>();
    for (List<String> row : rows) {
      String description = row.get(column + 1);
      for (Abbreviation name : Abbreviation.of(row.get(column)).stream().toList()) {
        if (!defined.add(name.singular())) {
          return List.of();
        }
        if (!description.isBlank()) {
          found.add(definition(name, description));
        }
      }
    }
    return found;
  }

  private Definition definition(Abbreviation name, String description) {
    Meanings meanings = new Meanings(names);
    return FormulaGrammar.parse(description).map(formula -> meanings.of(name, formula))
        .orElseGet(() -> meanings.variant(name, description));
  }

  private static String onLine(Text text) {
    return text.value().strip().replaceAll("\\s+", " ");
  }
}
