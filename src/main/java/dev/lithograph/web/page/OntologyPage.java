package dev.lithograph.web.page;

import dev.lithograph.store.describe.Description;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.store.describe.Name;
import dev.lithograph.store.describe.Ontology;
import dev.lithograph.store.describe.Ontology.Kind;
import dev.lithograph.store.describe.Ontology.Term;
import dev.lithograph.store.describe.Value;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Resource;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of the ontology by name and meaning; with {@code ?kind=} those of a kind, or with {@code ?q=} those that hold all
 * words of it, and all that is said of them.
 */
final class OntologyPage implements Resource {
  private final Descriptions descriptions;
  private Optional<Ontology> read = Optional.empty();

  OntologyPage(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  /**
   * @param query as the reader gave it
   * @param title of the only kind that is shown
   */
  record Model(Description header, List<Section> sections, String query, Optional<String> title, int shown, int total,
      List<Representation> formats) {
    public boolean isOfAll() {
      return query.isEmpty() && title.isEmpty();
    }

    public List<TermRows.Row> about() {
      return TermRows.of(header);
    }
  }

  /** @param byNameAlone whether its terms are too many to say more of each */
  record Section(String id, String title, String about, boolean byNameAlone, List<Group> groups) {
    public int terms() {
      return groups.stream().mapToInt(group -> group.entries().size()).sum();
    }
  }

  /** @param title empty where a section has one group only */
  record Group(String title, List<Entry> entries) {}

  /**
   * @param address where more is said of it, or where it stands
   * @param names other ones, where no more is said here
   * @param rows all that is said of it, else none
   * @param usage address of all that the store says of the term, where all is said here
   */
  record Entry(String id, String label, Name name, String address, String kinds, List<Value> definitions, List<String> names,
      List<TermRows.Row> rows, Optional<String> usage) {}

  @Override
  public String path() {
    return Addresses.ONTOLOGY;
  }

  @Override
  public String page(Context context) {
    String query = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    Optional<Kind> only = Optional.ofNullable(context.queryParam("kind")).filter(name -> !name.isBlank()).map(OntologyPage::kind);
    Ontology ontology = ontology();
    List<Term> found = ontology.terms().stream().filter(term -> holds(term, query))
        .filter(term -> only.isEmpty() || term.kind() == only.get()).toList();
    boolean isWhole = only.isPresent() || !query.isEmpty();
    List<Section> sections = Stream.of(Kind.values()).map(kind -> section(kind, found, isWhole))
        .filter(section -> !section.groups().isEmpty()).toList();
    return Templates.html("ontology.jte", new Model(ontology.header(), sections, query, only.map(OntologyPage::title),
        found.size(), ontology.terms().size(), Representation.GRAPHS));
  }

  private static Kind kind(String id) {
    return Stream.of(Kind.values()).filter(kind -> id(kind).equals(id)).findFirst().orElseThrow(() -> new BadRequestResponse(
        "\"kind\" must be " + String.join(", ", Stream.of(Kind.values()).map(OntologyPage::id).toList()) + ", not \"" + id
            + "\"."));
  }

  private static String id(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** It changes only with the program. */
  synchronized Ontology ontology() {
    if (read.isEmpty()) {
      read = Optional.of(descriptions.ontology());
    }
    return read.get();
  }

  @Override
  public void write(Context context, GraphFormat format, OutputStream out) {
    descriptions.writeOntology(format, out);
  }

  private static boolean holds(Term term, String query) {
    Description description = term.description();
    String words = Stream.of(List.of(description.name().label(), description.name().iri()),
            texts(description, TermRows.DEFINITION), texts(description, TermRows.ALTERNATIVE))
        .flatMap(List::stream).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(words::contains);
  }

  private static List<String> texts(Description description, String property) {
    return description.values(property).stream().map(Values::text).toList();
  }

  /** @param whole whether all is to be told that is said of the terms */
  private static Section section(Kind kind, List<Term> found, boolean whole) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    found.stream().filter(term -> term.kind() == kind).forEach(term -> groups
        .computeIfAbsent(kind == Kind.MATERIAL ? kinds(term) : "", title -> new ArrayList<>())
        .add(entry(term, whole)));
    return new Section(id(kind), title(kind), about(kind), kind == Kind.MATERIAL && !whole,
        groups.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(group -> new Group(Labels.capitalised(group.getKey()), group.getValue())).toList());
  }

  private static Entry entry(Term term, boolean whole) {
    Description description = term.description();
    String place = "#" + id(description.name());
    return new Entry(id(description.name()), description.name().label(), description.name(),
        whole ? place : "?kind=" + id(term.kind()) + place, kinds(term),
        description.values(TermRows.DEFINITION), whole ? List.of() : texts(description, TermRows.ALTERNATIVE),
        whole ? TermRows.of(description) : List.of(),
        whole ? Optional.of(Addresses.described(description.name().iri())) : Optional.empty());
  }

  /** The fragment of a name of ours, so that the name leads here. */
  private static String id(Name name) {
    return name.iri().startsWith(Descriptions.TERMS) ? Addresses.fragment(name)
        : "unit-" + name.iri().substring(Math.max(name.iri().lastIndexOf('/'), name.iri().lastIndexOf('#')) + 1);
  }

  private static String kinds(Term term) {
    return term.description().types().stream().map(Name::label).collect(Collectors.joining(", "));
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case CLASS -> "Classes";
      case PROPERTY -> "Properties";
      case MEASURED_PROPERTY -> "Measured properties";
      case UNIT -> "Units";
      case FAMILY -> "Families and structure types";
      case MATERIAL -> "Materials";
      case SHAPE -> "Shapes";
      case INDIVIDUAL -> "Other terms";
    };
  }

  private static String about(Kind kind) {
    return switch (kind) {
      case CLASS -> "The kinds of things that the graph speaks of.";
      case PROPERTY -> "How these things are described and linked.";
      case MEASURED_PROPERTY -> "What papers report values of, with the names that they use for it, its units and the range "
          + "within which a value is believed.";
      case UNIT -> "The units that values are printed in. Those of QUDT keep its names; where it has none, they are ours.";
      case FAMILY -> "Electrolytes that share anions, structure or make-up.";
      case MATERIAL -> "Substances of electrolytes and electrodes, by what they usually are in a cell, with their names and "
          + "abbreviations in papers.";
      case SHAPE -> "What a thing must have in order to be stored, in SHACL.";
      case INDIVIDUAL -> "Values that some properties choose from.";
    };
  }
}
