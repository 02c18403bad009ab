package dev.lithograph.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      text/turtle                      | text/turtle | 1
      text/*;q=0.4                     | text/turtle | 0.4
      */*;q=0.1, text/turtle; q=0.7    | text/turtle | 0.7
      */*;q=0.9, text/turtle;q=0       | text/turtle | 0
      application/ld+json;profile="x"  | application/ld+json | 1
      text/turtle;q=high, text/html    | text/turtle | 0
      application/*                    | text/turtle | 0
      ''                               | text/turtle | 1
      ,;/                              | text/turtle | 1
      """)
  void takesTheMostPreciseRange(String header, String mediaType, double quality) {
    assertEquals(quality, Accept.of(header).quality(mediaType));
  }
}
