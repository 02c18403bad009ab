package dev.lithograph.fuzz;

import dev.lithograph.chemistry.ElectrodeMaterials;
import dev.lithograph.chemistry.ElectrodeNames;
import dev.lithograph.chemistry.Families;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaJudge;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

public final class FormulaFuzz {
  private FormulaFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Promptly.run(() -> {
      FormulaJudge.judge(text).formula().ifPresent(FormulaFuzz::classify);
      for (int i = 0; i < text.length(); i++) {
        FormulaGrammar.at(text, i).ifPresent(found -> text.substring(found.start(), found.end()));
        ElectrodeNames.at(text, i).ifPresent(found -> text.substring(found.start(), found.end()));
      }
    });
  }

  private static void classify(Formula formula) {
    Families.of(formula);
    ElectrodeMaterials.of(formula.composition());
    FormulaGrammar.parse(formula.flat());
  }

  static Stream<byte[]> seeds() {
    return Seeds.texts("Li7La3Zr2O12", "Li₆.₄La₃Zr₁.₄Ta₀.₆O₁₂", "Li_{6.40}La_{3}Zr_{2}O_{12}", "Li1+xAlxTi2−x(PO4)3",
        "Li7La3Zr2O12−δ", "LiNi1/3Mn1/3Co1/3O2", "LiI∙3H2O", "75Li2S–25P2S5", "(100-x)Li2S-xP2S5", "PF6⁻", "[BH4]⁻",
        "L16.4La3Zr1.4Ta0.6O12", "NMC811", "Li6PS5X (X = Cl, Br, I)", "Li7La3Zr2O12:Ta", "Li 7 La 3 Zr 2 O 12");
  }
}
