package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what the values of a sentence may be properties of: materials, mixtures of them, cells, and nouns for them. */
final class Candidates {
  private static final int LONGEST_JOIN = 8;
  /** What joins the parts of a mixture, and the words that may stand beside it. */
  private static final Pattern JOINT = Pattern.compile(
      "[\\s()]*(?:[/+–:@-]|[/+–@-]?(?:(?:-|\\b)(?:with|in|of|on|and|containing|filled|doped|coated|modified|mixed|blended|into|embedded"
          + "|dissolved|dispersed|plastici[sz]ed|infiltrated|impregnated|soaked|swollen|based|as|a|an|the|its|few|little|some|"
          + "wt|vol|mol|m|particles?|nanoparticle|powders?|nanoparticles?|composites?|hybrids?|blends?|networks?|separators?|scaffolds?|nanowires?|nanofib(?:er|re)s?|nanosheets?|fillers?|layers?|films?|membranes?|matrix|"
          + "salts?|solutions?|mixtures?|ceramics?|polymers?|pellets?|liquids?|ionic|additives?|plastici[sz]ers?|"
          + "weight|ratio|amount|active|porous|thin)\\b[\\s%()/-]*|[0-9.:%]+\\s*)+)[\\s()]*");
  /** Nouns for what people do, think and find rather than for things. */
  private static final Pattern ABSTRACT = Pattern.compile("(?i)(?:ment|ness|tion|sion|ity|ance|ence|ing|cy|ism)s?$"
      + "|^(?:progress|stud(?:y|ies)|works?|results?|values?|rates?|approach(?:es)?|strateg(?:y|ies)|methods?|increase|decrease|case|example|"
      + "authors?|groups?|researchers?|figure|table|test|data|fact|way|order|addition|contrast|time|cycles?)$");
  private static final Pattern CONTRASTED = Pattern.compile("\\b(?:instead of|rather than|unlike|in place of)\\s+(?:(?:the|a|an) )?$");
  private static final Pattern APPOSITION = Pattern.compile("\\s*,?\\s*\\(?(?:specifically|namely|i\\.e\\.|that is|viz\\.)[,:]?\\s*(?:the )?");
  private static final Pattern MERE_AND = Pattern.compile("\\s*,?\\s*(?:and|&)\\s*(?:the |a |an )?");
  /** Nouns that stand for an electrolyte or a part of one. */
  private static final Set<String> NOUNS = Set.of("electrolyte", "membrane", "composite", "gel", "polymer", "film", "pellet", "glass",
      "ceramic", "separator", "interlayer", "layer", "sample", "material", "network", "copolymer", "framework", "coating", "matrix",
      "conductor", "crystal", "powder", "solid", "blend", "ionogel", "hybrid", "phase", "catholyte", "anolyte", "elastomer",
      "liquid", "form", "variant", "specimen", "scaffold", "nanocomposite", "polyelectrolyte", "interface", "compound", "composition", "qsse", "spe", "sse", "gpe", "cpe", "ise");
  private static final Set<String> SHAPES = Set.of("pellet", "powder", "sample", "specimen", "crystal", "phase", "interface", "form", "variant");
  private static final Pattern MADE_OF = Pattern.compile(
      "\\s*,?\\s*(?:made (?:of|from|with)|based on|composed of|consisting of|containing|comprising|of|with|from)\\s+(?:a |an |the )?");
  private static final Pattern COATED = Pattern.compile("\\s*-? ?(?:coated|modified|protected|covered)[ -]+(?:[a-z]+ )?");
  /** The word alone; {@code the latter electrolyte} is a noun for it. */
  private static final Pattern FORMER_OR_LATTER = Pattern.compile("\\b(former|latter)\\b");
  private static final Pattern MIXING = Pattern.compile("\\b(?:with|containing|based on|composed of|consisting of|comprising|filled|doped|coated|made of)\\b");
  private static final Set<String> BACKWARD = Set.of("the", "this", "that", "these", "such", "its", "their", "both", "it", "our");
  private static final Set<String> EMPTY_MODIFIERS =
      Set.of("resulting", "same", "obtained", "prepared", "as-prepared", "final", "solid", "new", "optimized", "optimised", "present",
          "corresponding", "solid-state", "quasi-solid-state", "above");

