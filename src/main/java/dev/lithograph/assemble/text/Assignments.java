package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.ElementNames;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sentence says that the letters of a formula, of whatever sentence, stand for: {@code The sample with x = 0.12 has 6
 * mS/cm} is told of Na₃₋ₓSb₁₋ₓWₓS₄ with that x, {@code 1.3 and 0.7 mS/cm for Cl and Br, respectively} of Li₆PS₅X with each.
 */
final class Assignments {
  private static final String NUMBER = "\\d{1,3}+(?:\\.\\d{1,4}+)?+";
  private static final String AND = " ?(?:, ?and|, ?or|,|;|/|and|or|&) ?";
  /** Of what follows a number that is itself one of the values. */
  private static final String NO_VALUE = "(?! ?[×x·∙] ?10| ?(?:[mµμ]?S|m?eV|Ω|mAh?|mV|V)(?!\\p{L}))";
  private static final Pattern NUMBERS = Pattern.compile("(?<![\\p{L}\\d])(?<letter>[a-zδ]) ?= ?(?<list>" + NUMBER + "(?:"
      + AND + "(?:[a-zδ] ?= ?)?" + NUMBER + NO_VALUE + ")*+)"
      + "(?![\\d.]\\d| ?(?:to(?! ?[\\d.]++ ?(?:[×x·∙] ?10|[mµ]?(?:S|eV|Ω|A|%|V)))|–|-|−|~|≤|<) ?\\d)");
  /** {@code 0 ≤ x ≤ 10}, {@code x > 0.3}, with the sign that some fonts leave of another. */
  private static final String LESS = " ?[<≤⩽≦#£] ?";
  private static final String MORE = " ?[>≥⩾≧] ?";
  private static final Pattern SPAN = Pattern.compile("(?<![\\p{L}\\d.])(?:" + NUMBER + LESS + "(?<both>[xyz])" + LESS + NUMBER
      + "|(?<one>[xyz])(?:" + LESS.replace("#£", "") + "|" + MORE + ")" + NUMBER + ")");
  private static final String SYMBOLS = Arrays.stream(Element.values()).filter(element -> !element.isPlaceholder())
      .map(Element::symbol).sorted(Comparator.comparing(String::length).reversed()).collect(Collectors.joining("|", "(?:", ")"));
  private static final String LETTERS = Arrays.stream(Element.values()).filter(Element::isPlaceholder)
      .map(Element::symbol).collect(Collectors.joining("|", "(?:", ")"));
  private static final Pattern ELEMENTS = Pattern.compile("(?<![\\p{L}\\d])(?<letter>" + LETTERS + ") ?= ?(?<list>" + SYMBOLS
      + "(?:" + AND + "(?:" + LETTERS + " ?= ?)?" + SYMBOLS + ")*+)(?![\\p{L}\\d])");
  /** {@code the bromide}, {@code the niobate}: by the anion, or by the metal of an oxide. */
  private static final Map<String, Element> COMPOUNDS = Map.ofEntries(Map.entry("fluoride", Element.F),
      Map.entry("chloride", Element.Cl), Map.entry("bromide", Element.Br), Map.entry("iodide", Element.I),
      Map.entry("oxide", Element.O), Map.entry("sulfide", Element.S), Map.entry("sulphide", Element.S),
      Map.entry("selenide", Element.Se), Map.entry("telluride", Element.Te), Map.entry("niobate", Element.Nb),
      Map.entry("tantalate", Element.Ta), Map.entry("zirconate", Element.Zr), Map.entry("titanate", Element.Ti),
      Map.entry("germanate", Element.Ge), Map.entry("stannate", Element.Sn), Map.entry("hafnate", Element.Hf));
  /** {@code Cl}, {@code bromide}: what one of the alternatives of a formula is called for short. */
  private static final String SHORT = "(?:" + SYMBOLS + "(?![\\p{L}\\d])|(?i:" + String.join("|", COMPOUNDS.keySet()) + ")s?\\b)";
  private static final String NAMES = "(?i:" + String.join("|", ElementNames.all()) + ")";
  private static final Pattern SHORT_LIST = Pattern.compile(
      "(?<![\\p{L}\\d(])" + SHORT + "(?:" + AND + "(?:the )?" + SHORT + ")+");
  /**
   * The iodide; {@code the I-containing phase}, {@code the Br analogue}, {@code the erbium compound}, but not {@code I} alone.
   */
  private static final Pattern SHORT_NAME = Pattern.compile("\\b[Tt]he (?:(?:" + SYMBOLS + "|" + NAMES + ")(?=[ -](?:based"
      + "|containing|rich"
      + "|analog(?:ue)?|compound|counterpart|variant|phase|member|argyrodite)s?\\b)|(?i:"
      + String.join("|", COMPOUNDS.keySet()) + ")\\b)");
  private static final Pattern SHORT_WORD = Pattern.compile(SHORT);
  private static final Pattern NUMBER_WORD = Pattern.compile(NUMBER);
  /** Between a value and what is said of it alone. */
  private static final Pattern BESIDE = Pattern.compile("\\s?[(,]?\\s?(?:(?:for|at|with|when|where|if) )?(?:the )?");
  /** In words: what stands behind a value and not beside it rather is the next value's. */
  private static final int BEHIND = 4;
  private static final int AHEAD = 2;
  private static final int NEAR = 6;
  private static final int OF_ANOTHER = 20;

