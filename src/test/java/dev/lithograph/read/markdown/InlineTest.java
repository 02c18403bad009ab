package dev.lithograph.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      of 10^-8–10^-6 S/cm                        | of 10⁻⁸–10⁻⁶ S/cm
      of 2×10^-8-5×10^-6 S/cm                    | of 2×10⁻⁸-5×10⁻⁶ S/cm
      was seen.^3,5^ Then                        | was seen.³,⁵ Then
      was seen.^3–5^ Then                        | was seen.³–⁵ Then
      was seen^3-5 then                          | was seen³⁻⁵ then
      """)
  void endsSuperscriptsWhereAnotherPowerBegins(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      as Kim \\[12\\] saw                        | as Kim [12] saw
      as Kim \\[12,14–16\\] saw                  | as Kim [12,14–16] saw
      as Kim \\[[1](#r1),[3](#r3)\\] saw         | as Kim [1,3] saw
      as Kim [[1](#r1)] saw                      | as Kim [1] saw
      as Kim [\\[1\\]](#r1) saw                  | as Kim [1] saw
      as Kim \\(12\\) saw                        | as Kim (12) saw
      in \\[Py14\\]\\[TFSI\\] it melts           | in [Py14][TFSI] it melts
      of \\(10^{-4}\\) S cm there                | of 10⁻⁴ S cm there
      with \\(x\\) of one half                   | with x of one half
      """)
  void keepsBracketsThatAConverterEscaped(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      of Li 6 PS5Cl and Li6 PS5 Br here               | of Li6PS5Cl and Li6PS5Br here
      of Li 6.6 Si 0.6 Sb0.4 S5 I at last             | of Li6.6Si0.6Sb0.4S5I at last
      of Li3 InCl4.8 F1.2 and Li3 InCl6               | of Li3InCl4.8F1.2 and Li3InCl6
      of Li6.5 La3Zr1.5 Ta0.5O12 (LLZTO)              | of Li6.5La3Zr1.5Ta0.5O12 (LLZTO)
      of Li 7 La 3 Zr 2 O 12 pellets                  | of Li7La3Zr2O12 pellets
      of LiNi 0.6 Mn 0.2 Co 0.2 O 2 .                 | of LiNi0.6Mn0.2Co0.2O2 .
      of LiNi 1/3 Co1/3 Mn1/3 O2 powder               | of LiNi1/3Co1/3Mn1/3O2 powder
      of Li 10 GeP 2 S 12 , too                       | of Li10GeP2S12 , too
      of Li 1.3 Al 0.3 Ti 1.7 (PO 4 ) 3 here          | of Li1.3Al0.3Ti1.7(PO4)3 here
      of Li(Ni0.8 Co0.1 Mn0.1 )O2 here                | of Li(Ni0.8Co0.1Mn0.1)O2 here
      of Li 6+ x Ge x P1 -x S5 I here                 | of Li6+xGexP1-xS5I here
      of Li 2S, Li 3N and Li 2 S                      | of Li2S, Li3N and Li2S
      of LiCoO 2 and Al 2 O 3                         | of LiCoO2 and Al2O3
      of Na 11 Sn2 PS12 there                         | of Na11Sn2PS12 there
      of LiCoO2 Li3PS4 mixtures                       | of LiCoO2 Li3PS4 mixtures
      of LiCoO2 - 5 mg of it                          | of LiCoO2 - 5 mg of it
      of Li 2 mm thick                                | of Li 2 mm thick
      with Li 1 M LiPF6 was used                      | with Li 1 M LiPF6 was used
      with LiCoO 2 h long                             | with LiCoO 2 h long
      at Li 2 V and 3 V                               | at Li 2 V and 3 V
      of Mn 3+ and Ni 2 + /Ni 4 + there               | of Mn 3+ and Ni 2 + /Ni 4 + there
      with LiFePO4 12 cells                           | with LiFePO4 12 cells
      In 2 S and As I said                            | In 2 S and As I said
      """)
  void joinsFormulasThatAConverterLeftInPieces(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      of 145 mAh g GLYPH&lt;0&gt; 1 at once             | of 145 mAh g -1 at once
      of 3×10 GLYPH<0> 4 S there                        | of 3×10 -4 S there
      of a Li GLYPH<c=3,font=/AB> In alloy              | of a Li - In alloy
      of a sul /uniFB01 de of low e /uniFB03 ciency     | of a sulfide of low efficiency
      of the /uniFB01 rst /uniFB02 at di/uniFB00usion   | of the first flat diffusion
      and GLYPHS /unit                                  | and GLYPHS /unit
      """)
  void readsWhatConvertersWriteForUnknownGlyphs(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      at 2 mS cm /C0 1 and 10 /C0 4 S cm /C0 1         | at 2 mS cm -1 and 10 -4 S cm -1
      it gives B 10 mA h g /C0 1 at 60 1 C             | it gives ~10 mA h g -1 at 60 °C
      from /C0 10 to 45 1 C at 2 S cm /C0 1            | from -10 to 45 °C at 2 S cm -1
      3 /C2 10 /C0 4 S cm /C0 1 , /C24 5 nm            | 3 × 10 -4 S cm -1 , ~ 5 nm
      a load of 2 mg cm /C0 2 over 60 1 C              | a load of 2 mg cm -2 over 60 1 C
      the share B 10 of it                             | the share B 10 of it
      a rate of 1/C0 there                             | a rate of 1/C0 there
      """)
  void spellsOutSymbolsThatAConverterNumbered(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }
}
