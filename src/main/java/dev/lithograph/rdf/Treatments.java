package dev.lithograph.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the names of subjects tell of how they were made: {@code hot-pressed Li6PS5Cl}. */
public final class Treatments {
  private final Map<String, Pattern> words = new LinkedHashMap<>();

  private Treatments(List<OntologyTerm> terms) {
    terms.stream().filter(term -> term.is(Vocabulary.TREATMENT_CLASS)).forEach(term -> words.put(term.localName(), words(term)));
  }

  public static Treatments of(OntologyFiles files) {
    return new Treatments(files.terms());
  }

  /** Terms of the treatments that {@code name} mentions, in the order of the ontology. */
  List<String> in(String name) {
    return words.entrySet().stream().filter(entry -> entry.getValue().matcher(name).find()).map(Map.Entry::getKey).toList();
  }

  private static Pattern words(OntologyTerm term) {
    String either = Stream.concat(Stream.of(term.requiredText(RDFS.label)), term.texts(SKOS.altLabel).stream())
        .map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }
}
