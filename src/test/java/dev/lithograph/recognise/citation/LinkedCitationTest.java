package dev.lithograph.recognise.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with links of the source, written {@code {12=R12}}. */
class LinkedCitationTest {
  private static final Pattern LINK = Pattern.compile("\\{([^=}]*)=([^}]*)}");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      It conducts [{1=R1}].                                         | [1] > 1
      It conducts [{1=R1},{2=R2}].                                  | [1,2] > 1,2
      It conducts [{1=R1}–{4=R4}].                                  | [1–4] > 1,2,3,4
      It conducts [{1=R1}]–[{4=R4}].                                | [1]–[4] > 1,2,3,4
      It conducts [{1=R1}, {3=R3}–{5=R5}].                          | [1, 3–5] > 1,3,4,5
      It conducts [{1=R1}] and [{3=R3}].                            | [1] and [3] > 1,3
      It conducts.{¹=R1}⁻{³=R3}                                     | ¹⁻³ > 1,2,3
      It conducts.{¹=R1},{³=R3}                                     | ¹,³ > 1,3
      It conducts {[1]=R1} {[2]=R2}.                                | [1] [2] > 1,2
      It conducts ({1=R1}).                                         | (1) > 1
      It conducts (Kim et al., {2016=R1}).                          | (Kim et al., 2016) > 1
      It conducts (Kim et al., {2016=R1}; Xu, {2014=R8}).           | (Kim et al., 2016; Xu, 2014) > 1,8
      It conducts (Kim et al., {2016=R1}, {2020=R12}).              | (Kim et al., 2016, 2020) > 1,12
      It conducts ({Kim et al., 2016=R1}; {Xu, 2014=R8}).           | (Kim et al., 2016; Xu, 2014) > 1,8
      Kim et al. ({2016=R1}) saw it.                                | Kim et al. (2016) > 1
      {Kim et al. (2016)=R1} saw it.                                | Kim et al. (2016) > 1
      It conducts (Novak et al., {2013=R9}).                        | (Novak et al., 2013) > 9
      It conducts [{5=R5}], it melts [{2=R2}].                      | [5] > 5 ; [2] > 2
      It conducts [{17=R17}].                                       | [17] > ?17
      """)
  void followsTheLinksOfTheSource(String marked, String expected) {
    Text text = linked(marked);
    List<String> entries = Collections.nCopies(14, "Olsen, +; 1999");
    assertEquals(expected, Papers.told(new CitationRecogniser(Papers.listed(entries, text.value())).in(text)));
  }

  private static Text linked(String marked) {
    Text.Builder text = Text.builder();
    Matcher link = LINK.matcher(marked);
    int from = 0;
    while (link.find()) {
      append(text, marked.substring(from, link.start()));
      int start = text.length();
      append(text, link.group(1));
      text.anchor(start, text.length(), link.group(2));
      from = link.end();
    }
    append(text, marked.substring(from));
    return text.build();
  }

  private static void append(Text.Builder text, String piece) {
    for (char character : piece.toCharArray()) {
      text.append(character, Script.BASE, text.length(), text.length() + 1);
    }
  }
}
