package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Amount;
import dev.lithograph.chemistry.ChargeBalance;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.ElementInitials;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The abbreviations that a document defines in its text, captions and table notes, and in tables of its samples. Of several
 * definitions of one abbreviation
 * that in the text where it stands counts, else the first that gives a formula, else the first that gives a material, else the
 * first.
 */
public final class Glossary {
  private final MaterialNames names;
  private final Meanings meanings;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, Map<String, Definition>> local = new HashMap<>();
  /** By their letters. */
  private final Map<String, Set<String>> numberedCodes = new HashMap<>();
  /** What the codes of samples begin with. */
  private final Set<String> series = new TreeSet<>();
  /** Names that stand before the word cathode, used where the document says no more of them. */
  private final Map<String, Definition> cathodes = new HashMap<>();
  /** Names that stand before the word electrolyte, likewise. */
  private final Map<String, Definition> electrolytes = new HashMap<>();
  private final Map<String, Printed> formulas = new LinkedHashMap<>();
  /** Of each text that has been read. */
  private final List<SampleSeries> samples = new ArrayList<>();
  /** By the terms of the materials. */
  private final Map<String, Optional<Formula>> compositions = new HashMap<>();
  private final Dictionary<String> abbreviations = new Dictionary<>();

  /** A formula of the document with what is asked of each of them again and again. */
  private record Printed(Formula formula, Composition composition, boolean isBalanced, Optional<Material> material) {
    static Printed of(Formula formula, MaterialNames names) {
      Composition composition = formula.composition();
      return new Printed(formula, composition, ChargeBalance.judge(composition) instanceof ChargeBalance.Balanced,
          names.of(formula));
    }
  }

  public Glossary(Document document, MaterialNames names) {
    this.names = names;
    this.meanings = new Meanings(names);
    document.bibliography().title().map(Text::of).ifPresent(this::read);
    document.sections().forEach(this::read);
    List<Formula> all = printed();
    samples.forEach(text -> text.spanned(all, numberedCodes).forEach(member -> add(member, definitions)));
    series.forEach(letters -> numberedCodes.getOrDefault(letters, Set.of()).forEach(code ->
        definitions.putIfAbsent(code, meanings.variant(new Abbreviation(code), code))));
    cathodes.forEach(definitions::putIfAbsent);
    electrolytes.forEach(definitions::putIfAbsent);
    addSiblings();
    definitions.keySet().forEach(abbreviation -> abbreviations.add(abbreviation, abbreviation));
  }

  /** {@code IG-40} where {@code the ionogel IG-20} is named: a sample that another number tells from it. */
  private void addSiblings() {
    List<Definition> coded = definitions.values().stream().filter(Definition::isSample)
        .filter(definition -> definition.meaning().endsWith(" " + definition.abbreviation())).toList();
    for (Definition code : coded) {
      String letters = code.abbreviation().replaceFirst("\\d+$", "");
      numberedCodes.getOrDefault(letters, Set.of()).forEach(sibling -> definitions.putIfAbsent(sibling, new Definition(sibling,
          code.meaning().replace(code.abbreviation(), sibling), Optional.empty(), Optional.empty(), true, true)));
    }
  }

  private void read(Section section) {
    read(section.heading());
    section.blocks().forEach(this::read);
  }

  private void read(Block block) {
    switch (block) {
      case Paragraph paragraph -> read(paragraph.text());
      case Figure figure -> read(figure.caption());
      case Table table -> {
        read(table.caption());
        table.footnotes().forEach(note -> read(note.text()));
        SampleTable.in(table, names).forEach(definition -> add(definition, definitions));
      }
    }
  }

