package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a process makes: {@code polymerizing DOL gave a gel with 3 mS/cm}, which is told of the gel, and that is of DOL. */
final class Products {
  private static final Pattern PROCESS = Pattern.compile("\\b(?:(?:co)?polymeri[sz](?:ing|ation(?: of)?)"
      + "|(?:cross-?link|mix|blend|combin|graft|cur|dissol|cast|infiltrat|swell|soak|gell?|electrospinn|hot-press|ball-mill)ing"
      + "(?: of)?|(?:combinations?|mixtures?|blends?|cross-?linking|mixing|blending|reactions?|gelation) (?:of|between)) "
      + "(?:(?:the|an?|some|liquid|commercial) )*$");
  private static final Pattern MADE = Pattern.compile("(?:[^;.:]|\\.(?! ?\\p{Lu})){0,160}?\\b(?:giv(?:e|es|ing)|gave|yield(?:s|ed"
      + "|ing)?|afford(?:s|ed|ing)?|form(?:s|ed|ing)?|obtain(?:s|ed)?|produc(?:e|es|ed|ing)|prepared|fabricated|constructed"
      + "|created|developed|designed|synthesi[sz]ed|made|built|result(?:s|ed|ing)? in|lead(?:s|ing)? to|led to) (?:(?:an?"
      + "|the) )?");

  /** What is done to materials that a noun behind it stands for: {@code PEO was crosslinked with G4; the film has}. */
  private static final Pattern PROCESSED = Pattern.compile("\\b(?:(?:photo-?|co-?|uv-?)?(?:cross-?link|polymeri[sz]|mix(?:ed"
      + "|ing)|blend"
      + "|combin|graft|cur(?:ed|ing)|dissolv|infiltrat|swell|soak|gell(?:ed|ing)|electrospin|hot-?press|ball-?mill|embed|dispers"
      + "|impregnat|press(?:ed|ing)|fill(?:ed|ing)|reinforc|incorporat|confin|immobili[sz]|plastici[sz]|anchor)\\w*|swollen"
      + "|electrospun|cast"
      + "|flanks?|added|adding)\\b");
  private static final Pattern OTHERWISE = Pattern.compile("\\b(?:than|whereas|while|compared|unlike|instead|but|contrast"
      + "|replac\\w+|conventional|common|liquid)\\b");
  private static final Pattern PRODUCT = Pattern.compile("(?i)(?:^|.* )(?:gel|film|membrane|sheet|network|hybrid|composite"
      + "|electrolyte"
      + "|product|copolymer|polymer|mat|ionogel|blend)s?");
  private static final Pattern WITHOUT = Pattern.compile("(?i)(?:-free\\b|\\b(?:bare|pristine|un[a-z]+ed|neat|pure|control"
      + "|reference"
      + "|same|dry|former|latter|insulating)\\b)");
  private static final int MOST = 5;

  private final Reading reading;

  Products(Reading reading) {
    this.reading = reading;
  }

  /** {@code candidates}, by start, each noun for what is made of one of them together with that. */
  List<Candidate> in(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Optional<Candidate> origin = isNoun(candidate)
          ? all.stream().filter(material -> isMadeInto(material, candidate)).findFirst() : Optional.empty();
      origin.ifPresentOrElse(material -> {
        all.subList(all.indexOf(material), all.size()).clear();
        all.add(new Candidate(material.start(), candidate.end(), material.name() + " " + candidate.name(), material.materials(),
            Kind.MATERIAL));
      }, () -> all.add(composed(candidate, all)));
    }
    return all;
  }

  /** {@code PEO was crosslinked with tetraglyme; the film}: with all that the sentence has named before. */
  private Candidate composed(Candidate noun, List<Candidate> before) {
    List<Candidate> parts = before.stream().filter(part -> part.kind() == Kind.MATERIAL && !part.isOfFamilies()
        && part.end() < noun.start()).toList();
    boolean product = noun.materials().isEmpty() && noun.kind() != Kind.CELL && noun.kind() != Kind.BARE_CELL
        && PRODUCT.matcher(noun.name()).matches() && !WITHOUT.matcher(noun.name()).find();
    if (!product || parts.isEmpty() || parts.size() > MOST || isBeside(parts.getLast(), noun)
        || OTHERWISE.matcher(reading.lower(parts.getFirst().end(), noun.start())).find()
        || !PROCESSED.matcher(reading.before(noun.start())).find()) {
      return noun;
    }
    String rest = parts.stream().skip(1).map(Candidate::name).collect(Collectors.joining(" and "));
    String name = parts.getFirst().name() + (rest.isEmpty() ? "" : " with " + rest) + ", " + noun.name();
    return new Candidate(noun.start(), noun.end(), name, parts.stream().flatMap(part -> part.materials().stream()).toList(),
        Kind.MATERIAL);
  }

  /** {@code a PVDF film}. */
  private boolean isBeside(Candidate part, Candidate noun) {
    return reading.lower(part.end(), noun.start()).isBlank();
  }

  private static boolean isNoun(Candidate candidate) {
    return candidate.kind() == Kind.NOUN || candidate.kind() == Kind.MATERIAL && candidate.isOfFamilies();
  }

  private boolean isMadeInto(Candidate material, Candidate noun) {
    return material.kind() == Kind.MATERIAL && !material.isOfFamilies() && material.end() <= noun.start()
        && PROCESS.matcher(reading.before(material.start())).find()
        && MADE.matcher(reading.lower(material.end(), noun.start())).matches();
  }
}
