package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a sentence calls one material, or several that are mixed: where the name begins and ends, and what is no part of it. */
final class MixtureNames {
  private static final Pattern SUBJECT = Pattern.compile("(?:[)\\]]|\\bal\\.|\\b(?:co-?workers|colleagues|authors|group"
      + "|team|we|they))\\s+$");
  /** Not of the name: {@code PEO was mixed with LLZO}. */
  private static final Pattern PASSIVE = Pattern.compile(" (?:is|are|was|were|(?:has|have|had) been) (?=(?:" + Mixtures.ADDED
      + "|" + Mixtures.MADE + ")\\b)");
  /** {@code a GPE designed using cellulose} is one of cellulose. */
  private static final Pattern MADE_OF = Pattern.compile(" (?:(?:designed|developed|constructed|created|prepared|fabricated"
      + "|made|built|synthesi[sz]ed|obtained) (?:using|from|by (?:using|mixing|blending|combining) |of|with)|consisting of"
      + "|composed of|comprising) (?:the |an? )?(?=\\S)");
  /** What it is used as is no part of its name, nor what else is based on it: {@code sulfide-based batteries}. */
  private static final Pattern ENDING = Pattern.compile(
      "(?<=.)(?: as (?:the |an? )?(?:(?:solid(?:-state)?|gel|polymer|ceramic) )?electrolytes?|[-‐‑–]based)$");
  /** {@code the PCE interlayer}: what a class has become a part of. */
  private static final Pattern PART = Pattern.compile(" (?:inter)?layers?$| coatings?$");
  private static final Pattern CODE_BEFORE = Pattern.compile("(?<![\\p{L}\\d/"
      + "|-])(?:[a-z]{1,3}-)?\\p{Lu}[\\p{L}\\d-]*\\p{Lu}[\\p{L}\\d-]*"
      + "(?:/| with | containing )(?:\\d[\\d.]* ?(?:M|m|wt ?%) )?$");
  private static final Pattern CALLED = Pattern.compile(" \\(\\p{Lu}[\\p{L}\\d-]*[\\p{Lu}\\d][\\p{L}\\d-]*\\)");
  private static final Pattern CODE = Pattern.compile("\\p{Lu}(?:\\p{L}|\\d)*[-@/]\\w|\\p{Lu}[\\p{L}-]*\\d");
  private static final Pattern CODE_OF_ONE = Pattern.compile("(?!(?:RT|3D|2D|1D|AC|DC|PDF|SEM|EIS"
      + "|NMR)$)(?=.*\\p{Lu}.*[\\p{Lu}\\d])[\\p{Lu}\\d][\\p{L}\\d/@+-]{2,24}");
  private static final Pattern REST_OF_CODE = Pattern.compile("(?<![^ (])[\\p{L}\\d]+[/@+-]$");
  private static final Pattern BLOCKS =
      Pattern.compile("(?:[-–](?:b|co|g|r|s|alt|ran|stat|block|graft)[-–][\\p{L}\\d]+(?:\\([\\p{L}\\d-]+\\))?)+");
  /** {@code poly(1-vinylimidazolium bis(trifluoromethanesulfonyl)}: from the word that the bracket stands at. */
  private static final Pattern OPENED = Pattern.compile("[^\\s(]{0,40}\\((?:[^()]|\\([^()]*\\))*$");
  private static final Set<String> CALLING = Set.of("denoted", "labeled", "labelled", "named", "termed", "called", "designated",
      "abbreviated", "marked", "coded");
  private static final Pattern SHARE_OF = Pattern.compile(" (?:with|containing) (?:about |~ ?)?\\d[\\d.]* ?(?:(?:wt|vol"
      + "|mol)\\.? ?)?% (?:of )?(?:the |such )?(?:[a-z]+ )?(?:fillers?|sheets?|(?:nano)?(?:fib(?:er|re)|wire|rod|tube"
      + "|particle|sheet|flake)s?|filler particles|powders?|plasticizers?|salts?|additives?)(?![\\p{L}-])");
  private static final int LONGEST_NAME = 120;
  private static final Pattern NUMBER = Pattern.compile("-[A-Z]{0,2}\\d{1,3}(?:\\.\\d{1,2})?(?![\\p{L}\\d%–-]|\\.\\d)");

  private final Reading reading;
  private final Phrases phrases;

  MixtureNames(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
  }

