package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sentence speaks of, for the sentences that follow. */
final class Topics {
  private static final Pattern ASIDE = Pattern.compile(
      "\\b(?:inspired by|similar(?:ly)? to|analogous to|in analogy (?:to|with)|like|unlike|(?<!\\b(?:is|are|was"
          + "|were) )compared (?:to|with)|in contrast to|instead of|rather than|in place of|such as"
          + "|than)\\s+(?:[a-z-]+ ){0,6}$");
  private static final Pattern STANDARD = Pattern.compile("\\b(?:(?:than|over|exceeds|times|twice|half|double|triple|to|with|as) "
      + "(?:that|those)|(?:than|compared (?:to|with)|against|versus|vs\\.?) (?:only |just |about |the |~ ?)?\\d[^;,()]{0,20}) "
      + "(?:of|for|in|with) (?:the |an? )?(?:[a-z-]+ ){0,2}$");
  /** {@code A affords 105 mAh/g, while B provides less than 20}. */
  private static final Pattern WHILE = Pattern.compile("\\p{L}[^;]*[,;)] (?:while|whereas|whilst|in contrast to|as opposed to"
      + "|but) (?:(?:only|the|that|those|a|an|one|ones|cells?|of|with|for|in) )*(?:[a-z-]+ ){0,1}$");
  private static final Pattern CONTROL = Pattern.compile("(?i)(?:the |an? )?(?:reference|control|benchmark|baseline|commercial"
      + "|conventional|state-of-the-art|blank) ");
  private static final String NAMELY =
      "(?:such as|especially|including|particularly|in particular|like|e\\.g\\.,?|for example,?)";
  /** Between a class and the members of it that are named. */
  private static final Pattern MEMBERS = Pattern.compile(",?\\s*(?:[a-z]+ ){0,2}" + NAMELY + "\\s+(?:the )?");
  private static final Pattern ANY_MEMBERS = Pattern.compile(NAMELY);
  private static final Pattern DEFINITE = Pattern.compile("\\b(?:the|this|that|its|their|our) (?:same )?$");
  private static final int SEVERAL = 2;
  /** {@code Herein, we present a self-healing gel electrolyte}. */
  private static final Pattern ANNOUNCING = Pattern.compile("(?:here(?:in)?|in this (?:work|study|paper|contribution|letter"
      + "|report)|this (?:work|study|paper)|we)\\b[^;:]{0,160}\\b(?:report|present|propos|develop|design|introduc|demonstrat"
      + "|prepar|fabricat|synthesi|construct|describ|creat)\\w*\\b");

  /** {@code Membranes were cast from PEO, LiTFSI and LLZTO}. */
  private static final Pattern MAKING = Pattern.compile("\\b(?:cast|prepar|obtain|made|mix(?:ed|ing)|blend|dissol|dispers|embed"
      + "|fabricat|(?:co-?)?polymeri[sz]|cross-?link|gell(?:ed|ing)|electrosp[iu]n|hot-?press|impregnat|infiltrat|soak|swollen"
      + "|cur(?:ed|ing))\\w*\\b");
  private static final Pattern CONTRAST = Pattern.compile("\\b(?:than|whereas|while|compared|unlike|instead|but|not|without"
      + "|replac\\w+|or|either|respectively|coat\\w*)\\b");
  private static final Set<Role> PARTS = EnumSet.of(Role.POLYMER, Role.SALT, Role.SOLVENT, Role.IONIC_LIQUID, Role.FILLER,
      Role.ADDITIVE, Role.INORGANIC_ELECTROLYTE);
  private static final int MOST_PARTS = 5;
  private static final int LONGEST_NAME = 70;

  private final Reading reading;

  /** Nothing is read before it is asked for, as most sentences are never asked about. */
  Topics(Reading reading) {
    this.reading = reading;
  }

  /** Whether it names any material; that takes no time. */
  boolean namesMaterials() {
    return mayName(material -> true);
  }

  /** Whether it names a material like this, or a cell, in which there may be one; that takes no time either. */
  boolean mayName(Predicate<MaterialMention> like) {
    return reading.mentions().stream().anyMatch(mention -> mention instanceof CellMention
        || mention instanceof MaterialMention material && material.withParts().anyMatch(like));
  }

