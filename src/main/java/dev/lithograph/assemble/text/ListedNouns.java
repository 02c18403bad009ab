package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.chemistry.Element;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the parts of a list by its commas, where not all that it names is known: {@code the milled powder, the one annealed at
 * 350 °C and the doped Li2ZrCl6 conduct 0.4, 0.006 and 0.9 mS/cm}.
 */
final class ListedNouns {
  private static final Pattern SEPARATOR = Pattern.compile(",? (?:and|or|as well as) (?:for |of |in |with )?|, (?:for "
      + "|of |in )?");
  /** Before the first of them. */
  private static final Pattern LEAD = Pattern.compile("(?i)^.* (?:of|for|in) |^(?:the|a|an|both|while|whereas|that) ");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|a|an|those?(?: of| for)?|that(?: of| for)?) ");
  private static final Pattern BEHIND = Pattern.compile("[^.,;:()]{0,25}? (?:for|with|in|of|using|from) ");
  private static final Pattern WHICH = Pattern.compile(",? (?:which|that) ");
  private static final Pattern END = Pattern.compile(",? respectively| ?\\[\\d| \\((?=[^()]*\\d{4}|Fig|Table)|[.;:]( |$)"
      + "|, (?:which|while|whereas|as|with|the (?:last|first|former|latter)|both|indicating)\\b");
  /** Numbers alone are what a variable stands for. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}");
  private static final Pattern PREPOSITION = Pattern.compile("\\b(?:before|after|with|without)$");
  /** What tells one sample from others, before a noun that a later member of the list has for all. */
  private static final Pattern MODIFIER = Pattern.compile("(?:\\d[\\d.]* ?(?:(?:wt|mol|at|vol"
      + "|mass)\\.? ?)?% )?(?:(?:[\\p{L}\\d./@–]+[- ])?(?:(?:co-?|un)?(?:doped|coated|modified|treated|substituted|filled"
      + "|protected)|containing|free|sintered|annealed|pressed|polished|milled|based|derived)|bare|pristine|pure|blank|neat"
      + "|control|reference|cubic|tetragonal|amorphous|crystalline)");
  private static final Pattern OF_SAMPLES = Pattern.compile("(?<modifier>.+) (?<head>(?:ceramic |composite |polymer )?(?:sample"
      + "|pellet|membrane|electrolyte|film|ceramic|cell|powder|glass|specimen|composite|material|separator|gel)(?:e?s)?)");
  /** {@code HE-30}, {@code PVEA}: samples by names that nothing else need tell of. */
  private static final Pattern CODE =
      Pattern.compile("(?=.*(?:[A-Z].*[A-Z]|[A-Z].*\\d))[A-Z][A-Za-z\\d]{0,8}(?:[-@–][A-Za-z\\d.]{1,8}){0,3}");
  private static final Pattern BEFORE_QUANTITY = Pattern.compile("(?:(?:at|of|for|under|after) )?(?:about |~ ?)?");
  private static final int LONGEST = 80;

  private final Reading reading;
  private final List<Candidate> candidates;

  ListedNouns(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    this.candidates = candidates;
  }

  private record Part(int start, int end) {}

  /** The {@code count} things that are listed before the verb of the values that begin at {@code start}. */
  Optional<List<Candidate>> before(int start, int count) {
    int verb = reading.finiteVerbs(reading.start(), start).findFirst().orElse(start);
    return things(last(parts(reading.start(), verb), count), count).or(() -> beforeWhich(start, count));
  }

  /** {@code They made H-, CH3- and CF3-COF, which conduct}: between the verb and the clause of the values. */
  private Optional<List<Candidate>> beforeWhich(int start, int count) {
    int verb = reading.finiteVerbs(reading.start(), start).findFirst().orElse(start);
    Matcher which = WHICH.matcher(reading.text()).region(verb, start);
    int behindVerb = reading.text().indexOf(' ', verb) + 1;
    return which.find() && behindVerb > 0 && behindVerb <= which.start()
        ? things(parts(behindVerb, which.start()), count) : Optional.empty();
  }

  /** The {@code count} things that are listed behind the values that end at {@code end}: {@code for A, B and C, respectively}. */
  Optional<List<Candidate>> behind(int end, int count) {
    Matcher lead = BEHIND.matcher(reading.text()).region(end, reading.end());
    if (!lead.lookingAt()) {
      return Optional.empty();
    }
    Matcher stop = END.matcher(reading.text()).region(lead.end(), reading.end());
    return things(parts(lead.end(), stop.find() ? stop.start() : reading.end()), count);
  }

  /** Without an adverbial that begins the sentence. */
  private List<Part> last(List<Part> parts, int count) {
    int more = parts.size() - count;
    boolean adverbial = more > 0 && candidates.stream().noneMatch(candidate -> candidate.start() < parts.get(more).start());
    return adverbial ? parts.subList(more, parts.size()) : parts;
  }

  /** What stands between the commas, outside brackets; the last two are joined by a word. */
  private List<Part> parts(int from, int to) {
    List<Part> parts = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(reading.text()).region(from, to);
    int start = from;
    String last = "";
    while (separator.find()) {
      if (isLevel(from, separator.start())) {
        parts.add(new Part(start, separator.start()));
        start = separator.end();
        last = separator.group();
      }
    }
    parts.add(new Part(start, to));
    return last.contains("and") || last.contains("or") || last.contains("as well as") ? parts : List.of();
  }

  private boolean isLevel(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = reading.text().charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return depth == 0;
  }

  /** Of each part the material or the noun in it, else its words; empty where nothing tells that these are materials. */
  private Optional<List<Candidate>> things(List<Part> parts, int count) {
    if (parts.size() != count || parts.stream().anyMatch(part -> part.end() - part.start() > LONGEST) || areProperties(parts)
        || parts.stream().anyMatch(part -> isBroken(part) || isQuantity(part))) {
      return Optional.empty();
    }
    Optional<List<Candidate>> samples = samples(parts);
    if (samples.isPresent()) {
      return samples;
    }
    List<Candidate> whole = parts.stream().map(this::thing).toList();
    List<Candidate> things = whole.stream().map(thing -> begunLike(endedLike(thing, whole.getLast()), whole)).toList();
    boolean coded = parts.stream().allMatch(part -> CODE.matcher(words(part).name()).matches());
    boolean suspended = parts.stream().limit(count - 1L).allMatch(part -> words(part).name().endsWith("-"))
        || parts.stream().skip(1).allMatch(part -> words(part).name().startsWith("-"));
    boolean known = coded || suspended || things.stream().anyMatch(thing -> thing.isNamed() || thing.kind() == Kind.CELL);
    if (coded && things.stream().map(Candidate::name).distinct().count() < things.size()) {
      return Optional.of(parts.stream().map(this::words).toList());
    }
    boolean told = things.stream().allMatch(thing -> WORDS.matcher(thing.name()).find());
    return known && told ? Optional.of(things) : Optional.empty();
  }

  /** {@code the pristine, 1 wt% LiF-coated and 2 wt% LiF-coated pellets}, {@code GP-0 and GP-6 gels}: each with the one noun. */
  private Optional<List<Candidate>> samples(List<Part> parts) {
    Matcher last = OF_SAMPLES.matcher(words(parts.getLast()).name());
    boolean all = last.matches() && Stream.of(MODIFIER, CODE).anyMatch(kind -> kind.matcher(last.group("modifier")).matches()
        && parts.stream().limit(parts.size() - 1L).allMatch(part -> kind.matcher(words(part).name()).matches()));
    return all ? Optional.of(parts.stream().map(part -> part == parts.getLast() ? last.group("modifier") : words(part).name())
        .map(modifier -> new Candidate(parts.getFirst().start(), parts.getLast().end(), modifier + " " + last.group("head"),
            List.of(), Kind.SHAPE)).toList()) : Optional.empty();
  }

  /** {@code At 1C, 2C and 5C the cell with LATP}: no things. */
  private boolean isQuantity(Part part) {
    return reading.all(QuantityMention.class).stream().anyMatch(quantity -> quantity.start() >= part.start()
        && quantity.end() == part.end() && BEFORE_QUANTITY.matcher(reading.lower(part.start(), quantity.start())).matches());
  }

  /** {@code LLZO before and after polishing}: no two things. */
  private boolean isBroken(Part part) {
    return PREPOSITION.matcher(reading.text().substring(part.start(), part.end()).strip()).find();
  }

  /** {@code Bulk and grain-boundary conductivities of LLZO}: a property stands in one of them behind the first. */
  private boolean areProperties(List<Part> parts) {
    return reading.all(PropertyMention.class).stream().anyMatch(property -> property.start() >= parts.getFirst().end()
        && property.end() <= parts.getLast().end());
  }

  private Candidate thing(Part part) {
    List<Candidate> within = candidates.stream()
        .filter(candidate -> candidate.start() >= part.start() && candidate.end() <= part.end()).toList();
    return within.stream().filter(candidate -> candidate.isNamed() || candidate.kind() == Kind.CELL).findFirst()
        .or(() -> within.stream().filter(candidate -> candidate.kind() == Kind.NOUN).findFirst()).orElseGet(() -> words(part));
  }

  /** {@code Ge- and Sn-coated LLZO}: what ends in a hyphen ends as the last of the list does. */
  private static Candidate endedLike(Candidate thing, Candidate last) {
    int hyphen = last.name().indexOf('-');
    if (!thing.name().endsWith("-") || hyphen < 0) {
      return thing;
    }
    List<Element> dopant = Element.of(thing.name().substring(0, thing.name().length() - 1)).stream().toList();
    return new Candidate(thing.start(), thing.end(), thing.name() + last.name().substring(hyphen + 1),
        last.materials().stream().map(mention -> dopedWith(dopant, mention)).toList(), last.kind());
  }

  private static MaterialMention dopedWith(List<Element> dopant, MaterialMention mention) {
    return new MaterialMention(mention.start(), mention.end(), mention.printed(), mention.formula()
        .map(formula -> formula.dopants().isEmpty() ? formula : formula.dopedWith(dopant)), mention.material(), mention.sample());
  }

  /** {@code LLZO-5, -10 and -15 films}: what begins with a hyphen begins as the first of the list does, and ends as the last. */
  private static Candidate begunLike(Candidate thing, List<Candidate> all) {
    Candidate first = all.getFirst();
    int hyphen = first.name().lastIndexOf('-');
    return !thing.name().startsWith("-") || hyphen <= 0 ? thing : new Candidate(thing.start(), thing.end(),
        first.name().substring(0, hyphen) + thing.name(), first.materials(), first.kind());
  }

  private Candidate words(Part part) {
    String printed = reading.text().substring(part.start(), part.end()).strip();
    String bare = ARTICLE.matcher(LEAD.matcher(printed).replaceFirst("")).replaceFirst("").strip();
    return new Candidate(part.start(), part.end(), bare, List.of(), Kind.NOUN);
  }
}
