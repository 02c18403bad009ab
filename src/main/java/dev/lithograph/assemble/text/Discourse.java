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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sentences of a paragraph leave unsaid because an earlier one has said it. */
final class Discourse {
  /** In the singular: {@code GPEs} are all of them. */
  private static final Pattern SHORT = Pattern.compile("[A-Z]{2,}");
  private static final Pattern SHAPE_WITH =
      Pattern.compile("(?i)(?:(?:the|these|our|an?|sintered|ceramic) )*(?:pellets?|ceramics?|dis[ck]s?|samples?|bodies"
          + "|films?|sheets?|tapes?)(?: of \\d[\\d.]* ?[nμµ]m)? (?:with|containing) ");
  /** {@code Li|QPCE-SPE|LFP}: not of whichever polymer was spoken of. */
  private static final Pattern CODE_BESIDE = Pattern.compile("[|/ ][\\p{L}\\d]{2,}-(?:[QCGS]?[SPG]E|[CGS]PE)\\b");
  /** Nouns that tell one thing from another of the same study, as electrolyte and sample do not. */
  private static final Set<String> THINGS = Set.of("membrane", "film", "gel", "pellet", "glass", "composite", "ceramic", "blend",
      "ionogel", "separator", "powder", "crystal", "copolymer", "laminate", "mat");
  private static final Pattern AGED = Pattern.compile("\\b(?:after|over|during|upon) (?:[a-z]+ )?(?:\\d|cycl|storage"
      + "|ag(?:e)?ing)");
  private static final Pattern FALLS = Pattern.compile("\\b(?:fell|fall|drop|decreas|reduc|lower|declin|diminish|cut|shrink"
      + "|shrank|improv)");
  private static final Pattern RISES = Pattern.compile("\\b(?:rose|rise|increas|rais|improv|enhanc|boost|grew|grow|climb)");
  private static final Pattern MADE_ELECTRODE =
      Pattern.compile("[@/]|\\p{L}[–-]\\p{Lu}|coated|doped|modified|composite|nano");
  /** So many words tell by themselves which material is meant. */
  private static final int TELLING = 3;

  private final TopicMemory memory;
  private final FormerAndLatter pairs;
  private final CarriedConditions conditions;
  /** What the values of a list in a sentence before were told of in turn. */
  private List<Candidate> listed = List.of();
  /** What this sentence has made of what was spoken of, and the next ones speak of: {@code PEO with LLZTO}. */
  private Optional<Candidate> made = Optional.empty();
  /** The series that this sentence has come back to by the letter in its formulas. */
  private Optional<Candidate> resumed = Optional.empty();
  /** The one that is looked at. */
  private Topics sentence;
  /** Whether it tells of the studies of others, one after the other. */
  private final boolean ofStudies;

  private final SubjectBuilder subjects;

  private Discourse(boolean ofStudies, SubjectBuilder subjects) {
    this.ofStudies = ofStudies;
    this.subjects = subjects;
    this.memory = new TopicMemory(subjects);
    this.pairs = new FormerAndLatter(memory, List.of());
    this.conditions = new CarriedConditions();
  }

  static Discourse ofOwnWork(SubjectBuilder subjects) {
    return new Discourse(false, subjects);
  }

  static Discourse ofStudies(SubjectBuilder subjects) {
    return new Discourse(true, subjects);
  }

  private Discourse(Discourse other) {
    this.ofStudies = other.ofStudies;
    this.subjects = other.subjects;
    this.memory = new TopicMemory(other.memory);
    this.pairs = other.pairs.in(memory);
    this.conditions = new CarriedConditions(other.conditions);
    this.listed = other.listed;
  }

  /** For a caption, which begins with what the text has come to; what it says goes no further, wherever it stands. */
  Discourse aside() {
    return new Discourse(this);
  }

  /** What was measured in another study, and how, does not carry over. */
  void beginStudy() {
    memory.beginStudy();
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
    return memory.hasTopic();
  }

