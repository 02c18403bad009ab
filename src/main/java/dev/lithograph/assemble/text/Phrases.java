package dev.lithograph.assemble.text;

import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The noun phrases of a sentence, from the tags of its words. */
final class Phrases {
  /** Nouns that stand for an electrolyte or a part of one. */
  private static final Set<String> NOUNS = Set.of("electrolyte", "membrane", "composite", "gel", "polymer", "film", "pellet",
      "glass", "triblock", "diblock",
      "ceramic", "separator", "interlayer", "layer", "sample", "material", "network", "copolymer", "framework", "coating",
          "matrix",
      "conductor", "crystal", "powder", "solid", "blend", "ionogel", "hybrid", "phase", "catholyte", "anolyte", "elastomer",
      "liquid", "form", "variant", "specimen", "scaffold", "nanocomposite", "polyelectrolyte", "interface", "compound",
      "composition", "modification", "polymorph", "analogue", "analog", "counterpart", "laminate", "sandwich", "bilayer",
      "trilayer", "mat", "tape", "sheet", "eutectogel", "organogel", "hydrogel", "qsse", "spe", "sse", "gpe", "cpe", "ise");
  private static final Set<String> SHAPES = Set.of("film", "crystal", "sample", "specimen", "layer", "material");
  private static final Set<String> BACKWARD = Set.of("the", "this", "that", "these", "such", "its", "their", "both", "it", "our");