  /** What the sentence makes of a polymer and the other materials that it names. */
  Optional<Candidate> made() {
    if (!MAKING.matcher(reading.lower()).find() || CONTRAST.matcher(reading.lower()).find()) {
      return Optional.empty();
    }
    List<Candidate> named = reading.named().stream().filter(Topics::isNamed).toList();
    Optional<Candidate> whole = named.stream().filter(one -> named.stream().allMatch(part -> holds(one, part))).findFirst();
    if (whole.isPresent()) {
      return whole.filter(one -> one.materials().size() > 1);
    }
    List<Candidate> parts = named.stream()
        .filter(one -> named.stream().noneMatch(part -> one != part && holds(one, part))).toList();
    List<MaterialMention> all = parts.stream().flatMap(part -> part.materials().stream()).toList();
    List<Role> roles = all.stream().map(Roles::of).toList();
    boolean one = parts.size() > 1 && parts.size() <= MOST_PARTS && PARTS.containsAll(roles) && roles.contains(Role.POLYMER)
        && roles.stream().filter(Role.INORGANIC_ELECTROLYTE::equals).count() <= 1;
    return one ? Optional.of(new Candidate(parts.getFirst().start(), parts.getLast().end(), name(parts), all, Kind.MATERIAL))
        : Optional.empty();
  }

  private String name(List<Candidate> parts) {
    String printed = reading.text().substring(parts.getFirst().start(), parts.getLast().end());
    boolean phrase = reading.finiteVerbs(parts.getFirst().start(), parts.getLast().end()).findFirst().isEmpty();
    return phrase && printed.length() <= LONGEST_NAME ? printed
        : parts.stream().map(Candidate::name).collect(Collectors.joining(" + "));
  }

  /** {@code PVDF-HFP with LiPF6, gel} holds {@code LiPF6}. */
  private static boolean holds(Candidate whole, Candidate part) {
    return whole.materials().containsAll(part.materials());
  }

  /** Whether it says what a study has made or found. */
  boolean announces() {
    return ANNOUNCING.matcher(reading.lower()).lookingAt();
  }

  /**
   * {@code A affords 105 mAh/g, while B provides less than 20}: what the sentence is not about, though the words of a pair are.
   */
  boolean isContrasted(Candidate candidate) {
    return WHILE.matcher(reading.before(candidate.start())).find();
  }

  /** Whether the sentence has these words, which are in lower case. */
  boolean tells(Pattern words) {
    return words.matcher(reading.lower()).find();
  }

  /** Without what is named for comparison alone, {@code inspired by LiPON}, where anything else is. */
  List<Candidate> all() {
    List<Candidate> spokenOf = reading.named().stream().filter(candidate -> !isAside(candidate)).toList();
    return spokenOf.stream().anyMatch(Topics::isNamed) ? spokenOf
        : reading.named().stream().filter(candidate -> !isStandard(candidate)).toList();
  }

  /** Whether it is a class in the place of one of its members: {@code the garnet}, not {@code garnets}. */
  boolean isTheOne(Candidate candidate) {
    return isClass(candidate) && !candidate.name().endsWith("s") && DEFINITE.matcher(reading.before(candidate.start())).find();
  }

  boolean isAside(Candidate candidate) {
    String before = reading.before(candidate.start());
    return ASIDE.matcher(before).find() || SubjectFinder.IMPURITY.matcher(before).find() || isStandard(candidate);
  }

  /**
   * {@code twice that of LATP}, {@code more than the 0.2 mS/cm of LATP}, {@code the reference electrolyte of PEO}: nothing else
   * than what a value is measured by.
   */
  private boolean isStandard(Candidate candidate) {
    return CONTROL.matcher(candidate.name()).lookingAt() || STANDARD.matcher(reading.before(candidate.start())).find();
  }

  /** {@code argyrodites, especially Li6PS5Cl and Li6PS5Br}: several members of a class stand for it. */
  Optional<Candidate> classOfSeveral() {
    return ANY_MEMBERS.matcher(reading.lower()).find()
        ? reading.named().stream().filter(Topics::isClass).filter(this::hasSeveralMembers).findFirst() : Optional.empty();
  }

  private boolean hasSeveralMembers(Candidate family) {
    int verb = reading.finiteVerbs(family.end(), reading.end()).findFirst().orElse(reading.end());
    List<Candidate> members = reading.named().stream()
        .filter(member -> member.start() >= family.end() && member.end() <= verb && isNamed(member)).toList();
    return members.size() >= SEVERAL
        && MEMBERS.matcher(reading.lower(family.end(), members.getFirst().start())).matches();
  }

  private static boolean isClass(Candidate candidate) {
    return (candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN) && candidate.isOfFamilies();
  }

  private static boolean isNamed(Candidate candidate) {
    return candidate.kind() == Kind.MATERIAL && !isClass(candidate);
  }
}
