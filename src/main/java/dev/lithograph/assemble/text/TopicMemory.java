package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a paragraph has come to speak of, sentence by sentence. */
final class TopicMemory {
  /** {@code the LAGP coating}: of something else, which is spoken of. */
  private static final Pattern COATING = Pattern.compile(" coatings?(?: layers?)?$");
  /** How many sentences back a word like "the membrane" may mean. */
  private static final int NEAR = 6;

  /** What was spoken of, up to the sentences that nobody has asked about yet; {@link #topic()} knows what was since then. */
  private Optional<Candidate> topic = Optional.empty();
  /** The sentences since then, of which many say nothing that a later value needs; reading them takes time. */
  private final List<Topics> unread = new ArrayList<>();
  /** The studies before this one that nobody has asked about: they count only where this one names nothing itself. */
  private final List<Study> unreadStudies = new ArrayList<>();
  private final List<Topics> read = new ArrayList<>();
  /** Whether this study has named its material. */
  private boolean settled;
  /** What this study added something to: the next one did not. */
  private Optional<Candidate> host = Optional.empty();

  /** @param settled whether it had named its material before these sentences */
  private record Study(List<Topics> sentences, boolean settled) {}

  private final SubjectBuilder subjects;

  TopicMemory(SubjectBuilder subjects) {
    this.subjects = subjects;
  }

  TopicMemory(TopicMemory other) {
    subjects = other.subjects;
    topic = other.topic;
    unread.addAll(other.unread);
    unreadStudies.addAll(other.unreadStudies);
    read.addAll(other.read);
    settled = other.settled;
    host = other.host;
  }

  void beginStudy() {
    unreadStudies.add(new Study(List.copyOf(unread), settled));
    unread.clear();
    settled = false;
    topic = host.or(() -> topic).map(SpokenOf::ofAnotherStudy);
    host = Optional.empty();
  }

  /** Takes note of a sentence. */
  void remember(Topics topics) {
    unread.add(topics);
  }

  /** Takes note that this is spoken of for the rest of the study: what has been made of what was spoken of. */
  void settleOn(Candidate made) {
    host = host.or(this::topic);
    topic = Optional.of(made);
    settled = true;
  }

  /** Takes note that this is spoken of again. */
  void resume(Candidate again) {
    recall();
    topic = Optional.of(again);
    settled = true;
  }

  /** What the study has put something on, or added something to. */
  Optional<Candidate> host() {
    return host;
  }

  /** What is spoken of. */
  Optional<Candidate> topic() {
    recall();
    return topic;
  }

  /** Whether anything was spoken of, which often takes less time to see than what. */
  boolean hasTopic() {
    return topic.isPresent() || topic().isPresent();
  }

  /** Whether the study has named its material. */
  boolean hasNamed() {
    recall();
    return settled;
  }

  /** Whether the study is known to have named its material, as far as it was asked about. */
  boolean isSettled() {
    return settled;
  }

  /** All sentences so far, in order. */
  List<Topics> sentences() {
    recall();
    return read;
  }

  /** The last of them, in order. */
  List<Topics> near() {
    List<Topics> all = sentences();
    return all.subList(Math.max(0, all.size() - NEAR), all.size());
  }