  /** {@code Na ion}, {@code Mg2+-conducting} before a noun: whose ions it conducts. */
  private static final Pattern ION = Pattern.compile("(?<![\\p{L}\\d])(?:[lL]ithium|[sS]odium|[pP]otassium|[mM]agnesium|"
      + "[cC]alcium|[zZ]inc|"
      + "[aA]lumini?um|[pP]roton|Li|Na|K|Mg|Ca|Zn|Al|H)(?:[ -][iI]ons?|[23²³]?[+⁺])?(?:[ -](?:[cC]onducting|"
      + "[cC]onductive))?[ -]$");
  /** Adjectives that do not tell one electrolyte from another. */
  private static final Set<String> EMPTY_MODIFIERS =
      Set.of("resulting", "same", "obtained", "prepared", "as-prepared", "final", "solid", "new", "optimized", "optimised",
          "present", "corresponding", "electrolyte", "solid-state", "quasi-solid-state", "above", "composite", "hybrid",
          "flexible", "as-synthesized", "as-synthesised", "as-fabricated", "fabricated", "synthesized", "synthesised",
          "developed", "designed", "proposed", "novel", "optimal", "overall", "whole", "entire", "thin", "free-standing",
          "freestanding", "self-standing");
  /** Those of them that say that it was made rather than how. */
  private static final Set<String> MADE =
      Set.of("resulting", "same", "obtained", "prepared", "as-prepared", "final", "new", "optimized", "optimised", "present",
          "corresponding", "above", "as-synthesized", "as-synthesised", "as-fabricated", "fabricated", "synthesized",
          "synthesised", "developed", "designed", "proposed", "novel", "optimal");
  private static final Pattern SUCH_A = Pattern.compile("\\bsuch an?$");
  /** {@code this type of} electrolyte. */
  private static final Pattern KIND_OF = Pattern.compile("\\b(this|that|these|such)(?: an?)? (?:kind|type|sort|class"
      + "|family)(?:e?s)? of$");
  /** {@code some of these electrolytes}: of a class, of which any may be meant. */
  private static final Pattern SOME_OF = Pattern.compile("\\b(?:some|most|many|several|few|all|one|none|majority|variety) of"
      + " (?:the|these|those|such)$");
  private static final Pattern POLY = Pattern.compile("(?<!\\p{L})poly\\($");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z\\d-]*[A-Z]{2}[A-Z\\d]*s?");
  /** Methods and properties that a sentence may be about. */
  private static final Set<String> NO_MATERIALS =
      Set.of("eis", "dsc", "tga", "xrd", "pxrd", "sem", "fesem", "tem", "stem", "afm", "eds", "edx", "nmr", "xps", "ftir",
          "gitt", "pitt", "lsv", "dft", "aimd", "drt", "sims", "tof-sims", "xanes", "exafs", "bet", "icp", "esw", "ccd", "ice",
          "ace", "sei", "cei", "soc", "dod", "rve", "fem", "neb", "bvse", "assls");
  /** {@code ASSLMB}, {@code SLB}, {@code LIB}: batteries. */
  private static final Pattern BATTERY = Pattern.compile("[A-Z]*[ILMS]Bs?");
  private static final Set<String> QUANTIFIERS = Set.of("many", "several", "some", "most", "various", "numerous", "few", "other",
      "such", "certain", "different", "multiple");
  /** Words and marks that are never an adjective or a noun, so that no tag need be asked for, which costs time. */
  private static final Set<String> FUNCTION_WORDS = Set.of("a", "an", "the", "this", "these", "those", "its", "their", "our",
      "of", "in", "on", "for", "with", "by", "at", "from", "to", "into", "as", "and", "or", "but", "than", "is", "are", "was",
      "were", "has", "have", "had", "which", "when", "where", "if", "we", "it", "they", ",", ".", ";", ":", "(", ")", "[", "]");

  private final Reading reading;

  Phrases(Reading reading) {
    this.reading = reading;
  }

  /** Whether a noun of this form stands for an electrolyte or a part of one. */
  static boolean isElectrolyte(Word noun) {
    return NOUNS.contains(singular(noun.form()));
  }

  /** Whether a noun tells the shape of a material rather than what it is made of. */
  static boolean isShape(Word noun) {
    return SHAPES.contains(singular(noun.form()));
  }

  /** {@code LPIFD}: capitals that may be a sample's name, and are no method's. */
  static boolean isCode(String noun) {
    return CODE.matcher(noun).matches() && !BATTERY.matcher(noun).matches() && !NO_MATERIALS.contains(singular(noun));
  }

  /** {@code many sulfides}: how many of a class, no part of its name. */
  static boolean isQuantifier(Word word) {
    return QUANTIFIERS.contains(word.form().toLowerCase(Locale.ROOT));
  }

  /** {@code the}, {@code of}: a word that stands outside the phrase beside it. */
  static boolean isFunctionWord(Word word) {
    return FUNCTION_WORDS.contains(word.form().toLowerCase(Locale.ROOT));
  }

  static boolean isEmpty(String adjective) {
    return EMPTY_MODIFIERS.contains(adjective.toLowerCase(Locale.ROOT));
  }

  /** {@code the optimized LiPON}: a word that no name needs. */
  static boolean isOfMaking(Word word) {
    return MADE.contains(word.form().toLowerCase(Locale.ROOT));
  }

  /** {@code resulting gel}. */
  static boolean isMade(String name) {
    return MADE.contains(name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
  }

  static boolean isModifier(String tag) {
    return tag.startsWith("JJ") || tag.equals("VBN");
  }

  /** Whether a word such as {@code this} stands before. */
  boolean isReferringBack(int start) {
    String plain = SUCH_A.matcher(reading.before(start).strip()).replaceFirst("such");
    String before = KIND_OF.matcher(plain).replaceFirst("$1");
    return BACKWARD.contains(before.substring(before.lastIndexOf(' ') + 1)) && !SOME_OF.matcher(before).find();
  }

  /** Whether a plain article stands before: {@code the sodium hydroborates} may as well be all of them. */
  boolean isDefinite(int start) {
    return reading.before(start).strip().endsWith("the");
  }

  List<String> tagsBetween(int from, int to) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < reading.words().size(); i++) {
      if (reading.words().get(i).start() >= from && reading.words().get(i).end() <= to) {
        tags.add(reading.tags().get(i));
      }
    }
    return tags;
  }

  /** Where the phrase with this head begins. */
  int firstOfPhrase(int head) {
    int first = head;
    while (first > 0 && isOfPhrase(first - 1) && !isNamed(reading.words().get(first - 1))) {
      first--;
    }
    return first;
  }

  /**
   * A participle belongs to a phrase as an adjective ({@code ion-conducting film}), not behind a noun ({@code film
   * containing}).
   */
  private boolean isOfPhrase(int word) {
    String tag = reading.tags().get(word);
    return isModifier(tag) || tag.startsWith("NN") || tag.equals("VBG") && !(word > 0
        && reading.tags().get(word - 1).startsWith("NN"));
  }

  /** Where the adjectives and nouns begin that stand right before {@code start}. */
  int startWithModifiers(int start) {
    return startWith(start, word -> isFree(reading.words().get(word)) && isOfPhrase(word));
  }

  /** Where the nouns and adjectives end that stand right behind {@code end}. */
  int endWithNouns(int end) {
    return endWith(end, word -> isFree(reading.words().get(word)) && isOfPhrase(word));
  }

  /** Where the first begins of the words, by their number, that stand right before {@code from} and belong to it. */
  int startWith(int from, IntPredicate belongs) {
    int start = from;
    for (int i = reading.words().size() - 1; i >= 0; i--) {
      Word word = reading.words().get(i);
      if (word.end() <= start && reading.text().substring(word.end(), start).isBlank()) {
        if (!belongs.test(i)) {
          break;
        }
        start = word.start();
      }
    }
    return start;
  }

  /** Where the last ends of the words, by their number, that stand right behind {@code from} and belong to it. */
  int endWith(int from, IntPredicate belongs) {
    int end = from;
    for (int i = 0; i < reading.words().size(); i++) {
      Word word = reading.words().get(i);
      if (word.start() >= end && reading.text().substring(end, word.start()).isBlank()) {
        if (!belongs.test(i)) {
          break;
        }
        end = word.end();
      }
    }
    return end;
  }

  /** Whether a word may be an adjective or a noun, and is no name. */
  boolean isFree(Word word) {
    return !isFunctionWord(word) && !isNamed(word);
  }

  /** Where the name of an ion before {@code start} begins, else {@code start}. */
  int ionBefore(int start) {
    Matcher ion = ION.matcher(reading.text().substring(reading.start(), start));
    return ion.find() ? reading.start() + ion.start() : start;
  }

  /** The known part of a longer name has more before it: {@code MIT-20-MgBr2}, {@code 280 °C-LLZO}. */
  int startOfName(int start) {
    int token = POLY.matcher(reading.before(start)).find() ? start - "poly(".length() : start;
    if (token > reading.start() && "-–·&".indexOf(reading.text().charAt(token - 1)) >= 0) {
      while (token > reading.start() && !Character.isWhitespace(reading.text().charAt(token - 1)) && isFree(token - 1)) {
        token--;
      }
      if (token == start - 1) {
        return treatedAt(token).orElse(start);
      }
    }
    return token;
  }

  /** Where the temperature begins that ends at {@code end} and names a sample. */
  private Optional<Integer> treatedAt(int end) {
    return reading.all(QuantityMention.class).stream().filter(quantity -> quantity.end() == end)
        .filter(quantity -> Setting.of(quantity.quantity().unit()) == Setting.TEMPERATURE)
        .flatMap(quantity -> NUMBER.matcher(reading.text().substring(0, end)).region(quantity.start(), end).results())
        .map(MatchResult::start).findFirst();
  }

  private boolean isFree(int position) {
    return reading.mentions().stream().noneMatch(mention -> mention.start() <= position && position < mention.end());
  }

  boolean isNamed(Word word) {
    return reading.mentions().stream().anyMatch(m -> !(m instanceof PropertyMention) && m.start() < word.end()
        && word.start() < m.end());
  }

  static String singular(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    if (lower.endsWith("sses")) {
      return lower.substring(0, lower.length() - 2);
    }
    if (lower.endsWith("ies")) {
      return lower.substring(0, lower.length() - "ies".length()) + "y";
    }
    return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
