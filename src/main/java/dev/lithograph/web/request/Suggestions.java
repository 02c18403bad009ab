package dev.lithograph.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.FoldedName.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final List<List<Name>> materials;
  private volatile Names known = new Names("", Map.of());

  public Suggestions(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.reader = new QueryReader(catalogue);
    this.materials = catalogue.materials().stream()
        .filter(material -> material.role() != Material.Role.ELECTROLYTE_FAMILY && FoldedName.of(material.label()).isOneWord())
        .map(material -> Name.all(names(material))).toList();
  }

  /** What may be meant. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Suggestion(@JsonPropertyDescription("name of a filter, or material") String kind, String label,
      @JsonPropertyDescription("the one that was typed, where it is not the label") Optional<String> name,
      @JsonPropertyDescription("how many the choice leads to") int facts,
      @JsonPropertyDescription("of the search with it") String url) {}

  /** A name, and as it is compared with what is typed. */
  private record Name(String printed, FoldedName folded) {
    static List<Name> all(Stream<String> names) {
      return names.map(name -> new Name(name, FoldedName.of(name))).toList();
    }
  }

  private record Value(Facet facet, String value) {}

  /** What the values of all facets are called in one state of the data, the label first. */
  private record Names(String state, Map<Value, List<Name>> ofValues) {}

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
    Map<Value, List<Name>> names = names();
    List<Candidate> candidates = new ArrayList<>();
    index.counts(reader.query(others)).forEach((facet, counts) -> counts.stream()
        .filter(count -> !others.isChosen(facet, count.value()))
        .flatMap(count -> ofFacet(others, typed, facet, count, names.getOrDefault(new Value(facet, count.value()), List.of()))
            .stream()).forEach(candidates::add));
    Set<String> known = new HashSet<>(candidates.stream().map(candidate -> candidate.suggestion().label()).toList());
    candidates.addAll(materials(others, typed, known));
    return candidates.stream().sorted(Candidate.BEST_FIRST).map(Candidate::suggestion).limit(MOST).toList();
  }

  /**
   * Those that no filter is of; their label finds them, where it is one word: two short ones find much else. Only the best are
   * counted, since each takes a search.
   */
  private List<Candidate> materials(SearchParameters others, FoldedName typed, Set<String> known) {
    return materials.stream()
        .filter(names -> known.add(names.getFirst().printed()))
        .flatMap(names -> ofMaterial(others, typed, names).stream()).sorted(Candidate.BEST_FIRST).limit(MOST)
        .map(candidate -> counted(others, candidate)).filter(candidate -> candidate.suggestion().facts() > 0).toList();
  }

  private static Optional<Candidate> ofFacet(SearchParameters others, FoldedName typed, Facet facet, Count count,
      List<Name> names) {
    return best(names, typed).map(name -> candidate(SearchParameters.name(facet), names.getFirst(), name, typed, count.facts(),
        others.toggled(facet, count.value())));
  }

  private static Optional<Candidate> ofMaterial(SearchParameters others, FoldedName typed, List<Name> names) {
    Name label = names.getFirst();
    return best(names, typed).map(name -> candidate("material", label, name, typed, 0,
        others.withText((others.text() + " " + label.printed()).strip())));
  }

  private Candidate counted(SearchParameters others, Candidate candidate) {
    Suggestion suggestion = candidate.suggestion();
    int facts = index.count(reader.query(others.withText((others.text() + " " + suggestion.label()).strip())));
    return new Candidate(new Suggestion(suggestion.kind(), suggestion.label(), suggestion.name(), facts, suggestion.url()),
        candidate.match(), candidate.length());
  }

  private static Candidate candidate(String kind, Name label, Name name, FoldedName typed, int facts, SearchParameters chosen) {
    Optional<String> other = Optional.of(name.printed()).filter(found -> label.folded().match(typed).isEmpty());
    Suggestion suggestion = new Suggestion(kind, label.printed(), other, facts, chosen.url("/"));
    return new Candidate(suggestion, name.folded().match(typed).orElseThrow(), name.folded().length());
  }

  /** The name that answers best to what was typed. */
  private static Optional<Name> best(List<Name> names, FoldedName typed) {
    return names.stream().filter(name -> name.folded().match(typed).isPresent())
        .min(Comparator.comparing((Name name) -> name.folded().match(typed).orElseThrow())
            .thenComparing(name -> name.printed().length()));
  }

  /** Made once for each state of the data: to fold the names of thousands of documents takes long. */
  private Map<Value, List<Name>> names() {
    String state = store.state();
    Names names = known;
    if (!names.state().equals(state)) {
      Map<Value, List<Name>> ofValues = new HashMap<>();
      Map<String, Bibliography> documents = index.documents();
      index.counts(FactQuery.of("")).forEach((facet, counts) -> counts.forEach(count -> ofValues.put(
          new Value(facet, count.value()), Name.all(names(facet, count.value(), documents)))));
      names = new Names(state, ofValues);
      known = names;
    }
    return names.ofValues();
  }

  /** The label first. */
  private Stream<String> names(Facet facet, String value, Map<String, Bibliography> documents) {
    return switch (facet) {
      case PROPERTY -> catalogue.property(value).map(Suggestions::names).orElse(Stream.of(value.replace('_', ' ')));
      case FAMILY -> catalogue.material(value).map(Suggestions::names).orElse(Stream.of(value));
      case CATHODE -> catalogue.materials().stream().filter(material -> names(material).anyMatch(value::equals)).findFirst()
          .map(material -> Stream.concat(Stream.of(value), names(material)).distinct()).orElse(Stream.of(value));
      case COMPONENT -> catalogue.materials().stream().filter(material -> material.label().equals(value)).findFirst()
          .map(Suggestions::names).orElse(Stream.of(value));
      case DOCUMENT -> Optional.ofNullable(documents.get(value)).map(Suggestions::names).orElse(Stream.of(value));
      case CELL -> Stream.of(value + " cell");
      case YEAR, KIND -> Stream.of(value);
      case CERTAINTY -> Stream.of(value + " certainty");
    };
  }

  private static Stream<String> names(Property property) {
    return Stream.of(List.of(property.label()), property.names(), property.cues(), property.symbols()).flatMap(List::stream);
  }

  private static Stream<String> names(Material material) {
    return Stream.of(Stream.of(material.label()), material.names().stream(), material.formula().stream())
        .flatMap(names -> names);
  }

  private static Stream<String> names(Bibliography document) {
    return Stream.concat(Stream.of(Citation.brief(document)), document.title().stream());
  }
}
