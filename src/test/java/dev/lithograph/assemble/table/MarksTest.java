package dev.lithograph.assemble.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.assemble.table.Marks.Marked;
import dev.lithograph.document.Table.Footnote;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell, with raised letters between carets, and what is left of it beside the notes that it points to. */
class MarksTest {
  private static final Marks MARKS = new Marks(List.of(new Footnote("a", Text.of("first")), new Footnote("b", Text.of("second")),
      new Footnote("*", Text.of("star")), new Footnote("1", Text.of("one"))));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LLZO^a)^          | LLZO            | first
      LLZO^a^           | LLZO            | first
      LLZO^a,b^         | LLZO            | first second
      LLZO a)           | LLZO            | first
      LLZO (b)          | LLZO            | second
      LLZOa)            | LLZO            | first
      120*              | 120             | star
      4.8 × 10⁻⁴^a)^    | 4.8 × 10⁻⁴      | first
      LLZO^¹^           | LLZO            | one
      S cm^⁻¹^          | S cm⁻¹          | ''
      mA cm^¹^          | mA cm¹          | ''
      (PEO/a)           | (PEO/a)         | ''
      LLZO^f)^          | LLZO            | ''
      Li^+^             | Li+             | ''
      plain             | plain           | ''
      """)
  void pointsToItsNotes(String cell, String text, String notes) {
    Marked marked = MARKS.in(text(cell));
    assertEquals(text, marked.text().value().strip());
    assertEquals(notes, marked.marks().stream().map(mark -> mark.note().value()).collect(Collectors.joining(" ")));
    assertEquals(marked.printed().length(), marked.text().length());
  }

  private static Text text(String cell) {
    Text.Builder builder = Text.builder();
    Script script = Script.BASE;
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '^') {
        script = script == Script.BASE ? Script.SUPERSCRIPT : Script.BASE;
      } else {
        boolean raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(cell.charAt(i)) >= 0;
        builder.append(cell.charAt(i), raised ? Script.SUPERSCRIPT : script, i, i + 1);
      }
    }
    return builder.build();
  }
}