  /** Goes on to the sentence that speaks of {@code topics}. */
  void begin(Topics topics) {
    sentence = topics;
  }

  /**
   * What {@code value} is a property of; empty where neither its sentence nor one before it names anything.
   *
   * @param named the candidates of the sentence
   */
  Optional<Subject> subject(ReportedValue value, Optional<Candidate> here, List<Candidate> named,
      Assignments assigned, CellVariants variants, Modifications modifications) {
    here.ifPresent(candidate -> pairs.note(named.stream().filter(other -> other.end() <= candidate.start()).toList()));
    Optional<Candidate> meant = inTurn(value, here).or(() -> here.map(candidate -> understood(candidate, named))
            .map(candidate -> completed(value, SpokenOf.inCell(value, candidate, named), named)))
        .or(() -> !CellFinder.isOfCell(value) ? Optional.empty()
            : topic().filter(spoken -> !isAnything(spoken)).isEmpty() ? electrode(value, named)
            : ofStudies && !memory.hasNamed() ? electrode(value, named).filter(Discourse::isMade) : Optional.empty())
        .or(() -> memory.host().filter(host -> isBefore(value)))
        .or(() -> topic().map(spoken -> namesElectrode(named) ? SpokenOf.withoutElectrodes(spoken) : spoken)
            .map(spoken -> CellFinder.isOfCell(value) ? SpokenOf.inDevice(spoken, named, value.start()) : spoken));
    boolean namedHere = here.filter(Candidate::isNamed).isPresent();
    boolean variant = !namedHere && (CellFinder.isOfCell(value) || isOfInterface(value));
    Optional<Candidate> told = meant.map(candidate -> ofSeries(candidate, namedHere, value, assigned));
    if (!told.equals(meant)) {
      resumed = told;
    }
    return told
        .map(candidate -> assigned.bound(candidate, value))
        .map(candidate -> variant ? SpokenOf.told(candidate, variants.of(value)) : candidate)
        .map(candidate -> modifications.completed(candidate, value, CellFinder.isOfCell(value) || isOfInterface(value)))
        .map(candidate -> CellFinder.isOfCell(value) ? SpokenOf.besideCell(candidate, named, value.start()) : candidate)
        .map(Abbreviated::byAbbreviation)
        .map(candidate -> subjects.of(Abbreviated.spelledOut(candidate), candidate.materials()));
  }

  /** {@code They coated LLZTO with Mg. The resistance fell from 900 to 12 Ω cm²}: the first value, where nothing aged instead. */
  private boolean isBefore(ReportedValue value) {
    return value.isOfChange() && value.beginsChange() && isOfInterface(value)
        && !sentence.tells(AGED) && sentence.tells(value.is("interfacial_resistance") ? FALLS : RISES);
  }

  /** {@code all samples}, {@code the active materials}. */
  private static boolean isAnything(Candidate topic) {
    return topic.materials().isEmpty()
        && (topic.kind() == Kind.SHAPE || lastWord(topic).equals("material") || lastWord(topic).equals("sample"));
  }

  /** The last electrode named before the value, or else the first: that of the cell where nothing tells its electrolyte. */
  private static Optional<Candidate> electrode(ReportedValue value, List<Candidate> named) {
    List<Candidate> electrodes = named.stream().filter(candidate -> candidate.kind() == Kind.ELECTRODE).toList();
    return electrodes.stream().filter(electrode -> electrode.end() <= value.start()).reduce((one, other) -> other)
        .or(() -> electrodes.stream().findFirst());
  }

  /** {@code the NiS–CNT cathode}, {@code S@pPAN}: an electrode that a study is about, which is more than what reacts in it. */
  private static boolean isMade(Candidate electrode) {
    return Roles.of(electrode.materials().getFirst()) == Role.POSITIVE_ELECTRODE
        && MADE_ELECTRODE.matcher(electrode.name()).find();
  }

