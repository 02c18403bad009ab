package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By which names people know what a search can be narrowed by. */
final class FilterNames {
  private final FactIndex index;
  private final Catalogue catalogue;
  private volatile Known known = new Known("", Map.of());

  FilterNames(FactIndex index, Catalogue catalogue) {
    this.index = index;
    this.catalogue = catalogue;
  }

  /** A name, and as it is compared with what is typed. */
  record Name(String printed, FoldedName folded) {
    private static List<Name> all(Stream<String> names) {
      return names.distinct().map(name -> new Name(name, FoldedName.of(name))).toList();
    }
  }

  /**
   * What something is called.
   *
   * @param names the label first
   * @param title of a publication
   */
  record Names(List<Name> names, Optional<String> title) {
    static Names of(Material material) {
      return of(FilterNames.names(material));
    }

    private static Names of(Stream<String> names) {
      return new Names(Name.all(names), Optional.empty());
    }

    private static Names of(Bibliography publication, String otherwise) {
      String label = publication.authors().isEmpty() ? publication.title().orElse(otherwise) : Citation.brief(publication);
      Stream<String> authorAndYear = publication.authors().stream().limit(1).flatMap(author ->
          publication.year().stream().mapToObj(year -> author.family() + " " + year));
      return new Names(Name.all(Stream.of(Stream.of(label), authorAndYear, publication.title().stream(),
          publication.doi().stream()).flatMap(names -> names)), publication.title().filter(title -> !title.equals(label)));
    }

    Name label() {
      return names.getFirst();
    }

    /** The name that answers best to what was typed. */
    Optional<Name> best(FoldedName typed) {
      return names.stream().filter(name -> name.folded().match(typed).isPresent())
          .min(Comparator.comparing((Name name) -> name.folded().match(typed).orElseThrow())
              .thenComparing(name -> name.printed().length()));
    }
  }

  private record Value(Facet facet, String value) {}

  private record Known(String state, Map<Value, Names> ofValues) {}

  /** Absent where the index has changed since the value was found in it. */
  Optional<Names> of(Facet facet, String value) {
    return Optional.ofNullable(known().get(new Value(facet, value)));
  }

  /** Made once for each state of the index: to fold the names of thousands of papers takes long. */
  private Map<Value, Names> known() {
    String state = index.graphState();
    Known names = known;
    if (!names.state().equals(state)) {
      Map<Value, Names> ofValues = new HashMap<>();
      Map<Facet, Map<String, Bibliography>> publications = Map.of(Facet.DOCUMENT, index.documents(), Facet.PAPER, index.papers());
      index.counts(FactQuery.of("")).forEach((facet, counts) -> counts.forEach(count -> ofValues.put(
          new Value(facet, count.value()), names(facet, count.value(), publications.getOrDefault(facet, Map.of())))));
      names = new Known(state, ofValues);
      known = names;
    }
    return names.ofValues();
  }

  private Names names(Facet facet, String value, Map<String, Bibliography> publications) {
    return switch (facet) {
      case PROPERTY -> Names.of(catalogue.property(value).map(FilterNames::names).orElse(Stream.of(value.replace('_', ' '))));
      case FAMILY -> Names.of(catalogue.material(value).map(FilterNames::names).orElse(Stream.of(value)));
      case CATHODE -> Names.of(catalogue.materials().stream().filter(material -> names(material).anyMatch(value::equals))
          .findFirst().map(material -> Stream.concat(Stream.of(value), names(material))).orElse(Stream.of(value)));
      case COMPONENT -> Names.of(catalogue.materials().stream().filter(material -> material.label().equals(value)).findFirst()
          .map(FilterNames::names).orElse(Stream.of(value)));
      case DOCUMENT, PAPER -> Names.of(publications.getOrDefault(value, Bibliography.unknown()), value);
      case CELL -> Names.of(Stream.of(value + " cell"));
      case YEAR, KIND -> Names.of(Stream.of(value));
      case CERTAINTY -> Names.of(Stream.of(value + " certainty"));
    };
  }

  private static Stream<String> names(Property property) {
    return Stream.of(List.of(property.label()), property.names(), property.cues(), property.symbols()).flatMap(List::stream);
  }

  private static Stream<String> names(Material material) {
    return Stream.of(Stream.of(material.label()), material.names().stream(), material.formula().stream())
        .flatMap(names -> names);
  }
}
