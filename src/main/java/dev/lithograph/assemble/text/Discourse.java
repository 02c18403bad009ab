package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.assemble.text.FigurePanels.Panel;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Subject;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.mention.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sentences of a paragraph leave unsaid because an earlier one has said it. */
final class Discourse {
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,}[A-Z-]*s?");

  /** Nouns that tell one thing from another of the same study, as electrolyte and sample do not. */
  private static final Set<String> THINGS = Set.of("membrane", "film", "gel", "pellet", "glass", "composite", "ceramic", "blend",
      "ionogel", "separator", "powder", "crystal", "copolymer", "laminate", "mat");
  /** How many sentences back. */
  private static final int NEAR = 6;

  /** What was spoken of, up to the sentences that nobody has asked about yet; {@link #topic()} knows what was since then. */
  private Optional<Candidate> topic = Optional.empty();
  /** The sentences since then, of which many say nothing that a later value needs; reading them takes time. */
  private final List<Topics> unread = new ArrayList<>();
  /** The studies before this one that nobody has asked about: they count only where this one names nothing itself. */
  private final List<Study> unreadStudies = new ArrayList<>();
  private final List<Topics> read = new ArrayList<>();
  /** What "the former" and "the latter" are in this sentence. */
  private List<Candidate> pair = List.of();
  private final CarriedConditions conditions;
  /** What the values of a list in a sentence before were told of in turn. */
  private List<Candidate> listed = List.of();
  /** What this sentence has made of what was spoken of, and the next ones speak of: {@code PEO with LLZTO}. */
  private Optional<Candidate> made = Optional.empty();
  /** Whether this study has named its material. */
  private boolean settled;

  /** @param settled whether it had named its material before these sentences */
  private record Study(List<Topics> sentences, boolean settled) {}

  Discourse() {
    this.conditions = new CarriedConditions();
  }

  private Discourse(Discourse other) {
    this.conditions = new CarriedConditions(other.conditions);
    this.topic = other.topic;
    this.unread.addAll(other.unread);
    this.unreadStudies.addAll(other.unreadStudies);
    this.read.addAll(other.read);
    this.pair = other.pair;
    this.listed = other.listed;
    this.settled = other.settled;
  }

  /** For a caption, which begins with what the text has come to; what it says goes no further, wherever it stands. */
  Discourse aside() {
    return new Discourse(this);
  }

  /** What was measured in another study, and how, does not carry over. */
  void beginStudy() {
    unreadStudies.add(new Study(List.copyOf(unread), settled));
    unread.clear();
    settled = false;
    listed = List.of();
    conditions.beginStudy();
  }

  /** Conditions of another section do not carry over, what it spoke of does. */
  void beginSection() {
    conditions.beginSection();
  }

  /** @param panel what the caption of the figure says that the value is read from */
  Conditions conditions(ReportedValue value, ConditionFinder finder, CellFinder cells, Optional<Panel> panel) {
    return conditions.of(value, finder, cells, panel);
  }

  /** Whether anything was spoken of. */
  boolean hasTopic() {
    return topic.isPresent() || topic().isPresent();
  }

  /**
   * {@code inorganic solid electrolyte (ISEs)}: an abbreviation of a class, or of a paper's own, says little out of its
   * paper.
   */
  private static String spelledOut(Candidate candidate) {
    boolean abbreviated = candidate.materials().size() == 1 && ABBREVIATION.matcher(candidate.name()).matches();
    return abbreviated ? meaning(candidate.materials().getFirst()).map(words -> words + " (" + candidate.name() + ")")
        .orElse(candidate.name()) : candidate.name();
  }

  private static Optional<String> meaning(MaterialMention abbreviation) {
    return Roles.of(abbreviation) == Role.ELECTROLYTE_FAMILY ? abbreviation.material().map(Material::label)
        : abbreviation.sample().filter(sample -> sample.parts().stream().noneMatch(part -> part.formula().isPresent()))
            .map(Sample::meaning).filter(words -> words.indexOf(' ') > 0);
  }

  /**
   * What {@code value} is a property of; empty where neither its sentence nor one before it names anything.
   *
   * @param named the candidates of the sentence
   */
  Optional<Subject> subject(ReportedValue value, Optional<Candidate> here, List<Candidate> named, Assignments assigned,
      CellVariants variants, Modifications modifications, SubjectBuilder builder) {
    here.ifPresent(candidate -> pairOf(named.stream().filter(other -> other.end() <= candidate.start()).toList())
        .ifPresent(both -> pair = both));
    Optional<Candidate> meant = inTurn(value, here).or(() -> here).map(candidate -> understood(candidate, named))
        .map(candidate -> completed(value, SpokenOf.inCell(value, candidate, named), builder))
        .or(() -> topic().map(spoken -> CellFinder.isOfCell(value) ? SpokenOf.inDevice(spoken, named, value.start()) : spoken));
    boolean variant = here.filter(Candidate::isNamed).isEmpty() && (CellFinder.isOfCell(value) || isOfInterface(value));
    return meant.map(candidate -> assigned.bound(candidate, value))
        .map(candidate -> variant ? SpokenOf.told(candidate, variants.of(value)) : candidate)
        .map(candidate -> modifications.completed(candidate, value, CellFinder.isOfCell(value) || isOfInterface(value)))
        .map(candidate -> builder.of(spelledOut(candidate), candidate.materials()));
  }

  /** {@code Their activation energies are 0.35, 0.50 and 0.31 eV}: of as many things as the sentence before told of. */
  private Optional<Candidate> inTurn(ReportedValue value, Optional<Candidate> here) {
    return here.filter(Candidate::isNamed).isPresent() ? Optional.empty() : value.mention().series()
        .filter(series -> series.kind() == QuantityMention.Series.Kind.LIST && series.size() == listed.size())
        .map(series -> listed.get(series.index()));
  }

  private Candidate understood(Candidate here, List<Candidate> named) {
    return switch (here.kind()) {
      case REFERENCE -> isOfAnotherClass(here) ? here : ofSameNoun(here).or(this::topic).orElse(here);
      case BARE_CELL -> topic().orElse(here);
      case PHRASE -> topic().map(spoken -> SpokenOf.inDevice(spoken, named, here.end())).orElse(here);
      case ELECTRODE -> topic().filter(Discourse::saysOfWhat).map(SpokenOf::withoutElectrodes).orElse(here);
      case SHAPE -> named.stream()
          .filter(other -> other.kind() == Kind.MATERIAL && other.end() <= here.start() && !SpokenOf.isOnlyFamily(other))
          .reduce((one, other) -> other).or(this::topic).map(material -> SpokenOf.inShape(material, here)).orElse(here);
      case FORMER -> pair().map(List::getFirst).or(this::topic).orElse(here);
      case LATTER -> pair().map(List::getLast).or(this::topic).orElse(here);
      case CELL -> topic().filter(spoken -> isOfPolymers(here) && hasPolymer(spoken)).orElse(here);
      case ADDED -> {
        made = topic().map(SpokenOf::withoutElectrodes).map(spoken -> SpokenOf.added(spoken, here));
        yield made.orElse(here);
      }
      case LACKING -> lacking(here, named);
      case MATERIAL, NOUN -> here;
    };
  }

  /** {@code the SBR membrane and a pellet ... The membrane}: what was called so last, where the topic is called otherwise. */
  private Optional<Candidate> ofSameNoun(Candidate here) {
    String noun = lastWord(here);
    if (!THINGS.contains(noun) || topic().filter(spoken -> lastWord(spoken).equals(noun)).isPresent()) {
      return Optional.empty();
    }
    return read.subList(Math.max(0, read.size() - NEAR), read.size()).reversed().stream()
        .flatMap(topics -> topics.all().reversed().stream())
        .filter(named -> !named.refersBack() && lastWord(named).equals(noun) && named.name().contains(" ")
            && (named.kind() == Kind.NOUN || named.kind() == Kind.MATERIAL)).findFirst();
  }

  private static String lastWord(Candidate candidate) {
    return Phrases.singular(candidate.name().substring(candidate.name().lastIndexOf(' ') + 1));
  }

  /** {@code PEO–LiTFSI without LGPS}: what the sentence, or else one before, told with it, less one of its parts. */
  private Candidate lacking(Candidate part, List<Candidate> named) {
    List<MaterialMention> rest = Stream.concat(named.stream().filter(other -> other.kind() == Kind.MATERIAL), topic().stream())
        .map(whole -> SpokenOf.less(whole.materials(), part.materials()))
        .filter(others -> !others.isEmpty()).findFirst().orElse(List.of());
    Optional<Candidate> spoken = rest.isEmpty() ? named.stream().filter(other -> other.end() <= part.start()
        && other.kind() == Kind.MATERIAL && !SpokenOf.isOnlyFamily(other) && isElectrolyte(other)).reduce((one, other) -> other)
        .or(() -> topic().map(SpokenOf::withoutElectrodes)) : Optional.empty();
    String name = spoken.map(Candidate::name)
        .orElseGet(() -> rest.stream().map(MaterialMention::printed).collect(Collectors.joining("–")));
    return new Candidate(part.start(), part.end(), (name + " without " + part.name()).strip(),
        spoken.map(Candidate::materials).orElse(rest), Kind.MATERIAL);
  }

  /** {@code Li//CPE//LiFePO4}: a cell that says only of which class the electrolyte is that is spoken of. */
  private static boolean isOfPolymers(Candidate cell) {
    return !cell.materials().isEmpty() && cell.isOfFamilies() && cell.materials().stream()
        .anyMatch(mention -> mention.material().filter(family -> family.label().contains("polymer")).isPresent());
  }

  private static boolean hasPolymer(Candidate candidate) {
    return candidate.materials().stream().anyMatch(mention -> Roles.of(mention) == Role.POLYMER);
  }

  /** Whether a topic tells more of a cell than its electrode does: not {@code the network}, not {@code the solid electrolyte}. */
  private static boolean saysOfWhat(Candidate topic) {
    return topic.materials().stream().anyMatch(mention -> Roles.of(mention) != Role.ELECTROLYTE_FAMILY
        || mention.material().filter(known -> Arrays.stream(known.label().split(" ")).allMatch(Phrases::isEmpty)).isEmpty());
  }

  /** {@code Polymer electrolytes are soft. The obtained gels have}: where no more than classes is known of either. */
  private boolean isOfAnotherClass(Candidate here) {
    return !here.materials().isEmpty() && topic().filter(spoken -> SpokenOf.isOnlyFamily(spoken) && !spoken.materials().isEmpty()
        && here.materials().stream().noneMatch(mention -> spoken.materials().stream()
            .anyMatch(other -> other.material().equals(mention.material())))).isPresent();
  }

  /**
   * {@code the cell with the ionic liquid}: what a cell has beside the ceramic that the study is about. {@code In halide-based
   * cells} those with that ceramic are meant, where it is a halide; else another. {@code From 950 to 12 Ω cm²} the first value is
   * that without what is added.
   */
  private Candidate completed(ReportedValue value, Candidate here, SubjectBuilder builder) {
    boolean maybePart = (CellFinder.isOfCell(value) || isOfInterface(value)) && !SpokenOf.hasCeramic(here)
        && here.kind() != Kind.CELL;
    Optional<Candidate> ofCeramic = maybePart ? topic().filter(SpokenOf::hasCeramic) : Optional.empty();
    boolean part = settled || isIngredient(here) || here.kind() == Kind.NOUN && here.name().indexOf(' ') < 0;
    if (ofCeramic.isEmpty() || !part) {
      return here;
    }
    Candidate ceramic = ofCeramic.get();
    if (value.beginsChange()) {
      return ceramic;
    }
    Optional<Material> family = inorganicFamily(here, builder);
    if (family.isPresent()) {
      return builder.isMember(SpokenOf.ceramic(ceramic).orElseThrow(), family.get()) ? ceramic : here;
    }
    return new Candidate(here.start(), here.end(), Changes.withoutBare(ceramic.name()) + SpokenOf.joined(here.name()),
        Stream.concat(ceramic.materials().stream(), here.materials().stream()).toList(), Kind.MATERIAL);
  }

  /** What conducts nothing by itself, so that it was put on something that was named before. */
  private static boolean isIngredient(Candidate here) {
    return here.kind() == Kind.MATERIAL && here.materials().stream().allMatch(mention -> switch (Roles.of(mention)) {
      case FILLER, ADDITIVE, NEGATIVE_ELECTRODE, OTHER -> mention.sample().isEmpty();
      default -> false;
    });
  }

  private static Optional<Material> inorganicFamily(Candidate here, SubjectBuilder builder) {
    return here.isOfFamilies() ? here.materials().stream().flatMap(mention -> mention.material().stream()).findFirst()
        .filter(builder::isOfInorganics) : Optional.empty();
  }

  private static boolean isOfInterface(ReportedValue value) {
    return value.is("interfacial_resistance") || value.is("critical_current_density");
  }

  /** The last two materials, cells or nouns that were named together. */
  private Optional<List<Candidate>> pair() {
    recall();
    return pair.isEmpty() ? read.reversed().stream().flatMap(topics -> pairOf(topics.all()).stream()).findFirst()
        : Optional.of(pair);
  }

  private static Optional<List<Candidate>> pairOf(List<Candidate> named) {
    List<Candidate> full = named.stream().filter(candidate -> candidate.kind() == Kind.MATERIAL
        || candidate.kind() == Kind.NOUN || candidate.kind() == Kind.CELL).toList();
    return full.size() < 2 ? Optional.empty() : Optional.of(List.copyOf(full.subList(full.size() - 2, full.size())));
  }

  /**
   * Takes note of a sentence for those that follow.
   *
   * @param inTurn what its values were told of one by one, where that is several things
   */
  void remember(Topics topics, List<Candidate> inTurn, ConditionFinder finder, CellFinder cells, boolean withoutValues) {
    if (made.isPresent()) {
      topic = made;
      settled = true;
      made = Optional.empty();
    } else {
      unread.add(topics);
    }
    if (!inTurn.isEmpty() || topics.namesMaterials()) {
      listed = inTurn;
    }
    pair = List.of();
    conditions.remember(finder, cells, withoutValues);
  }

  private Optional<Candidate> topic() {
    recall();
    return topic;
  }

  /** Takes in what the sentences that are not read yet spoke of: the last of them that names a material decides alone. */
  private void recall() {
    Optional<Candidate> last = lastMaterial(unread);
    Optional<Candidate> code = last.filter(named -> !SpokenOf.isOnlyFamily(named)).isPresent()
        || last.isEmpty() && topic.filter(spoken -> !SpokenOf.isOnlyFamily(spoken)).isPresent() ? Optional.empty()
        : lastCode(unread);
    if (code.isPresent()) {
      topic = code;
      settled = true;
    } else if (last.isPresent()) {
      topic = last;
      settled = true;
    } else if (!settled) {
      recallStudies();
      unread.forEach(this::recallClass);
    }
    unreadStudies.forEach(study -> read.addAll(study.sentences));
    unreadStudies.clear();
    read.addAll(unread);
    unread.clear();
  }

  /** The last of the studies before this one that names a material, and what those behind it say. */
  private void recallStudies() {
    int from = unreadStudies.size();
    Optional<Candidate> last = Optional.empty();
    while (from > 0 && last.isEmpty()) {
      from--;
      last = lastMaterial(unreadStudies.get(from).sentences);
    }
    if (last.isPresent()) {
      topic = last;
      from++;
    }
    for (Study study : unreadStudies.subList(from, unreadStudies.size())) {
      settled = study.settled;
      study.sentences.forEach(this::recallClass);
    }
    settled = false;
  }

  private static Optional<Candidate> lastMaterial(List<Topics> sentences) {
    return sentences.reversed().stream().flatMap(topics -> material(topics).stream()).findFirst();
  }

  /** {@code the PLLS electrolyte}: the last sample by its code, where no more than a class of electrolytes is known. */
  private static Optional<Candidate> lastCode(List<Topics> sentences) {
    return sentences.reversed().stream().flatMap(topics -> topics.all().stream())
        .filter(named -> named.kind() == Kind.NOUN && named.name().contains(" ") && Phrases.isCode(named.name().split(" ")[0]))
        .findFirst();
  }

  /** A class, or a noun for something, is what is spoken of only until a material is named. */
  private void recallClass(Topics topics) {
    Optional<Candidate> family = settled ? Optional.empty() : electrolytes(topics).findFirst();
    if (family.isPresent()) {
      topic = family;
      settled = true;
    } else if (!settled) {
      topics.all().stream().filter(candidate -> topic.isEmpty() || !candidate.refersBack()).filter(this::isTopic).findFirst()
          .ifPresent(noun -> topic = Optional.of(noun));
    }
  }

  /** What a sentence says the study is about: an electrolyte, that with a ceramic before any other. */
  private static Optional<Candidate> material(Topics topics) {
    return topics.namesMaterials() ? topics.classOfSeveral()
        .or(() -> electrolytes(topics).filter(SpokenOf::hasCeramic).findFirst())
        .or(() -> electrolytes(topics).filter(candidate -> !SpokenOf.isOnlyFamily(candidate)).findFirst()) : Optional.empty();
  }

  private static Stream<Candidate> electrolytes(Topics topics) {
    return !topics.mayName(Discourse::isElectrolyte) ? Stream.empty() : topics.all().stream()
        .filter(candidate -> !candidate.refersBack() && isElectrolyte(candidate) && !isOfInterphase(candidate));
  }

  /** {@code Li3N}, {@code Li2S}: what papers find in the layer on an electrode more often than they measure it by itself. */
  private static boolean isOfInterphase(Candidate candidate) {
    return candidate.materials().stream().allMatch(mention -> mention.formula()
        .filter(formula -> formula.parts().size() == 1 && formula.composition().elements().size() == 2).isPresent());
  }

  private static boolean isElectrolyte(Candidate candidate) {
    return candidate.materials().stream().anyMatch(Discourse::isElectrolyte);
  }

  private static boolean isElectrolyte(MaterialMention mention) {
    return switch (Roles.of(mention)) {
      case INORGANIC_ELECTROLYTE, ELECTROLYTE_FAMILY, POLYMER, IONIC_LIQUID -> true;
      default -> mention.sample().isPresent() && !Roles.isElectrode(mention);
    };
  }

  /** A noun or a filler is spoken of until an electrolyte is named. */
  private boolean isTopic(Candidate candidate) {
    return switch (candidate.kind()) {
      case MATERIAL -> Roles.of(candidate.materials().getFirst()) == Role.FILLER && topic.isEmpty();
      case NOUN, SHAPE, REFERENCE -> true;
      case CELL, BARE_CELL, ELECTRODE, PHRASE, FORMER, LATTER, ADDED, LACKING -> false;
    };
  }
}