  private static boolean namesElectrode(List<Candidate> named) {
    return named.stream().anyMatch(candidate -> candidate.kind() == Kind.ELECTRODE);
  }

  /**
   * {@code the solid electrolyte reached 1.4 mS/cm (x = 0.1)}, {@code from 0.5 for Al-free LLZTO to 0.8 mS/cm at x = 0.05}: of
   * something whose formula has that letter.
   */
  private Candidate ofSeries(Candidate here, boolean named, ReportedValue value, Assignments assigned) {
    Optional<Candidate> series = assigned.spanned().flatMap(letter -> Assignments.hasVariable(here, letter) ? Optional.of(here)
        : memory.sentences().reversed().stream().flatMap(topics -> topics.all().reversed().stream())
            .filter(spoken -> Assignments.hasVariable(spoken, letter)).findFirst());
    if (series.isPresent()) {
      return assigned.spanned(series.get());
    }
    boolean other = !named || here.isOfFamilies() || value.isOfChange() && !value.beginsChange();
    return other ? assigned.variable(value).filter(letter -> !Assignments.hasVariable(here, letter))
        .flatMap(this::seriesOf).orElse(here) : here;
  }

  /** What was named last with this letter, or, where a paper tells of its own work, first. */
  private Optional<Candidate> seriesOf(String letter) {
    return lastNamed().filter(spoken -> Assignments.hasVariable(spoken, letter)).findFirst()
        .or(() -> memory.sentences().stream().filter(any -> !ofStudies).flatMap(topics -> topics.all().stream())
            .filter(spoken -> Assignments.hasVariable(spoken, letter)).findFirst());
  }

  /** What the last sentences named, the nearest first. */
  private Stream<Candidate> lastNamed() {
    return memory.near().reversed().stream().flatMap(topics -> topics.all().reversed().stream());
  }

  /** {@code Their activation energies are 0.35, 0.50 and 0.31 eV}: of as many things as the sentence before told of. */
  private Optional<Candidate> inTurn(ReportedValue value, Optional<Candidate> here) {
    return here.filter(Candidate::isNamed).isPresent() ? Optional.empty() : value.mention().series()
        .filter(series -> series.kind() == QuantityMention.Series.Kind.LIST && series.size() == listed.size())
        .map(series -> listed.get(series.index()));
  }

  private Candidate understood(Candidate here, List<Candidate> named) {
    return switch (here.kind()) {
      case REFERENCE -> here.name().isEmpty() ? memory.topic().orElse(here) : isOfAnotherClass(here) ? here
          : madeBefore(here, named).or(() -> ofSameNoun(here)).or(() -> topic().map(spoken -> named(here, spoken))).orElse(here);
      case BARE_CELL -> topic().map(spoken -> toldWith(spoken, here)).orElse(here);
      case PHRASE -> topic().map(spoken -> SpokenOf.inDevice(spoken, named, here.end())).orElse(here);
      case ELECTRODE -> topic().filter(Discourse::saysOfWhat)
          .filter(spoken -> !SpokenOf.isOnlyFamily(spoken) || memory.hasNamed()).map(spoken -> toldWith(spoken, here)).orElse(here);
      case SHAPE -> named.stream()
          .filter(other -> other.kind() == Kind.MATERIAL && other.end() <= here.start() && !SpokenOf.isOnlyFamily(other))
          .reduce((one, other) -> other).or(this::topic).map(material -> SpokenOf.inShape(material, here)).orElse(here);
      case FORMER -> pairs.former().or(this::topic).orElse(here);
      case LATTER -> pairs.latter().or(this::topic).orElse(here);
      case CELL -> topic().filter(spoken -> isOfPolymers(here) && hasPolymer(spoken)).orElse(here);
      case ADDED -> {
        made = topic().map(SpokenOf::withoutElectrodes).map(spoken -> SpokenOf.added(spoken, here));
        yield made.orElse(here);
      }
      case LACKING -> lacking(here, named);
      case NOUN -> topic().filter(spoken -> Assignments.isAlternativeOf(spoken, here)).orElse(here);
      case MATERIAL -> topic().filter(spoken -> isShortFor(here, spoken)).or(() -> theOneOf(here)).or(() -> withPart(here))
          .orElse(here);
    };
  }

