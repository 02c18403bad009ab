package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomCountsTest {
  /** Underscores stand before what is lowered and behind it. */
  @ParameterizedTest
  @ValueSource(strings = {
      "Li_7_La_3_Zr_2_O_12_",
      "Li_6.4_La_3_Zr_1.4_Ta_0.6_O_12_ membrane",
      "LiNi_0.8_Co_0.1_Mn_0.1_O_2_|Li",
      "Li_1+x_Al_x_Ti_2-x_(PO_4_)_3_",
      "Li_1.3_Al_0.3_Ti_1.7_(PO_4_)_3_.",
      "a LiFePO_4_ cell, 80Li_2_S-20P_2_S_5_ glass",
      "La_2_(Zr_0.5_Ti_0.5_)_2_O_7_ in O_2_",
      "(LiFePO_4_), [Li_2_O]",
      "Li_7_La_3_Zr_2_O_12_/PEO20",
  })
  void lowersAtomCounts(String marked) {
    assertEquals(marked, marked(marked.replace("_", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "NMC811", "PEO20", "LLZO", "Figure S1", "T1.r3", "0.1C", "CR2032", "[Py14][TFSI]", "20 vol% of B3", "S cm⁻¹ at 60 °C",
      "Table 2",
      "(see 3)", "Kim et al. 2016", "In 2016", "Co 2", "",
  })
  void leavesOtherNumbersOnTheLine(String text) {
    assertEquals(text, marked(text));
  }

  private static String marked(String text) {
    BitSet subscripts = AtomCounts.subscripts(text);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (subscripts.get(i) != (i > 0 && subscripts.get(i - 1))) {
        marked.append('_');
      }
      if (i < text.length()) {
        marked.append(text.charAt(i));
      }
    }
    return marked.toString();
  }
}
