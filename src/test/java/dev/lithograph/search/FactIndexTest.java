package dev.lithograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Unit;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.search.SearchResult.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactIndexTest {
  private final FactIndex index = FactIndex.inMemory(ExampleReview.CATALOGUE);

  @BeforeEach
  void build() {
    index.refresh(reader -> "one", () -> facts().stream());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static List<StoredFact> facts() {
    var review = ExampleReview.mined();
    List<StoredFact> facts = new ArrayList<>();
    for (Fact fact : review.facts()) {
      facts.add(new StoredFact("https://w3id.org/lithograph/id/report/" + facts.size(), review.document().id(),
          review.document().bibliography(), fact, List.of()));
    }
    return facts;
  }

  /** Facts by their number in the example review; 0, 1, 6, 7 are of the garnet, 2 to 4 of the polymer, 5 of neither. */
  private List<Integer> found(FactQuery query) {
    return index.search(query).facts().stream().map(found -> Integer.valueOf(found.key())).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LLZO                           | 0 1 6 7
      llzo                           | 0 1 6 7
      Li7La3Zr2O12                   | 0 1 6 7
      Li₇La₃Zr₂O₁₂                   | 0 1 6 7
      Li2La3Zr2O12                   | 0 1 6 7
      lithium lanthanum zirconate    | 0 1 6 7
      Garnets                        | 0 1 6 7
      [Py14][TFSI]                   | 0 1 6 7
      Py14TFSI                       | 0 1 6 7
      pyr14                          | 0 1 6 7
      LLZO ionic liquid              | 0 1 6 7
      LLZO@[Py14][TFSI]/LiTFSI       | 0 1 6 7
      PEO/LATP                       | 2 3 4
      poly(ethylene oxide)           | 2 3 4
      LFP                            | 0 1 6 7
      LiFePO4                        | 0 1 6 7
      Okoro 2018                     | 0 1 6 7
      okoro capac                    | 1 6 7
      conductivities                 | 0 2
      ionic conductivity polyethylene | 2
      separator                      | 5
      de Vries                       | 0 1 2 3 4 5 6 7
      LLZTO                          |
      LLZO PEO                       |
      """)
  void findsFactsByWords(String text, String expected) {
    List<Integer> numbers = expected == null ? List.of() : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();
    assertEquals(numbers, found(FactQuery.of(text)).stream().sorted().toList());
  }

  @Test
  void tellsWordsThatItDoesNotLookFor() {
    String thirtyTwo = "LLZO ".repeat(32);
    String tooLong = "x".repeat(256);
    assertEquals(List.of(), index.ignored(Wording.ofWords(thirtyTwo)));
    assertEquals(List.of("PEO", "separators"), index.ignored(Wording.ofWords(thirtyTwo + "PEO / separators")));
    assertEquals(List.of(tooLong), index.ignored(Wording.ofWords("LLZO " + tooLong)));
    assertEquals(List.of(tooLong), index.ignored(Wording.ofWords(tooLong + " LLZO")));
    assertEquals(4, index.count(FactQuery.of(thirtyTwo + "PEO")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      conductivity > 1e-4 S/cm             | 0
      conductivity > 0.1 mS/cm             | 0
      conductivity below 10⁻⁴ S cm⁻¹       | 2
      > 1000 h                             | 3
      > 1000 mAh/g                         |
      LLZO conductivity 25 °C              | 0
      LLZO conductivity room temperature   | 0
      conductivity 50 °C                   | 2
      conductivity 100 °C                  |
      LLZO conductivity > 1e-4 25 °C LiFePO4 | 0
      """)
  void findsFactsByValuesAndTemperatures(String text, String expected) {
    List<Integer> numbers = expected == null ? List.of() : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();
    FactQuery everything = FactQuery.of("");
    assertEquals(numbers, found(new FactQuery(new WordingReader(OntologyCatalogue.read().units()).read(text), Map.of(),
        everything.atLeast(), everything.atMost(),
        Order.RELEVANCE, 0, 50)).stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "AND", "(", "\"", "LLZO AND (", "field:value^2~", "*", "?", "[a TO", "\\", "!", "+-&&||",
      "\u0000", "/a(/",
      "\ud800"})
  void takesAnyInputWithoutAnError(String text) {
    assertTrue(index.search(FactQuery.of(text)).total() >= 0);
  }

  @Test
  void findsEverythingForBlankText() {
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), found(FactQuery.of(" ")));
  }

  @Test
  void putsANameBeforeAMentionInTheQuote() {
    assertEquals(List.of(1, 7), found(FactQuery.of("LiFePO4").with(Facet.PROPERTY, "specific_capacity")));
    assertEquals(0, found(FactQuery.of("LiFePO4")).getLast());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PROPERTY  | ionic_conductivity | 0 2
      FAMILY    | Garnet             | 0 1 6 7
      CATHODE   | LiFePO4            | 1 6 7
      COMPONENT | [Py14][TFSI]       | 0 1 6 7
      CELL      | symmetric          | 3
      DOCUMENT  | 10.1234/Review.2021 | 0 1 2 3 4 5 6 7
      YEAR      | 2018               | 0 1 6 7
      CERTAINTY | low                |
      KIND      | criterion          | 5
      KIND      | definition         |
      """)
  void narrowsByFacets(Facet facet, String value, String expected) {
    List<Integer> numbers = expected == null ? List.of() : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();
    assertEquals(numbers, found(FactQuery.of("").with(facet, value)));
  }

  @Test
  void countsTheValuesOfAFacetAsIfNoneOfThemWereChosen() {
    SearchResult result = index.search(FactQuery.of("").with(Facet.FAMILY, "Garnet"));
    assertEquals(4, result.total());
    assertEquals(List.of(new Count("Garnet", 4), new Count("NASICON", 3)), result.values(Facet.FAMILY));
    assertEquals(List.of(new Count("specific_capacity", 2), new Count("capacity_retention", 1),
        new Count("ionic_conductivity", 1)),
        result.values(Facet.PROPERTY));
  }

  @Test
  void takesSeveralValuesOfAFacetAsAlternatives() {
    assertEquals(List.of(1, 3, 7), found(FactQuery.of("").with(Facet.PROPERTY, "specific_capacity", "cycling_duration")));
  }

  @Test
  void comparesValuesByWhatTheyAreKnownToBe() {
    FactQuery conductivity = FactQuery.of("").with(Facet.PROPERTY, "ionic_conductivity");
    assertEquals(List.of(0), found(conductivity.between(OptionalDouble.of(1e-4), OptionalDouble.empty())));
    assertEquals(List.of(2), found(conductivity.between(OptionalDouble.empty(), OptionalDouble.of(1e-4))));
    FactQuery duration = FactQuery.of("").with(Facet.PROPERTY, "cycling_duration");
    assertEquals(List.of(3), found(duration.between(OptionalDouble.of(1000), OptionalDouble.empty())));
    assertEquals(List.of(), found(duration.between(OptionalDouble.empty(), OptionalDouble.of(2000))));
  }

  @Test
  void tellsHowValuesAreSpreadWhateverBoundsAreSet() {
    FactQuery capacity = FactQuery.of("").with(Facet.PROPERTY, "specific_capacity")
        .between(OptionalDouble.of(1000), OptionalDouble.empty());
    List<Spread.Bin> bins = spread(capacity, "specific_capacity", 0).bins();
    assertEquals(2, bins.stream().mapToInt(Spread.Bin::facts).sum());
    assertTrue(bins.getFirst().low() <= 138 && bins.getLast().high() > 145, bins.toString());
    assertEquals(List.of(), spread(FactQuery.of("").with(Facet.PROPERTY, "cycling_duration"), "cycling_duration", 0)
        .bins());
  }

  @Test
  void spreadsValuesInTheUnitThatTheyAreShownIn() {
    FactQuery conductivity = FactQuery.of("").with(Facet.PROPERTY, "ionic_conductivity");
    List<Spread.Bin> usual = spread(conductivity, "ionic_conductivity", 0).bins();
    List<Spread.Bin> milli = spread(conductivity, "ionic_conductivity", 1).bins();
    assertEquals(usual.stream().map(Spread.Bin::facts).toList(), milli.stream().map(Spread.Bin::facts).toList());
    assertEquals(usual.getFirst().low() * 1000, milli.getFirst().low(), 1e-12);
  }

  /** @param unit of those that the property is reported in, by its place among them */
  private Spread spread(FactQuery query, String property, int unit) {
    List<Unit> units = OntologyCatalogue.read().property(property).orElseThrow().units();
    return index.spread(query, units.getFirst(), units.get(unit));
  }

  @Test
  void sortsByValueAndByConfidence() {
    FactQuery capacity = FactQuery.of("").with(Facet.PROPERTY, "specific_capacity");
    assertEquals(List.of(1, 7), found(capacity.by(Order.VALUE_DESCENDING)));
    assertEquals(List.of(7, 1), found(capacity.by(Order.VALUE_ASCENDING)));
    assertEquals(3, found(FactQuery.of("").by(Order.CONFIDENCE)).getFirst());
  }

  @Test
  void pagesThroughAllMatches() {
    assertEquals(List.of(2, 3, 4), found(FactQuery.of("").page(2, 3)));
    assertEquals(List.of(), found(FactQuery.of("").page(8, 3)));
    assertEquals(List.of(), found(FactQuery.of("").page(0, 0)));
    assertEquals(8, index.search(FactQuery.of("").page(0, 0)).total());
    assertEquals(8, found(FactQuery.of("").page(0, Integer.MAX_VALUE)).size());
    assertEquals(List.of(), found(FactQuery.of("").page(Integer.MAX_VALUE, 10)));
  }

  @Test
  void countsBeyondAThousandMatches() {
    StoredFact fact = facts().getFirst();
    index.refresh(reader -> "many", () -> IntStream.range(0, 3000).mapToObj(i -> fact));
    SearchResult result = index.search(FactQuery.of("LLZO").page(0, 10));
    assertEquals(3000, result.total());
    assertEquals(List.of(new Count("Garnet", 3000)), result.values(Facet.FAMILY));
    assertEquals(10, result.facts().size());
  }

  @Test
  void listsTheMostFrequentValuesOfAFacetAndThoseChosen() {
    StoredFact fact = facts().getFirst();
    index.refresh(reader -> "papers", () -> IntStream.concat(IntStream.range(0, 250), IntStream.of(249)).mapToObj(paper ->
        new StoredFact(StoredFact.iriOf("p" + paper), "paper " + paper, fact.reportedIn(), fact.fact(), List.of())));
    SearchResult all = index.search(FactQuery.of(""));
    assertEquals(new Count("paper 249", 2), all.values(Facet.DOCUMENT).getFirst());
    assertEquals(SearchResult.MOST_VALUES, all.values(Facet.DOCUMENT).size());
    assertEquals(50, all.unlisted(Facet.DOCUMENT));
    SearchResult chosen = index.search(FactQuery.of("LLZO").with(Facet.DOCUMENT, "paper 99"));
    assertEquals(new Count("paper 99", 1), chosen.values(Facet.DOCUMENT).getLast());
    assertEquals(49, chosen.unlisted(Facet.DOCUMENT));
    Map<Facet, Set<String>> some = Map.of(Facet.DOCUMENT, Set.of("paper 0", "paper 249", "paper 250"));
    for (FactQuery query : List.of(FactQuery.of(""), FactQuery.of("LLZO"))) {
      assertEquals(Set.of(new Count("paper 0", 1), new Count("paper 249", 2)),
          Set.copyOf(index.counts(query, some).get(Facet.DOCUMENT)));
    }
    assertEquals(250, index.counts().get(Facet.DOCUMENT).size());
    assertEquals(250, index.documents().size());
    assertEquals(Map.of(index.counts().get(Facet.PAPER).getFirst().value(), fact.credited().getFirst()),
        index.publications().get(Facet.PAPER));
  }

  @Test
  void givesSamplesAsAWholeWhereEachQuestionFindsOneOfTheirFacts() {
    FactQuery all = FactQuery.of("");
    assertEquals(List.of("0", "1", "6", "7"), keys(index.ofSamples(all.with(Facet.KIND, "result"),
        List.of(all.with(Facet.PROPERTY, "ionic_conductivity"), all.with(Facet.CATHODE, "LiFePO4")), 9)));
    FactsOfSamples first = index.ofSamples(all, List.of(), 3);
    assertEquals(List.of("0", "1", "2"), keys(first));
    assertEquals(8, first.total());
  }

  private static List<String> keys(FactsOfSamples found) {
    return found.facts().stream().map(StoredFact::key).toList();
  }

  @Test
  void findsOneFactByItsName() {
    assertEquals(facts().get(3).iri(), index.fact(facts().get(3).iri()).orElseThrow().iri());
    assertEquals(Optional.empty(), index.fact("https://w3id.org/lithograph/id/report/none"));
  }

  @Test
  void isRebuiltOnlyWhereTheGraphChanged() {
    index.refresh(reader -> "one", () -> fail("asked for facts although nothing changed"));
    index.refresh(reader -> "two", Stream::of);
    assertEquals(0, index.search(FactQuery.of("")).total());
    assertEquals(List.of(), index.search(FactQuery.of("LLZO").with(Facet.FAMILY, "Garnet")).facts());
  }

  @Test
  void takesTheFactsThatWereReadForTheStateAndAsksForNoneAgain() {
    index.refresh(reader -> {
      facts().stream().limit(2).forEach(reader);
      return "two";
    }, () -> fail("asked for facts that were read already"));
    assertEquals(2, index.search(FactQuery.of("")).total());
    index.refresh(reader -> "two", () -> fail("asked for facts although nothing changed"));
  }

  @Test
  void staysAsItWasWhereTheStateCannotBeTold() {
    int before = index.search(FactQuery.of("")).total();
    assertThrows(IllegalStateException.class, () -> index.refresh(reader -> {
      reader.accept(facts().getFirst());
      throw new IllegalStateException("no state");
    }, Stream::of));
    assertEquals(before, index.search(FactQuery.of("")).total());
    index.refresh(reader -> "one", () -> fail("asked for facts although nothing changed"));
  }

  @Test
  void remembersTheGraphThatItWasBuiltFrom(@TempDir Path folder) {
    try (FactIndex first = FactIndex.open(folder.resolve("index"), ExampleReview.CATALOGUE)) {
      first.refresh(reader -> "one", () -> facts().stream());
    }
    try (FactIndex second = FactIndex.open(folder.resolve("index"), ExampleReview.CATALOGUE)) {
      second.refresh(reader -> "one", () -> fail("asked for facts although nothing changed"));
      assertEquals(8, second.search(FactQuery.of("")).total());
    }
  }

  @Test
  void isBuiltAnewWhereItsFilesAreDamaged(@TempDir Path folder) throws IOException {
    try (FactIndex first = FactIndex.open(folder, ExampleReview.CATALOGUE)) {
      first.refresh(reader -> "one", () -> facts().stream());
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (FactIndex second = FactIndex.open(folder, ExampleReview.CATALOGUE)) {
      second.refresh(reader -> "one", () -> facts().stream());
      assertEquals(8, second.search(FactQuery.of("")).total());
    }
  }

  @Test
  void findsFactsWithoutAnyFacetValue() {
    StoredFact fact = facts().get(5);
    Subject nameless = new Subject("", Optional.empty(), Optional.empty(), Optional.of(""), List.of());
    Fact bare = new Fact(fact.fact().kind(), fact.fact().property(), nameless, fact.fact().quantity(), fact.fact().conditions(),
        fact.fact().attribution(), fact.fact().evidence(), 0);
    index.refresh(reader -> "bare", () -> Stream.of(new StoredFact("x/1", "d", fact.reportedIn(), bare, List.of())));
    assertEquals(List.of(), index.search(FactQuery.of("")).values(Facet.FAMILY));
    assertEquals(1, index.search(FactQuery.of("4.5 V")).total());
  }

  /** What Lucene counts looks its names up in one place at a time, while the counts of all facts are asked for by many. */
  @Test
  void givesTheSameFiltersToManyAtOnce() {
    var expected = index.search(FactQuery.of("")).facets();
    assertTrue(IntStream.range(0, 5000).parallel().allMatch(i -> index.search(FactQuery.of("")).facets().equals(expected)));
  }
}
