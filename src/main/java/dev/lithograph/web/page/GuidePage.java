package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.Question;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from a question to a table in a manuscript, in two minutes, with examples of what the store holds. */
final class GuidePage implements Route {
  static final String PATH = "/guide";
  /** Tried in this order, and shown where they find something. */
  private static final List<String> SEARCHES = List.of("garnet ionic liquid conductivity", "conductivity > 1e-3 S/cm 25 °C",
      "LiFePO4 capacity 0.1C", "interfacial resistance lithium", "polymer conductivity 60 °C", "sulfide conductivity");
  private static final int MOST_SEARCHES = 4;
  private static final int QUESTIONS = 3;

  private final FactSearch search;
  private final Catalogue catalogue;
  private final Labels labels;
  private final List<Question> questions = Question.all().stream().limit(QUESTIONS).toList();

  GuidePage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.search = new FactSearch(store, index, catalogue);
    this.catalogue = catalogue;
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param searches in words
   * @param narrowed by a filter
   * @param evidence of the value that is shown in the text
   * @param compared what most cells, or else most electrolytes, have in common
   */
  record Model(int total, List<Example> searches, Optional<Example> narrowed, Optional<Example> evidence,
      Optional<Example> compared, Optional<String> table, Optional<Example> chart, List<Example> questions) {}

  /** @param facts that it leads to, where it leads to some */
  record Example(String label, String url, int facts) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    SearchResult all = search.first(SearchParameters.everything(), 0).result();
    List<Example> searches = SEARCHES.stream().map(this::ofWords).filter(example -> example.facts() > 0)
        .limit(MOST_SEARCHES).toList();
    Optional<ComparisonParameters> compared = compared(all);
    Templates.answer(context, "guide.jte", new Model(all.total(), searches, narrowed(all), evidence(searches),
        compared.map(parameters -> new Example(label(parameters), parameters.url(ComparePage.PATH), 0)),
        compared.map(parameters -> parameters.url("/api/v1/comparison.tex")), chart(all),
        questions.stream().map(question -> new Example(question.words(),
            Addresses.SPARQL + "?question=" + Addresses.encoded(question.name()), 0)).toList()));
  }

  private Example ofWords(String words) {
    SearchParameters parameters = SearchParameters.everything().withText(words);
    return new Example(words, parameters.url("/"), search.count(parameters));
  }

  private static Stream<Count> values(SearchResult all, Facet facet) {
    return all.values(facet).stream();
  }

  /** By the most frequent property and the family that is most frequent in it. */
  private Optional<Example> narrowed(SearchResult all) {
    return values(all, Facet.PROPERTY).findFirst().map(property -> {
      SearchParameters ofProperty = SearchParameters.everything().toggled(Facet.PROPERTY, property.value());
      Optional<String> family = values(search.first(ofProperty, 0).result(), Facet.FAMILY).findFirst().map(Count::value);
      SearchParameters narrow = family.map(value -> ofProperty.toggled(Facet.FAMILY, value)).orElse(ofProperty);
      String label = labels.of(Facet.PROPERTY, property.value())
          + family.map(value -> ", " + labels.of(Facet.FAMILY, value)).orElse("");
      return new Example(label, narrow.url("/"), search.count(narrow));
    });
  }

  private Optional<Example> evidence(List<Example> searches) {
    SearchParameters parameters = searches.isEmpty() ? SearchParameters.everything()
        : SearchParameters.everything().withText(searches.getFirst().label());
    return search.first(parameters, 1).facts().stream().findFirst().map(GuidePage::evidence);
  }

  private static Example evidence(StoredFact stored) {
    FactRow row = FactRow.of(stored);
    return new Example((row.number() + " " + row.unit()).strip(), row.url(), 1);
  }

  private Optional<ComparisonParameters> compared(SearchResult all) {
    return Stream.of(Facet.CATHODE, Facet.FAMILY).flatMap(facet -> values(all, facet).limit(1)
        .map(count -> ComparisonParameters.of(Map.of(SearchParameters.name(facet), List.of(count.value()))))).findFirst();
  }

  private String label(ComparisonParameters parameters) {
    return parameters.first(SearchParameters.name(Facet.CATHODE)).map(cathode -> "all cells with " + cathode)
        .or(() -> parameters.first(SearchParameters.name(Facet.FAMILY)).map(labels::material)).orElse("");
  }

  private Optional<Example> chart(SearchResult all) {
    return values(all, Facet.PROPERTY).flatMap(count -> catalogue.property(count.value()).stream()).findFirst()
        .map(property -> ChartParameters.usual(property, SearchParameters.everything()))
        .map(chart -> new Example(Labels.inSentence(ChartPage.title(chart)), chart.url(Charts.PATH), 0));
  }
}
