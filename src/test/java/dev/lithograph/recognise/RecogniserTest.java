package dev.lithograph.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.material.MaterialNames;
import dev.lithograph.recognise.mention.Mention;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that a sentence names, by kind and as printed. */
class RecogniserTest {
  private static final MaterialNames NAMES = new MaterialNames(Examples.CATALOGUE);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Li|LLZO|LiFePO4 cells gave 145 mAh g⁻¹ at 0.1C.  => Cell Li|LLZO|LiFePO4 ; Quantity 145 mAh g⁻¹ ; Quantity 0.1C
      75Li2S–25P2S5 conducts 0.3 mS cm⁻¹ at 25 °C.     => Material 75Li2S–25P2S5 ; Quantity 0.3 mS cm⁻¹ ; Quantity 25 °C
      The Ea of LLZO is 0.3 eV.                        => Property Ea ; Material LLZO ; Quantity 0.3 eV
      Ta-doped LLZO has an ASR of 20 Ω cm².            => Material Ta-doped LLZO ; Property ASR ; Quantity 20 Ω cm²
      At room temperature, PEO has a CE of 99%.        => Ambient room temperature ; Material PEO ; Property CE ; Quantity 99%
      LiPF6 in EC/DMC (1:1)                            => Material LiPF6 ; Material EC ; Material DMC
      """)
  void tellsApartWhatStandsSideBySide(String sentence, String expected) {
    assertEquals(expected, recogniser(sentence).in(Text.of(sentence)).stream()
        .map(mention -> kind(mention) + " " + sentence.substring(mention.start(), mention.end()))
            .collect(Collectors.joining(" ; ")));
  }

  private static Recogniser recogniser(String text) {
    return new Recogniser(Examples.CATALOGUE, NAMES, Examples.document(text));
  }

  private static String kind(Mention mention) {
    return mention.getClass().getSimpleName().replace("Mention", "");
  }

  @Test
  void readsLongDamageInLinearTime() {
    for (String damage : new String[] {"(", "Li|", "Li/", "A-", "x = 1, ", "(A) ", "[A][", "Li1-x", " l ", "A and ",
        "Al-doped "}) {
      String text = damage.repeat(4_000);
      assertTimeout(Duration.ofSeconds(20), () -> recogniser(text).in(Text.of(text)), damage);
    }
  }
}