  /**
   * {@code PVDF in an eutectic mixture ... The deep eutectic gel polymer electrolyte}: by its own words, where they tell
   * enough.
   */
  private static Candidate named(Candidate here, Candidate spoken) {
    long telling = Arrays.stream(here.name().split("[ -]")).filter(word -> !Phrases.isEmpty(word) && word.length() > 2
        && !spoken.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))).count();
    return telling < TELLING || SpokenOf.hasCeramic(spoken) ? spoken
        : new Candidate(here.start(), here.end(), here.name(), spoken.materials(), spoken.kind());
  }

  /** {@code LATP ... Pellets with 1 wt% of LBO}: what is spoken of, with that in it. */
  private Optional<Candidate> withPart(Candidate here) {
    Matcher shape = SHAPE_WITH.matcher(here.name());
    Optional<Candidate> whole = topic().filter(spoken -> shape.lookingAt() && SpokenOf.hasCeramic(spoken))
        .map(spoken -> SpokenOf.added(spoken, new Candidate(here.start(), here.end(), here.name().substring(shape.end()),
            here.materials(), here.kind())));
    made = whole.or(() -> made);
    return whole;
  }

  /** {@code LLZTO ... the coated garnet}: what is spoken of, by its class. */
  private Optional<Candidate> theOneOf(Candidate here) {
    return !sentence.isTheOne(here) ? Optional.empty() : topic().filter(spoken -> inorganicFamily(here).filter(family ->
        SpokenOf.ceramic(spoken).filter(ceramic -> subjects.isMember(ceramic, family)).isPresent()).isPresent())
        .map(spoken -> here.name().indexOf(' ') < 0 ? spoken : SpokenOf.told(spoken, Optional.of(here.name())));
  }

  /** What is spoken of in the cell or with the electrode that is named beside it. */
  private static Candidate toldWith(Candidate spoken, Candidate device) {
    return SpokenOf.told(SpokenOf.withoutElectrodes(spoken), Optional.of(device.name()));
  }

  /** {@code A GPE made of cellulose ... the conductivity of GPE}: the class in the name of what is spoken of. */
  private static boolean isShortFor(Candidate here, Candidate spoken) {
    return here.materials().size() == 1 && here.isOfFamilies() && SHORT.matcher(here.name()).matches()
        && spoken.materials().size() > 1 && spoken.materials().stream().anyMatch(mention -> mention.material().isPresent()
            && mention.material().equals(here.materials().getFirst().material()));
  }

  /** {@code PVDF-HFP was soaked in LiPF6/EC, and the resulting gel}: of the same sentence, but for liquids. */
  private static Optional<Candidate> madeBefore(Candidate here, List<Candidate> named) {
    return Phrases.isMade(here.name()) ? named.stream()
        .filter(other -> other.end() <= here.start() && other.kind() == Kind.MATERIAL && !SpokenOf.isOnlyFamily(other)
            && !SpokenOf.isLiquid(other)).reduce((one, other) -> other) : Optional.empty();
  }

  /** {@code the SBR membrane and a pellet ... The membrane}: what was called so last, where the topic is called otherwise. */
  private Optional<Candidate> ofSameNoun(Candidate here) {
    String noun = lastWord(here);
    if (!THINGS.contains(noun) || topic().filter(spoken -> lastWord(spoken).equals(noun)).isPresent()) {
      return Optional.empty();
    }
    return lastNamed().filter(named -> !named.refersBack() && lastWord(named).equals(noun) && named.name().contains(" ")
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
        && other.kind() == Kind.MATERIAL && !SpokenOf.isOnlyFamily(other) && TopicMemory.isElectrolyte(other))
        .reduce((one, other) -> other)
        .or(() -> topic().map(SpokenOf::withoutElectrodes)) : Optional.empty();
    String name = spoken.map(Candidate::name)
        .orElseGet(() -> rest.stream().map(MaterialMention::printed).collect(Collectors.joining("–")));
    return new Candidate(part.start(), part.end(), (name + " without " + part.name()).strip(),
        spoken.map(Candidate::materials).orElse(rest), Kind.MATERIAL);
  }

  /** {@code Li//CPE//LiFePO4}: a cell that says only of which class the electrolyte is that is spoken of. */
  private static boolean isOfPolymers(Candidate cell) {
    return !cell.materials().isEmpty() && cell.isOfFamilies() && !CODE_BESIDE.matcher(cell.name()).find()
        && cell.materials().stream().flatMap(mention -> mention.material().stream())
        .anyMatch(family -> family.label().contains("polymer"));
  }

  private static boolean hasPolymer(Candidate candidate) {
    return candidate.materials().stream().anyMatch(mention -> Roles.of(mention) == Role.POLYMER);
  }

  /** Whether a topic tells more of a cell than its electrode does: not {@code the network}, not {@code the solid electrolyte}. */
  private static boolean saysOfWhat(Candidate topic) {
    return topic.materials().stream().anyMatch(mention -> Roles.of(mention) != Role.ELECTROLYTE_FAMILY
        || mention.material().filter(known -> Arrays.stream(known.label().split(" ")).allMatch(Phrases::isEmpty)).isEmpty());
  }

  /** {@code the liquid electrolyte}, which no gel is, whatever it holds. */
  private static boolean isOfLiquids(Candidate candidate) {
    return !candidate.materials().isEmpty() && candidate.materials().stream()
        .allMatch(mention -> mention.material().filter(known -> known.term().equals("LiquidElectrolyte")).isPresent());
  }

  /** {@code Polymer electrolytes are soft. The obtained gels have}: where no more than classes is known of either. */
  private boolean isOfAnotherClass(Candidate here) {
    return isOfLiquids(here) && topic().filter(spoken -> !isOfLiquids(spoken)).isPresent() || !here.materials().isEmpty()
        && topic().filter(spoken -> SpokenOf.isOnlyFamily(spoken) && !spoken.materials().isEmpty()
        && here.materials().stream().noneMatch(mention -> spoken.materials().stream()
            .anyMatch(other -> other.material().equals(mention.material())))).isPresent();
  }

  /**
   * {@code the cell with the ionic liquid}: what a cell has beside the ceramic that the study is about. {@code In halide-based
   * cells} those with that ceramic are meant, where it is a halide; else another. {@code From 950 to 12 Ω cm²} the first value is
   * that without what is added.
   */
  private Candidate completed(ReportedValue value, Candidate here, List<Candidate> named) {
    boolean maybePart = (CellFinder.isOfCell(value) || isOfInterface(value)) && !SpokenOf.hasCeramic(here)
        && here.kind() != Kind.CELL;
    Optional<Candidate> ofCeramic = maybePart ? (SpokenOf.isLayer(here) || isIngredient(here) ? before(here, named)
        : Optional.<Candidate>empty()).or(() -> topic().filter(SpokenOf::hasCeramic)) : Optional.empty();
    boolean part = memory.isSettled() || isIngredient(here) || SpokenOf.isLayer(here)
        || here.kind() == Kind.NOUN && here.name().indexOf(' ') < 0;
    if (ofCeramic.isEmpty() || !part) {
      return here;
    }
    Candidate ceramic = ofCeramic.get();
    if (value.beginsChange() || here.kind() == Kind.NOUN && Phrases.singular(here.name()).equals("electrolyte")) {
      return ceramic;
    }
    Optional<Material> family = inorganicFamily(here);
    if (family.isPresent()) {
      return subjects.isMember(SpokenOf.ceramic(ceramic).orElseThrow(), family.get()) ? ceramic : here;
    }
    Candidate host = SpokenOf.isLayer(here) ? SpokenOf.withoutAdditions(ceramic) : ceramic;
    return new Candidate(here.start(), here.end(), Changes.withoutBare(host.name()) + SpokenOf.joined(here.name()),
        Stream.concat(host.materials().stream(), here.materials().stream()).toList(), Kind.MATERIAL);
  }

  /** {@code brought the resistance of LLZO from 925 to 127 Ω cm², and 115 Ω cm² for a Ge layer}: the last ceramic ahead of it. */
  private static Optional<Candidate> before(Candidate here, List<Candidate> named) {
    return named.stream().filter(other -> other.end() <= here.start() && other.kind() == Kind.MATERIAL
        && SpokenOf.hasCeramic(other)).reduce((one, other) -> other);
  }

  /** What conducts nothing by itself, so that it was put on something that was named before. */
  private static boolean isIngredient(Candidate here) {
    return here.kind() == Kind.MATERIAL
        && here.materials().stream().allMatch(mention -> SpokenOf.isOfInterphase(mention) || switch (Roles.of(mention)) {
      case FILLER, ADDITIVE, NEGATIVE_ELECTRODE, OTHER -> mention.sample().isEmpty();
      default -> false;
    });
  }

  private Optional<Material> inorganicFamily(Candidate here) {
    return here.isOfFamilies() ? here.materials().stream().flatMap(mention -> mention.material().stream()).findFirst()
        .filter(subjects::isOfInorganics) : Optional.empty();
  }

  private static boolean isOfInterface(ReportedValue value) {
    return value.is("interfacial_resistance") || value.is("critical_current_density");
  }

  /**
   * Takes note of the sentence for those that follow.
   *
   * @param modifications what the sentence says was put on something
   * @param inTurn what its values were told of one by one, where that is several things
   * @param ofOthers whether all its values are those of other papers, so that one of original work does not go on with them
   */
  void remember(Modifications modifications, List<Candidate> inTurn, ConditionFinder finder, CellFinder cells,
      boolean withoutValues, boolean ofOthers) {
    boolean aside = !ofStudies && (ofOthers || cells.isOfOthers());
    if (made.isEmpty()) {
      if (!aside || !memory.hasTopic()) {
        memory.remember(sentence);
      }
      if (ofStudies) {
        made = modifications.putOn().flatMap(this::withLayer);
      }
    }
    made.ifPresent(memory::settleOn);
    resumed.filter(series -> !sentence.namesMaterials()).ifPresent(memory::resume);
    resumed = Optional.empty();
    made = Optional.empty();
    if (!inTurn.isEmpty() || sentence.namesMaterials()) {
      listed = inTurn;
    }
    pairs.forget();
    conditions.remember(finder, cells, withoutValues, aside);
  }

  /** {@code They put a Mg interlayer between LLZO and lithium. The resistance fell to}: on the ceramic that is spoken of. */
  private Optional<Candidate> withLayer(String layer) {
    return topic().filter(SpokenOf::hasCeramic).map(SpokenOf::withoutElectrodes).map(host -> Modifications.told(host, layer))
        .filter(with -> !topic().get().name().equals(with.name()));
  }

  /**
   * What is spoken of; in a study that has named nothing yet, the ceramic that its sentence names, before what the study ahead of
   * it was about.
   */
  private Optional<Candidate> topic() {
    return memory.hasNamed() || memory.topic().filter(SpokenOf::hasCeramic).isEmpty() ? memory.topic()
        : sentence.all().stream().filter(own -> (own.kind() == Kind.MATERIAL || own.kind() == Kind.CELL)
            && SpokenOf.hasCeramic(own) && !sentence.isAside(own)).findFirst().or(memory::topic);
  }
}
