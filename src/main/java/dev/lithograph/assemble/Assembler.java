package dev.lithograph.assemble;

import dev.lithograph.assemble.attribution.LostList;
import dev.lithograph.assemble.attribution.OwnValues;
import dev.lithograph.assemble.attribution.PaperKind;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.assemble.table.MinedTable;
import dev.lithograph.assemble.table.TableMiner;
import dev.lithograph.assemble.text.OnlyCell;
import dev.lithograph.assemble.text.OnlyElectrolyte;
import dev.lithograph.assemble.text.StatedTemperature;
import dev.lithograph.assemble.text.TextMiner;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Interruption;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.material.MaterialNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the facts of a document. Safe for use by many threads. */
public final class Assembler {
  /** Sections that tell of people, money and files. */
  private static final Pattern MATTER_OF_FORM =
      Pattern.compile("(?i)^[\\d. ]*(?:acknowledge?ments?|(?:author|credit) .*contributions?.*|"
      + "(?:declaration|conflicts?) of .*|competing .*|data availability.*|supplementary .*|funding.*|references|"
      + "bibliography|keywords|abbreviations)\\b.*");
  /** Also stands on a title page, beside a link, with the introduction behind it. */
  private static final Pattern SUPPLEMENT = Pattern.compile("(?i)[\\d. ]*(?:supporting information|supplement)\\b.*");

  private final Catalogue catalogue;
  private final MaterialNames names;

  public Assembler(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new MaterialNames(catalogue);
  }

  /** The facts in {@code document}, in reading order; what could not be made sense of stands in the diagnostics. */
  public MinedDocument assemble(Document document) {
    Recogniser recogniser = new Recogniser(catalogue, names, document);
    TableMiner tables = new TableMiner(catalogue, document, recogniser);
    boolean review = PaperKind.of(document) == PaperKind.REVIEW;
    TextMiner text = new TextMiner(catalogue, document, recogniser, review);
    List<Fact> facts = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      if (isOfSubstance(document.sections(), i)) {
        for (Block block : section.blocks()) {
          MinedDocument mined = unlessAtFault(document, section, block, () -> mined(document, block, section, text, tables));
          facts.addAll(mined.facts());
          diagnostics.addAll(mined.diagnostics());
        }
      }
    }
    List<Fact> completed = review ? facts
        : StatedTemperature.toldIn(document, recogniser, OnlyElectrolyte.toldIn(OnlyCell.toldIn(OwnValues.toldAhead(facts)),
            new SubjectBuilder(catalogue)));
    return new MinedDocument(LostList.filled(document, completed), completed, diagnostics);
  }

  /** What comes of mining {@code block}; where Lithograph fails in it, no more than that, as one sentence costs no paper. */
  static MinedDocument unlessAtFault(Document document, Section section, Block block, Supplier<MinedDocument> mining) {
    try {
      return mining.get();
    } catch (Interruption timeIsUp) {
      throw timeIsUp;
    } catch (RuntimeException | StackOverflowError fault) {
      return new MinedDocument(document, List.of(), List.of(fault(document, block, section, fault)));
    }
  }

  private static MinedDocument mined(Document document, Block block, Section section, TextMiner text, TableMiner tables) {
    return switch (block) {
      case Paragraph paragraph -> new MinedDocument(document,
          text.paragraph(paragraph.text(), section.heading(), section.place()), List.of());
      case Figure figure -> new MinedDocument(document,
          text.caption(figure.caption(), section.heading(), "F" + figure.number()), List.of());
      case Table table -> {
        MinedTable mined = tables.mine(table, section);
        List<Fact> told = new ArrayList<>(mined.facts());
        mined.prose().forEach(clause -> told.addAll(text.caption(clause.text(), section.heading(), clause.place())));
        told.sort(Comparator.comparingInt(fact -> fact.evidence().valueSpan().start()));
        yield new MinedDocument(document, told, mined.diagnostics());
      }
    };
  }

  /** What it says where Lithograph fails: which block is lost, whose values nobody finds in the store then. */
  private static Diagnostic fault(Document document, Block block, Section section, Throwable fault) {
    String where = switch (block) {
      case Paragraph paragraph when paragraph.text().length() > 0 ->
          ":" + document.source().line(paragraph.text().source(0, 1).start()) + ": a paragraph of " + section.place();
      case Paragraph paragraph -> ": a paragraph of " + section.place();
      case Figure figure -> ", caption of figure " + figure.number();
      case Table table -> ", table " + table.number();
    };
    return Diagnostic.warning(document.source().name() + where, Diagnostic.ofFault(fault));
  }

  private static boolean isOfSubstance(List<Section> sections, int index) {
    String heading = sections.get(index).heading().value();
    return !MATTER_OF_FORM.matcher(heading).matches() && !(SUPPLEMENT.matcher(heading).matches()
        && IntStream.range(index + 1, sections.size()).noneMatch(later -> isOfSubstance(sections, later)));
  }
}
