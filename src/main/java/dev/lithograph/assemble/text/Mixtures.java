package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The materials of a sentence, those that are mixed with one another together. */
final class Mixtures {
  private static final int LONGEST_JOIN = 8;
  /** What is done to one material to have it in another. */
  /** How something came to be. */
  static final String MADE = "made|prepared|obtained|fabricated|synthesi[sz]ed|formed|produced|built|cast|designed|developed"
      + "|constructed|created";
  static final String ADDED =
      "incorporated(?: to)?|introduced(?: to)?|added(?: to)?|loaded|filled|inserted|grafted|integrated|confined|dissolved|"
      + "dispersed|embedded|infiltrated|impregnated|soaked|mixed|blended|coated|modified|enhanced|reinforced|supported"
          + "|functionali[sz]ed|"
      + "decorated";
  /** What joins the parts of a mixture, and the words that may stand beside it. */
  private static final Pattern JOINT = Pattern.compile(
      "(?:\\)(?:[xn]|\\d{1,2})?)? ?[·⋅•] ?|[\\s()\\[\\]]*(?:[/+–:@-]|[-–](?:b|co|g|r|s|alt|ran|stat|block|graft)[-–]"
          + "|(?:[/+–@-]\\s*)?(?:(?:-|\\b)(?:(?:is|are|was"
          + "|were|be|been|being) (?=(?:" + ADDED + ")\\b)"
          + "|" + ADDED + "|"
          + "at(?= ~?\\d[\\d.]* ?(?:(?:wt|vol|mol)\\.? ?)?%)"
          + "|with|in|of|on|and|containing|doped|substituted|into|plastici[sz]ed|swollen"
          + "|based|as|a|an|the|its|few|little|some|"
          + "wt|vol|mol|m|w|it|them|incorporation|addition|introduction|electrolytes?|frameworks?|skeletons?|hosts?|"
          + "particles?|nanoparticle|powders?|nanoparticles?|composites?|hybrids?|blends?|networks?|"
          + "separators?|scaffolds?|channels?|walls?|arrays?|templates?|fabrics?|mats?|foams?|aerogels?|"
          + "nanowires?|nanofib(?:er|re)s?|nanosheets?|fillers?|binders?|layers?|films?|membranes?|matrix|"
          + "salts?|solutions?|mixtures?|ceramics?|polymers?|pellets?|liquids?|ionic|additives?|plastici[sz]ers?|"
          + "weight|ratio|amount|active|porous|thin)\\b[\\s%()\\[\\]/-]*+|[0-9.:%=]++\\s*+)+)[\\s()\\[\\]]*");
  private static final String SOME = "\\d[\\d.,]*(?: ?[-–] ?\\d[\\d.]*)? ?(?:(?:(?:wt|vol|mol|mass)\\.? ?)?%|nm|µm|μm|m) ";
  /** {@code PEO with 20% of the smallest LAGP}, {@code PEO with ~40 nm LLZTO}. */
  private static final Pattern SOME_WITHIN = Pattern.compile(" (?:(?:filled|loaded|mixed|blended) )?(?:with|containing) (?:about "
      + "|only |~ ?|∼ ?|≈ ?)?(?:\\d[\\d.]*%?(?:,? and |, |,? or ))*" + SOME + "(?:and (?:~ ?|∼ ?|≈ ?)?"
      + SOME + ")?(?:of )?(?:the |an? )?(?:[a-z-]+ ){0,2}");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?(?:\\(\\s*\\)|\\[\\s*\\])");
  private static final Pattern APPOSITION = Pattern.compile("\\s*,?\\s*\\(?(?:specifically|namely|i\\.e\\.|that is|"
      + "viz\\.)[,:]?\\s*(?:the )?");
  /** {@code 0.31 (A) and 0.42 (B)}. */
  private static final Pattern VALUE_BETWEEN = Pattern.compile("[^()]*\\)[^()]*\\d[^()]*\\([^()]*");
  private static final Pattern CLOSE = Pattern.compile(" ?[-–/:+@] ?");
  private static final Pattern MERE_AND = Pattern.compile("\\s*\\)?,?\\s*(?:and|&)\\s*(?:the |a |an )?");
  /** {@code with PVDF as the binder}: of the electrode. */
  private static final Pattern BINDER = Pattern.compile(
      "(?:[ -](?!(?:with|and|or|in|by) )\\p{L}[\\p{L}\\d-]*){0,2} (?:as|serving as|is|was) (?:the |a |an "
      + "|its )?(?:polymer(?:ic)? )?(?:binder"
          + "|(?:sintering )?aid|flux|initiator|catalyst|precursor"
          + "|template|cross-?linker|conductive additive|current collector)s?\\b"
      + "| binders?\\b");
  /** {@code with increasing LLZTO content}. */
  private static final Pattern AMOUNT = Pattern.compile("[ -](?:contents?|loadings?|concentrations?|(?:(?:weight|volume|mass"
      + "|molar) )?"
      + "fractions?|amounts?(?! to\\b)|dosages?)\\b");
  private static final Pattern ELECTRODE_BEHIND = Pattern.compile(
      "(?: \\([^()]{1,20}\\))?[ -](?:positive electrode|cathode|anode|negative electrode|(?:cathode |electrode )?active "
          + "material)s?\\b");
  /** {@code a Li3N-rich interphase}: what forms between others, and conducts nothing by itself. */
  private static final Pattern INTERPHASE = Pattern.compile("[- ]?(?:rich|containing|based|dominated)? ?(?:[a-z]+ )?"
      + "(?:interphases?|sei|cei|solid electrolyte interphases?)\\b");
  private static final Pattern BASED = Pattern.compile("[-‐‑–]based ");
  private static final Pattern QUALITY = Pattern.compile("[-‐‑–](?:rich|poor|free|deficient|excess|bearing)\\b"
      + "|[ -](?:sites?|sub-?lattices?|anions?|positions?|vacanc(?:y|ies))\\b");
  static final Pattern FREE = Pattern.compile("[-‐‑–](?:free|containing|rich)\\b(?= \\p{L})");
  static final Pattern TREATED = Pattern.compile("[-‐‑–](?:modified|coated|protected|treated|passivated|decorated|engineered"
      + "|interlayered|capped|buffered|covered)\\b(?= \\p{L})");
  /** What an electrolyte has in it, where that conducts nothing by itself. */
  static final Pattern CHANGED_BY = Pattern.compile("[-‐‑–](?:enhanced|reinforced|functionali[sz]ed|assisted|filled|loaded"
      + "|supported|stabili[sz]ed|strengthened|regulated|mediated|tuned)\\b(?= \\p{L})");
  private static final Pattern MADE_FROM =
      Pattern.compile("(?: (?:membrane|film|aerogel|mat|scaffold|framework|(?:nano)?fib(?:er|re)|separator|sheet|network|sponge"
      + "|foam|paper)s?)?,? (?:(?:was|were|is|are|been) )?(?:" + MADE + ") "
      + "(?:of|from|with|on|using|by (?:[a-z]+ing )?)\\s*(?:a |an |the )?(?:[a-z-]+ed )?"
      + "|,? (?:(?:made|prepared|obtained|formed|produced) )?(?:by|through|via) (?:the )?(?:in[- ]?situ )?(?:[a-z-]+ )?"
      + "(?:co)?polymeri[sz](?:ation of|ing) (?:the )?");
  private static final Pattern ELECTROLYTE_WITH = Pattern.compile("^ (?:electrolyte|matrix|membrane|film"
      + "|host)s?(?= (?:with|containing) )");
  private static final Pattern CLASS_WITH = Pattern.compile(" (?:with|containing|from|of) (?:[a-z]+ ){0,2}");
  private static final Pattern COMPOSED =
      Pattern.compile("\\b(?:combin(?:ations? of|ing)|mixtures? of|blends? of|(?:composed|composing|"
      + "consisting|consists?|made) of|compris(?:es|ing)|mixing|blending)\\s+(?:[a-z-]+ ){0,2}\\(?$");
  private static final Pattern LISTED = Pattern.compile("[\\s()]*(?:[a-z-]+ ?){0,2}(?:,? ?and|,|&)\\s*"
      + "(?!(?:whereas|while|but|which|where)\\b)(?:[a-z-]+ ){0,4}\\(?");
  private static final Pattern STRUCTURE = Pattern.compile("\\b(?:networks?|frameworks?|scaffolds?|fib(?:er|re)s?"
      + "|nano(?:fib(?:er|re)|wire|particle|sheet)s?|particles?|walls?|skeletons?) in\\b");
  private static final Pattern WITHIN = Pattern.compile(" (?:[a-z-]+ ){0,2}(?:in|within|inside) (?:the |a |an )?(?:[a-z-]+ )?");
  private static final Pattern MIXING = Pattern.compile("\\b(?:with|containing|based on|composed of|consisting of|"
      + "comprising|filled|doped|coated|made of)\\b");
  /** {@code a CPE reinforced by an electrospun PI film}. */
  private static final Pattern REINFORCED = Pattern.compile("\\)?,? (?:reinforced|supported|strengthened) (?:by|with"
      + "|on) (?:the |an? )?"
      + "(?:[a-z-]+ ){0,2}");

