package dev.lithograph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lithograph.fact.Fact.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTableTest {
  private static final String HEAD = "property\tsubject\tvalue\tunit\trefs\ttemperature\trate\tcycle\tkind\n";

  @Test
  void findsColumnsByNameInAnyOrder() throws InvalidGoldException {
    GoldFact fact = read("""
        refs\tnote\tunit\tvalue\tsubject\tproperty
        [3-5],9\tread twice\tmS/cm\t1,200\tLLZO\tionic_conductivity
        """).facts().getFirst();
    assertEquals(Set.of(3, 4, 5, 9), fact.references());
    assertEquals("1200 mS/cm", fact.quantity().orElseThrow().toString());
    assertEquals(Map.of("refs", "[3-5],9", "note", "read twice", "unit", "mS/cm", "value", "1,200", "subject", "LLZO",
        "property", "ionic_conductivity"), fact.printed());
  }

  @Test
  void readsWhatSpreadsheetsSave() throws InvalidGoldException {
    String text = HEAD + "ionic_conductivity\tLLZO\t1e-4\tS/cm\t\t\t\t\t\t\t\n\t\t\n";
    GoldTable table = read("\ufeff" + text.replace("\n", "\r\n"));
    assertEquals(1, table.facts().size());
    assertEquals(Kind.RESULT, table.facts().getFirst().kind());
  }

  @Test
  void tellsOfWhatCannotBeFound() throws InvalidGoldException {
    GoldTable table = read(HEAD + "ionic_conductivty\tLLZO\t1e-4\tS/cm\t7\nthickness\tLLZO\t20\tfurlongs\t7\n");
    assertEquals(2, table.facts().size());
    assertEquals(List.of(
        "gold.tsv:2: property 'ionic_conductivty' is no property of the catalogue: the fact counts as missed",
        "gold.tsv:3: unit 'furlongs' is no unit of the catalogue: the fact counts as missed"),
        table.diagnostics().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      property:subject:value:unit                     | 1: no column 'refs': the first line is to name the columns
      ''                                              | 1: no column 'property': the first line is to name the columns
      HEAD/:LLZO:1e-4:S/cm:7                          | 2: no property
      HEAD/ionic_conductivity:LLZO::S/cm:7            | 2: no value
      HEAD//ionic_conductivity:LLZO:high:S/cm:7       | 3: value 'high' is not a number, as NUMBERS
      HEAD/ionic_conductivity:LLZO:>1..2:S/cm:7       | 2: value '>1..2' is not a number, as NUMBERS
      HEAD/ionic_conductivity:LLZO:1e999999999:S/cm:7 | 2: value '1e999999999' is not a number, as NUMBERS
      HEAD/thickness:LLZO:1:um:Okoro                  | 2: refs 'Okoro' is not numbers of references, as 3,7 or 3-7
      HEAD/thickness:LLZO:1:um:7-3                    | 2: refs '7-3' is not numbers of references, as 3,7 or 3-7
      HEAD/thickness:LLZO:1:um:7:warm                 | 2: temperature 'warm' is not rt, or degrees as 60 C, 20..40 C, 333 K
      HEAD/thickness:LLZO:1:um:7:rt:C/0               | 2: rate 'C/0' is not a rate, as 0.1C, C/20, 0.2 mA/cm2, or several with ;
      HEAD/thickness:LLZO:1:um:7:rt:1C:last           | 2: cycle 'last' is not the number of a cycle
      HEAD/thickness:LLZO:1:um:7::::guess             | 2: kind 'guess' is not result, theoretical, criterion or definition
      HEAD/thickness:LLZO:1:um:7:::::?                | 2: '?' stands right of the last column
      """)
  void saysWhereAndWhatIsWrong(String table, String message) {
    String text = table.replaceFirst("HEAD//", HEAD + "\n").replaceFirst("HEAD/", HEAD).replace(':', '\t');
    assertEquals("gold.tsv:" + message.replace("NUMBERS", "1.2e-2, ~145, >110, 1e-4..1e-3"),
        assertThrows(InvalidGoldException.class, () -> read(text)).getMessage());
  }

  private static GoldTable read(String text) throws InvalidGoldException {
    return GoldTable.read("gold.tsv", text, MadeUp.CATALOGUE);
  }
}