  private final Reading reading;
  private final List<ReportedValue> values;

  /** @param values all of the sentence */
  Assignments(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
  }

  /** Whether it is what one of the alternatives of a formula is called for short: {@code Cl}, {@code chloride}. */
  static boolean isShort(String name) {
    return SHORT_WORD.matcher(name).matches();
  }

  /** Whether it is so called behind a formula whose letter may stand for it: {@code Of Li3MCl6 (M = Y, Ho), the holmium one}. */
  static boolean isAlternative(Reading reading, Candidate name) {
    return reading.before(name.start()).endsWith("the ") && isAlternative(name, reading.all(MaterialMention.class).stream()
        .filter(mention -> mention.end() <= name.start()).flatMap(mention -> mention.formula().stream()));
  }

  /** {@code The bromine compound}, where an earlier sentence spoke of Li6PS5X (X = Cl, Br). */
  static boolean isAlternativeOf(Candidate spoken, Candidate name) {
    return isAlternative(name, formulas(spoken));
  }

  private static boolean isAlternative(Candidate name, Stream<Formula> formulas) {
    Matcher called = SHORT_NAME.matcher("the " + name.name());
    return called.lookingAt() && formulas.anyMatch(formula -> formula.alternatives().values().stream()
        .anyMatch(all -> all.contains(element(called.group().substring("the ".length())))));
  }

  /** What stands for a letter of a formula: one thing, or several in turn. */
  private record Said<T>(int start, int end, String letter, List<T> all) {}

  /** {@code subject} with what the sentence says of its letters for {@code value}. */
  Candidate bound(Candidate subject, ReportedValue value) {
    ReportedValue like = changedBefore(value).orElse(value);
    return withElement(withNumber(subject, like), like);
  }

  /**
   * {@code from 0.1 mS/cm for x = 0 to 1.4 mS/cm for x = 0.5, while the energy drops from 0.5 to 0.3 eV}: for the same in turn.
   */
  private Optional<ReportedValue> changedBefore(ReportedValue value) {
    boolean told = said(NUMBERS, match -> List.of(match.group())).stream().anyMatch(said -> said.start() >= value.start());
    return told || !value.isOfChange() ? Optional.empty() : values.stream().filter(other -> other.isOfChange()
        && other.end() <= value.start() && !other.property().equals(value.property())
        && other.beginsChange() == value.beginsChange()).reduce((one, other) -> other);
  }

  private Candidate withNumber(Candidate subject, ReportedValue value) {
    List<String> variables = formulas(subject).flatMap(formula -> formula.composition().variables().stream()).distinct().toList();
    if (variables.size() != 1) {
      return subject;
    }
    String variable = variables.getFirst();
    List<Said<BigDecimal>> numbers = said(NUMBERS, match -> all(NUMBER_WORD, match.group("list"), BigDecimal::new));
    return choice(value, numbers.stream().filter(said -> said.letter().equals(variable)).toList())
        .map(number -> with(subject, formula -> formula.composition().variables().isEmpty() ? formula
            : formula.with(Map.of(variable, number)), named(subject.name(), variable + " = " + number.toPlainString())))
        .orElse(subject);
  }

