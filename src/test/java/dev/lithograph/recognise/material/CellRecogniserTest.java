package dev.lithograph.recognise.material;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.Examples;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells in sentences: as printed, and their layers as the materials that they are. */
class CellRecogniserTest {
  private static final MaterialNames NAMES = new MaterialNames(Examples.CATALOGUE);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      A Li|LLZO|LiFePO4 cell.                        => Li|LLZO|LiFePO4 > LithiumMetal, LLZO, LFP
      A Li | LLZO | LiFePO4 cell.                    => Li | LLZO | LiFePO4 > LithiumMetal, LLZO, LFP
      A Li∣LLZO∣Li cell.                             => Li∣LLZO∣Li > LithiumMetal, LLZO, LithiumMetal
      A Li│LLZO│LCO cell.                            => Li│LLZO│LCO > LithiumMetal, LLZO, LCO
      A Li｜LLZO｜LCO cell.                          => Li｜LLZO｜LCO > LithiumMetal, LLZO, LCO
      A Li l LLZO l LiFePO4 cell.                    => Li l LLZO l LiFePO4 > LithiumMetal, LLZO, LFP
      A Li j LLZO j LiFePO4 cell.                    => Li j LLZO j LiFePO4 > LithiumMetal, LLZO, LFP
      Li||LiFePO4 ran.                               => Li||LiFePO4 > LithiumMetal, LFP
      LiFePO4||Li ran.                               => LiFePO4||Li > LFP, LithiumMetal
      Li‖NCM811 ran.                                 => Li‖NCM811 > LithiumMetal, NMC811
      Li∥NCM811 ran.                                 => Li∥NCM811 > LithiumMetal, NMC811
      Li//NMC811 ran.                                => Li//NMC811 > LithiumMetal, NMC811
      Li/LLZO/LiCoO2 ran.                            => Li/LLZO/LiCoO2 > LithiumMetal, LLZO, LCO
      Li/PEO-LLZTO/LiFePO4 cells                     => Li/PEO-LLZTO/LiFePO4 > LithiumMetal, LLZTO, LFP
      Au|LLZO|Au and SS/LLZO/SS were used.           => Au|LLZO|Au > Gold, LLZO, Gold ; SS/LLZO/SS > StainlessSteel, LLZO, StainlessSteel
      Li|Li cells                                    => Li|Li > LithiumMetal, LithiumMetal
      Li/Li symmetric cells                          => Li/Li > LithiumMetal, LithiumMetal
      symmetric Li/Li ran                            => Li/Li > LithiumMetal, LithiumMetal
      Li/Cu cells                                    => Li/Cu > LithiumMetal, Copper
      Li|gel|Cu cells                                => Li|gel|Cu > LithiumMetal, -, Copper
      Li|polymer electrolyte|LFP cells               => Li|polymer electrolyte|LFP > LithiumMetal, PolymerElectrolyte, LFP
      In–Li|Li6PS5Cl|NCM                             => In–Li|Li6PS5Cl|NCM > LiIn, LPSCl, NMC
      Li|PEO|LATP|PEO|LiFePO4                        => Li|PEO|LATP|PEO|LiFePO4 > LithiumMetal, PEO, LATP, PEO, LFP
      In Li|gel|Cu cells                             => Li|gel|Cu > LithiumMetal, -, Copper
      (Li|LLZO|Li) was cycled                        => Li|LLZO|Li > LithiumMetal, LLZO, LithiumMetal
      Li|LiNi0.91Co0.06Mn0.03O2 ran.                 => Li|LiNi0.91Co0.06Mn0.03O2 > LithiumMetal, -
      Both Li|LLZO|Li and Li|LE|Li cells             => Li|LLZO|Li > LithiumMetal, LLZO, LithiumMetal ; Li|LE|Li > LithiumMetal, LiquidElectrolyte, LithiumMetal
      graphite|LPSC|cathode                          => graphite|LPSC|cathode > Graphite, LPSCl, -
      """)
  void findsLayersBetweenBarsAndSlashes(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Li–S batteries swell.                          => Li–S > LithiumMetal, Sulfur
      Li-O2 battery                                  => Li-O2 > LithiumMetal, Oxygen
      A solid-state Li–S pouch cell                  => Li–S > LithiumMetal, Sulfur
      Li–O2 and Li–S cells                           => Li–O2 > LithiumMetal, Oxygen ; Li–S > LithiumMetal, Sulfur
      lithium-sulfur cells                           => lithium-sulfur > LithiumMetal, Sulfur
      Li–LiFePO4 cells                               => Li–LiFePO4 > LithiumMetal, LFP
      Symmetric Li cells ran.                        => Symmetric Li cells > LithiumMetal, LithiumMetal
      A Li symmetric cell ran.                       => Li symmetric cell > LithiumMetal, LithiumMetal
      Lithium metal symmetric cells ran.             => Lithium metal symmetric cells > LithiumMetal, LithiumMetal
      symmetrical lithium cells ran.                 => symmetrical lithium cells > LithiumMetal, LithiumMetal
      sodium symmetric cells ran.                    => sodium symmetric cells > Sodium, Sodium
      """)
  void findsCellsByTheWord(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      PEO/LiTFSI was cast.                           => -
      LLZO/PEO/LiTFSI was cast.                      => -
      5 V vs. Li/Li+ at most                         => -
      5 V vs. Li⁺/Li at most                         => -
      4 V vs Li|Li⁺ at most                          => -
      the Li/LLZO interface                          => -
      the Li|LLZO interface                          => -
      the Li|electrolyte interface                   => -
      Li-ion batteries                               => -
      Li-metal batteries                             => -
      Li-In electrodes                               => -
      charge/discharge cells                         => -
      the Ni/Co/Mn ratio                             => -
      a Li/Na ratio of 2                             => -
      S/C cathodes                                   => -
      and/or cells                                   => -
      EC/DMC/DEC                                     => -
      symmetric cells ran                            => -
      |x| is 3 and p(a|b) is 1                       => -
      http://example.org/Li/a                        => -
      """)
  void takesNoPairOfMaterialsForACell(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  private static String found(String sentence) {
    Text text = Text.of(sentence);
    List<MaterialMention> materials =
        new MaterialRecogniser(NAMES, new Glossary(Examples.document(sentence), NAMES)).in(text);
    String line = new CellRecogniser(NAMES).in(text, materials).stream().map(cell -> line(sentence, cell))
        .collect(Collectors.joining(" ; "));
    return line.isEmpty() ? "-" : line;
  }

  private static String line(String sentence, CellMention cell) {
    return sentence.substring(cell.start(), cell.end()) + " > "
        + cell.layers().stream().map(layer -> layer.material().map(m -> m.term()).orElse("-")).collect(Collectors.joining(", "));
  }
}
