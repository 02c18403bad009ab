package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.chemistry.Element;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The noun phrases of a sentence that stand for an electrolyte or a shape of one. */
final class NounPhrases {
  private static final Pattern CONTRASTED = Pattern.compile(
      "\\b(?:instead of|rather than|unlike|in place of)\\s+(?:(?:the|a|an) )?$");
  private static final Set<String> SHAPES =
      Set.of("pellet", "powder", "sample", "specimen", "crystal", "phase", "interface", "form", "modification", "polymorph",
          "variant", "analogue", "analog", "counterpart");
  /** Shapes of what was named, where they are known: {@code the porous ceramic}. */
  private static final Set<String> SOLIDS = Set.of("ceramic", "solid", "compound");
  /** Shapes of what was named, where a word says what was done to it: {@code the annealed material}. */
  private static final Set<String> TREATABLE =
      Set.of("material", "glass", "blend", "composite", "polymer", "electrolyte", "membrane");
  static final Pattern TREATED = Pattern.compile("(?i)(?:un|as-|non-|[a-z]+-)?(?:filled|annealed|sintered|quenched|milled"
      + "|ground|pressed|doped|substituted|treated|modified|calcined|heated|cooled|coated|exposed|aged|dried|pure|bare|pristine"
      + "|parent|original|amorphous|crystalline|glassy|dense|porous|cubic|tetragonal|stoichiometric)");
  /** Shapes where nothing tells of which kind: {@code films dried at 60 °C}. */
  private static final Set<String> COATINGS = Set.of("film", "layer");
  static final Pattern LAYER = Pattern.compile("(?:layers?|coatings?|films?|buffers?)$");
  private static final Pattern OF_ELEMENT = Pattern.compile(" of (?:metallic "
      + "|amorphous )?(?<symbol>\\p{Lu}\\p{Ll}?)(?![\\p{L}\\d])");
  /** {@code as described in Materials and Methods}. */
  private static final Pattern METHODS_BEHIND = Pattern.compile("(?i) (?:and|&) methods\\b");
  /** What makes a composite or a film a part of an electrode. */
  private static final Set<String> ELECTRODE_WORDS = Set.of("cathode", "anode", "electrode");
  private static final Set<String> ANY = Set.of("raw", "starting", "active", "abundant", "other", "conductive", "precursor",
      "new", "these", "many", "different");
  private static final Set<String> HAVING = Set.of("with", "containing", "from", "within", "bearing", "comprising", "featuring");
  /** In words. */
  private static final int LONGEST_COMPLEMENT = 6;

  private final Reading reading;
  private final Phrases phrases;

  NounPhrases(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
  }

  /** Noun phrases whose head stands for an electrolyte. */
  List<Candidate> all() {
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

  /** Whether a word is the last noun of a phrase for an electrolyte. Most words are none whatever their tags, which cost time. */
  private boolean isHead(int word) {
    return Phrases.isElectrolyte(reading.words().get(word)) && reading.tags().get(word).startsWith("NN")
        && !METHODS_BEHIND.matcher(reading.after(reading.words().get(word).end())).lookingAt() && !isDoing(word)
        && !isForming(word) && !(word + 1 < reading.words().size() && reading.tags().get(word + 1).startsWith("NN"));
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
    boolean shape = SHAPES.contains(head) || words.size() == 1 && COATINGS.contains(head)
        || definite && (SOLIDS.contains(head) || TREATABLE.contains(head) && isTreated(words));
    Kind kind = shape ? Kind.SHAPE : definite && bare ? Kind.REFERENCE : Kind.NOUN;
    int last = kind == Kind.NOUN ? withComplement(end) : end;
    return new Candidate(start, last, reading.text().substring(start, last), List.of(), kind);
  }

  /** {@code the annealed material}, not {@code the coating material}. */
  private boolean isTreated(List<Word> words) {
    return words.size() > 1 && words.subList(0, words.size() - 1)
        .stream().allMatch(word -> TREATED.matcher(word.form()).matches());
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
        && !Candidates.ABSTRACT.matcher(words.get(last - 1).form()).find() && !(last < words.size() && isOfComplement(last));
    int from = words.get(i).start();
    int to = thing ? words.get(last - 1).end() : end;
    return thing && reading.mentions().stream().noneMatch(mention -> mention.start() < to && mention.end() > from) ? to : end;
  }

  private boolean isOfComplement(int word) {
    String tag = reading.tags().get(word);
    return tag.startsWith("NN") || tag.equals("DT") || tag.equals("VBN") || tag.equals("RB") || Phrases.isModifier(tag);
  }
}
