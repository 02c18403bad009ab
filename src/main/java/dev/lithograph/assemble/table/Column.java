package dev.lithograph.assemble.table;

import dev.lithograph.fact.Conditions;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;

/** What a column of a table is for. */
sealed interface Column {

  /**
   * It holds values.
   *
   * @param slots at least one of them a measure, but for a story
   * @param fixed the conditions that the header gives for the whole column, several where its cells hold a value for each
   * @param heading the whole header
   * @param materials those that the header names
   */
  record Results(List<Slot> slots, List<Conditions> fixed, Entry heading, List<MaterialMention> materials) implements Column {
    List<Slot.Measure> measures() {
      return slots.stream().filter(Slot.Measure.class::isInstance).map(Slot.Measure.class::cast).toList();
    }
  }

  /** It tells results in words, each number with its unit; {@code asResults} is what its header says of all of them. */
  record Story(Results asResults) implements Column {}

  /** It tells of one study after the other in clauses, each with what it is about and its source. */
  record Prose() implements Column {}

  /** It says under which condition the values of its row hold. */
  record Settings(Slot.Setting setting) implements Column {}

  /** It names a material, or a part of one. */
  record Materials(Part part) implements Column {
    /** What its header says that it names: the material or a component, its class, a layer or coating beside the electrolyte. */
    enum Part { MATERIAL, CLASS, LAYER }
  }

  /** It says how much of each part there is: {@code 80:20}. */
  record Shares(Entry heading) implements Column {}

  /** It gives the value of a variable of the formula: {@code x}. */
  record Variable(String name) implements Column {}

  /** It names the papers that the values come from. */
  record Sources() implements Column {}

  /** Nothing that a fact needs. */
  record Other() implements Column {}
}
