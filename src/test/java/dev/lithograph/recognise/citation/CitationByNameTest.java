package dev.lithograph.recognise.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lithograph.document.Document;
import dev.lithograph.document.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations by author and year, and authors without a citation, in a paper that cites by author and year. */
class CitationByNameTest {
  private static final List<String> ENTRIES = List.of(
      "Kim, Manik, Lim; 2016", // 1
      "Kim, Lim; 2016", // 2
      "Xu, Ma, Sun; 2018a", // 3
      "Xu, Ma, +; 2018b", // 4
      "Müller, Weiß; 2019", // 5
      "van der Berg, Olsen, +; 2020", // 6
      "García-López, Ruiz; 2017", // 7
      "Xu; 2014", // 8
      "O'Neill, Sun, Petrov; 2021", // 9
      "Li, Wang; 2015", // 10
      "Zhang, He, Goodman; 2020", // 11
      "Kim, Seo, +; 2020", // 12
      "Sørensen, Dahl, +; 2022", // 13
      "de la Torre, Silva, +; 2012"); // 14

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      It conducts (Kim et al., 2016).                          | (Kim et al., 2016) > 1,2
      It conducts (Kim and Lim 2016).                          | (Kim and Lim 2016) > 2
      It conducts (Kim & Lim, 2016).                           | (Kim & Lim, 2016) > 2
      It conducts [Kim and Lim, 2016].                         | [Kim and Lim, 2016] > 2
      It conducts (Kim, Manik and Lim, 2016).                  | (Kim, Manik and Lim, 2016) > 1
      It conducts (Kim, Manik, & Lim, 2016).                   | (Kim, Manik, & Lim, 2016) > 1
      It conducts (Kim and Lim 2016; Xu et al., 2018a,b).      | (Kim and Lim 2016; Xu et al., 2018a,b) > 2,3,4
      It conducts (Xu et al., 2018a, 2018b).                   | (Xu et al., 2018a, 2018b) > 3,4
      It conducts (Xu et al. 2018b).                           | (Xu et al. 2018b) > 4
      Earlier, Kim and Lim (2016) saw it melt.                 | Earlier, Kim and Lim (2016) > 2
      It conducts (Xu, 2014).                                  | (Xu, 2014) > 8
      It conducts (Xu 2014; Li and Wang 2015).                 | (Xu 2014; Li and Wang 2015) > 8,10
      It conducts (Xu, 2014, Li and Wang, 2015).               | (Xu, 2014, Li and Wang, 2015) > 8,10
      It conducts (see Xu, 2014).                              | (see Xu, 2014) > 8
      It conducts (e.g., Xu, 2014).                            | (e.g., Xu, 2014) > 8
      It conducts (Kim et al. 2016, 2020).                     | (Kim et al. 2016, 2020) > 1,2,12
      It conducts (Xu, 2014) and melts (Li and Wang, 2015).    | (Xu, 2014) > 8 ; (Li and Wang, 2015) > 10
      Kim et al. (2020) saw it melt.                           | Kim et al. (2020) > 12
      Kim et al. [2020] saw it melt.                           | Kim et al. [2020] > 12
      Kim and Lim (2016) saw it melt.                          | Kim and Lim (2016) > 2
      Xu (2014) saw it melt.                                   | Xu (2014) > 8
      Recently Xu et al. (2018a) saw it melt.                  | Xu et al. (2018a) > 3
      Xu et al. (2018a, b) saw it melt.                        | Xu et al. (2018a, b) > 3,4
      Kim's group (2020) saw it melt.                          | Kim's group (2020) > 12
      Kim & Lim, 2016 saw it melt.                             | Kim & Lim, 2016 > 2
      Kim and co-workers (2020) saw it melt.                   | Kim and co-workers (2020) > 12
      Müller and Weiss (2019) saw it melt.                     | Müller and Weiss (2019) > 5
      Mueller and Weiß (2019) saw it melt.                     | Mueller and Weiß (2019) > 5
      Muller and Weiss (2019) saw it melt.                     | Muller and Weiss (2019) > 5
      It melts (van der Berg et al., 2020).                    | (van der Berg et al., 2020) > 6
      Van der Berg et al. (2020) saw it melt.                  | Van der Berg et al. (2020) > 6
      It melts (Berg et al., 2020).                            | (Berg et al., 2020) > 6
      It melts (de la Torre et al. 2012).                      | (de la Torre et al. 2012) > 14
      It melts (Garcia-Lopez and Ruiz, 2017).                  | (Garcia-Lopez and Ruiz, 2017) > 7
      It melts (García‐López and Ruiz, 2017).                  | (García‐López and Ruiz, 2017) > 7
      It melts (O’Neill et al., 2021).                         | (O’Neill et al., 2021) > 9
      It melts (Sorensen et al., 2022).                        | (Sorensen et al., 2022) > 13
      Kim et al. (2020) and Xu (2014) saw it.                  | Kim et al. (2020) > 12 ; Xu (2014) > 8
      It melts (Novak et al., 2013).                           | (Novak et al., 2013) > ?Novak 2013
      It melts (Xu, 2014; Novak, 2013).                        | (Xu, 2014; Novak, 2013) > 8 ?Novak 2013
      Li and Wang met, and it melts (Kim et al., 2020).        | Li @ 10 ; (Kim et al., 2020) > 12
      Li and Wang met. In 2020 it melts (Kim et al., 2020).    | Li @ 10 ; (Kim et al., 2020) > 12
      It was sold in April 2016 first.                         | -
      It was sold in 2016 (Figure 2014).                       | -
      The year (2016) was cold.                                | -
      It melts (Table 3, 2016).                                | -
      """)
  void readsAuthorAndYear(String text, String expected) {
    assertEquals(expected, Papers.told(new CitationRecogniser(paper(text)).in(Text.of(text))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      Xu et al. saw it melt.                                   | Xu @ 3,4
      Later, Kim and co-workers saw it melt.                   | Kim @ 1,2,12
      Later, Kim and coworkers saw it melt.                    | Kim @ 1,2,12
      Zhang and colleagues saw it melt.                        | Zhang @ 11
      Goodman's group saw it melt.                             | Goodman @ 11
      The Goodman group saw it melt.                           | Goodman @ 11
      The group of Goodman saw it melt.                        | Goodman @ 11
      The team of Prof. Goodman saw it melt.                   | Goodman @ 11
      Petrov and co-workers saw it melt.                       | Petrov @ 9
      Li and Wang reported that it melts.                      | Li @ 10
      Van der Berg et al. saw it melt.                         | Van der Berg @ 6
      Xu et al.'s gel melts.                                   | Xu @ 3,4
      Brandt et al. saw it melt.                               | Brandt @
      Xu et al. (2018a) saw it, and Zhang et al. did.          | Xu et al. (2018a) > 3 ; Zhang @ 11
      Lithium and Sodium reported that it melts.               | -
      Wang and Li reported that it melts.                      | -
      The Research group saw it melt.                          | -
      Phosphates and others melt.                              | -
      """)
  void namesAuthorsWithoutACitation(String text, String expected) {
    assertEquals(expected, Papers.told(new CitationRecogniser(paper(text)).in(Text.of(text))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      Xu et al. [3] saw it melt.              | [3] > 3
      Xu et al.[³] saw it melt.               | [³] > 3
      Xu and co-workers [3,4] saw it melt.    | [3,4] > 3,4
      Xu et al. saw it melt [3].              | Xu @ 3,4 ; [3] > 3
      Kim et al. (2020) saw it melt [12].     | Kim et al. (2020) > 12 ; [12] > 12
      Novak et al. (2013) saw it melt [12].   | Novak @ ; [12] > 12
      """)
  void namesAuthorsOnlyWhereNoCitationIsBesideThem(String text, String expected) {
    Document paper = Papers.listed(ENTRIES, "Many [1,2,3,4,5,6,7,8,9,10,11,12,13,14] said so.", text);
    assertEquals(expected, Papers.told(new CitationRecogniser(paper).in(Text.of(text))));
  }

  @Test
  void endsOnAnythingInTime() {
    String text = "Van Der De La Kim, Lim, ".repeat(2000) + "Kim and Lim and ".repeat(2000) + "Xu-".repeat(3000)
        + "O'".repeat(9000);
    Document paper = paper(text);
    assertTimeout(Duration.ofSeconds(5),
        () -> new CitationRecogniser(paper).in(Text.of(text)));
  }

  private static Document paper(String text) {
    return Papers.listed(ENTRIES, "Many (Kim et al., 2016; Xu et al., 2018a; Müller and Weiß 2019; Li and Wang 2015) said so.",
        text);
  }
}