  private final Reading reading;
  private final Phrases phrases;
  private final MixtureNames names;

  Mixtures(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
    this.names = new MixtureNames(reading);
  }

  /** Materials other than electrodes, those of one mixture together. */
  List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>();
    List<MaterialMention> group = new ArrayList<>();
    for (MaterialMention mention : reading.all(MaterialMention.class)) {
      if (Roles.isElectrode(mention) || reading.isCoating(mention) || isInterphase(mention) || isQuality(mention)
          || isClassOfElectrode(mention) || BINDER.matcher(reading.after(mention.end())).lookingAt()
          || AMOUNT.matcher(reading.after(mention.end())).lookingAt()) {
        continue;
      }
      if (!group.isEmpty() && !areIngredients(group, mention)
          && (!areJoined(group.getLast(), mention) || isAnotherMixture(group, mention))) {
        candidates.add(names.named(group));
        group.clear();
      }
      group.add(mention);
    }
    if (!group.isEmpty()) {
      candidates.add(names.named(group));
    }
    return candidates;
  }

  /** {@code lithium-rich oxide (LRO) cathodes}: of what an electrode is. */
  private boolean isClassOfElectrode(MaterialMention mention) {
    return Roles.of(mention) == Role.ELECTROLYTE_FAMILY && ELECTRODE_BEHIND.matcher(reading.after(mention.end())).lookingAt();
  }

  private boolean isInterphase(MaterialMention mention) {
    return INTERPHASE.matcher(reading.after(mention.end())).lookingAt();
  }

  /**
   * {@code a LiF-rich electrolyte}, {@code on the sulfide site}, {@code the highest PEO-based conductivity}: what says of what
   * kind something else is.
   */
  private boolean isQuality(MaterialMention mention) {
    String after = reading.after(mention.end());
    return QUALITY.matcher(after).lookingAt() || isTreatment(mention, after)
        || BASED.matcher(after).lookingAt() && isOfProperty(mention.end());
  }

  /** {@code Li3N-modified pellets}: what is on something that is no material of its own. */
  private boolean isTreatment(MaterialMention mention, String after) {
    Matcher treated = TREATED.matcher(after);
    if (!treated.lookingAt() && !(isInert(mention) && treated.usePattern(CHANGED_BY).lookingAt())) {
      return false;
    }
    int end = phrases.endWithNouns(mention.end() + treated.end());
    return reading.all(MaterialMention.class).stream()
        .noneMatch(other -> other.start() >= mention.end() && other.start() <= end + 1);
  }

  private static boolean isInert(MaterialMention mention) {
    return switch (Roles.of(mention)) {
      case FILLER, ADDITIVE, OTHER -> true;
      default -> false;
    };
  }

  /** Whether adjectives alone stand between a place and the name of a property. */
  private boolean isOfProperty(int from) {
    return reading.all(PropertyMention.class).stream().filter(property -> property.start() > from).findFirst()
        .filter(property -> reading.words().stream().filter(word -> word.start() >= from && word.end() <= property.start())
            .noneMatch(Phrases::isElectrolyte)
                && phrases.tagsBetween(reading.text().indexOf(' ', from), property.start()).stream()
            .allMatch(tag -> Phrases.isModifier(tag) || tag.startsWith("NN"))).isPresent();
  }

  /** {@code composed of PEO, LLZTO and LiTFSI}, {@code a gel made from PEO and an ionic liquid}. */
  private boolean areIngredients(List<MaterialMention> group, MaterialMention next) {
    boolean madeFrom = group.size() > 1 && isMadeFrom(group.getFirst(), reading.between(group.getFirst(), group.get(1)));
    boolean composed = group.stream().anyMatch(one -> COMPOSED.matcher(reading.before(one.start())).find());
    return (madeFrom || composed || isClassWith(group))
        && LISTED.matcher(reading.between(group.getLast(), next)).matches()
        && phrases.tagsBetween(group.getLast().end(), next.start()).stream().noneMatch(Clauses::isFinite);
  }

  /** {@code PEO-LiTFSI and PCL-LiTFSI}: what is joined to a part of its own as closely as those before. */
  private boolean isAnotherMixture(List<MaterialMention> group, MaterialMention next) {
    return group.size() > 1 && MERE_AND.matcher(reading.between(group.getLast(), next)).matches()
        && group.stream().anyMatch(one -> Roles.of(one) == Roles.of(next))
        && reading.all(MaterialMention.class).stream().anyMatch(part -> CLOSE.matcher(reading.lower(next.end(), part.start()))
            .matches());
  }

  /** {@code an SPE with succinonitrile, PEO and LiTFSI}. */
  private boolean isClassWith(List<MaterialMention> group) {
    return group.size() > 1 && Roles.of(group.getFirst()) == Role.ELECTROLYTE_FAMILY
        && CLASS_WITH.matcher(reading.between(group.getFirst(), group.get(1))).matches();
  }

  private boolean areJoined(MaterialMention one, MaterialMention next) {
    String between = withoutCitations(one.end(), next.start());
    if (between.chars().filter(c -> c == ' ').count() > LONGEST_JOIN || between.isBlank() && one.end() < next.start()) {
      return between.isBlank() && (Roles.of(one) != Roles.of(next) || Roles.of(next) == Role.ELECTROLYTE_FAMILY);
    }
    if (isDefinition(one, next, between) || isMadeFrom(one, between) || isComposition(one, next, between)
        || APPOSITION.matcher(between).matches() || isCompound(one, next)) {
      return true;
    }
    if (VALUE_BETWEEN.matcher(between).matches()) {
      return false;
    }
    if (MERE_AND.matcher(between).matches()) {
      return Roles.of(one) != Roles.of(next) && !isExtended(one, next)
          && (isLiquidOrPolymer(one) != isLiquidOrPolymer(next) || areSolution(one, next));
    }
    return JOINT.matcher(between).matches() || SOME_WITHIN.matcher(between).matches() || isQualified(one, next, between)
        || isWithin(one, next, between);
  }

  /** {@code an LLZO network (Kim et al., 2016) infiltrated with PEO}. */
  private String withoutCitations(int from, int to) {
    StringBuilder words = new StringBuilder();
    int place = from;
    for (CitationMention citation : reading.all(CitationMention.class)) {
      if (citation.start() >= place && citation.end() <= to) {
        words.append(reading.lower(place, citation.start()));
        place = citation.end();
      }
    }
    return EMPTY_BRACKETS.matcher(words.append(reading.lower(place, to))).replaceAll("");
  }

  /** {@code LAGP walls in PEO}, {@code an ionic liquid in porous SiO2}: a ceramic in a polymer, or a liquid in a filler. */
  private boolean isWithin(MaterialMention one, MaterialMention next, String between) {
    boolean ceramicInPolymer = Roles.of(next) == Role.POLYMER
        && (Roles.of(one) == Role.INORGANIC_ELECTROLYTE || Roles.of(one) == Role.FILLER
            || Roles.of(one) == Role.ELECTROLYTE_FAMILY && STRUCTURE.matcher(between).find());
    boolean liquidInFiller = Roles.of(next) == Role.FILLER && isLiquidOrPolymer(one);
    return (ceramicInPolymer || liquidInFiller) && WITHIN.matcher(between).matches()
        && phrases.tagsBetween(one.end(), next.start()).stream()
            .allMatch(tag -> Phrases.isModifier(tag) || tag.startsWith("NN") || tag.equals("IN") || tag.equals("DT")
                || tag.equals("FW"));
  }

  /** {@code a gel based on a leaf-like Al2O3}: a preposition of mixing and nothing but adjectives. */
  private boolean isQualified(MaterialMention one, MaterialMention next, String between) {
    if (REINFORCED.matcher(between).matches()) {
      return true;
    }
    if (!MIXING.matcher(between).find() || between.chars().anyMatch(c -> ",;().".indexOf(c) >= 0)) {
      return false;
    }
    String words = ELECTROLYTE_WITH.matcher(between).replaceFirst("");
    return phrases.tagsBetween(next.start() - words.length(), next.start()).stream().allMatch(tag -> Phrases.isModifier(tag)
        || tag.equals("IN") || tag.equals("DT") || tag.equals("VBG") || tag.equals("RB"));
  }

  /** {@code LiPON glass electrolytes}: nouns and adjectives alone before the name of a family. */
  private boolean isCompound(MaterialMention one, MaterialMention next) {
    if (Roles.of(next) != Role.ELECTROLYTE_FAMILY) {
      return false;
    }
    List<String> tags = phrases.tagsBetween(one.end(), next.start());
    return !tags.isEmpty() && tags.size() <= 3 && tags.stream()
        .allMatch(tag -> Phrases.isModifier(tag) || tag.startsWith("NN") || tag.equals("HYPH"));
  }

  /** {@code lithium lanthanum titanate (LLTO)}: one material with two names. */
  private boolean isDefinition(MaterialMention one, MaterialMention next, String between) {
    return between.strip().equals("(") && reading.text().startsWith(")", next.end());
  }

  /** {@code a gel electrolyte was prepared from PETEA}, {@code by polymerization of dioxolane}. */
  private static boolean isMadeFrom(MaterialMention one, String between) {
    return Roles.of(one) == Role.ELECTROLYTE_FAMILY && MADE_FROM.matcher(between).matches();
  }

  /** {@code the ionogel [PEGDA:IL = 20:80]}. */
  private boolean isComposition(MaterialMention one, MaterialMention next, String between) {
    String bracket = between.strip();
    return Roles.of(one) == Role.ELECTROLYTE_FAMILY && (bracket.equals("[") || bracket.equals("("))
        && next.end() < reading.text().length() && ":=/–])".indexOf(reading.text().charAt(next.end())) >= 0;
  }

  /** {@code PEO and PEO-SN}: without and with something. */
  private boolean isExtended(MaterialMention one, MaterialMention next) {
    String shorter = reading.text().substring(one.start(), one.end());
    String longer = reading.text().substring(next.start(), next.end());
    return longer.length() > shorter.length() + 1 && longer.startsWith(shorter)
        && "-–/@".indexOf(longer.charAt(shorter.length())) >= 0;
  }

  /** {@code PEO and LiTFSI}: nobody compares a polymer or a solvent with a salt. */
  private static boolean areSolution(MaterialMention one, MaterialMention next) {
    Set<Role> roles = Set.of(Roles.of(one), Roles.of(next));
    return roles.contains(Role.SALT) && (roles.contains(Role.POLYMER) || roles.contains(Role.IONIC_LIQUID)
        || roles.contains(Role.SOLVENT));
  }

  private static boolean isLiquidOrPolymer(MaterialMention mention) {
    return switch (Roles.of(mention)) {
      case SALT, SOLVENT, IONIC_LIQUID, POLYMER, ADDITIVE -> true;
      default -> false;
    };
  }

  /** A family of electrolytes or of fillers: {@code these MOFs}. */
  static boolean isClass(MaterialMention mention) {
    Role role = Roles.of(mention);
    return role == Role.ELECTROLYTE_FAMILY
        || role == Role.FILLER && mention.formula().isEmpty() && mention.material().flatMap(Material::formula).isEmpty();
  }
}
