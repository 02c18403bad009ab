package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.CellNumbers.CellNumber;
import dev.lithograph.assemble.table.Column.Results;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the values of a row are about. */
final class RowSubject {
  private final Recogniser recogniser;
  private final NamedMaterials materials;
  private final CellNumbers numbers;
  private final SubjectBuilder subjects;
  private final List<Column> columns;

  RowSubject(Recogniser recogniser, NamedMaterials materials, CellNumbers numbers, SubjectBuilder subjects, List<Column> columns) {
    this.recogniser = recogniser;
    this.materials = materials;
    this.numbers = numbers;
    this.subjects = subjects;
    this.columns = columns;
  }

  /** The materials that the row names, in its columns of materials, else as the electrolyte of its cell. */
  List<MaterialMention> named(List<Entry> row) {
    List<MaterialMention> named = new ArrayList<>();
    List<MaterialMention> families = new ArrayList<>();
    for (Entry entry : filled(row, Column.Materials.class)) {
      for (MaterialMention mention : in(entry)) {
        (Roles.of(mention) == Role.ELECTROLYTE_FAMILY ? families : named).add(mention);
      }
    }
    named.addAll(families);
    if (named.isEmpty() && filled(row, Column.Materials.class).isEmpty()) {
      row.stream().filter(entry -> columns.get(row.indexOf(entry)) instanceof Column.Settings).forEach(entry -> named.addAll(layers(entry)));
    }
    return substituted(row, named);
  }

  private List<MaterialMention> in(Entry entry) {
    List<MaterialMention> all = new ArrayList<>(layers(entry));
    all.addAll(materials.in(entry));
    return all;
  }

  private List<MaterialMention> layers(Entry entry) {
    return recogniser.in(entry.text()).stream().filter(CellMention.class::isInstance)
        .flatMap(mention -> Cells.electrolyte((CellMention) mention).stream()).toList();
  }

  /** The formulas with the variables replaced whose values the row gives. */
  private List<MaterialMention> substituted(List<Entry> row, List<MaterialMention> named) {
    List<MaterialMention> substituted = new ArrayList<>(named);
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Variable variable) {
        for (CellNumber number : numbers.in(row.get(i).text(), List.of())) {
          if (number.value() instanceof Value.Exact exact) {
            substituted.replaceAll(mention -> new MaterialMention(mention.start(), mention.end(), mention.printed(),
                mention.formula().map(formula -> formula.with(Map.of(variable.name(), exact.number()))), mention.material()));
          }
        }
      }
    }
    return substituted;
  }

  /**
   * The subject of a value in {@code column}.
   *
   * @param around what holds for the row where it names no material itself
   */
  Subject of(List<Entry> row, Results column, LineContext around) {
    List<MaterialMention> named = named(row);
    String name = name(row);
    List<MaterialMention> above = column.materials().stream().filter(mention -> !Roles.isElectrode(mention)).toList();
    if (name.isEmpty() && !above.isEmpty()) {
      return subjects.of(column.heading().words(), above);
    }
    if (named.isEmpty() && name.isEmpty() && around.materials().isEmpty()) {
      return electrode(row);
    }
    if (named.isEmpty()) {
      String whole = name.isEmpty() || around.name().isEmpty() ? around.name() + name : around.name() + " " + name;
      return subjects.of(whole, substituted(row, around.materials()));
    }
    return subjects.of(name, named);
  }

  /** Where nothing else is named, what the values are about is the electrode. */
  private Subject electrode(List<Entry> row) {
    List<Entry> electrodes = filled(row, Column.Settings.class).stream().filter(entry -> !materials.in(entry).isEmpty()).limit(1).toList();
    return subjects.of(electrodes.stream().map(this::words).collect(Collectors.joining()),
        electrodes.stream().flatMap(entry -> materials.in(entry).stream()).toList());
  }

  /** What the row calls its subject: the cells of its columns of materials, then the shares of the parts. */
  private String name(List<Entry> row) {
    Set<String> parts = new LinkedHashSet<>();
    filled(row, Column.Materials.class).stream().filter(entry -> !isFamilyOf(entry, row)).forEach(entry -> parts.add(words(entry)));
    StringBuilder name = new StringBuilder(String.join(" + ", parts));
    filled(row, Column.Shares.class).forEach(entry -> name.append(name.isEmpty() ? "" : " ").append(words(entry)));
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Variable variable && row.get(i).isFilled()) {
        name.append(name.isEmpty() ? "" : ", ").append(variable.name()).append(" = ").append(words(row.get(i)));
      }
    }
    if (name.isEmpty()) {
      filled(row, Column.Settings.class).stream().filter(entry -> !layers(entry).isEmpty()).findFirst()
          .ifPresent(entry -> name.append(words(entry)));
    }
    return name.toString();
  }

  /** Whether a cell holds nothing but the family of the inorganic electrolyte that another cell names. */
  private boolean isFamilyOf(Entry entry, List<Entry> row) {
    String words = words(entry);
    boolean family = in(entry).stream().anyMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY && mention.printed().equals(words));
    return family && filled(row, Column.Materials.class).stream().anyMatch(other -> other != entry
        && in(other).stream().anyMatch(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE));
  }

  private List<Entry> filled(List<Entry> row, Class<? extends Column> kind) {
    List<Entry> filled = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (kind.isInstance(columns.get(i)) && row.get(i).isFilled()) {
        filled.add(row.get(i));
      }
    }
    return filled;
  }

  /** The words of a cell without its citations. */
  private String words(Entry entry) {
    return words(recogniser, entry.text());
  }

  static String words(Recogniser recogniser, Text text) {
    StringBuilder words = new StringBuilder(text.value());
    List<CitationMention> citations = recogniser.in(text).stream().filter(CitationMention.class::isInstance)
        .map(CitationMention.class::cast).toList();
    citations.reversed().forEach(citation -> words.delete(citation.start(), citation.end()));
    return words.toString().strip().replaceAll("\\s+", " ");
  }
}