  private final Reading reading;

  Candidates(Reading reading) {
    this.reading = reading;
  }

  /** By start. */
  List<Candidate> all() {
    List<Candidate> materials = materials();
    List<Candidate> nouns = nouns().stream().filter(noun -> materials.stream().noneMatch(m -> overlap(m, noun)))
        .filter(noun -> !FORMER_OR_LATTER.matcher(noun.name()).find()).toList();
    List<Candidate> candidates = new ArrayList<>(joined(materials, nouns));
    reading.all(CellMention.class).forEach(cell -> candidates.add(cell(cell)));
    reading.all(MaterialMention.class).stream().filter(Roles::isElectrode).forEach(electrode -> candidates.add(electrode(electrode)));
    addPronouns(candidates);
    phrase().filter(phrase -> candidates.stream().noneMatch(c -> overlap(c, phrase))).ifPresent(candidates::add);
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return candidates;
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** {@code a separator of Li6PS5Cl}: a noun with the material that it is made of. */
  private List<Candidate> joined(List<Candidate> materials, List<Candidate> nouns) {
    List<Candidate> joined = new ArrayList<>(materials);
    for (Candidate noun : nouns) {
      Optional<Candidate> made = joined.stream().filter(m -> m.start() >= noun.end()
          && MADE_OF.matcher(reading.lower(noun.end(), m.start())).matches()).findFirst();
      made.ifPresent(joined::remove);
      joined.add(made.map(material -> new Candidate(noun.start(), material.end(), reading.text().substring(noun.start(), material.end()),
          material.materials(), Kind.MATERIAL)).orElse(noun));
    }
    return joined;
  }

  private Candidate cell(CellMention cell) {
    List<MaterialMention> electrolyte = Cells.electrolyte(cell);
    return new Candidate(cell.start(), cell.end(), reading.text().substring(cell.start(), cell.end()), electrolyte,
        electrolyte.isEmpty() && cell.layers().size() < 3 ? Kind.BARE_CELL : Kind.CELL);
  }

  private Candidate electrode(MaterialMention electrode) {
    return new Candidate(electrode.start(), electrode.end(), electrode.printed(), List.of(electrode), Kind.ELECTRODE);
  }

  private void addPronouns(List<Candidate> candidates) {
    FORMER_OR_LATTER.matcher(reading.lower(reading.start(), reading.end())).results().forEach(match -> {
      int start = reading.start() + match.start();
      int end = reading.start() + match.end();
      candidates.add(new Candidate(start, end, reading.text().substring(start, end), List.of(),
          match.group(1).equals("former") ? Kind.FORMER : Kind.LATTER));
    });
  }

  /** The noun phrase before the verb of the sentence. */
  private Optional<Candidate> phrase() {
    List<String> tags = reading.tags();
    int last = -1;
    for (int i = 0; i < tags.size() && !Clauses.isFinite(tags.get(i)) && !(last >= 0 && tags.get(i).equals("IN")); i++) {
      last = tags.get(i).startsWith("NN") ? i : last;
    }
    if (last < 0) {
      return Optional.empty();
    }
    int start = reading.words().get(firstOfPhrase(last)).start();
    int end = reading.words().get(last).end();
    if (ABSTRACT.matcher(reading.words().get(last).form()).find()) {
      return Optional.empty();
    }
    boolean taken = reading.mentions().stream().anyMatch(m -> m.start() < end && start < m.end());
    return taken ? Optional.empty()
        : Optional.of(new Candidate(start, end, reading.text().substring(start, end), List.of(), Kind.PHRASE));
  }

  /** Materials other than electrodes, those of one mixture together. */
  private List<Candidate> materials() {
    List<Candidate> candidates = new ArrayList<>();
    List<MaterialMention> group = new ArrayList<>();
    for (MaterialMention mention : reading.all(MaterialMention.class)) {
      if (Roles.isElectrode(mention) || isCoatingOfElectrode(mention)) {
        continue;
      }
      if (!group.isEmpty() && !areJoined(group.getLast(), mention)) {
        candidates.add(material(group));
        group.clear();
      }
      group.add(mention);
    }
    if (!group.isEmpty()) {
      candidates.add(material(group));
    }
    return candidates;
  }

  /** {@code LiNbO3-coated NCM622}. */
  private boolean isCoatingOfElectrode(MaterialMention mention) {
    return reading.all(MaterialMention.class).stream().filter(next -> next.start() >= mention.end() && Roles.isElectrode(next))
        .anyMatch(next -> COATED.matcher(reading.lower(mention.end(), next.start())).matches());
  }

  private boolean areJoined(MaterialMention one, MaterialMention next) {
    String between = reading.between(one, next);
    if (between.chars().filter(c -> c == ' ').count() > LONGEST_JOIN || between.isBlank() && one.end() < next.start()) {
      return between.isBlank() && Roles.of(one) != Roles.of(next);
    }
    if (isDefinition(one, next, between) || APPOSITION.matcher(between).matches() || isCompound(one, next)) {
      return true;
    }
    if (MERE_AND.matcher(between).matches()) {
      return Roles.of(one) != Roles.of(next) && isLiquidOrPolymer(one) != isLiquidOrPolymer(next);
    }
    return JOINT.matcher(between).matches() || isQualified(one, next, between);
  }

  /** {@code a gel based on a leaf-like Al2O3}: a preposition of mixing and nothing but adjectives. */
  private boolean isQualified(MaterialMention one, MaterialMention next, String between) {
    if (!MIXING.matcher(between).find() || between.chars().anyMatch(c -> ",;().".indexOf(c) >= 0)) {
      return false;
    }
    return tagsBetween(one.end(), next.start()).stream()
        .allMatch(tag -> isModifier(tag) || tag.equals("IN") || tag.equals("DT") || tag.equals("VBG"));
  }

  /** {@code LiPON glass electrolytes}: nouns and adjectives alone before the name of a family. */
  private boolean isCompound(MaterialMention one, MaterialMention next) {
    if (Roles.of(next) != Role.ELECTROLYTE_FAMILY) {
      return false;
    }
    List<String> tags = tagsBetween(one.end(), next.start());
    return !tags.isEmpty() && tags.size() <= 3 && tags.stream().allMatch(tag -> isModifier(tag) || tag.startsWith("NN") || tag.equals("HYPH"));
  }

  private List<String> tagsBetween(int from, int to) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < reading.words().size(); i++) {
      if (reading.words().get(i).start() >= from && reading.words().get(i).end() <= to) {
        tags.add(reading.tags().get(i));
      }
    }
    return tags;
  }

  /** {@code lithium lanthanum titanate (LLTO)}: one material with two names. */
  private boolean isDefinition(MaterialMention one, MaterialMention next, String between) {
    return between.strip().equals("(") && reading.text().startsWith(")", next.end());
  }

  private static boolean isLiquidOrPolymer(MaterialMention mention) {
    return switch (Roles.of(mention)) {
      case SALT, SOLVENT, IONIC_LIQUID, POLYMER, ADDITIVE -> true;
      default -> false;
    };
  }

  private Candidate material(List<MaterialMention> group) {
    int token = startOfToken(group.getFirst().start());
    int start = modifiersBefore(token);
    int end = nounsBehind(closed(start, group.getLast().end()));
    boolean family = group.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
    Kind kind = token < group.getFirst().start() ? Kind.NOUN : family && isReferringBack(start) ? Kind.REFERENCE : Kind.MATERIAL;
    return new Candidate(start, end, reading.text().substring(start, end), group, kind);
  }

  /** With the bracket that the name opens. */
  private int closed(int start, int end) {
    String name = reading.text().substring(start, end);
    long open = name.chars().filter(c -> c == '(').count() - name.chars().filter(c -> c == ')').count();
    return open == 1 && reading.text().startsWith(")", end) ? end + 1 : end;
  }

  /** The known part of a longer name has more before it: {@code MIT-20-MgBr2}. */
  private int startOfToken(int start) {
    int token = start;
    if (token > reading.start() && "-–".indexOf(reading.text().charAt(token - 1)) >= 0) {
      while (token > reading.start() && !Character.isWhitespace(reading.text().charAt(token - 1))
          && reading.mentions().stream().noneMatch(new MentionAt(token - 1))) {
        token--;
      }
    }
    return token;
  }

  private record MentionAt(int position) implements java.util.function.Predicate<Mention> {
    @Override
    public boolean test(Mention mention) {
      return mention.start() <= position && position < mention.end();
    }
  }

  /** {@code PVDF-SiO2 composite membrane}: the nouns that end in one for an electrolyte. */
  private int nounsBehind(int end) {
    int last = end;
    int count = 0;
    for (int i = 0; i < reading.words().size() && count < 3; i++) {
      Word word = reading.words().get(i);
      if (word.start() >= end) {
        if (!(isModifier(reading.tags().get(i)) || reading.tags().get(i).startsWith("NN")) || isNamed(word)) {
          break;
        }
        count++;
        last = NOUNS.contains(singular(word.form())) ? word.end() : last;
      }
    }
    return last;
  }

  /** Where the adjectives before a material begin: {@code hot-pressed LLZO}, {@code bare LATP}. */
  private int modifiersBefore(int from) {
    List<Word> words = reading.words();
    List<String> tags = reading.tags();
    int start = from;
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (word.end() <= start && reading.text().substring(word.end(), start).isBlank()) {
        if (!isModifier(tags.get(i)) || isNamed(word)) {
          break;
        }
        start = word.start();
      }
    }
    return start;
  }

  private static boolean isModifier(String tag) {
    return tag.startsWith("JJ") || tag.equals("VBN");
  }

  private boolean isReferringBack(int start) {
    String before = reading.before(start).strip();
    return BACKWARD.contains(before.substring(before.lastIndexOf(' ') + 1));
  }

  /** Noun phrases whose head stands for an electrolyte. */
  private List<Candidate> nouns() {
    List<Candidate> nouns = new ArrayList<>();
    List<Word> words = reading.words();
    List<String> tags = reading.tags();
    for (int i = 0; i < words.size(); i++) {
      boolean headed = tags.get(i).startsWith("NN") && NOUNS.contains(singular(words.get(i).form()))
          && !(i + 1 < words.size() && tags.get(i + 1).startsWith("NN"));
      if (headed && !isSideOfInterface(words.get(i))) {
        int first = firstOfPhrase(i);
        String determiner = first > 0 ? words.get(first - 1).form().toLowerCase(Locale.ROOT) : "";
        if (!CONTRASTED.matcher(reading.before(words.get(first).start())).find()) {
          nouns.add(noun(words.subList(first, i + 1), BACKWARD.contains(determiner)));
        }
      }
    }
    return nouns;
  }

  /** {@code the electrode/electrolyte interface}. */
  private boolean isSideOfInterface(Word word) {
    String before = reading.before(word.start());
    String after = reading.after(word.end());
    return before.endsWith("/") || before.endsWith("|") || after.startsWith("/") || after.startsWith("|");
  }

  private int firstOfPhrase(int head) {
    int first = head;
    while (first > 0 && isOfPhrase(first - 1) && !isNamed(reading.words().get(first - 1))) {
      first--;
    }
    return first;
  }

  /** A participle belongs to a phrase as an adjective ({@code ion-conducting film}), not behind a noun ({@code film containing}). */
  private boolean isOfPhrase(int word) {
    String tag = reading.tags().get(word);
    return isModifier(tag) || tag.startsWith("NN") || tag.equals("VBG") && !(word > 0 && reading.tags().get(word - 1).startsWith("NN"));
  }

  private boolean isNamed(Word word) {
    return reading.mentions().stream().anyMatch(m -> !(m instanceof PropertyMention) && m.start() < word.end() && word.start() < m.end());
  }

  private Candidate noun(List<Word> words, boolean definite) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    boolean bare = words.stream().limit(words.size() - 1L)
        .allMatch(word -> EMPTY_MODIFIERS.contains(word.form().toLowerCase(Locale.ROOT)));
    Kind kind = SHAPES.contains(singular(words.getLast().form())) ? Kind.SHAPE : definite && bare ? Kind.REFERENCE : Kind.NOUN;
    return new Candidate(start, end, reading.text().substring(start, end), List.of(), kind);
  }

  private static String singular(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    if (lower.endsWith("sses")) {
      return lower.substring(0, lower.length() - 2);
    }
    return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
