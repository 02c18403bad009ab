package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElectrodeMaterialsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LiCoO2                         | LAYERED_OXIDE
      LiNi0.8Co0.1Mn0.1O2            | LAYERED_OXIDE
      LiNi1/3Mn1/3Co1/3O2            | LAYERED_OXIDE
      LiNi0.8Co0.15Al0.05O2          | LAYERED_OXIDE
      LiNi1-y-zMnyCozO2              | LAYERED_OXIDE
      Li0.5CoO2                      | LAYERED_OXIDE
      Li1.2Mn0.54Ni0.13Co0.13O2      | LAYERED_OXIDE
      Li2MnO3                        | LAYERED_OXIDE
      LiMO2                          | LAYERED_OXIDE
      NaNi0.5Mn0.5O2                 | LAYERED_OXIDE
      LiMn2O4                        | SPINEL
      LiNi0.5Mn1.5O4                 | SPINEL
      LiFePO4                        | OLIVINE
      LiFe0.15Mn0.85PO4              | OLIVINE
      LiMn0.6Fe0.4PO4                | OLIVINE
      FePO4                          | OLIVINE
      Li3V2(PO4)3                    | POLYANION
      Na3V2(PO4)3                    | POLYANION
      LiVPO4F                        | POLYANION
      V2O5                           | VANADIUM_OXIDE
      LiV3O8                         | VANADIUM_OXIDE
      FeS2                           | CONVERSION
      TiS2                           | CONVERSION
      CuF2                           | CONVERSION
      FeF3                           | CONVERSION
      Li2S                           | CONVERSION
      Li4Ti5O12                      | TITANATE
      TiO2                           | TITANATE
      Li15Si4                        | ALLOY
      Li4.4Sn                        | ALLOY
      LiIn                           | ALLOY
      """)
  void tellsElectrodesByTheirRedoxMetals(String formula, ElectrodeMaterial kind) {
    assertEquals(Optional.ofNullable(kind),
        FormulaGrammar.parse(formula).map(Formula::composition).flatMap(ElectrodeMaterials::of));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Li7La3Zr2O12", "LiAlO2", "LiYO2", "LiNbO3", "LiTaO3", "Li3PO4", "LiTi2(PO4)3", "LiGe2(PO4)3",
      "Li1.3Al0.3Ti1.7(PO4)3", "Li0.33La0.557TiO3", "Li10GeP2S12", "Li3PS4", "Li6PS5Cl", "Li3N", "Li3InCl6", "Li2ZrO3", "Al2O3",
      "SiO2", "Li3xLa2/3-xTiO3", "LiF", "Li2CO3", "LiPF6", "LaMnO3", "BaTiO3"})
  void leavesElectrolytesAndFillersAlone(String formula) {
    assertEquals(Optional.empty(), FormulaGrammar.parse(formula).map(Formula::composition).flatMap(ElectrodeMaterials::of));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      NMC811      | LiNi0.8Co0.1Mn0.1O2
      NCM811      | LiNi0.8Co0.1Mn0.1O2
      NCM-622     | LiNi0.6Co0.2Mn0.2O2
      NMC 532     | LiNi0.5Co0.2Mn0.3O2
      NCM523      | LiNi0.5Co0.2Mn0.3O2
      NMC111      | LiNi1/3Co1/3Mn1/3O2
      NCM333      | LiNi1/3Co1/3Mn1/3O2
      NCM(8:1:1)  | LiNi0.8Co0.1Mn0.1O2
      NMC         |
      NMC850      |
      NMC123      |
      NCM2032     |
      """)
  void readsTenthsFromNamesOfCathodes(String name, String formula) {
    assertEquals(Optional.ofNullable(formula), ElectrodeNames.formula(name).map(Formula::flat));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      with ^NCM712 as cathode     | NCM712
      a ^NCM (8:1:1) cathode      | NCM (8:1:1)
      Li/^NMC622-based           | NMC622
      ^NMC8112                    |
      ^NMC 811 and                | NMC 811
      the xNMC^NMC811             |
      ^NCM 1.2 mm                 |
      """)
  void findsNamesOfCathodesInTexts(String marked, String name) {
    int start = marked.indexOf('^');
    assertEquals(Optional.ofNullable(name),
        ElectrodeNames.at(marked.replace("^", ""), start).map(found -> found.formula().asPrinted()));
  }
}
