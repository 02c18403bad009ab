package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentsTest {
  private final Treatments treatments = Treatments.of(OntologyFiles.onClassPath());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      hot-pressed Li6PS5Cl                        | HotPressing
      Hot-pressed LLZTO                           | HotPressing
      LAGP, sintered and polished                 | Sintering Polishing
      spark plasma sintered LATP                  | Sintering SparkPlasmaSintering
      ball-milled, then annealed Li3YCl6          | Annealing BallMilling
      electrospun PAN + LiTFSI                    | Electrospinning
      LLZO pellet                                 | ''
      uncoated Celgard                            | ''
      EC/DEC in situ                              | ''
      """)
  void areFoundAsWholeWords(String name, String terms) {
    assertEquals(terms, String.join(" ", treatments.in(name)));
  }
}