  /** What {@code group}, which is one mixture, is called. */
  Candidate named(List<MaterialMention> group) {
    int token = withCode(phrases.startOfName(group.getFirst().start()), group);
    boolean family = group.stream().allMatch(mention -> Mixtures.isClass(mention) && !isCode(mention));
    int first = definitionBefore(group.getFirst(), token);
    int start = modifiersBefore(opened(family ? codesBefore(phrases.ionBefore(first)) : first, group.getLast().end()));
    int end = withShare(called(nounsBehind(numbered(closed(start, group.getLast().end())), group.size() == 1), group.size()));
    int whole = phrases.startWith(start, i -> Phrases.isOfMaking(reading.words().get(i)));
    boolean refersBack = phrases.isReferringBack(whole)
        && (!phrases.isDefinite(whole) || saysNothing(reading.text().substring(whole, token)));
    boolean part = PART.matcher(reading.text().substring(group.getLast().end(), end)).find();
    Kind kind = token < group.getFirst().start() ? Kind.NOUN : family && refersBack && !part ? Kind.REFERENCE
        : Kind.MATERIAL;
    String active = MADE_OF.matcher(PASSIVE.matcher(reading.text().substring(start, end)).replaceFirst(" ")).replaceFirst(" of ");
    return new Candidate(start, end, bracketsClosed(ENDING.matcher(active).replaceFirst("")),
        group.stream().filter(mention -> !isOnAnother(mention, group)).flatMap(MaterialMention::withParts).toList(), kind);
  }

  /** {@code MXF/LiX QSEs}: by which a paper tells one of a class from others. */
  private int codesBefore(int family) {
    int start = phrases.startWith(family, i -> {
      Word word = reading.words().get(i);
      return phrases.isFree(word) && CODE_OF_ONE.matcher(word.form()).matches() && word.start() > reading.start();
    });
    Matcher rest = REST_OF_CODE.matcher(reading.text().substring(reading.start(), start));
    return start < family && rest.find() ? reading.start() + rest.start() : start;
  }

  /** {@code the GPE-15 electrolyte}: one electrolyte, told from others of its class by a name of the document's own. */
  private boolean isCode(MaterialMention mention) {
    return mention.sample().isPresent() && CODE.matcher(reading.text().substring(mention.start(), mention.end())).find();
  }

  /** {@code crystalline QSSEs (LCZ}, before the value in the same brackets. */
  private static String bracketsClosed(String name) {
    boolean round = name.lastIndexOf('(') > name.lastIndexOf(')');
    return round ? name + ")" : name.lastIndexOf('[') > name.lastIndexOf(']') ? name + "]" : name;
  }

  /** {@code PIL-co-PEGMA/LiTFSI}, {@code PATA with 0.1 M LiClO4}: with what nobody knows that it is in. */
  private int withCode(int start, List<MaterialMention> group) {
    boolean dissolved = switch (Roles.of(group.getFirst())) {
      case SALT, SOLVENT, IONIC_LIQUID, POLYMER, FILLER -> true;
      default -> false;
    };
    Matcher code = CODE_BEFORE.matcher(reading.text()).region(reading.start(), start).useTransparentBounds(true);
    return dissolved && code.find() && reading.mentions().stream().noneMatch(mention -> mention.start() < start
        && mention.end() > code.start() && !(mention instanceof QuantityMention)) ? code.start() : start;
  }

  /** {@code LiPON-coated LLZTO}: part of the name, not of the composition. */
  private boolean isOnAnother(MaterialMention mention, List<MaterialMention> group) {
    Matcher treated = Mixtures.TREATED.matcher(reading.text()).region(mention.end(), reading.end());
    return treated.lookingAt() && group.stream().anyMatch(other -> other.start() == treated.end() + 1
        && Roles.of(other) == Role.INORGANIC_ELECTROLYTE);
  }

  private static boolean saysNothing(String adjectives) {
    return Arrays.stream(adjectives.strip().split(" ")).allMatch(word -> word.isEmpty() || Phrases.isEmpty(word));
  }

  /** {@code cross-linked polymer (CLP)}: where the words begin that the name in brackets stands for. */
  private int definitionBefore(MaterialMention mention, int start) {
    String before = reading.text().substring(reading.start(), start);
    return mention.sample().map(sample -> sample.meaning() + " (").filter(before::endsWith)
        .map(words -> start - words.length()).orElse(start);
  }