  /** The letter whose value is said beside {@code value}, or as many as its list has: {@code 1.4 mS/cm (x = 0)}. */
  Optional<String> variable(ReportedValue value) {
    List<Said<BigDecimal>> numbers = said(NUMBERS, match -> all(NUMBER_WORD, match.group("list"), BigDecimal::new));
    return value.list().flatMap(list -> numbers.stream().filter(said -> said.all().size() == list.size()).findFirst())
        .or(() -> numbers.stream().filter(said -> distance(said, value) <= NEAR)
            .min(Comparator.comparingInt(said -> distance(said, value))))
        .or(() -> numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty()).map(Said::letter);
  }

  /** The letter that the sentence says nothing of but between which numbers it lies: {@code for 0 ≤ x ≤ 10}. */
  Optional<String> spanned() {
    return span().filter(span -> said(NUMBERS, match -> List.of(match.group())).isEmpty())
        .map(span -> span.group("both") == null ? span.group("one") : span.group("both"));
  }

  /** {@code series} with what the sentence says its letter lies between. */
  Candidate spanned(Candidate series) {
    String said = span().orElseThrow().group().replaceAll("[#£]", "≤");
    return series.name().contains(said) ? series
        : new Candidate(series.start(), series.end(), series.name() + " (" + said + ")", series.materials(), series.kind());
  }

  private Optional<MatchResult> span() {
    return SPAN.matcher(reading.sentence()).results().findFirst();
  }

  /** Whether a formula of it has the variable {@code letter}. */
  static boolean hasVariable(Candidate candidate, String letter) {
    return formulas(candidate).anyMatch(formula -> formula.composition().variables().contains(letter));
  }

  private Candidate withElement(Candidate subject, ReportedValue value) {
    List<Element> letters = formulas(subject).map(Formula::composition).filter(Composition::hasPlaceholder)
        .flatMap(composition -> composition.elements().stream()).filter(Element::isPlaceholder).distinct().toList();
    if (letters.size() != 1) {
      return subject;
    }
    Element letter = letters.getFirst();
    List<Element> alternatives = formulas(subject)
        .flatMap(formula -> formula.alternatives().getOrDefault(letter, List.of()).stream()).distinct().toList();
    List<Said<Element>> elements = said(ELEMENTS, match -> all(SHORT_WORD, match.group("list"), Assignments::element));
    return choice(value, elements.stream().filter(said -> said.letter().equals(letter.symbol())).toList())
        .or(() -> calledShort(value, alternatives)).or(() -> inTurn(value, alternatives))
        .map(element -> filled(subject, letter, element)).orElse(subject);
  }

  private static Candidate filled(Candidate subject, Element letter, Element element) {
    List<String> printed = formulas(subject).filter(formula -> formula.composition().contains(letter))
        .map(formula -> formula.replacing(letter, element).flat()).toList();
    boolean alone = subject.materials().stream().filter(mention -> Roles.of(mention) != Role.ELECTROLYTE_FAMILY).count() == 1;
    return with(subject, formula -> formula.composition().contains(letter) ? formula.replacing(letter, element) : formula,
        alone ? printed.getFirst() : subject.name() + " (" + letter.symbol() + " = " + element.symbol() + ")");
  }

  /** {@code for Cl and Br, respectively}, {@code the bromide}: by what tells the alternatives apart. */
  private Optional<Element> calledShort(ReportedValue value, List<Element> alternatives) {
    Predicate<Said<Element>> known = said -> alternatives.containsAll(said.all());
    List<Said<Element>> lists = said(SHORT_LIST, match -> all(SHORT_WORD, match.group(), Assignments::element));
    List<Said<Element>> names = said(SHORT_NAME, match -> List.of(element(match.group().substring("the ".length()))));
    return choice(value, Stream.concat(lists.stream(), names.stream()).filter(known).toList());
  }

