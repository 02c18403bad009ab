package dev.lithograph.recognise.material;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Figure;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.Examples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents say that their abbreviations stand for: the abbreviation, its formula, its material. */
class GlossaryTest {
  private static final MaterialNames NAMES = new MaterialNames(Examples.CATALOGUE);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Films of lithium phosphorus oxynitride (LiPON).   => LiPON > - > LiPON
      carbon deposited on LLZO (LLZO-C)                 => LLZO-C > - > -
      dopamine polymerised on LATP (PDA@LATP) layers    => PDA@LATP > - > -
      Of poly(propylene carbonate) (PPC) films.         => PPC > - > PPC
      LiPON (lithium phosphorus oxynitride) films.      => LiPON > - > LiPON
      Li6.4La3Zr1.4Ta0.6O12 (LLZTO) was hot pressed.    => LLZTO > Li6.4La3Zr1.4Ta0.6O12 > LLZTO
      LLZTO (Li6.4La3Zr1.4Ta0.6O12) was hot pressed.    => LLZTO > Li6.4La3Zr1.4Ta0.6O12 > LLZTO
      LATP [Li1.3Al0.3Ti1.7(PO4)3] was cast.            => LATP > Li1.3Al0.3Ti1.7(PO4)3 > LATP
      LLZO = Li7La3Zr2O12 throughout.                   => LLZO > Li7La3Zr2O12 > LLZO
      LLZO: Li7La3Zr2O12; LCO: LiCoO2.                  => LLZO > Li7La3Zr2O12 > LLZO ; LCO > LiCoO2 > LCO
      A garnet (LLZNO, Li6.75La3Zr1.75Nb0.25O12).       => LLZNO > Li6.75La3Zr1.75Nb0.25O12 > NbLLZO
      A garnet (Li6.75La3Zr1.75Nb0.25O12, LLZNO).       => LLZNO > Li6.75La3Zr1.75Nb0.25O12 > NbLLZO
      A garnet (Li6.75La3Zr1.75Nb0.25O12; LLZNO).       => LLZNO > Li6.75La3Zr1.75Nb0.25O12 > NbLLZO
      Li3InCl6 (denoted as LIC) is white.               => LIC > Li3InCl6 > Li3InCl6
      PEO with Li6.5La3Zr1.5Ta0.5O12, denoted as PL, is soft. => PL > Li6.5La3Zr1.5Ta0.5O12 > -
      Li6.25Ga0.25La3Zr2O12, hereafter LLGO, is fast.   => LLGO > Li6.25Ga0.25La3Zr2O12 > -
      Li3InCl6, hereafter referred to as "LIC", is white. => LIC > Li3InCl6 > Li3InCl6
      Swollen poly(ethylene oxide) (PEO) films.         => PEO > - > PEO
      poly(vinylidene fluoride-co-hexafluoropropylene) (PVDF-HFP) => PVDF-HFP > - > PVDFHFP
      lithium bis(trifluoromethanesulfonyl)imide (LiTFSI) => LiTFSI > - > LiTFSI
      The ionic liquids (ILs) wet it.                   => IL > - > IonicLiquidElectrolyte
      the cathode electrolyte interphase (CEI)          => CEI > - > -
      a critical current density (CCD) of 1             => CCD > - > -
      scanning electron microscopy (SEM)                => SEM > - > -
      The samples were named A1 and A2 from Li3InCl6.   => -
      It was shown (Figure S3) before (see Li et al.).  => -
      It conducts (2 mS) in part (II) and (iii).        => -
      The ratio (1:3) of PEO (Mw = 600000) matters.     => -
      Pellets (PEO, 1 mm) were cut.                     => -
      """)
  void readsDefinitions(String sentence, String expected) {
    assertEquals(expected, found(new Glossary(Examples.document(sentence), NAMES)));
  }

  @Test
  void prefersTheDefinitionWithAFormula() {
    Glossary glossary = new Glossary(Examples.document("Lithium lanthanum zirconate (LLZO) is hard.",
        "LLZO (Li6.6La3Zr1.6Ta0.4O12) was bought.", "LLZO (Li7La3Zr2O12) was made."), NAMES);
    assertEquals("LLZO > Li6.6La3Zr1.6Ta0.4O12 > LLZO", found(glossary));
  }

  @Test
  void readsCaptionsAndTableNotes() {
    Table table = new Table(1, Text.of("Cells. LFP: LiFePO4."), List.of(), List.of(),
        List.of(new Table.Footnote("a", Text.of("LLZT: Li6.75La3Zr1.75Ta0.25O12."))));
    Figure figure = new Figure(1, Text.of("Spectra of Li3YCl6 (LYC)."));
    assertEquals("LFP > LiFePO4 > LFP ; LLZT > Li6.75La3Zr1.75Ta0.25O12 > LLZTO ; LYC > Li3YCl6 > Li3YCl6",
        found(new Glossary(Examples.document(List.of(table, figure)), NAMES)));
  }

  private static String found(Glossary glossary) {
    String line = glossary.definitions().stream()
        .map(definition -> definition.abbreviation() + " > " + Examples.line(definition.formula(), definition.material()))
        .collect(Collectors.joining(" ; "));
    return line.isEmpty() ? "-" : line;
  }
}
