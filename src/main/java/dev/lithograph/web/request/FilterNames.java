package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.web.request.FoldedName.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which names people know what a search can be narrowed by. */
final class FilterNames {
  private final FactIndex index;
  private final Catalogue catalogue;
  private final AtomicBoolean isMaking = new AtomicBoolean();
  private volatile Known known = new Known("", List.of());

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
   * @param together all of them, a line each, so that most need to be looked for in one text alone
   * @param title of a publication
   */
  record Names(List<Name> names, String together, Optional<String> title) {
    private Names(List<Name> names, Optional<String> title) {
      this(names, names.stream().map(name -> name.folded().words()).collect(Collectors.joining("\n")), title);
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
    Optional<Answering> best(FoldedName typed) {
      if (!together.contains(typed.words())) {
        return Optional.empty();
      }
      Optional<Answering> best = Optional.empty();
      for (Name name : names) {
        Optional<Match> match = name.folded().match(typed);
        if (match.isPresent()) {
          Answering answering = new Answering(name, match.get(), name == label());
          best = best.filter(other -> Answering.BEST_FIRST.compare(other, answering) <= 0).or(() -> Optional.of(answering));
        }
      }
      return best;
    }
  }

  /** A name that answers to what was typed. */
  record Answering(Name name, Match match, boolean isLabel) {
    private static final Comparator<Answering> BEST_FIRST = Comparator.comparingInt(Answering::rank)
        .thenComparingInt(answering -> answering.name().folded().length());

    /** From 0, which is best. The label itself is meant more often than one of many other names. */
    int rank() {
      return match.ordinal() + (match == Match.WHOLE || isLabel ? 0 : 1);
    }
  }

  private record Value(Facet facet, String value, Names names) {}

  /** What a value is called, and by which of these names it answers. */
  record Called(Names names, Answering answering) {}

  private record Known(String state, List<Value> values) {}

  /** Makes what the first question would have to wait for. */
  void prepare() {
    known();
  }

  /** The values that answer to what was typed. */
  Map<Facet, Map<String, Called>> answering(FoldedName typed) {
    Map<Facet, Map<String, Called>> answering = new EnumMap<>(Facet.class);
    known().forEach(value -> value.names().best(typed).ifPresent(best -> answering
        .computeIfAbsent(value.facet(), none -> new HashMap<>()).put(value.value(), new Called(value.names(), best))));
    return answering;
  }

  /**
   * Made once for each state of the index, since to fold the names of thousands of papers takes long. While those of a new state
   * are made, the old ones serve: of what is new, nothing is suggested for a moment.
   */
  private List<Value> known() {
    String state = index.graphState();
    if (known.state().isEmpty()) {
      make(state);
    } else if (!known.state().equals(state) && isMaking.compareAndSet(false, true)) {
      Thread.startVirtualThread(() -> {
        try {
          make(state);
        } finally {
          isMaking.set(false);
        }
      });
    }
    return known.values();
  }

  private synchronized void make(String state) {
    if (!known.state().equals(state)) {
      List<Value> values = new ArrayList<>();
      Map<Facet, Map<String, Bibliography>> publications = index.publications();
      index.counts().forEach((facet, counts) -> counts.forEach(count -> values.add(new Value(facet, count.value(),
          names(facet, count.value(), publications.getOrDefault(facet, Map.of()))))));
      known = new Known(state, values);
    }
  }

  private Names names(Facet facet, String value, Map<String, Bibliography> publications) {
    return switch (facet) {
      case PROPERTY -> Names.of(catalogue.property(value).map(FilterNames::names).orElse(Stream.of(value.replace('_', ' '))));
      case FAMILY, MATERIAL -> Names.of(catalogue.material(value).map(FilterNames::names).orElse(Stream.of(value)));
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
