package dev.lithograph.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Citation;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.FoldedName.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words that a reader is typing may mean: properties, families, materials, documents by any of their names, of which
 * there are facts. The last words typed are what is completed; those before them, and the filters, stay.
 */
public final class Suggestions {
  public static final int MOST = 8;
  private static final int SHORTEST = 2;
  /** How many words a name is looked for in. */
  private static final int WORDS = 4;

  private final FactStore store;
  private final FactIndex index;
  private final Catalogue catalogue;
  private final QueryReader reader;
  private volatile Documents documents = new Documents("", Map.of());

  public Suggestions(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.reader = new QueryReader(catalogue);
  }

  /** What may be meant. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Suggestion(@JsonPropertyDescription("name of a filter, or material") String kind, String label,
      @JsonPropertyDescription("the one that was typed, where it is not the label") Optional<String> name,
      @JsonPropertyDescription("how many the choice leads to") int facts,
      @JsonPropertyDescription("of the search with it") String url) {}

  /** What the documents of one state of the data are called. */
  private record Documents(String state, Map<String, List<String>> names) {}

  private record Candidate(Suggestion suggestion, Match match, int length) {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::match)
        .thenComparing(candidate -> -candidate.suggestion().facts()).thenComparing(Candidate::length);
  }

  /** The best first, of the longest run of words that means something. */
  public List<Suggestion> of(SearchParameters parameters) {
    String[] words = parameters.text().strip().split("\\s+");
    for (int first = Math.max(0, words.length - WORDS); first < words.length; first++) {
      FoldedName typed = FoldedName.of(String.join(" ", List.of(words).subList(first, words.length)));
      String before = String.join(" ", List.of(words).subList(0, first));
      if (typed.length() >= SHORTEST) {
        List<Suggestion> found = of(parameters.withText(before), typed);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Suggestion> of(SearchParameters others, FoldedName typed) {
    List<Candidate> candidates = new ArrayList<>();
    index.search(reader.query(others).page(0, 0)).facets().forEach((facet, counts) -> counts.stream()
        .filter(count -> !others.isChosen(facet, count.value()))
        .flatMap(count -> ofFacet(others, typed, facet, count).stream()).forEach(candidates::add));
    Set<String> known = new HashSet<>(candidates.stream().map(candidate -> candidate.suggestion().label()).toList());
    candidates.addAll(materials(others, typed, known));
    return candidates.stream().sorted(Candidate.BEST_FIRST).map(Candidate::suggestion).limit(MOST).toList();
  }

  /**
   * Those that no filter is of; their label finds them, where it is one word: two short ones find much else. Only the best are
   * counted, since each takes a search.
   */
  private List<Candidate> materials(SearchParameters others, FoldedName typed, Set<String> known) {
    return catalogue.materials().stream()
        .filter(material -> material.role() != Material.Role.ELECTROLYTE_FAMILY && FoldedName.of(material.label()).isOneWord())
        .filter(material -> known.add(material.label()))
        .flatMap(material -> ofMaterial(others, typed, material).stream()).sorted(Candidate.BEST_FIRST).limit(MOST)
        .map(candidate -> counted(others, candidate)).filter(candidate -> candidate.suggestion().facts() > 0).toList();
  }

  private Optional<Candidate> ofFacet(SearchParameters others, FoldedName typed, Facet facet, Count count) {
    List<String> names = names(facet, count.value());
    return best(names, typed).map(name -> candidate(SearchParameters.name(facet), names.getFirst(), name, typed, count.facts(),
        others.toggled(facet, count.value())));
  }

  private static Optional<Candidate> ofMaterial(SearchParameters others, FoldedName typed, Material material) {
    return best(names(material), typed).map(name -> candidate("material", material.label(), name, typed, 0,
        others.withText((others.text() + " " + material.label()).strip())));
  }

  private Candidate counted(SearchParameters others, Candidate candidate) {
    Suggestion suggestion = candidate.suggestion();
    int facts = index.search(reader.query(others.withText((others.text() + " " + suggestion.label()).strip())).page(0, 0))
        .total();
    return new Candidate(new Suggestion(suggestion.kind(), suggestion.label(), suggestion.name(), facts, suggestion.url()),
        candidate.match(), candidate.length());
  }

  private static Candidate candidate(String kind, String label, String name, FoldedName typed, int facts,
      SearchParameters chosen) {
    Optional<String> other = Optional.of(name).filter(found -> FoldedName.of(label).match(typed).isEmpty());
    FoldedName folded = FoldedName.of(name);
    Suggestion suggestion = new Suggestion(kind, label, other, facts, chosen.url("/"));
    return new Candidate(suggestion, folded.match(typed).orElseThrow(), folded.length());
  }

  /** The name that answers best to what was typed. */
  private static Optional<String> best(List<String> names, FoldedName typed) {
    return names.stream().filter(name -> FoldedName.of(name).match(typed).isPresent())
        .min(Comparator.comparing((String name) -> FoldedName.of(name).match(typed).orElseThrow()).thenComparing(String::length));
  }

  /** The label first. */
  private List<String> names(Facet facet, String value) {
    return switch (facet) {
      case PROPERTY -> catalogue.property(value).map(Suggestions::names).orElse(List.of(value.replace('_', ' ')));
      case FAMILY -> catalogue.material(value).map(Suggestions::names).orElse(List.of(value));
      case CATHODE -> catalogue.materials().stream().filter(material -> names(material).contains(value)).findFirst()
          .map(material -> Stream.concat(Stream.of(value), names(material).stream()).distinct().toList()).orElse(List.of(value));
      case COMPONENT -> catalogue.materials().stream().filter(material -> material.label().equals(value)).findFirst()
          .map(Suggestions::names).orElse(List.of(value));
      case DOCUMENT -> documents().getOrDefault(value, List.of(value));
      case CELL -> List.of(value + " cell");
      case YEAR, KIND -> List.of(value);
      case CERTAINTY -> List.of(value + " certainty");
    };
  }

  /** The names of all documents; of a large store it takes seconds to read them, so once for each state of it. */
  private Map<String, List<String>> documents() {
    String state = store.state();
    Documents known = documents;
    if (!known.state().equals(state)) {
      known = new Documents(state, store.documents().stream().collect(Collectors.toMap(DocumentSummary::id, Suggestions::names)));
      documents = known;
    }
    return known.names();
  }

  private static List<String> names(Property property) {
    return Stream.of(List.of(property.label()), property.names(), property.cues(), property.symbols()).flatMap(List::stream)
        .toList();
  }

  private static List<String> names(Material material) {
    return Stream.of(Stream.of(material.label()), material.names().stream(), material.formula().stream())
        .flatMap(names -> names).toList();
  }

  private static List<String> names(DocumentSummary document) {
    return Stream.concat(Stream.of(Citation.brief(document.bibliography())), document.bibliography().title().stream()).toList();
  }
}
