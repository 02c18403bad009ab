package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Element;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the values of a sentence may be properties of: materials, mixtures of them, cells, and nouns for them. */
final class Candidates {
  /** Nouns for what people do, think and find rather than for things. */
  private static final Pattern ABSTRACT = Pattern.compile("(?i)(?:ment|ness|tion|sion|ity|ance|ence|ing|cy|ism)s?$"
      + "|^(?:progress|stud(?:y|ies)|works?|results?|values?|rates?|approach(?:es)?|strateg(?:y|ies)|methods?|increase|"
      + "decrease|case|example|nature|"
      + "authors?|others|co-?workers?|colleagues?|groups?|researchers?|figure|table|test|data|fact|way|order|addition|"
      + "contrast|time|cycles?)$");
  private static final Pattern CONTRASTED = Pattern.compile("\\b(?:instead of|rather than|unlike|"
      + "in place of)\\s+(?:(?:the|a|an) )?$");
  /**
   * {@code S-LRMO}, {@code Zr-NCM}: an electrode that is told from others like it, so that what its cells reach is said of it.
   */
  private static final Pattern SAMPLE = Pattern.compile("(?!(?:Li|Na|"
      + "K)[-–])[\\p{Lu}\\d][\\p{L}\\d.%]{0,11}[-–&]\\p{Lu}{2}[\\p{L}\\d.%–-]*");
  private static final Pattern ON_IT = Pattern.compile("@[\\p{L}\\d.()]{1,24}(?![\\p{L}\\d])");
  /** {@code FeS nanosheets as cathodes}. */
  private static final Pattern AS_ELECTRODE = Pattern.compile(" as (?:the |an? )?(?:[a-z-]+ )?(?:cathode|anode|electrode)s?\\b");
  private static final Pattern BASED = Pattern.compile("[-‐‑–]based ");
  /** What is made with an electrode. */
  private static final Pattern DEVICE = Pattern.compile("(?:cathode|anode|electrode|cell|batter(?:y|ie)|composite|system"
      + "|\\b[a-z]{0,6}[ilms]b)s?$");
  private static final Set<String> SHAPES =
      Set.of("pellet", "powder", "sample", "specimen", "crystal", "phase", "interface", "form", "modification", "polymorph",
          "variant", "analogue", "analog",
          "counterpart");
  /** Shapes of what was named, where they are known: {@code the porous ceramic}. */
  private static final Set<String> SOLIDS = Set.of("ceramic", "solid", "compound");
  private static final Set<String> TREATABLE = Set.of("material", "glass", "blend", "composite", "polymer", "electrolyte", "membrane");
  private static final Pattern TREATED = Pattern.compile("(?i)(?:un|as-|non-|[a-z]+-)?(?:filled|annealed|sintered|quenched|milled|ground|pressed"
      + "|doped|substituted|treated|modified|calcined|heated|cooled|coated|exposed|aged|dried|pure|bare|pristine|parent|original|amorphous"
      + "|crystalline|glassy|dense|porous|cubic|tetragonal|stoichiometric)");
  private static final Pattern FIRST_OF_TWO = Pattern.compile("(?:for|with|in|of) the (?<telling>[a-z-]+) and [^;.,]{0,30}?"
      + "(?:for|with|in|of) the $");
  /** Shapes where nothing tells of which kind: {@code films dried at 60 °C}. */
  private static final Set<String> COATINGS = Set.of("film", "layer");
  private static final Pattern MADE_OF = Pattern.compile(
      "(?: of \\d[\\d.]* ?[nμµ]m)?\\s*,?\\s*(?:(?:co-?)?(?:doped|substituted|modified|mixed|filled|loaded) (?:with|by)"
          + "|made (?:of|from|with)|based on|composed of|consisting of|containing|comprising|of|with|"
      + "from|between)\\s+(?:a |an |the )?(?:(?:about |ca\\. |only |~ ?)?\\d[\\d.]* ?(?:(?:wt|vol|mol|mass"
      + "|m)\\.? ?)?[%m] (?:of )?)?(?:[\\p{L}\\d()\\[\\]–-]{0,20}\\p{Lu}[\\p{L}\\d()\\[\\]–-]{0,20}(?:,|,? and) )?");
  /** {@code This FRPC}: what was spoken of, by letters that nothing explains. */
  private static final Pattern THIS = Pattern.compile("\\b(?:this|these|such) $");
  private static final Pattern PARTS = Pattern.compile(" \\([^()]{1,30}(?: (?:and|with|on|or) |[/|+])[^()]{1,50}\\)");
  private static final Pattern LAYER = Pattern.compile("(?:layers?|coatings?|films?|buffers?)$");
  private static final Pattern OF_ELEMENT = Pattern.compile(" of (?:metallic "
      + "|amorphous )?(?<symbol>\\p{Lu}\\p{Ll}?)(?![\\p{L}\\d])");
  private static final Pattern RELATIVE = Pattern.compile("\\b(?:analogs?|analogues?|counterparts?|cousins?|relatives?)$");
  private static final Pattern OWN_NAME = Pattern.compile(",? \\(?(?:i\\.e\\.,? |namely )?");
  private static final Pattern NAMED_BEHIND = Pattern.compile(", (?:i\\.e\\.,? |namely )?");
  private static final Pattern CLOSED_BEHIND =
      Pattern.compile(",? ?(?:that|which|whose|with|has|have|had|is|are|was|were|shows?|showed)\\b");
  /** {@code as described in Materials and Methods}. */
  private static final Pattern METHODS_BEHIND = Pattern.compile("(?i) (?:and|&) methods\\b");
  private static final String TELLING = "(?!(?:last|first|second|third|other|same|latter|former|best|only|whole|next|previous|new"
      + "|ionic|electronic|initial|final)\\b)[a-z][a-z-]+";
  /** {@code the bare ones}, not {@code the first one}. */
  private static final Pattern ONE = Pattern.compile("(?:\\b(?:the|an?) |(?:\\b(?:than|above|below|to|for|with|of)"
      + "|[,;]) (?=[a-z -]{3,40}"
      + " ones\\b))((?:" + TELLING + " )?" + TELLING + ") ones?\\b(?! of\\b| order)");
  /** {@code the liquid control failed}, not {@code the control of dendrites}, {@code the control cell}. */
  private static final Pattern CONTROL = Pattern.compile("\\b(?:the|an?|our|its) (?<name>(?:" + TELLING + " )?(?:control|baseline"
      + "|blank))(?=[,;.)]| \\(| (?:only|still|already|just|barely|quickly|rapidly|soon|was|were|is|has|had|could|show(?:s|ed)"
      + "|g(?:ave|ives)|fail(?:s|ed)|short(?:s|ed)|died|los(?:es|t)|ke(?:pt|eps)|retain(?:s|ed)|reach(?:es|ed)|deliver(?:s|ed)"
      + "|fell|dropped|lasted|ran|exhibit(?:s|ed)|conducts|needs|needed)\\b)");
  /** The word alone; {@code the latter electrolyte} is a noun for it. */
  private static final Pattern FORMER_OR_LATTER = Pattern.compile("\\b(former|latter)\\b");
  /** What makes a composite or a film a part of an electrode. */
  private static final Set<String> ELECTRODE_WORDS = Set.of("cathode", "anode", "electrode");

