package dev.lithograph.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.search.FactIndex;
import dev.lithograph.web.request.FilterNames.Name;
import dev.lithograph.web.request.FilterNames.Names;
import dev.lithograph.web.request.FoldedName.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
  private final List<Names> materials;

  public Suggestions(FactIndex index, Catalogue catalogue) {
    this.index = index;
    this.reader = new QueryReader(catalogue);
    this.names = new FilterNames(index, catalogue);
    this.materials = catalogue.materials().stream()
        .filter(material -> material.role() != Material.Role.ELECTROLYTE_FAMILY && FoldedName.of(material.label()).isOneWord())
        .map(Names::of).toList();
  }

  /**
   * What was found.
   *
   * @param best first
   * @param others how many names match besides; of materials among them there may be no facts, since to count them takes long
   */
  public record Suggested(List<Suggestion> best, int others) {
    private static final Suggested NOTHING = new Suggested(List.of(), 0);
  }

  /** What may be meant. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Suggestion(
      @JsonPropertyDescription("name of a filter, or material; a document reports values, a paper measured them") String kind,
      String label, @JsonPropertyDescription("the one that was typed, where it is not the label") Optional<String> name,
      @JsonPropertyDescription("of a document or paper") Optional<String> title,
      @JsonPropertyDescription("how many the choice leads to") int facts,
      @JsonPropertyDescription("of the search with it") String url) {}

  /** @param name that answers to what was typed */
  private record Candidate(String kind, Names names, Name name, Match match, int facts, SearchParameters chosen) {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::match)
        .thenComparing(candidate -> -candidate.facts()).thenComparing(candidate -> candidate.name().folded().length());

    static Optional<Candidate> of(String kind, Names names, FoldedName typed, int facts, SearchParameters chosen) {
      return names.best(typed).map(name ->
          new Candidate(kind, names, name, name.folded().match(typed).orElseThrow(), facts, chosen));
    }

    Candidate with(int counted) {
      return new Candidate(kind, names, name, match, counted, chosen);
    }

    Suggestion suggestion(FoldedName typed) {
      Name label = names.label();
      return new Suggestion(kind, label.printed(),
          Optional.of(name.printed()).filter(other -> label.folded().match(typed).isEmpty() && names.title().isEmpty()),
          names.title(), facts, chosen.url("/"));
    }
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
    List<Candidate> candidates = new ArrayList<>(values(others, typed));
    Set<String> known = new HashSet<>(candidates.stream().map(candidate -> candidate.names().label().printed()).toList());
    List<Candidate> materials = materials(others, typed, known);
    materials.stream().limit(MOST).map(candidate -> candidate.with(index.count(reader.query(candidate.chosen()))))
        .filter(candidate -> candidate.facts() > 0).forEach(candidates::add);
    List<Suggestion> best = candidates.stream().sorted(Candidate.BEST_FIRST).limit(MOST)
        .map(candidate -> candidate.suggestion(typed)).toList();
    return new Suggested(best, candidates.size() - best.size() + Math.max(0, materials.size() - MOST));
  }

  private List<Candidate> values(SearchParameters others, FoldedName typed) {
    return index.counts(reader.query(others)).entrySet().stream().flatMap(values -> values.getValue().stream()
        .filter(count -> !others.isChosen(values.getKey(), count.value()))
        .flatMap(count -> names.of(values.getKey(), count.value()).flatMap(called -> Candidate.of(
            SearchParameters.name(values.getKey()), called, typed, count.facts(),
            others.toggled(values.getKey(), count.value()))).stream())).toList();
  }

  /**
   * Those that no filter is of; their label finds them, where it is one word: two short ones find much else. They are not counted
   * yet, since each takes a search.
   */
  private List<Candidate> materials(SearchParameters others, FoldedName typed, Set<String> known) {
    return materials.stream().filter(called -> known.add(called.label().printed()))
        .flatMap(called -> Candidate.of("material", called, typed, 0,
            others.withText((others.text() + " " + called.label().printed()).strip())).stream())
        .sorted(Candidate.BEST_FIRST).toList();
  }
}
