package dev.lithograph.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.web.request.FilterNames.Called;
import dev.lithograph.web.request.FilterNames.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words that a reader is typing may mean: properties, families, materials, documents, papers that measured something, by
 * any of their names, of which there are facts. The last words typed are what is completed; those before them, and the filters,
 * stay. All of it is taken from the index.
 */
public final class Suggestions {
  public static final int MOST = 8;
  private static final int SHORTEST = 2;
  /** How many words a name is looked for in. */
  private static final int WORDS = 4;
  /** What people copy before the DOI that names a paper. */
  private static final Pattern BEFORE_DOI = Pattern.compile("(?i)^(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s?)");

  private final FactIndex index;
  private final QueryReader reader;
  private final FilterNames names;

  public Suggestions(FactIndex index, Catalogue catalogue) {
    this.index = index;
    this.reader = new QueryReader(catalogue);
    this.names = new FilterNames(index, catalogue);
  }

  /**
   * What was found.
   *
   * @param best first
   * @param others how many names match besides
   */
  public record Suggested(List<Suggestion> best, int others) {
    private static final Suggested NOTHING = new Suggested(List.of(), 0);
  }

  /** What may be meant. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Suggestion(
      @JsonPropertyDescription("name of a filter; a document reports values, a paper measured them") String kind,
      String label, @JsonPropertyDescription("the one that was typed, where it is not the label") Optional<String> name,
      @JsonPropertyDescription("of a document or paper") Optional<String> title,
      @JsonPropertyDescription("how many the choice leads to") int facts,
      @JsonPropertyDescription("of the search with it") String url,
      @JsonPropertyDescription("which characters count atoms of formulas, in label, name and title")
      Map<String, List<Subscripts>> subscripts) {
    private static Suggestion of(String kind, String label, Optional<String> name, Optional<String> title, int facts,
        String url) {
      Map<String, List<Subscripts>> subscripts = new LinkedHashMap<>();
      subscripts.put("label", Subscripts.of(label));
      name.ifPresent(text -> subscripts.put("name", Subscripts.of(text)));
      title.ifPresent(text -> subscripts.put("title", Subscripts.of(text)));
      return new Suggestion(kind, label, name, title, facts, url, subscripts);
    }
  }

  /** @param counts of the values that it stands for, the most frequent first: one composition may be written in several ways */
  private record Candidate(Facet facet, List<Count> counts, Called called) {
    private static final Comparator<Candidate> BEST_FIRST = Comparator
        .comparingInt((Candidate candidate) -> candidate.called().answering().rank())
        .thenComparingInt(candidate -> -candidate.facts())
        .thenComparingInt(candidate -> candidate.called().answering().name().folded().length());

    int facts() {
      return counts.stream().mapToInt(Count::facts).sum();
    }

    Suggestion suggestion(SearchParameters others, FoldedName typed) {
      Name label = called.names().label();
      Optional<String> title = called.names().title();
      SearchParameters search = others;
      for (Count count : counts) {
        search = search.toggled(facet, count.value());
      }
      return Suggestion.of(SearchParameters.name(facet), label.printed(), Optional.of(called.answering().name().printed())
          .filter(other -> label.folded().match(typed).isEmpty() && title.isEmpty()),
          title, facts(), search.url("/"));
    }
  }

  /** Makes what the first suggestion would have to wait for: a second, where there are a hundred thousand facts. */
  public void prepare() {
    names.prepare();
  }

  /** Of the longest run of words that means something. */
  public Suggested of(SearchParameters parameters) {
    String[] words = parameters.text().strip().split("\\s+");
    for (int first = Math.max(0, words.length - WORDS); first < words.length; first++) {
      FoldedName typed = typed(String.join(" ", List.of(words).subList(first, words.length)));
      String before = String.join(" ", List.of(words).subList(0, first));
      if (typed.length() >= SHORTEST) {
        Suggested found = of(parameters.withText(before), typed);
        if (!found.best().isEmpty()) {
          return found;
        }
      }
    }
    return Suggested.NOTHING;
  }

  private static FoldedName typed(String words) {
    return FoldedName.of(BEFORE_DOI.matcher(words).replaceFirst(""));
  }

  private Suggested of(SearchParameters others, FoldedName typed) {
    Map<Facet, Map<String, Called>> answering = names.answering(typed);
    if (answering.isEmpty()) {
      return Suggested.NOTHING;
    }
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    answering.forEach((facet, called) -> values.put(facet, called.keySet()));
    List<Candidate> candidates = new ArrayList<>();
    index.counts(reader.query(others), values).forEach((facet, counts) -> counts.stream()
        .filter(count -> !others.isChosen(facet, count.value()))
        .collect(Collectors.groupingBy(count -> meant(facet, count.value()), LinkedHashMap::new, Collectors.toList()))
        .values().forEach(same -> candidates.add(new Candidate(facet, same, answering.get(facet).get(same.getFirst().value())))));
    removeToldOtherwise(candidates);
    List<Suggestion> best = candidates.stream().sorted(Candidate.BEST_FIRST).limit(MOST)
        .map(candidate -> candidate.suggestion(others, typed)).toList();
    return new Suggested(best, candidates.size() - best.size());
  }

  /** Of electrodes the composition, whichever element is written first; else the value itself. */
  private static Object meant(Facet facet, String value) {
    return Optional.of(value).filter(name -> facet == Facet.CATHODE).flatMap(FormulaGrammar::parse)
        .map(formula -> (Object) formula.composition()).orElse(value);
  }

  /** Materials that are among the liquids, salts, polymers or positive electrodes too, which says more of what they are for. */
  private static void removeToldOtherwise(List<Candidate> candidates) {
    Set<Object> told = candidates.stream()
        .filter(candidate -> candidate.facet() == Facet.COMPONENT || candidate.facet() == Facet.CATHODE)
        .map(candidate -> meant(candidate.facet(), candidate.called().names().label().printed())).collect(Collectors.toSet());
    candidates.removeIf(candidate -> candidate.facet() == Facet.MATERIAL
        && candidate.called().names().names().stream().map(Name::printed)
            .anyMatch(name -> told.contains(name) || told.contains(meant(Facet.CATHODE, name))));
  }
}
