package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
      }, () -> all.add(candidate));
    }
    return all;
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