  /** Takes in what the sentences that are not read yet spoke of: the last of them that names a material decides alone. */
  private void recall() {
    Optional<Candidate> last = lastMaterial(unread);
    if (last.filter(SpokenOf::isLiquid).isPresent()) {
      last = besideLiquid().or(() -> isCeramic(topic) ? topic : Optional.empty()).or(() -> lastMaterial(unread));
    }
    if (topic.isPresent() && settled && last.filter(named -> isPartOf(named, topic.get())).isPresent()) {
      last = topic;
    }
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
      topic = last.map(SpokenOf::ofAnotherStudy);
      from++;
    }
    for (Study study : unreadStudies.subList(from, unreadStudies.size())) {
      settled = study.settled;
      study.sentences.forEach(this::recallClass);
    }
    settled = false;
  }

  private static Optional<Candidate> lastMaterial(List<Topics> sentences) {
    Optional<Candidate> last = Optional.empty();
    for (Topics topics : sentences.reversed()) {
      Optional<Candidate> named = material(topics);
      if (last.isEmpty() || named.isPresent() && isPartOf(last.get(), named.get())) {
        last = named;
      } else if (named.isPresent()) {
        break;
      }
    }
    return last;
  }

  /** {@code LAGP ... A drop of LiTFSI in Pyr13TFSI was added at the cathode}: a liquid beside a ceramic is no other topic. */
  private Optional<Candidate> besideLiquid() {
    Optional<Candidate> solid = lastMaterial(unread.stream()
        .filter(topics -> material(topics).filter(named -> !SpokenOf.isLiquid(named)).isPresent()).toList());
    return isCeramic(solid) ? solid : Optional.empty();
  }

  private static boolean isCeramic(Optional<Candidate> named) {
    return named.filter(SpokenOf::hasCeramic).isPresent();
  }

  /** {@code The PEO–LLZTO membrane ... PEO crystallizes below 60 °C}: what is a part of what was spoken of is no other topic. */
  private static boolean isPartOf(Candidate part, Candidate whole) {
    List<String> parts = part.materials().stream().map(TopicMemory::name).distinct().toList();
    List<String> all = whole.materials().stream().map(TopicMemory::name).distinct().toList();
    return part.kind() == Kind.MATERIAL && all.size() > parts.size() && all.containsAll(parts);
  }

  private static String name(MaterialMention mention) {
    return mention.material().map(Material::term).or(() -> mention.formula().map(Formula::flat)).orElse(mention.printed());
  }

  /** {@code the PLLS electrolyte}: the last sample by its code, where no more than a class of electrolytes is known. */
  private static Optional<Candidate> lastCode(List<Topics> sentences) {
    return sentences.reversed().stream().flatMap(topics -> topics.all().stream())
        .filter(named -> named.kind() == Kind.NOUN && named.name().contains(" ") && Phrases.isCode(named.name().split(" ")[0]))
        .findFirst();
  }

  /** A class, or a noun for something, is what is spoken of only until a material is named. */
  private void recallClass(Topics topics) {
    Optional<Candidate> family = settled ? Optional.empty()
        : electrolytes(topics).filter(named -> !isOfTopic(named)).findFirst();
    if (family.isPresent()) {
      topic = family;
      settled = true;
    } else if (!settled) {
      topics.all().stream().filter(candidate -> topic.isEmpty() || !candidate.refersBack()).filter(this::isTopic).findFirst()
          .ifPresent(noun -> topic = Optional.of(noun));
    }
  }

  /** {@code Pellets of LLZTO ... grown on garnet}: no more than the class of what is spoken of. */
  private boolean isOfTopic(Candidate family) {
    return family.isOfFamilies() && topic.flatMap(SpokenOf::ceramic).filter(ceramic -> family.materials().stream()
        .allMatch(mention -> mention.material().filter(its -> subjects.isMember(ceramic, its)).isPresent())).isPresent();
  }

  /** What a sentence says the study is about: an electrolyte, that with a ceramic before any other. */
  private static Optional<Candidate> material(Topics topics) {
    return topics.namesMaterials() ? topics.classOfSeveral().or(topics::made)
        .or(() -> electrolytes(topics).filter(SpokenOf::hasCeramic).findFirst())
        .or(() -> electrolytes(topics).filter(candidate -> !SpokenOf.isOnlyFamily(candidate)).findFirst()
            .map(named -> electrolytes(topics).filter(other -> isMadeOf(other, named)).findFirst().orElse(named)))
        .or(() -> topics.all().stream().filter(cell -> SpokenOf.codeInCell(cell).isPresent()).findFirst())
        .or(() -> announced(topics)) : Optional.empty();
  }

  /** {@code Herein, we present a DES-based gel electrolyte}: more than a class, even where only classes are known of it. */
  private static Optional<Candidate> announced(Topics topics) {
    return topics.announces() ? electrolytes(topics).filter(candidate -> candidate.materials().size() > 1).findFirst()
        : Optional.empty();
  }

  /** {@code PEO fails at 3.9 V while PEO-SN lasts to 4.6 V}: what the study has made of a material rather than that. */
  private static boolean isMadeOf(Candidate sample, Candidate material) {
    return sample.name().startsWith(material.name() + "-") || sample.name().startsWith(material.name() + "@");
  }

  private static Stream<Candidate> electrolytes(Topics topics) {
    if (!topics.mayName(TopicMemory::isElectrolyte)) {
      return Stream.empty();
    }
    return topics.all().stream().filter(candidate -> !candidate.refersBack() && isElectrolyte(candidate)
        && !candidate.materials().stream().allMatch(SpokenOf::isOfInterphase)
        && !COATING.matcher(candidate.name()).find() && !topics.isContrasted(candidate));
  }

  static boolean isElectrolyte(Candidate candidate) {
    return candidate.materials().stream().anyMatch(TopicMemory::isElectrolyte);
  }

  private static boolean isElectrolyte(MaterialMention mention) {
    return switch (Roles.of(mention)) {
      case INORGANIC_ELECTROLYTE, ELECTROLYTE_FAMILY, POLYMER, IONIC_LIQUID -> true;
      default -> mention.sample().isPresent() && !Roles.isElectrode(mention);
    };
  }

  /** A noun or a filler is spoken of until an electrolyte is named. */
  private boolean isTopic(Candidate candidate) {
    if (topic.filter(SpokenOf::hasCeramic).isPresent() && SpokenOf.isLayer(candidate)) {
      return false;
    }
    return switch (candidate.kind()) {
      case MATERIAL -> Roles.of(candidate.materials().getFirst()) == Role.FILLER && topic.isEmpty();
      case NOUN, SHAPE, REFERENCE -> true;
      case CELL, BARE_CELL, ELECTRODE, PHRASE, FORMER, LATTER, ADDED, LACKING -> false;
    };
  }
}
