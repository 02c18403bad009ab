package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LLZO + [Py14][TFSI]/LiTFSI (19:1) 80:20        | 20
      LLZO + FSI ionic liquid 75:15                  | 16.7
      silica particles with 75 vol% of a liquid      | 75
      PEO + 20 wt% LLZTO                             | 20
      PEO with about 12.5 wt.% SiO2                  | 12.5
      LLZO + [Py14][TFSI]/LiTFSI (19:1)              |
      PEO + LiTFSI 20:1                              |
      PEO with LiTFSI 70:15:15                       |
      LATP + 10 M LiFSI in EC + 5 wt% FEC            |
      LATP + 1 M LiPF6 in EC/DEC                     |
      75Li2S-25P2S5                                  |
      Li3YCl6                                        |
      """)
  void ofTwoPartsAreRead(String name, String share) {
    assertEquals(share == null ? "" : share,
        Proportions.addedShare(name).map(it -> it.stripTrailingZeros().toPlainString()).orElse(""));
  }
}