  /**
   * {@code PVDF-HFP/LLZTO-10}, {@code PDOL-F20}, {@code PS-b-PEO-b-PS}: with the number of the sample, with blocks that nobody
   * knows.
   */
  private int numbered(int end) {
    Matcher block = BLOCKS.matcher(reading.text()).region(end, reading.end());
    int last = block.lookingAt() ? block.end() : end;
    Matcher number = NUMBER.matcher(reading.text()).region(last, reading.end());
    return number.lookingAt() ? number.end() : last;
  }

  /** {@code PEO with 10 wt% PC (PEO-P)}: with the letters that it is called by from there on. */
  private int called(int end, int parts) {
    Matcher code = CALLED.matcher(reading.text()).region(end, reading.end());
    return parts > 1 && code.lookingAt() ? code.end() : end;
  }

  /** {@code PEO with 10 wt% of sheets}: with the share of something that is known by what the sentence before says alone. */
  private int withShare(int end) {
    Matcher share = SHARE_OF.matcher(reading.text()).region(end, reading.end());
    return share.lookingAt() && reading.mentions().stream().noneMatch(mention -> mention instanceof MaterialMention
        && mention.start() < share.end() && mention.end() > end) ? share.end() : end;
  }

  /** With the bracket that the name opens. */
  private int closed(int start, int end) {
    String name = reading.text().substring(start, end);
    long open = name.chars().filter(c -> c == '(').count() - name.chars().filter(c -> c == ')').count();
    return open == 1 && reading.text().startsWith(")", end) ? end + 1 : end;
  }

  /**
   * {@code (PEO)x·LiTFSI}, {@code trifluoroethyl acrylate (TFEA) and PEGDA}: with the bracket that the name closes, and with the
   * words that stand before that.
   */
  private int opened(int start, int end) {
    int depth = 0;
    for (int i = start; i < end && depth >= 0; i++) {
      depth += reading.text().charAt(i) == '(' ? 1 : reading.text().charAt(i) == ')' ? -1 : 0;
    }
    if (depth >= 0) {
      return start;
    }
    Matcher opened = OPENED.matcher(reading.text().substring(Math.max(reading.start(), start - LONGEST_NAME), start));
    int bracket = opened.find() ? start - opened.group().length() : start;
    boolean alone = bracket < start && reading.text().charAt(bracket) == '(' && bracket > reading.start();
    return alone ? phrases.startWithModifiers(bracket) : bracket;
  }

  /**
   * {@code PVDF-SiO2 composite membrane}: the nouns that end in one for an electrolyte.
   *
   * @param single whether it is one material, which is not told from others by its shape
   */
  private int nounsBehind(int end, boolean single) {
    int last = end;
    int count = 0;
    for (int i = 0; i < reading.words().size() && count < 3; i++) {
      Word word = reading.words().get(i);
      if (word.start() >= end) {
        if (Phrases.isFunctionWord(word) || phrases.isNamed(word)
            || !(Phrases.isModifier(reading.tags().get(i)) || reading.tags().get(i).startsWith("NN"))) {
          break;
        }
        count++;
        last = Phrases.isElectrolyte(word) && !(single && Phrases.isShape(word)) ? word.end() : last;
      }
    }
    return last;
  }

  /** {@code single-phase}, {@code core-shell}: two nouns in the place of an adjective. */
  private static boolean isHyphenated(Word word, String tag) {
    return tag.equals("NN") && word.form().indexOf('-') > 0 && word.form().chars().noneMatch(Character::isUpperCase);
  }

  /** Where the adjectives before a material begin: {@code hot-pressed LLZO}, {@code bare LATP}. */
  private int modifiersBefore(int from) {
    return phrases.startWith(from, i -> {
      Word word = reading.words().get(i);
      return phrases.isFree(word) && !Phrases.isQuantifier(word) && !Phrases.isOfMaking(word) && !isOfCalling(word)
          && (Phrases.isModifier(reading.tags().get(i)) && !isVerb(word) || isHyphenated(word, reading.tags().get(i)));
    });
  }

  /** {@code a gel (denoted GPE-2)}. */
  private static boolean isOfCalling(Word word) {
    return CALLING.contains(word.form().toLowerCase(Locale.ROOT));
  }

  /** {@code Kim et al. [3] confined LLZO}: no participle. */
  private boolean isVerb(Word word) {
    return word.form().endsWith("ed") && SUBJECT.matcher(reading.before(word.start())).find();
  }
}
