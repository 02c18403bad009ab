package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.ElectrodeNames;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.ElementNames;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.FoldedText;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds materials by formula, by the abbreviations of the document and by the names of the catalogue; at each place the longest
 * counts, then the document's own. What stands between two materials ({@code +}, {@code /}, {@code with}) is left to the reader.
 */
public final class MaterialRecogniser {
  private static final Pattern SOLID_ELEMENT = Pattern.compile("([A-Z][a-z]?)[ -](?:metal |negative |positive )?(?:metal|foil|"
      + "anode|electrode|cathode|plate|sheet|dis[ck]|chip|powder|film|layer|interlayer|coating|(?:nano)?particle|(?:nano)?wire|"
      + "current collector)s?\\b");
  private static final Set<String> SYMBOLS_THAT_ARE_WORDS = Set.of("In", "As", "No", "At", "He", "Be", "Am", "Ho", "I");
  private static final String CATION = "\\[(?<cation>[A-Z](?:[\\w,+()-]|[⁺₊]){1,16})\\] ?";
  private static final Pattern IONIC_LIQUID = Pattern.compile(CATION + "\\[[A-Z][\\w()-]{1,10}\\](?![\\p{L}\\d])");
  private static final Pattern CATION_IN_BRACKETS =
      Pattern.compile(CATION + "(?<anion>[A-Z][A-Za-z0-9]{2,6})(?![\\p{L}\\d])");
  private static final Pattern SALT_IN_POLYMER = Pattern.compile("(?<polymer>P\\(EO\\) ?|\\(?[A-Z]{3,5}\\)?)\\d{1,2}"
      + "(?= ?[-–:/ ]? ?Li[A-Z]|[-–: ]\\[)(?:Li[A-Z][A-Za-z0-9]{1,7})?(?![\\p{L}\\d])");
  private static final Pattern COMPOUND = Pattern.compile("(?<![\\p{L}\\d-])([\\p{L}]{3,16}) \\p{L}{2,11}(?:ide|ate)s?$");
  private static final Pattern SULFUR_ATOM = Pattern.compile("[Ss]ul(?:f|ph)ur[ -](?:(?:an)?ions?|atoms?|vacanc(?:y|ies)|vapou?r"
      + "|dop(?:ing|ed|ants?)|sublattice|framework|bonds?|sites?|deficien(?:t|cy)|excess|loss)\\b");
  private static final Pattern COATING = Pattern.compile("(?:-\\d{1,3})?@[\\p{L}\\d]{2,12}(?![\\p{L}\\d])");
  private static final int LONGEST_WORD = 20;

  private final MaterialNames names;
  private final Glossary glossary;
  /** Reads what a name of the document's own stands for; absent in itself, as names may stand for one another. */
  private final Optional<MaterialRecogniser> ofMeanings;

  /**
   * What stands at one place, before the dopants beside it are looked at.
   *
   * @param own whether the formula is that of the document rather than that of the catalogue
   * @param isMaterial whether it is one at all, or a word that the document uses for something else
   * @param sample what a name of the document's own is made of
   */
  private record Candidate(int start, int end, Optional<Formula> formula, Optional<Material> material, boolean own,
      boolean isMaterial, Optional<Sample> sample) {
    Candidate(int start, int end, Optional<Formula> formula, Optional<Material> material, boolean own) {
      this(start, end, formula, material, own, true, Optional.empty());
    }

    boolean isIn(Role role) {
      return material.filter(entry -> entry.role() == role).isPresent();
    }
  }

  public MaterialRecogniser(MaterialNames names, Glossary glossary) {
    this(names, glossary, Optional.of(new MaterialRecogniser(names, glossary, Optional.empty())));
  }

  private MaterialRecogniser(MaterialNames names, Glossary glossary, Optional<MaterialRecogniser> ofMeanings) {
    this.names = names;
    this.glossary = glossary;
    this.ofMeanings = ofMeanings;
  }

  /** By start, none overlapping another. */
  public List<MaterialMention> in(Text text) {
    return in(FoldedText.onLine(text));
  }

