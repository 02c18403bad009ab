package dev.lithograph.assemble.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.DamagedFormulas;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaGrammar.Found;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectBuilderTest {
  private static final Catalogue CATALOGUE = new Catalogue(List.of(), List.of(), new UnitGrammar(List.of()));

  /** A formula in the text | that of the subject | what was printed, where it was misread | family. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li6.4La3Zr1.4Ta0.6O12         | Li6.4La3Zr1.4Ta0.6O12    |                           | Garnet
      Li2La3Zr2O12                  | Li7La3Zr2O12             | Li2La3Zr2O12              | Garnet
      L17La3Zr2O12                  | Li7La3Zr2O12             | L17La3Zr2O12              | Garnet
      L16,24La3Zr2Al0.24O11.98      | Li6.24La3Zr2Al0.24O11.98 | L16,24La3Zr2Al0.24O11.98  | Garnet
      Li7La3Zr1.5Ta0.5O12           | Li7La3Zr1.5Ta0.5O12      |                           | Garnet
      Li1.3Fe0.3Ti1.7(PO4)3         | Li1.3Fe0.3Ti1.7(PO4)3    |                           | NASICON
      Li3PS4 glass                  | Li3PS4                   |                           | SulfideGlass
      Li5.5PS4.5Cl1.5               | Li5.5PS4.5Cl1.5          |                           | Argyrodite
      """)
  void repairsFormulasAndTellsTheirFamily(String text, String formula, String printed, String family) {
    Found found = FormulaGrammar.at(text, 0).or(() -> DamagedFormulas.at(text, 0)).orElseThrow();
    Subject subject = new SubjectBuilder(CATALOGUE).of(text, List.of(mention(found)));
    assertEquals(Optional.of(formula), subject.formula());
    assertEquals(Optional.ofNullable(printed), subject.asPrinted());
    assertEquals(Optional.of(family), subject.family());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li6.4La3Zr1.4Ta0.6O12         | INORGANIC_ELECTROLYTE
      Li1.3Fe0.3Ti1.7(PO4)3         | INORGANIC_ELECTROLYTE
      Li3YCl6                       | INORGANIC_ELECTROLYTE
      LiNi0.83Co0.11Mn0.06O2        | POSITIVE_ELECTRODE
      LiMn0.7Fe0.3PO4               | POSITIVE_ELECTRODE
      Li17Sn4                       | NEGATIVE_ELECTRODE
      LiN(SO2CF3)2                  | SALT
      LiAsF6                        | SALT
      Al2O3                         | FILLER
      BaTiO3                        | FILLER
      """)
  void tellsWhatAMaterialIsInACell(String formula, Role role) {
    assertEquals(role, Roles.of(mention(FormulaGrammar.at(formula, 0).orElseThrow())));
  }

  private static MaterialMention mention(Found found) {
    Formula formula = found.formula();
    return new MaterialMention(found.start(), found.end(), formula.asPrinted(), Optional.of(formula), Optional.empty());
  }
}
