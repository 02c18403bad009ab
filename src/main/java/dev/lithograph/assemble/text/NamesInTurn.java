package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.chemistry.Element;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a value is a property of where a sentence names as many things as it gives values, one behind the other. */
final class NamesInTurn {
  private static final Pattern RESPECTIVELY = Pattern.compile("^[^;:]{0,120}\\brespectively\\b");

  /** {@code A conducts less than B (1 vs 2 mS/cm)}. */
  private static final Pattern VERSUS = Pattern.compile("^[^;(]{0,25}\\b(?:vs\\.?|versus|instead of) ");

  private static final Pattern COMPARED = Pattern.compile("\\b(?:than|compared (?:to|with)|relative to|in comparison (?:to|with)"
      + "|surpass\\w*(?: even)?|exceed\\w*(?: even)?|outperform\\w*(?: even)?"
      + "|over) (?:(?:that|those) (?:of|for) )?(?:the |an? )?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENED = Pattern.compile("\\((?:[~∼≈]|\\d[\\d.,]*[^()]{0,12}(?:→|vs\\.?|to|and|/|–)|about"
      + "|ca\\.)?\\s*$");
  /** Fewer things with their values in brackets may stand in a sentence for other reasons. */
  private static final int FEWEST = 3;
  private static final Pattern DOPED = Pattern.compile("[^;]{0,80}\\)[^;()]{0,8}[ -]((?:co-?)?(?:doped|substituted))\\b");
  private static final Pattern DOPED_BY = Pattern.compile(
      " (?:doped|substituted) (?:by|with) (?<dopants>[A-Z][a-z]?(?:(?:, and|,| and| or) [A-Z][a-z]?(?![\\p{L}\\d]))+)");
  private static final Pattern AND = Pattern.compile("(?:, and|,| and| or) ");
  private static final Pattern NAME_BEHIND = Pattern.compile(" \\((?!fig|table|eq|ref|see)(\\p{Lu}[\\p{L}\\d:.+–-]{1,24})\\)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern FOR = Pattern.compile(" (?:for|with|in) (?:the |an? )?(?<share>(?:about "
      + "|~ ?)?\\d[\\d.]* ?(?:(?:wt|vol|mol)\\.? ?)?% )?(?:of )?");
  private static final Pattern NUMBER = Pattern.compile("^[~∼≈]?\\d[\\d.]*");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\d][\\p{L}\\d.–-]*)\\s*$");
  /** Before one of several things that are named one behind the other. */
  private static final Pattern LISTED = Pattern.compile("(?:,|\\band|\\bor|\\binclude|\\bare|\\bas|:|\\bof|\\bwith"
      + "|\\bfor) (?:the |an? )?$");

  private final Reading reading;
  private final List<Candidate> candidates;
  private final List<ReportedValue> values;

  NamesInTurn(Reading reading, List<Candidate> candidates, List<ReportedValue> values) {
    this.reading = reading;
    this.candidates = candidates;
    this.values = values;
  }

  /** The member of an enumeration of candidates as long as the one of values, at the same place. */
  Optional<Candidate> of(ReportedValue value) {
    return behindValue(value).or(() -> behindEach(value)).or(() -> alone(value)).or(() -> beforeBracket(value))
        .or(() -> compared(value)).or(() -> dopedInTurn(value)).or(() -> inList(value)).or(() -> sharesInTurn(value))
        .or(() -> amongValues(value));
  }

  /**
   * {@code The coated gel conducts better (0.8 vs. 0.4 mS/cm) than the bare one}: the second is what the first is compared
   * with.
   */
  private Optional<Candidate> compared(ReportedValue value) {
    boolean second = value.list().filter(series -> series.size() == 2 && series.index() == 1
        && VERSUS.matcher(reading.lower(series.start(), value.end())).find()).isPresent();
    return second ? candidates.stream().filter(candidate -> (candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN
        || candidate.kind() == Kind.SHAPE) && COMPARED.matcher(reading.before(candidate.start())).find()).findFirst()
        : Optional.empty();
  }

  private Optional<Candidate> inList(ReportedValue value) {
    return value.list()
        .flatMap(series -> Enumerations.of(reading, candidates).stream().filter(list -> list.size() == series.size()).findFirst()
            .or(() -> namedInTurn(series.size(), series.start())).or(() -> listed(value, series))
            .filter(list -> !list.stream().allMatch(thing -> Assignments.isShort(thing.name())))
            .map(list -> list.get(series.index())));
  }

  /** {@code PEO with 5, 10 and 15 wt% LLZTO has 1, 2 and 3 mS/cm}: as many shares of a part as values. */
  private Optional<Candidate> sharesInTurn(ReportedValue value) {
    return value.list().flatMap(series -> {
      List<QuantityMention> shares = reading.all(QuantityMention.class).stream()
          .filter(share -> share.end() <= series.start() && isShareOrSize(share)
              && values.stream().noneMatch(other -> other.start() == share.start())).toList();
      if (shares.size() != series.size()) {
        return Optional.empty();
      }
      QuantityMention own = shares.get(series.index());
      return own.series().isEmpty() ? ofShare(own.start(), own.end(), 0, List.of(own))
          : ofShare(shares.getFirst().start(), shares.getLast().end(), series.index(), shares);
    });
  }

  private static boolean isShareOrSize(QuantityMention mention) {
    String unit = mention.quantity().unit().symbol();
    return unit.endsWith("%") || unit.equals("nm") || unit.equals("um");
  }

  private Optional<Candidate> ofShare(int start, int end, int index, List<QuantityMention> shares) {
    String last = reading.text().substring(shares.getLast().start(), end);
    String own = reading.text().substring(shares.get(index).start(), shares.get(index).end());
    String share = NUMBER.matcher(own).replaceFirst("").isEmpty() ? own + NUMBER.matcher(last).replaceFirst("") : own;
    Optional<Candidate> whole = candidates.stream().filter(c -> c.start() <= start && c.end() >= end).findFirst();
    if (whole.isPresent()) {
      String list = reading.text().substring(start, end);
      return whole.filter(c -> c.name().contains(list))
          .map(c -> new Candidate(c.start(), c.end(), c.name().replace(list, share), c.materials(), c.kind()));
    }
    Matcher word = LAST_WORD.matcher(reading.text()).region(reading.start(), start);
    if (!word.find() || !Character.isUpperCase(word.group(1).charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(candidates.stream()
        .filter(c -> c.start() <= word.start(1) && c.end() >= word.end(1) && !c.isIngredientAlone()).findFirst()
        .map(c -> new Candidate(c.start(), end, c.name() + " " + share, c.materials(), c.kind()))
        .orElseGet(() -> new Candidate(word.start(1), end, word.group(1) + " " + share, List.of(), Kind.NOUN)));
  }

  /** {@code Ea = 0.37 eV (LLZTO), 0.41 eV (LLZO:Al) and 0.29 eV (LLZGaO)}: what stands in the brackets behind each. */
  private Optional<Candidate> behindValue(ReportedValue value) {
    List<ReportedValue> like = values.stream().filter(other -> other.property().equals(value.property())).toList();
    List<Candidate> names = like.stream().flatMap(other -> inBrackets(other).stream()).toList();
    boolean each = like.size() > 1 && names.size() == like.size() && names.stream().map(Candidate::name).distinct().count() > 1
        && names.stream().anyMatch(Candidate::isNamed);
    return each ? Optional.of(names.get(like.indexOf(value))) : Optional.empty();
  }

  /** {@code 96 Ω cm² for A, 58 Ω cm² for 20 wt% B and 31 Ω cm² for 20 wt% C}: what stands behind each with a preposition. */
  private Optional<Candidate> behindEach(ReportedValue value) {
    List<ReportedValue> like = values.stream().filter(other -> other.property().equals(value.property())).toList();
    List<Candidate> names = like.stream().flatMap(other -> nameBehind(other).stream()).toList();
    boolean each = like.size() > 1 && names.size() == like.size() && names.stream().map(Candidate::name).distinct().count() > 1;
    return each ? Optional.of(names.get(like.indexOf(value))) : Optional.empty();
  }

  /** {@code 58 Ω cm² for 20 wt% B}: with its share. */
  Optional<Candidate> nameBehind(ReportedValue value) {
    Matcher lead = FOR.matcher(reading.text()).region(value.end(), reading.end());
    return !lead.lookingAt() ? Optional.empty() : candidates.stream().filter(candidate -> candidate.start() <= lead.end()
            && candidate.end() > lead.end() && candidate.start() >= value.end() && candidate.isSpecific()).findFirst()
        .map(candidate -> lead.group("share") == null ? candidate : new Candidate(lead.start("share"), candidate.end(),
            lead.group("share") + candidate.name(), candidate.materials(), candidate.kind()));
  }

  /** {@code Curing lowers it to 0.71 mS/cm (ETG)}: a sample that the bracket behind the value names and nothing else. */
  private Optional<Candidate> alone(ReportedValue value) {
    return inBrackets(value).filter(name -> name.isNamed() && !name.isIngredientAlone() && name.materials().size() == 1
        && name.start() > value.end() && reading.text().startsWith(")", name.end()));
  }

  private Optional<Candidate> inBrackets(ReportedValue value) {
    Matcher name = NAME_BEHIND.matcher(reading.text()).region(value.end(), reading.end());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    return candidates.stream().filter(candidate -> candidate.start() <= name.start(1)
        && candidate.end() >= name.end(1)).findFirst()
        .or(() -> Optional.of(new Candidate(name.start(1), name.end(1), name.group(1), List.of(), Kind.NOUN)));
  }

  /** {@code Layers are ZnO (20 Ω cm²), Au (120 Ω cm²) and graphite (105 Ω cm²)}: what stands before the bracket of each. */
  private Optional<Candidate> beforeBracket(ReportedValue value) {
    long brackets = values.stream().filter(other -> other.property().equals(value.property()))
        .flatMapToInt(other -> opened(other).stream()).distinct().count();
    OptionalInt open = opened(value);
    return open.isEmpty() ? Optional.empty() : doped(open.getAsInt())
        .or(() -> brackets < FEWEST ? Optional.empty() : named(open.getAsInt()));
  }

  /** {@code LLZO doped by Al, Ga and Fe has 0.4, 1.3 and 0.9 mS/cm}: whose compositions nobody tells. */
  private Optional<Candidate> dopedInTurn(ReportedValue value) {
    Matcher doped = DOPED_BY.matcher(reading.text()).region(reading.start(), value.start());
    return value.list().filter(series -> doped.find()).flatMap(series -> {
      List<String> dopants = List.of(AND.split(doped.group("dopants")));
      boolean each = dopants.size() == series.size() && dopants.stream().allMatch(dopant -> Element.of(dopant).isPresent());
      return candidates.stream().filter(base -> each && base.end() == doped.start()).findFirst().map(base -> new Candidate(
          base.start(), doped.end(), dopants.get(series.index()) + "-doped " + base.name(), List.of(), Kind.NOUN));
    });
  }

  /** {@code Ta (1 mS/cm) and Al (0.4 mS/cm) doped samples}. */
  private Optional<Candidate> doped(int open) {
    Matcher word = LAST_WORD.matcher(reading.text()).region(reading.start(), open);
    Matcher doped = DOPED.matcher(reading.after(open));
    return word.find() && doped.lookingAt() && Element.of(word.group(1)).isPresent()
        ? Optional.of(new Candidate(word.start(1), word.end(1), word.group(1) + "-" + doped.group(1), List.of(), Kind.NOUN))
        : Optional.empty();
  }

  private Optional<Candidate> named(int open) {
    Matcher word = LAST_WORD.matcher(reading.text()).region(reading.start(), open);
    if (!word.find()) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(candidate -> candidate.start() <= word.start(1) && candidate.end() >= word.end(1)).findFirst()
        .or(() -> LISTED.matcher(reading.before(word.start())).find()
            ? Optional.of(new Candidate(word.start(1), word.end(1), word.group(1), List.of(), Kind.NOUN)) : Optional.empty());
  }

  /** Where the bracket opens that a value begins. */
  private OptionalInt opened(ReportedValue value) {
    Matcher bracket = OPENED.matcher(reading.text()).region(reading.start(), value.start());
    return bracket.find() ? OptionalInt.of(bracket.start()) : OptionalInt.empty();
  }

  /** What the first list of values is told of, one for each; empty where that is one thing. */
  List<Candidate> all() {
    List<Candidate> list = ofList();
    List<Candidate> each = values.stream().flatMap(value -> behindEach(value).stream()).distinct().toList();
    return each.size() > list.size() ? each : list;
  }

  private List<Candidate> ofList() {
    return values.stream().filter(value -> value.mention().series().filter(series -> series.index() == 0).isPresent())
        .map(first -> values.stream().filter(first::sharesSeriesWith).flatMap(value -> of(value).stream()).toList())
        .filter(list -> list.size() > 1 && list.stream().distinct().count() == list.size()).findFirst()
        .orElseGet(() -> values.stream().flatMap(value -> behindValue(value).stream()).distinct().toList());
  }

  /** Things of which not all are known: before the verb, or behind the values. */
  private Optional<List<Candidate>> listed(ReportedValue value, QuantityMention.Series series) {
    ListedNouns nouns = new ListedNouns(reading, candidates);
    int end = values.stream().filter(value::sharesSeriesWith).mapToInt(ReportedValue::end).max().orElse(value.end());
    return nouns.behind(end, series.size()).or(() -> nouns.before(series.start(), series.size()));
  }

  /** {@code A, B and C have 0.1 mS/cm (25 °C), 0.2 mS/cm (30 °C) and 0.3 mS/cm (20 °C), respectively}. */
  private Optional<Candidate> amongValues(ReportedValue value) {
    List<ReportedValue> like = values.stream().filter(other -> other.property().equals(value.property())).toList();
    return like.size() < 2 ? Optional.empty()
        : namedInTurn(like.size(), like.getFirst().start()).map(list -> list.get(like.indexOf(value)));
  }

  /** {@code A shows 0.1 mS/cm, B reaches 2 and 5 mS/cm, respectively}: a value of its own. */
  private boolean isToldOfFirst(Candidate first, int list) {
    return values.stream().anyMatch(value -> value.start() > first.end() && value.start() < list && value.property().equals(
        values.stream().filter(other -> other.start() >= list).findFirst().orElse(value).property()));
  }

  /** {@code A pressed at 300 MPa and B as cast reach 1 and 2 mS/cm, respectively}: as many names as values, in turn. */
  private Optional<List<Candidate>> namedInTurn(int count, int start) {
    List<Candidate> named = candidates.stream().filter(c -> c.end() <= start && c.isNamed()).toList();
    if (!named.isEmpty() && isToldOfFirst(named.getFirst(), start)) {
      return Optional.empty();
    }
    String behind = reading.lower(start, reading.end());
    boolean inTurn = named.size() == count
        && (RESPECTIVELY.matcher(behind).find() || count == 2 && VERSUS.matcher(behind).find());
    return inTurn ? Optional.of(named) : Optional.empty();
  }
}