  private void read(Text text) {
    String line = FoldedText.onLine(text);
    Map<String, Definition> here = new HashMap<>();
    Definitions defined = Definitions.in(line, names);
    defined.formulas().forEach(formula -> formulas.computeIfAbsent(formula.flat(), flat -> Printed.of(formula, names)));
    NamesByPlace placed = new NamesByPlace(line, names);
    placed.numberedCodes().forEach(code -> numberedCodes.computeIfAbsent(code.group(1), letters -> new TreeSet<>())
        .add(code.group()));
    placed.series().forEach(series::add);
    placed.cathodes().forEach(cathode -> cathodes.putIfAbsent(cathode.abbreviation(), cathode));
    placed.electrolytes().forEach(electrolyte -> electrolytes.putIfAbsent(electrolyte.abbreviation(), electrolyte));
    SampleSeries members = new SampleSeries(line, meanings);
    samples.add(members);
    for (Definition definition : Stream.of(defined.all().stream(), placed.apposed(), members.definitions(printed()).stream())
        .flatMap(all -> all).toList()) {
      add(definition, definitions);
      add(definition, here);
    }
    if (!here.isEmpty()) {
      local.put(line, here);
    }
  }

  private List<Formula> printed() {
    return formulas.values().stream().map(Printed::formula).toList();
  }

  private static void add(Definition definition, Map<String, Definition> known) {
    known.merge(definition.abbreviation(), definition, (first, next) -> worth(next) > worth(first) ? next : first);
  }

  private static int worth(Definition definition) {
    return definition.formula().isPresent() ? 2 : definition.material().isPresent() ? 1 : 0;
  }

  public Collection<Definition> definitions() {
    return Collections.unmodifiableCollection(definitions.values());
  }

  public Optional<Definition> definition(String abbreviation) {
    return Optional.ofNullable(definitions.get(abbreviation));
  }

  /** Whether the document gives this composition, whose formula is flat text. */
  boolean prints(String formula) {
    return formulas.containsKey(formula);
  }

  /** The composition of a material where the document gives one, and no other. */
  Optional<Formula> onlyComposition(Material material) {
    return material.role() == Material.Role.INORGANIC_ELECTROLYTE || material.role() == Material.Role.POSITIVE_ELECTRODE
        ? compositions.computeIfAbsent(material.term(), term -> compositionOf(material)) : Optional.empty();
  }

  private Optional<Formula> compositionOf(Material material) {
    String lithium = material.role() == Material.Role.POSITIVE_ELECTRODE ? "L" : "";
    // LiPF6 is spelled LFP, too: a variant of a known composition has all of its elements.
    Set<Element> elements =
        material.formula().flatMap(FormulaGrammar::parse).map(known -> known.composition().elements()).orElse(Set.of());
    List<Printed> its = formulas.values().stream()
        .filter(formula -> formula.composition.elements().containsAll(elements) && isOf(material, formula, lithium))
        .limit(2).toList();
    return its.size() == 1 ? Optional.of(its.getFirst().formula) : Optional.empty();
  }

  /** {@code NaFeMnO2} beside {@code Na0.66Fe0.5Mn0.5O2}: where a formula names no more than elements, the composition of them. */
  Formula inFull(Formula printed) {
    Composition composition = printed.composition();
    boolean isOfNames = composition.elements().stream().filter(Element::isMetal)
        .allMatch(metal -> composition.amounts().get(metal).equals(Amount.ONE));
    if (!isOfNames || !(ChargeBalance.judge(composition) instanceof ChargeBalance.Unbalanced)) {
      return printed;
    }
    List<Printed> whole = formulas.values().stream()
        .filter(formula -> formula.isBalanced && formula.composition.elements().equals(composition.elements())).limit(2).toList();
    return whole.size() == 1 ? whole.getFirst().formula : printed;
  }

  /** @param unspoken what its abbreviations leave out: lithium those of cathodes, as {@code NCA} */
  private static boolean isOf(Material material, Printed formula, String unspoken) {
    return formula.material.filter(material::equals).isPresent()
        || Stream.concat(Stream.of(material.label()), material.names().stream())
            .anyMatch(name -> ElementInitials.spell(name, formula.composition)
                || ElementInitials.spell(unspoken + name, formula.composition));
  }

  /** The longest abbreviation at {@code index}. */
  Optional<Dictionary.Found<String>> at(FoldedText text, int index) {
    return abbreviations.at(text, index);
  }

  /** What {@code abbreviation}, one of this glossary, stands for in {@code line}, the text that it stands in. */
  Definition definition(String abbreviation, String line) {
    Definition anywhere = definitions.get(abbreviation);
    Definition here = local.getOrDefault(line, Map.of()).getOrDefault(abbreviation, anywhere);
    return worth(here) < worth(anywhere) ? anywhere : here;
  }
}