  private List<MaterialMention> in(String line) {
    FoldedText folded = FoldedText.of(line);
    List<MaterialMention> mentions = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < folded.length(); i++) {
      int place = folded.origin(i);
      if (place >= free && folded.isBoundary(i) && !isShareOfSulfur(line, place) && !isAtomOfSulfur(line, place)) {
        Optional<Candidate> candidate = at(line, folded, i);
        if (candidate.isPresent()) {
          MaterialMention mention = coated(line, mention(line, candidate.get(), free));
          free = mention.end();
          if (candidate.get().isMaterial) {
            mentions.add(mention);
          }
        }
      }
    }
    return List.copyOf(mentions);
  }

  /** {@code CPE-40@PDA}: a sample with what is on it is another sample, of the same parts. */
  private static MaterialMention coated(String line, MaterialMention mention) {
    Matcher coating = COATING.matcher(line).region(mention.end(), line.length());
    boolean sample = mention.sample().isPresent() || line.startsWith("-", mention.end())
        && mention.material().filter(material -> material.role() == Role.ELECTROLYTE_FAMILY).isPresent();
    return sample && coating.lookingAt()
        ? new MaterialMention(mention.start(), coating.end(), line.substring(mention.start(), coating.end()), mention.formula(),
            mention.material(), mention.sample()) : mention;
  }

  /** {@code Ni90-0.2%S}: a content, not the electrode of a cell. */
  private static boolean isShareOfSulfur(String line, int place) {
    return place > 0 && line.charAt(place - 1) == '%' && line.charAt(place) == 'S'
        && (place + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(place + 1)));
  }

  /** {@code the sulfur ions in the lattice}: of some compound. */
  private static boolean isAtomOfSulfur(String line, int place) {
    return Character.toLowerCase(line.charAt(place)) == 's'
        && SULFUR_ATOM.matcher(line).region(place, line.length()).lookingAt();
  }

  /** The longest of what may be meant at {@code index}; of two as long the one that is asked for first. */
  private Optional<Candidate> at(String line, FoldedText folded, int index) {
    int place = folded.origin(index);
    Stream<Optional<Candidate>> known = Stream.of(defined(line, folded, index), formula(line, place), named(folded, index));
    return Stream.concat(known, special(line, place)).flatMap(Optional::stream)
        .reduce((longest, next) -> next.end > longest.end ? next : longest);
  }

  /** What neither the catalogue nor the grammar of formulas knows, by the characters that it begins with. */
  private Stream<Optional<Candidate>> special(String line, int place) {
    char first = line.charAt(place);
    return Character.isUpperCase(first) ? Stream.of(element(line, place), cathode(line, place), saltInPolymer(line, place),
            framework(line, place))
        : first == '[' ? Stream.of(ionicLiquid(line, place))
        : first == '(' || Character.isDigit(first) ? Stream.of(saltInPolymer(line, place), sampleMixture(line, place))
        : Stream.empty();
  }

  private Optional<Candidate> defined(String line, FoldedText folded, int index) {
    return glossary.at(folded, index).map(found -> {
      Definition definition = glossary.definition(found.meanings().getFirst(), line);
      Optional<Formula> formula = definition.formula().or(() -> definition.material().flatMap(this::composition));
      return new Candidate(found.start(), found.end(), formula, definition.material(), definition.formula().isPresent(),
          definition.isMaterial(), sample(definition));
    });
  }

  private Optional<Sample> sample(Definition definition) {
    return ofMeanings.filter(reader -> definition.isSample()).map(reader -> new Sample(definition.meaning(),
        reader.in(definition.meaning()).stream().filter(part -> !part.printed().equals(definition.abbreviation())).toList()));
  }

  private Optional<Candidate> formula(String line, int place) {
    return FormulaScanner.at(line, place).map(found -> {
      Formula formula = glossary.inFull(found.formula());
      return new Candidate(found.start(), found.end(), Optional.of(formula), names.of(formula), true);
    });
  }

  private Optional<Candidate> sampleMixture(String line, int place) {
    OptionalInt end = SampleMixtures.endAt(line, place);
    return end.isEmpty() ? Optional.empty() : Optional.of(new Candidate(place, end.getAsInt(), Optional.empty(), Optional.empty(),
        false, true, Optional.of(new Sample(line.substring(place, end.getAsInt()), List.of()))));
  }

  private Optional<Candidate> named(FoldedText folded, int index) {
    return names.at(folded, index).map(found -> {
      Material material = meant(found.meanings());
      return new Candidate(found.start(), found.end(), composition(material), Optional.of(material), false);
    });
  }

  /** {@code LNO}: of several materials of one name the first whose formula the document prints, else the first. */
  private Material meant(List<Material> meanings) {
    return meanings.stream().filter(material -> material.formula().filter(glossary::prints).isPresent()).findFirst()
        .orElse(meanings.getFirst());
  }

  /** {@code Li foil}, {@code Cu electrode}: the symbol of an element with a word that says it is a solid piece of it. */
  private Optional<Candidate> element(String line, int place) {
    Matcher matcher = SOLID_ELEMENT.matcher(line).region(place, line.length());
    if (!matcher.lookingAt() || Element.of(matcher.group(1)).filter(e -> !e.isPlaceholder()).isEmpty()
        || SYMBOLS_THAT_ARE_WORDS.contains(matcher.group(1))) {
      return Optional.empty();
    }
    Optional<Material> material = names.element(matcher.group(1));
    return Optional.of(new Candidate(place, matcher.end(), MaterialNames.elementary(matcher.group(1)), material, false));
  }

  /** {@code NCM712}: a cathode named by its composition, that the catalogue need not know. */
  private Optional<Candidate> cathode(String line, int place) {
    return ElectrodeNames.at(line, place).map(found -> new Candidate(found.start(), found.end(), Optional.of(found.formula()),
        names.of(found.formula()), true));
  }

  /**
   * A cation and an anion, each in brackets, that the catalogue need not know: {@code [C2mim][FSI]}; or one that it knows with
   * the cation alone in brackets: {@code [BMIM]TFSI}.
   */
  private Optional<Candidate> ionicLiquid(String line, int place) {
    Matcher both = IONIC_LIQUID.matcher(line).region(place, line.length());
    if (both.lookingAt()) {
      return Optional.of(new Candidate(place, both.end(), Optional.empty(), Optional.empty(), false));
    }
    Matcher one = CATION_IN_BRACKETS.matcher(line).region(place, line.length());
    return one.lookingAt() ? named("[" + one.group("cation") + "][" + one.group("anion") + "]", place, one.end())
        : Optional.empty();
  }

  /** {@code PEO18LiTFSI}, {@code P(EO)20} before a salt: a polymer with the number of its units for each lithium. */
  private Optional<Candidate> saltInPolymer(String line, int place) {
    Matcher matcher = SALT_IN_POLYMER.matcher(line).region(place, line.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String polymer = matcher.group("polymer").strip().equals("P(EO)") ? "PEO" : matcher.group("polymer").replaceAll("[()]", "");
    return named(polymer, place, matcher.end()).filter(found -> found.isIn(Role.POLYMER));
  }

  private Optional<Candidate> framework(String line, int place) {
    OptionalInt end = Frameworks.endAt(line, place);
    return end.isEmpty() ? Optional.empty() : names.named("MOF").map(entry -> new Candidate(place, end.getAsInt(),
        Optional.empty(), Optional.of(entry), false, true, Optional.of(new Sample(entry.label(), List.of()))));
  }

  /** That of the catalogue, else the document's only one; of a cathode, made in many compositions, that of the document first. */
  private Optional<Formula> composition(Material material) {
    return material.role() == Role.POSITIVE_ELECTRODE ? glossary.onlyComposition(material).or(() -> names.formula(material))
        : names.formula(material).or(() -> glossary.onlyComposition(material));
  }

  private Optional<Candidate> named(String name, int start, int end) {
    return names.named(name)
        .map(material -> new Candidate(start, end, composition(material), Optional.of(material), false));
  }

  /** The mention with the dopants and the values of variables that stand beside it; it begins at {@code free} or later. */
  private MaterialMention mention(String line, Candidate found, int free) {
    Optional<Integer> compound = found.isIn(Role.ELECTROLYTE_FAMILY) ? compoundStart(line, found) : Optional.empty();
    if (compound.filter(start -> start >= free).isPresent()) {
      String printed = line.substring(compound.get(), found.end);
      return new MaterialMention(compound.get(), found.end, printed, Optional.empty(), Optional.empty());
    }
    Optional<Doping> before = Doping.before(line, found.start)
        .or(() -> found.isIn(Role.INORGANIC_ELECTROLYTE) ? Doping.prefixing(line, found.start) : Optional.empty())
        .filter(doping -> doping.start() >= free);
    Optional<Doping> behind = Doping.behind(line, found.start, found.end);
    List<Element> dopants = new ArrayList<>();
    before.ifPresent(doping -> dopants.addAll(doping.elements()));
    behind.ifPresent(doping -> dopants.addAll(doping.elements()));
    boolean doped = before.isPresent() || behind.isPresent();
    Optional<Formula> formula = doped ? found.formula.flatMap(pure -> doped(pure, dopants, found.own)) : found.formula;
    int start = before.map(Doping::start).orElse(found.start);
    int end = behind.map(Doping::end).orElse(found.end);
    Optional<Variables.Bound> bound = formula.map(open -> Variables.bind(open, line, found.start, found.end));
    int last = Math.max(end, bound.map(Variables.Bound::end).orElse(end));
    return new MaterialMention(start, last, line.substring(start, last), bound.map(Variables.Bound::formula), found.material,
        found.sample);
  }

  /** Where {@code tin oxide}, {@code ethylene oxide} begin, which are compounds and no electrolytes of the family of oxides. */
  private static Optional<Integer> compoundStart(String line, Candidate family) {
    Matcher matcher = COMPOUND.matcher(line.substring(Math.max(0, family.start - LONGEST_WORD), family.end));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String word = matcher.group(1);
    boolean names = ElementNames.element(word).isPresent() || word.endsWith("ene") || word.endsWith("yl");
    return names ? Optional.of(family.end - matcher.group().length()) : Optional.empty();
  }

  /**
   * The composition with the dopants named beside it, as they may be in it already; none of a catalogue's formula, which is that
   * of the pure material.
   */
  private static Optional<Formula> doped(Formula pure, List<Element> dopants, boolean own) {
    if (!dopants.isEmpty() && dopants.stream().allMatch(pure.composition()::contains)) {
      return Optional.of(pure);
    }
    return own ? Optional.of(pure.dopants().isEmpty() ? pure.dopedWith(dopants) : pure) : Optional.empty();
  }
}
