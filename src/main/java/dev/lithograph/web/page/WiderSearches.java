package dev.lithograph.web.page;

import dev.lithograph.search.Wording;
import dev.lithograph.search.Wording.Bound;
import dev.lithograph.search.Wording.Part;
import dev.lithograph.search.Wording.Temperature;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a search can do without: each filter, word, bound and temperature, with the search that is left. */
final class WiderSearches {
  /** Of what a search consists of, so many parts are tried to do without. */
  private static final int MOST_PARTS = 10;
  private static final int MOST_SHOWN = 6;

  private final FactSearch search;
  private final Labels labels;
  private final Function<SearchParameters, String> address;

  /** @param address of the page that shows a search */
  WiderSearches(FactSearch search, Labels labels, Function<SearchParameters, String> address) {
    this.search = search;
    this.labels = labels;
    this.address = address;
  }

  /** @param facts how many the search without it leads to */
  record Wider(String without, String url, int facts) {}

  /** A filter that is set, and where the search without it is. */
  record Filter(String label, String url) {}

  /** A demand of a search, and the search without it. */
  private record Demand(String label, UnaryOperator<SearchParameters> without) {}

  /** The search without each of its filters, bounds and temperatures. */
  List<Filter> withoutEachFilter(SearchParameters parameters) {
    return filters(parameters).stream()
        .map(demand -> new Filter(demand.label(), address.apply(demand.without().apply(parameters)))).toList();
  }

  /** Of a search that finds nothing, what would find something: without one of its parts, or else two, or else all words. */
  List<Wider> thatFindSomething(SearchParameters parameters) {
    List<Demand> demands = new ArrayList<>(words(parameters));
    demands.addAll(filters(parameters));
    List<Wider> wider = new ArrayList<>();
    if (demands.size() <= MOST_PARTS) {
      demands.forEach(one -> wider.add(wider(one.label(), one.without().apply(parameters))));
      if (wider.stream().noneMatch(choice -> choice.facts() > 0)) {
        wider.addAll(withoutTwo(demands, parameters));
      }
    }
    List<Wider> found = wider.stream().filter(choice -> choice.facts() > 0).limit(MOST_SHOWN).toList();
    return !found.isEmpty() || parameters.text().isEmpty() ? found
        : List.of(wider("“" + parameters.text() + "”", parameters.withText("")));
  }

  private List<Wider> withoutTwo(List<Demand> demands, SearchParameters parameters) {
    List<Wider> wider = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      for (Demand other : demands.subList(i + 1, demands.size())) {
        SearchParameters left = demands.get(i).without().apply(other.without().apply(parameters));
        wider.add(wider(demands.get(i).label() + " and " + other.label(), left));
      }
    }
    return wider;
  }

  private List<Demand> words(SearchParameters parameters) {
    String words = search.wording(parameters.text()).words();
    return words.isEmpty() ? List.of() : List.of(words.split(" ")).stream().distinct()
        .map(word -> new Demand("“" + word + "”", left -> left.withText(without(left.text(), word)))).toList();
  }

  private static String without(String text, String word) {
    return (" " + text + " ").replace(" " + word + " ", " ").strip();
  }

  private List<Demand> filters(SearchParameters parameters) {
    List<Demand> demands = new ArrayList<>();
    parameters.chosen().forEach((facet, values) -> values.forEach(value ->
        demands.add(new Demand(labels.of(facet, value), left -> left.toggled(facet, value)))));
    for (Part part : search.wording(parameters.text()).parts()) {
      demands.add(new Demand(label(part), left -> left.withText(without(search.wording(left.text()), part, left.text()))));
    }
    if (parameters.min().isPresent() || parameters.max().isPresent()) {
      demands.add(new Demand("value range", SearchParameters::withoutRange));
    }
    return demands;
  }

  /** The text without a part of the same label, wherever it stands by now. */
  private static String without(Wording wording, Part part, String text) {
    return wording.parts().stream().filter(other -> label(other).equals(label(part))).findFirst().map(Part::without).orElse(text);
  }

  private static String label(Part part) {
    return switch (part) {
      case Bound bound -> (bound.isLeast() ? "at least " : "at most ") + QuantityNotation.of(bound.number())
          + bound.unit().map(unit -> " " + QuantityNotation.of(unit)).orElse(", in the usual unit");
      case Temperature temperature -> "at " + temperature.printed();
    };
  }

  private Wider wider(String without, SearchParameters parameters) {
    return new Wider(without, address.apply(parameters), search.count(parameters));
  }
}
