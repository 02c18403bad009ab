package dev.lithograph.recognise.material;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.Examples;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Materials in sentences: as printed, their formula, their entry in the catalogue. */
class MaterialRecogniserTest {
  private static final MaterialNames NAMES = new MaterialNames(Examples.CATALOGUE);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Li6.4La3Zr1.4Ta0.6O12 was sintered.            => Li6.4La3Zr1.4Ta0.6O12 > Li6.4La3Zr1.4Ta0.6O12 > -
      Pellets of Li7La3Zr2O12 cracked.               => Li7La3Zr2O12 > Li7La3Zr2O12 > LLZO
      A LiFePO4 cathode.                             => LiFePO4 > LiFePO4 > LFP
      Li10GeP2S12-based cells.                       => Li10GeP2S12 > Li10GeP2S12 > LGPS
      The glass 75Li2S–25P2S5 is soft.               => 75Li2S–25P2S5 > 75Li2S-25P2S5 > Li3PS4
      70Li2S-30P2S5 was milled.                      => 70Li2S-30P2S5 > 70Li2S-30P2S5 > Li7P3S11
      90(0.7Li2S-0.3P2S5)-10LiBr was milled.         => 90(0.7Li2S-0.3P2S5)-10LiBr > 90(0.7Li2S-0.3P2S5)-10LiBr > -
      Li7La3Zr2O12:Ta is cubic.                      => Li7La3Zr2O12:Ta > Li7La3Zr2O12:Ta > LLZO
      Li6PS5X (X = Cl, Br, I) are argyrodites.       => Li6PS5X (X = Cl, Br, I) > Li6PS5X > Li6PS5X ; argyrodites > - > Argyrodite
      Li3xLa2/3-x□1/3-2xTiO3 conducts.               => Li3xLa2/3-x□1/3-2xTiO3 > Li3xLa2/3-xTiO3 > LLTO
      LiTi2(PO4)3 conducts less.                     => LiTi2(PO4)3 > LiTi2(PO4)3 > LTP
      Na3Zr2Si2PO12 for sodium.                      => Na3Zr2Si2PO12 > Na3Zr2Si2PO12 > NZSP
      LiFePO4/LLZO pressed.                          => LiFePO4 > LiFePO4 > LFP ; LLZO > Li7La3Zr2O12 > LLZO
      Li2CO3 and LiOH form in air.                   => Li2CO3 > Li2CO3 > Li2CO3 ; LiOH > LiOH > LiOH
      PF6⁻ anions and PO4³⁻ move.                    => -
      PS4 tetrahedra share corners.                  => -
      Rotating PO4 units help.                       => -
      Isolated PS4³⁻ ions.                           => -
      Figure S8 and Table S1 show XRD.               => -
      In this work, As and No were words.            => -
      I saw He in the lab.                           => -
      CV, EIS, SEM, TEM, NMR and XPS were used.      => -
      The cell ran at 1C and 4 V with 2 K steps.     => -
      O2 and N2 were removed.                        => -
      Li dendrites grow along Li ions.               => -
      Li⁺ transport against Li/Li⁺.                  => -
      The S content and the C rate.                  => -
      Lithium salts and cations.                     => -
      The Li content was varied.                     => -
      C2/c and Pnma are space groups.                => -
      """)
  void findsFormulasAndNothingThatOnlyLooksLikeOne(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Li1+xAlxTi2−x(PO4)3 (x = 0.3) was cast.        => Li1+xAlxTi2−x(PO4)3 (x = 0.3) > Li1.3Al0.3Ti1.7(PO4)3 > -
      Li1+xAlxTi2-x(PO4)3, x = 0.4, was cast.        => Li1+xAlxTi2-x(PO4)3, x = 0.4 > Li1.4Al0.4Ti1.6(PO4)3 > -
      Li1+xAlxGe2-x(PO4)3 with x=0.5 was cast.       => Li1+xAlxGe2-x(PO4)3 > Li1.5Al0.5Ge1.5(PO4)3 > -
      Li6-xPS5-xCl1+x [x = 0.5] was annealed.        => Li6-xPS5-xCl1+x [x = 0.5] > Li5.5PS4.5Cl1.5 > -
      Li3-xY1-xZrxCl6 (x = 0, 0.2, 0.4).             => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      Li3-xY1-xZrxCl6 (x = 0.1 and 0.2) were made.   => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      Li3-xY1-xZrxCl6 (x = 0–0.6) was studied.       => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      Li3-xY1-xZrxCl6 (0 ≤ x ≤ 0.6) was studied.     => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      In Li3-xY1-xZrxCl6, the best has x = 0.4.      => Li3-xY1-xZrxCl6 > Li2.6Y0.6Zr0.4Cl6 > -
      In Li3-xY1-xZrxCl6, x = 0.4 beats x = 0.2.     => Li3-xY1-xZrxCl6, x = 0.4 > Li2.6Y0.6Zr0.4Cl6 > -
      For x = 0.4 and for x = 0.2, Li3-xY1-xZrxCl6.  => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      Li3-xY1-xZrxCl6 is soft. Here x = 0.4 is best. => Li3-xY1-xZrxCl6 > Li3-xY1-xZrxCl6 > -
      """)
  void givesVariablesTheOneValueThatTheSentenceNames(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Garnets conduct well.                          => Garnets > - > Garnet
      A garnet-type oxide.                           => garnet-type > - > Garnet ; oxide > - > Oxide
      LiPON films and LISICONs.                      => LiPON > - > LiPON ; LISICONs > - > LISICON
      Lithium Phosphorus Oxynitride films.           => Lithium Phosphorus Oxynitride > - > LiPON
      NMC811 and NCM811 are one.                     => NMC811 > LiNi0.8Co0.1Mn0.1O2 > NMC811 ; NCM811 > LiNi0.8Co0.1Mn0.1O2 > NMC811
      LFP, LCO and LTO electrodes.                   => LFP > LiFePO4 > LFP ; LCO > LiCoO2 > LCO ; LTO > Li4Ti5O12 > LTO
      PVDF–HFP swollen by EC/DMC.                    => PVDF–HFP > - > PVDFHFP ; EC > - > EC ; DMC > - > DMC
      PEO/LiTFSI membranes.                          => PEO > - > PEO ; LiTFSI > - > LiTFSI
      Poly(ethylene oxide) is soft.                  => Poly(ethylene oxide) > - > PEO
      [Pyr14][TFSI] or Py14TFSI or PYR14TFSI.        => [Pyr14][TFSI] > - > Pyr14TFSI ; Py14TFSI > - > Pyr14TFSI ; PYR14TFSI > - > Pyr14TFSI
      P14TFSI and [Py14][TFSI].                      => P14TFSI > - > Pyr14TFSI ; [Py14][TFSI] > - > Pyr14TFSI
      [Pyr14] [TFSI] and [C3mim] [NO3].              => [Pyr14] [TFSI] > - > Pyr14TFSI ; [C3mim] [NO3] > - > -
      In-Li is an alloy. In Li–In.                   => In-Li > - > LiIn ; Li–In > - > LiIn
      In Li cells. In Li|LLZO.                       => LLZO > Li7La3Zr2O12 > LLZO
      β -alumina and β-Li3PS4                        => β -alumina > - > NaBetaAlumina ; β-Li3PS4 > Li3PS4 > Li3PS4
      tin oxide and an ethylene oxide                => tin oxide > - > - ; ethylene oxide > - > -
      a solid oxide and lithium phosphate            => oxide > - > Oxide ; lithium phosphate > Li3PO4 > GammaLi3PO4
      [EMIM]TFSI and [Xyz]LLZO                       => [EMIM]TFSI > - > EmimTFSI ; LLZO > Li7La3Zr2O12 > LLZO
      PEO18LiTFSI and P(EO)20-LiTFSI                 => PEO18LiTFSI > - > PEO ; P(EO)20 > - > PEO ; LiTFSI > - > LiTFSI
      (PEO)8:LiTFSI                                  => (PEO)8 > - > PEO ; LiTFSI > - > LiTFSI
      PEO12 and SBR20-LLZO                           => LLZO > Li7La3Zr2O12 > LLZO
      a cathode (NCM622); NCM(811)                   => NCM622 > LiNi0.6Co0.2Mn0.2O2 > NMC622 ; NCM(811) > LiNi0.8Co0.1Mn0.1O2 > NMC811
      The unlisted [C3mim][NO3] flows.               => [C3mim][NO3] > - > -
      solid‐state electrolytes                       => solid‐state electrolytes > - > SolidElectrolyte
      solid state electrolyte                        => solid state electrolyte > - > SolidElectrolyte
      a solid- state electrolyte                     => solid- state electrolyte > - > SolidElectrolyte
      Quasi–solid–state electrolytes                 => Quasi–solid–state electrolytes > - > QuasiSolidElectrolyte
      GARNET ELECTROLYTES                            => GARNET ELECTROLYTES > - > Garnet
      lipon and lfp and Peo                          => -
      LLZOs were mixed.                              => LLZOs > Li7La3Zr2O12 > LLZO
      A pomegranate is no garnetlike thing.          => -
      in foil, tin, gas                              => -
      SSB and SEI and SOC                            => -
      Graphite||LFP                                  => Graphite > - > Graphite ; LFP > LiFePO4 > LFP
      """)
  void findsNamesWhateverTheirDashesPluralsAndHarmlessCapitals(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      The Li metal creeps.                           => Li metal > Li > LithiumMetal
      Li foil and lithium anodes.                    => Li foil > Li > LithiumMetal ; lithium anodes > Li > LithiumMetal
      A Cu foil faces a Si anode.                    => Cu foil > Cu > Copper ; Si anode > Si > Silicon
      A thin Ge layer.                               => Ge layer > Ge > -
      A Mg anode.                                    => Mg anode > Mg > Magnesium
      In layers of Li.                               => -
      In anode-free cells.                           => -
      Sulfur cathodes swell.                         => Sulfur cathodes > S > Sulfur
      The S cathode swells.                          => S cathode > S > Sulfur
      """)
  void takesAnElementForAMaterialOnlyWhereItIsAPieceOfIt(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Ga-doped LLZO is fast.                         => Ga-doped LLZO > - > *
      Nb-substituted LLZO is fast.                   => Nb-substituted LLZO > - > *
      Al and Ga co-doped LLZO is fast.               => Al and Ga co-doped LLZO > - > *
      Al, Nb co-doped LLZO is fast.                  => Al, Nb co-doped LLZO > - > *
      Al-substituted Li7La3Zr2O12 is cubic.          => Al-substituted Li7La3Zr2O12 > Li7La3Zr2O12:Al > *
      Ta-doped Li6.5La3Zr1.5Ta0.5O12 is cubic.       => Ta-doped Li6.5La3Zr1.5Ta0.5O12 > Li6.5La3Zr1.5Ta0.5O12 > *
      Tantalum and tungsten-doped LLZO               => tungsten-doped LLZO > - > *
      Iron-doped Li7La3Zr2O12 was grey.              => Iron-doped Li7La3Zr2O12 > Li7La3Zr2O12:Fe > *
      LLZO:Ga is fast.                               => LLZO:Ga > - > *
      LLZO: Ga replaces Li.                          => LLZO > Li7La3Zr2O12 > *
      a highly doped LLZO                            => LLZO > Li7La3Zr2O12 > *
      XRD-doped LLZO                                 => LLZO > Li7La3Zr2O12 > *
      Mg-doped LiCoO2 lasts.                         => Mg-doped LiCoO2 > LiCoO2:Mg > *
      """)
  void takesDopantsWithTheMaterial(String sentence, String expected) {
    assertEquals(expected, found(sentence).replaceAll("> [^>;]*$", "> *"));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Made of LLZTO (Li6.5La3Zr1.5Ta0.5O12), it was dense. LLZTO wins. => LLZTO > Li6.5La3Zr1.5Ta0.5O12 > LLZTO
      Steady state (SS) was reached. SS lasted.      => -
      N-butyl-N-methylpyrrolidinium bis(fluorosulfonyl)imide (QX7). QX7 flows. => QX7 > - > Pyr14FSI
      Hard carbon (BTR) was used. BTR sells it.      => -
      Quenched polymer electrolytes (QPEs) swell. One QPE did not. => QPE > - > PolymerElectrolyte
      Polycarbonate (PC) is stiff. PC resists.       => PC > - > Polycarbonate
      Some PC was added.                             => PC > - > PC
      """)
  void readsAbbreviationsAsTheDocumentDefinesThem(String sentence, String expected) {
    List<MaterialMention> mentions = recognise(sentence);
    assertEquals(expected, mentions.stream().filter(m -> m.printed().equals(expected.split(" > ")[0])).map(Examples::line)
        .distinct().collect(Collectors.joining(" ; ")).transform(line -> line.isEmpty() ? "-" : line));
  }

  @Test
  void prefersTheDefinitionInTheSameParagraph() {
    String first = "One group made Li6.5La3Zr1.5Ta0.5O12 (LLZTO).";
    String second = "Another made Li6.4La3Zr1.4Ta0.6O12 (LLZTO).";
    String third = "LLZTO is hard.";
    MaterialRecogniser materials = new MaterialRecogniser(NAMES, new Glossary(Examples.document(first, second, third), NAMES));
    assertEquals(List.of("Li6.5La3Zr1.5Ta0.5O12", "Li6.4La3Zr1.4Ta0.6O12", "Li6.5La3Zr1.5Ta0.5O12"),
        Stream.of(first, second, third)
        .map(text -> materials.in(Text.of(text)).getLast().formula().orElseThrow().flat()).toList());
  }

  @Test
  void endsNamesAndFormulasAtRaisedMarks() {
    Text.Builder text = Text.builder();
    "LLZOa and LiCoO2b".chars().forEach(c -> text.append((char) c,
        c == 'a' || c == 'b' ? Text.Script.SUPERSCRIPT : Text.Script.BASE, 0, 1));
    List<MaterialMention> mentions = new MaterialRecogniser(NAMES, new Glossary(Examples.document(), NAMES)).in(text.build());
    assertEquals(List.of("LLZO", "LiCoO2"), mentions.stream().map(MaterialMention::printed).toList());
  }

  private static String found(String sentence) {
    List<MaterialMention> mentions = recognise(sentence);
    return mentions.isEmpty() ? "-" : mentions.stream().map(Examples::line).collect(Collectors.joining(" ; "));
  }

  private static List<MaterialMention> recognise(String sentence) {
    return new MaterialRecogniser(NAMES, new Glossary(Examples.document(sentence), NAMES)).in(Text.of(sentence));
  }
}
