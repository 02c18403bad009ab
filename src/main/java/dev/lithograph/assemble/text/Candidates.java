package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the values of a sentence may be properties of: materials, mixtures of them, cells, and nouns for them. */
final class Candidates {
  private static final int LONGEST_JOIN = 8;
  /** What joins the parts of a mixture, and the words that may stand beside it. */
  private static final Pattern JOINT = Pattern.compile(
      "[\\s()]*(?:[/+–:@-]|[/+–@-]?(?:(?:-|\\b)(?:with|in|of|on|and|containing|filled|doped|coated|modified|mixed|blended|into|embedded"
          + "|dissolved|dispersed|plastici[sz]ed|infiltrated|impregnated|soaked|swollen|based|as|a|an|the|its|few|little|some|"
          + "wt|vol|mol|m|particles?|nanoparticles?|powders?|nanowires?|nanofib(?:er|re)s?|nanosheets?|fillers?|layers?|films?|membranes?|matrix|"
          + "salts?|solutions?|mixtures?|ceramics?|polymers?|pellets?|liquids?|ionic|additives?|plastici[sz]ers?|"
          + "weight|ratio|amount|active|porous|thin)\\b[\\s%()/-]*|[0-9.:%]+\\s*)+)[\\s()]*");
  private static final Pattern MERE_AND = Pattern.compile("\\s*,?\\s*(?:and|&)\\s*(?:the |a |an )?");
  /** Nouns that stand for an electrolyte or a part of one. */
  private static final Set<String> NOUNS = Set.of("electrolyte", "membrane", "composite", "gel", "polymer", "film", "pellet", "glass",
      "ceramic", "separator", "interlayer", "layer", "sample", "material", "network", "copolymer", "framework", "coating", "matrix",
      "conductor", "crystal", "powder", "solid", "blend", "ionogel", "hybrid", "phase", "catholyte", "anolyte", "elastomer", "salt",
      "liquid", "scaffold", "nanocomposite", "polyelectrolyte", "interface", "compound", "composition", "qsse", "spe", "sse", "gpe", "cpe", "ise");
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
    Stream<Candidate> cells = reading.all(CellMention.class).stream().map(this::cell);
    Stream<Candidate> nouns = nouns().stream()
        .filter(noun -> materials.stream().noneMatch(m -> m.start() < noun.end() && noun.start() < m.end()));
    return Stream.of(materials.stream(), cells, nouns).flatMap(stream -> stream)
        .sorted(Comparator.comparingInt(Candidate::start)).toList();
  }

  private Candidate cell(CellMention cell) {
    return new Candidate(cell.start(), cell.end(), reading.text().substring(cell.start(), cell.end()), Cells.electrolyte(cell), false);
  }

  /** Materials other than electrodes, those of one mixture together. */
  private List<Candidate> materials() {
    List<Candidate> candidates = new ArrayList<>();
    List<MaterialMention> group = new ArrayList<>();
    for (MaterialMention mention : reading.all(MaterialMention.class)) {
      if (Roles.isElectrode(mention)) {
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

  private boolean areJoined(MaterialMention one, MaterialMention next) {
    String between = reading.between(one, next);
    if (between.chars().filter(c -> c == ' ').count() > LONGEST_JOIN || between.isBlank() && one.end() < next.start()) {
      return between.isBlank() && Roles.of(one) != Roles.of(next);
    }
    if (isDefinition(one, next, between)) {
      return true;
    }
    if (MERE_AND.matcher(between).matches()) {
      return Roles.of(one) != Roles.of(next) && isLiquidOrPolymer(one) != isLiquidOrPolymer(next);
    }
    return JOINT.matcher(between).matches();
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
    int start = modifiersBefore(group.getFirst());
    int end = group.getLast().end();
    String name = reading.text().substring(start, end);
    long open = name.chars().filter(c -> c == '(').count() - name.chars().filter(c -> c == ')').count();
    if (open == 1 && reading.text().startsWith(")", end)) {
      end++;
    }
    boolean family = group.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
    return new Candidate(start, end, reading.text().substring(start, end), group, family && isReferringBack(start));
  }

  /** Where the adjectives before a material begin: {@code hot-pressed LLZO}, {@code bare LATP}. */
  private int modifiersBefore(Mention mention) {
    List<Word> words = reading.words();
    List<String> tags = reading.tags();
    int start = mention.start();
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (word.end() <= start && reading.text().substring(word.end(), start).isBlank()) {
        if (!isModifier(tags.get(i)) || reading.mentions().stream().anyMatch(m -> m.start() < word.end() && word.start() < m.end())) {
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
      if (headed) {
        int first = i;
        while (first > 0 && (isModifier(tags.get(first - 1)) || tags.get(first - 1).startsWith("NN") || tags.get(first - 1).equals("VBG"))) {
          first--;
        }
        String determiner = first > 0 ? words.get(first - 1).form().toLowerCase(Locale.ROOT) : "";
        nouns.add(noun(words.subList(first, i + 1), BACKWARD.contains(determiner)));
      }
    }
    return nouns;
  }

  private Candidate noun(List<Word> words, boolean definite) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    boolean bare = words.stream().limit(words.size() - 1L)
        .allMatch(word -> EMPTY_MODIFIERS.contains(word.form().toLowerCase(Locale.ROOT)));
    return new Candidate(start, end, reading.text().substring(start, end), List.of(), definite && bare);
  }

  private static String singular(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