  private static final Set<String> ANY = Set.of("raw", "starting", "active", "abundant", "other", "conductive", "precursor",
      "new", "these", "many", "different");

  private static final Set<String> HAVING = Set.of("with", "containing", "from", "within", "bearing", "comprising", "featuring");
  /** In words. */
  private static final int LONGEST_COMPLEMENT = 6;

  private final Reading reading;
  private final Phrases phrases;

  Candidates(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
  }

  /** With the noun phrase before the verb, where that names nothing else. By start. */
  List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>(reading.named());
    phrase().filter(phrase -> candidates.stream().noneMatch(c -> overlap(c, phrase))).ifPresent(candidates::add);
    candidates.removeIf(candidate -> (candidate.materials().isEmpty() || candidate.isOfFamilies())
        && Assignments.isAlternative(reading, candidate));
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return candidates;
  }

  /** Without phrases that only a value makes one ask about. By start. */
  List<Candidate> named() {
    List<Candidate> materials = new Mixtures(reading).all().stream().filter(material -> !isPartOfElectrode(material)).toList();
    List<Candidate> nouns = nouns().stream().filter(noun -> materials.stream().noneMatch(m -> overlap(m, noun)))
        .filter(noun -> !FORMER_OR_LATTER.matcher(noun.name()).find()).toList();
    List<Candidate> candidates = new ArrayList<>(joined(materials, nouns));
    candidates.addAll(ones(nouns));
    candidates.addAll(withoutNoun(nouns));
    candidates.addAll(controls().filter(control -> candidates.stream().noneMatch(other -> overlap(other, control))).toList());
    reading.all(CellMention.class).forEach(cell -> candidates.add(cell(cell)));
    reading.all(MaterialMention.class).stream().filter(Roles::isElectrode).forEach(electrode ->
        candidates.add(electrode(electrode)));
    addPronouns(candidates);
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return new Products(reading).in(new Insertions(reading).in(candidates));
  }

  /** {@code NiS–CNT}, {@code S@CNT}: what an electrode is made of beside what reacts in it. */
  private boolean isPartOfElectrode(Candidate material) {
    return material.isIngredientAlone() && reading.all(MaterialMention.class).stream().filter(Roles::isElectrode)
        .anyMatch(electrode -> isGlued(electrode.end(), material.start()) || isGlued(material.end(), electrode.start()));
  }

  private boolean isGlued(int end, int start) {
    return start == end + 1 && "–-/@".indexOf(reading.text().charAt(end)) >= 0;
  }

  private Stream<Candidate> controls() {
    return CONTROL.matcher(reading.lower()).results().map(match -> new Candidate(reading.start() + match.start("name"),
        reading.start() + match.end("name"), match.group("name"), List.of(), Kind.NOUN));
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** {@code a separator of Li6PS5Cl}: a noun with the material that it is made of. */
  private List<Candidate> joined(List<Candidate> materials, List<Candidate> nouns) {
    List<Candidate> joined = new ArrayList<>(materials);
    for (Candidate noun : nouns) {
      if (isNameless(noun, materials)) {
        continue;
      }
      Optional<Candidate> layered = withParts(noun);
      if (layered.isPresent()) {
        joined.removeIf(part -> overlap(part, layered.get()));
        joined.add(layered.get());
        continue;
      }
      Optional<Candidate> made = joined.stream().filter(m -> m.start() >= noun.end()
          && isMadeOf(noun, reading.text().substring(noun.end(), m.start()))).findFirst();
      made.ifPresent(joined::remove);
      if (made.isEmpty() || !isRelative(noun)) {
        joined.add(made.map(material -> inFull(noun, material)).orElse(noun));
      } else if (joined.stream().noneMatch(own -> isNamedBehind(own, made.get()))) {
        joined.add(relative(noun, made.get()));
      }
    }
    return joined;
  }

  /** {@code two-layer electrolytes (PEO on one side and PAN on the other)}: with the parts that a bracket names. */
  private Optional<Candidate> withParts(Candidate noun) {
    Matcher bracket = PARTS.matcher(reading.text()).region(noun.end(), reading.end());
    if (!bracket.lookingAt()) {
      return Optional.empty();
    }
    List<MaterialMention> parts = reading.all(MaterialMention.class).stream()
        .filter(part -> part.start() >= noun.end() && part.end() <= bracket.end() && !Roles.isElectrode(part)).toList();
    boolean measured = reading.all(QuantityMention.class).stream()
        .anyMatch(value -> value.start() >= noun.end() && value.end() <= bracket.end());
    return parts.size() < 2 || measured ? Optional.empty() : Optional.of(new Candidate(noun.start(), bracket.end(),
        reading.text().substring(noun.start(), bracket.end()), parts, Kind.MATERIAL));
  }

  /** A layer between two things is made of neither. */
  private static boolean isMadeOf(Candidate noun, String between) {
    return MADE_OF.matcher(between).matches()
        && !(between.contains("between") && (LAYER.matcher(noun.name()).find() || between.contains(" and ")));
  }

  private Candidate inFull(Candidate noun, Candidate material) {
    return new Candidate(noun.start(), material.end(), reading.text().substring(noun.start(), material.start())
        + material.name(), material.materials(), Kind.MATERIAL);
  }

  /** {@code the sodium analogue of LGPS (Na10SnP2S12)}: by the name of its own, where that follows. */
  private Candidate relative(Candidate noun, Candidate other) {
    List<MaterialMention> own = other.materials().subList(1, other.materials().size());
    return own.isEmpty() ? new Candidate(noun.start(), other.end(), inFull(noun, other).name(), List.of(), Kind.NOUN)
        : new Candidate(own.getFirst().start(), other.end(), own.getFirst().printed(), own, Kind.MATERIAL);
  }

  /** {@code the sodium analogue of LGPS}: what is named by another of its kind. */
  private static boolean isRelative(Candidate noun) {
    return RELATIVE.matcher(noun.name()).find();
  }

  /** {@code of LGPS, Na10SiP2S12,}, {@code of LGPS (Na10SiP2S12)}. */
  private boolean isNamedBehind(Candidate own, Candidate other) {
    return own.start() > other.end() && OWN_NAME.matcher(reading.lower(other.end(), own.start())).matches();
  }

  /** {@code a family of fast conductors, Li3YX6, that}: a class with the name of the only one that is meant. */
  private boolean isNameless(Candidate noun, List<Candidate> materials) {
    return noun.kind() == Kind.NOUN && materials.stream().filter(material -> material.start() >= noun.end())
        .anyMatch(material -> NAMED_BEHIND.matcher(reading.lower(noun.end(), material.start())).matches()
            && CLOSED_BEHIND.matcher(reading.after(material.end())).lookingAt());
  }

  private Candidate cell(CellMention cell) {
    List<MaterialMention> electrolyte = Cells.electrolyte(cell);
    return new Candidate(cell.start(), cell.end(), reading.text().substring(cell.start(), cell.end()), electrolyte,
        electrolyte.isEmpty() && cell.layers().size() < 3 ? Kind.BARE_CELL : Kind.CELL);
  }

  private Candidate electrode(MaterialMention electrode) {
    int start = reading.all(MaterialMention.class).stream()
        .filter(part -> isGlued(part.end(), electrode.start()) && Roles.of(part) == Role.FILLER).mapToInt(MaterialMention::start)
        .findFirst().orElseGet(() -> phrases.startOfName(electrode.start()));
    int end = coated(electrode.end());
    String name = reading.text().substring(start, end);
    if (SAMPLE.matcher(name).matches()) {
      return new Candidate(start, electrode.end(), name, List.of(electrode), Kind.NOUN);
    }
    Matcher based = BASED.matcher(reading.text()).region(end, reading.end());
    int last = phrases.endWithNouns(based.lookingAt() ? based.end() : end);
    boolean device = DEVICE.matcher(reading.lower(electrode.end(), last)).find()
        || AS_ELECTRODE.matcher(reading.text()).region(last, reading.end()).lookingAt();
    String inFull = reading.text().substring(device ? phrases.startWithModifiers(start) : start, device ? last : end);
    return new Candidate(electrode.start(), electrode.end(), inFull, List.of(electrode), Kind.ELECTRODE);
  }

  /** {@code Li2S@Li3PS4}, {@code NiS–CNT}: with what is on it, or in it. */
  private int coated(int end) {
    Matcher coating = ON_IT.matcher(reading.text()).region(end, reading.end());
    return coating.lookingAt() ? coating.end() : reading.all(MaterialMention.class).stream()
        .filter(part -> isGlued(end, part.start()) && Roles.of(part) == Role.FILLER).mapToInt(MaterialMention::end).findFirst()
        .orElse(end);
  }

  private void addPronouns(List<Candidate> candidates) {
    FORMER_OR_LATTER.matcher(reading.lower(reading.start(), reading.end())).results().forEach(match -> {
      int start = reading.start() + match.start();
      int end = reading.start() + match.end();
      candidates.add(new Candidate(start, end, reading.text().substring(start, end), List.of(),
          match.group(1).equals("former") ? Kind.FORMER : Kind.LATTER));
    });
  }

  /** {@code As a proof of concept, the cells were cycled}: the word behind a first phrase with a preposition and a comma. */
  private int behindAdverbial() {
    List<String> tags = reading.tags();
    int comma = tags.indexOf(",");
    boolean adverbial = comma > 0 && tags.getFirst().equals("IN")
        && tags.subList(0, comma).stream().noneMatch(Clauses::isFinite);
    return adverbial ? comma + 1 : 0;
  }

  /** The noun phrase before the verb of the sentence. */
  private Optional<Candidate> phrase() {
    List<String> tags = reading.tags();
    int last = -1;
    for (int i = behindAdverbial(); i < tags.size() && !Clauses.isFinite(tags.get(i)) && !(last >= 0
        && tags.get(i).equals("IN")); i++) {
      last = tags.get(i).startsWith("NN") ? i : last;
    }
    if (last < 0) {
      return Optional.empty();
    }
    int start = reading.words().get(phrases.firstOfPhrase(last)).start();
    int end = reading.words().get(last).end();
    if (ABSTRACT.matcher(reading.words().get(last).form()).find()) {
      return Optional.empty();
    }
    boolean taken = reading.mentions().stream().anyMatch(m -> m.start() < end && start < m.end()
        || m instanceof MaterialMention && m.end() < start && reading.text().substring(m.end(), start).isBlank());
    return taken ? Optional.empty()
        : Optional.of(new Candidate(start, end, reading.text().substring(start, end), List.of(),
            !Phrases.isCode(reading.words().get(last).form()) ? Kind.PHRASE
                : THIS.matcher(reading.before(start)).find() ? Kind.REFERENCE : Kind.NOUN));
  }

  /** Noun phrases whose head stands for an electrolyte. */
  private List<Candidate> nouns() {
    List<Candidate> nouns = new ArrayList<>();
    List<Word> words = reading.words();
    for (int i = 0; i < words.size(); i++) {
      if (!isHead(i)) {
        continue;
      }
      int first = firstAfterSuch(words, phrases.firstOfPhrase(i), i);
      if (!isSideOfInterface(words.get(i)) && !isPartOfElectrode(words.subList(first, i + 1))
          && !isAnyMaterial(words.subList(first, i + 1)) && !isCoating(words.get(first))) {
        int start = words.get(first).start();
        if (!CONTRASTED.matcher(reading.before(start)).find()) {
          nouns.add(noun(words.subList(first, i + 1), phrases.isReferringBack(start)));
        }
      }
    }
    return nouns;
  }

  /** {@code such membranes}: taggers take the word for an adjective. */
  private static int firstAfterSuch(List<Word> words, int first, int head) {
    return first < head && words.get(first).form().equalsIgnoreCase("such") ? first + 1 : first;
  }

  /** {@code the coated pellets ..., the bare ones}: of the noun before, otherwise. */
  private List<Candidate> ones(List<Candidate> nouns) {
    List<Candidate> ones = new ArrayList<>();
    ONE.matcher(reading.lower()).results().forEach(match -> {
      int start = reading.start() + match.start(1);
      int end = reading.start() + match.end();
      Optional<Candidate> noun = nouns.stream().filter(before -> before.end() <= start).reduce((one, other) -> other);
      boolean known = reading.all(MaterialMention.class).stream().anyMatch(mention -> mention.start() < end
          && mention.end() > start);
      if (!known && !isElectrode(noun.map(Candidate::end).orElse(reading.start()), start)) {
        ones.add(new Candidate(start, end, reading.text().substring(start, reading.start() + match.end(1)) + " "
            + noun.map(Candidate::name).map(name -> name.substring(name.lastIndexOf(' ') + 1)).orElse("one"), List.of(),
            noun.map(Candidate::kind).filter(Kind.NOUN::equals).orElse(Kind.SHAPE)));
      }
    });
    return ones;
  }

  /** {@code 142 for the filled and 286 for the unfilled blend}: the first, whose noun the second has. */
  private List<Candidate> withoutNoun(List<Candidate> nouns) {
    return nouns.stream().filter(noun -> noun.kind() == Kind.SHAPE).<Candidate>mapMulti((noun, found) -> {
      Matcher first = FIRST_OF_TWO.matcher(reading.before(noun.start()));
      if (first.find() && TREATED.matcher(first.group("telling")).matches()) {
        int start = reading.start() + first.start("telling");
        found.accept(new Candidate(start, reading.start() + first.end("telling"), first.group("telling")
            + noun.name().substring(noun.name().lastIndexOf(' ')), List.of(), Kind.SHAPE));
      }
    }).toList();
  }

  /** {@code coated NCM811 gave 180, the uncoated one 160}: whether an electrode was named last. */
  private boolean isElectrode(int from, int to) {
    return reading.all(MaterialMention.class).stream().anyMatch(mention -> Roles.isElectrode(mention) && mention.start() >= from
        && mention.end() <= to);
  }

  /** Whether a word is the last noun of a phrase for an electrolyte. Most words are none whatever their tags, which cost time. */
  private boolean isHead(int word) {
    return Phrases.isElectrolyte(reading.words().get(word)) && reading.tags().get(word).startsWith("NN")
        && !METHODS_BEHIND.matcher(reading.after(reading.words().get(word).end())).lookingAt() && !isDoing(word) && !isForming(word)
        && !(word + 1 < reading.words().size() && reading.tags().get(word + 1).startsWith("NN"));
  }

  /** {@code an interphase forms}. */
  private boolean isForming(int word) {
    return word > 0 && reading.words().get(word).form().equals("forms") && reading.tags().get(word - 1).startsWith("NN");
  }

  /** {@code coating a layer of V2O5 onto it}: taggers take the word for a noun. */
  private boolean isDoing(int word) {
    return reading.words().get(word).form().endsWith("ing") && word + 1 < reading.tags().size()
        && reading.tags().get(word + 1).equals("DT");
  }

  /** {@code NCM811 with a LiNbO3 layer}. */
  private boolean isCoating(Word first) {
    return reading.all(MaterialMention.class).stream().anyMatch(mention -> mention.end() <= first.start()
        && reading.text().substring(mention.end(), first.start()).isBlank() && reading.isCoating(mention));
  }

  /** {@code heat treatment of the raw materials}: of nothing that is measured. */
  private static boolean isAnyMaterial(List<Word> phrase) {
    return phrase.size() > 1 && Phrases.singular(phrase.getLast().form()).equals("material")
        && ANY.contains(phrase.get(phrase.size() - 2).form().toLowerCase(Locale.ROOT));
  }

  /** {@code a cathode composite}; cathode materials have properties of their own. */
  private static boolean isPartOfElectrode(List<Word> phrase) {
    return !Phrases.singular(phrase.getLast().form()).equals("material")
        && phrase.stream().anyMatch(word -> ELECTRODE_WORDS.contains(word.form().toLowerCase(Locale.ROOT)));
  }

  /** {@code the electrode/electrolyte interface}. */
  private boolean isSideOfInterface(Word word) {
    String before = reading.before(word.start());
    String after = reading.after(word.end());
    return before.endsWith("/") || before.endsWith("|") || after.startsWith("/") || after.startsWith("|");
  }

  /** {@code the fine sulfur composite}: a noun with the electrode that it is made of. */
  private int electrodeBefore(int start) {
    return reading.all(MaterialMention.class).stream()
        .filter(mention -> Roles.isElectrode(mention) && mention.end() <= start
            && reading.text().substring(mention.end(), start).isBlank())
        .map(mention -> phrases.startWithModifiers(mention.start())).findFirst().orElse(start);
  }

  /** {@code Li3N-modified pellets}: where the name begins of what is on them. */
  private int treatmentBefore(List<Word> words) {
    int start = words.getFirst().start();
    return reading.all(MaterialMention.class).stream().filter(mention -> {
      Matcher treated = Mixtures.TREATED.matcher(reading.text()).region(mention.end(), reading.end()).useTransparentBounds(true);
      return mention.end() <= start && (treated.lookingAt() || treated.usePattern(Mixtures.CHANGED_BY).lookingAt()
          || treated.usePattern(Mixtures.FREE).lookingAt())
          && treated.end() + 1 >= start;
    }).mapToInt(MaterialMention::start).findFirst().orElse(start);
  }

  /** {@code an interlayer of Mg}: where the name ends of what a layer is made of, which is no material by itself. */
  private int ofElement(Word head) {
    Matcher element = OF_ELEMENT.matcher(reading.text()).region(head.end(), reading.end());
    return LAYER.matcher(head.form()).find() && element.lookingAt() && Element.of(element.group("symbol")).isPresent()
        && reading.all(MaterialMention.class).stream().noneMatch(mention -> mention.start() < element.end()
            && mention.end() > head.end()) ? element.end() : head.end();
  }

  private Candidate noun(List<Word> words, boolean definite) {
    int start = electrodeBefore(phrases.ionBefore(treatmentBefore(words)));
    int end = ofElement(words.getLast());
    boolean bare = words.stream().limit(words.size() - 1L)
        .allMatch(word -> Phrases.isEmpty(word.form()));
    String head = Phrases.singular(words.getLast().form());
    boolean shape = SHAPES.contains(head) || definite && TREATABLE.contains(head) && isTreated(words) || definite && SOLIDS.contains(head) || words.size() == 1 && COATINGS.contains(head);
    Kind kind = shape ? Kind.SHAPE : definite && bare ? Kind.REFERENCE
        : Kind.NOUN;
    int last = kind == Kind.NOUN ? withComplement(end) : end;
    return new Candidate(start, last, reading.text().substring(start, last), List.of(), kind);
  }

  /** {@code the annealed material}, not {@code the coating material}. */
  private boolean isTreated(List<Word> words) {
    return words.size() > 1 && words.subList(0, words.size() - 1).stream().allMatch(word -> TREATED.matcher(word.form()).matches());
  }

  /**
   * {@code a network with fourfold coordinated boron centers}: what a noun has, where that is no known material and no
   * property.
   */
  private int withComplement(int end) {
    List<Word> words = reading.words();
    int i = 0;
    while (i < words.size() && words.get(i).start() < end) {
      i++;
    }
    if (i == words.size() || !HAVING.contains(words.get(i).form())
        || !reading.text().substring(end, words.get(i).start()).isBlank()) {
      return end;
    }
    int first = i + 1;
    int last = first;
    while (last < words.size() && last < first + LONGEST_COMPLEMENT && isOfComplement(last)) {
      last++;
    }
    boolean thing = last > first && reading.tags().get(last - 1).startsWith("NN")
        && !ABSTRACT.matcher(words.get(last - 1).form()).find() && !(last < words.size() && isOfComplement(last));
    int from = words.get(i).start();
    int to = thing ? words.get(last - 1).end() : end;
    return thing && reading.mentions().stream().noneMatch(mention -> mention.start() < to && mention.end() > from) ? to : end;
  }

  private boolean isOfComplement(int word) {
    String tag = reading.tags().get(word);
    return tag.startsWith("NN") || tag.equals("DT") || tag.equals("VBN") || tag.equals("RB") || Phrases.isModifier(tag);
  }
}