  /** {@code Li6PS5X (X = Cl, Br, I) has 1.3, 0.7 and 0.005 mS/cm, respectively}. */
  private Optional<Element> inTurn(ReportedValue value, List<Element> alternatives) {
    return value.list().filter(series -> series.size() == alternatives.size())
        .map(series -> alternatives.get(series.index()));
  }

  /** Of a list of values as many things in turn, else the one thing that is said nearest to the value. */
  private <T> Optional<T> choice(ReportedValue value, List<Said<T>> said) {
    return value.list().flatMap(series -> said.stream().filter(several -> several.all().size() == series.size())
            .min(Comparator.comparingInt(several -> distance(several, value))).map(several -> several.all().get(series.index()))
            .or(() -> saidBefore(series, said)))
        .or(() -> said.stream().filter(one -> one.all().size() == 1)
            .min(Comparator.comparingInt(one -> Math.min(distance(one, value), distance(one, endOfList(value)))))
            .map(one -> one.all().getFirst()));
  }

  /** {@code 101 and 67 mAh/g for x = 0}: behind which stands what is said of all of them. */
  private ReportedValue endOfList(ReportedValue value) {
    return values.stream().filter(other -> value.list().isPresent() && value.sharesSeriesWith(other))
        .reduce((one, other) -> other).orElse(value);
  }

  /** {@code 1.9 mS/cm for X = Cl and 1 μS/cm for X = I, with 0.38 and 0.36 eV, respectively}: as many as the list, one by one. */
  private <T> Optional<T> saidBefore(QuantityMention.Series series, List<Said<T>> said) {
    List<Said<T>> each = said.stream().filter(one -> one.all().size() == 1).toList();
    List<Said<T>> before = each.stream().filter(one -> one.end() <= series.start()).toList();
    return before.size() == series.size() && before.size() == each.size() && reading.sentence().contains("respectively")
        ? Optional.of(before.get(series.index()).all().getFirst()) : Optional.empty();
  }

  private int distance(Said<?> said, ReportedValue value) {
    boolean others = values.stream().anyMatch(other -> other != value && isBeside(other, said)) && !isBeside(value, said)
        && !isRightAhead(said, value);
    int behind = said.start() > value.end() ? isBeside(value, said) ? 1 : BEHIND : 0;
    return reading.distance(said.start(), said.end(), value.start(), value.end()) + behind
        + (others ? OF_ANOTHER : 0);
  }

  private boolean isBeside(ReportedValue value, Said<?> said) {
    return said.start() >= value.end() && BESIDE.matcher(reading.lower(value.end(), said.start())).matches();
  }

  /** {@code the bromine compound 0.7 mS/cm}. */
  private boolean isRightAhead(Said<?> said, ReportedValue value) {
    return said.letter().isEmpty() && said.end() <= value.start()
        && reading.distance(said.start(), said.end(), value.start(), value.end()) <= AHEAD;
  }

  private <T> List<Said<T>> said(Pattern pattern, Function<Matcher, List<T>> things) {
    Matcher match = pattern.matcher(reading.sentence());
    Stream.Builder<Said<T>> found = Stream.builder();
    while (match.find()) {
      String letter = match.namedGroups().containsKey("letter") ? match.group("letter") : "";
      found.add(new Said<>(reading.start() + match.start(), reading.start() + match.end(), letter, things.apply(match)));
    }
    return found.build().toList();
  }

  private static <T> List<T> all(Pattern word, String list, Function<String, T> read) {
    return word.matcher(list).results().map(match -> read.apply(match.group())).toList();
  }

  private static Element element(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return Element.of(word).or(() -> ElementNames.element(word)).orElseGet(() -> COMPOUNDS.get(singular));
  }

  private static Stream<Formula> formulas(Candidate subject) {
    return subject.materials().stream().flatMap(mention -> mention.formula().stream());
  }

  private static String named(String name, String assignment) {
    return name.contains("=") ? name : name + " (" + assignment + ")";
  }

  private static Candidate with(Candidate subject, UnaryOperator<Formula> change, String name) {
    return new Candidate(subject.start(), subject.end(), name, subject.materials().stream()
        .map(mention -> new MaterialMention(mention.start(), mention.end(), mention.printed(), mention.formula().map(change),
            mention.material(), mention.sample())).toList(), subject.kind());
  }
}
