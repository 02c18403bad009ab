package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.ElementInitials;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for the members of a series, each told by a number that stands at its place: {@code Li3-xHo1-xZrxCl6 with x = 0, 0.2 and
 * 0.4 (HZ0, HZ20 and HZ40)}, {@code x = 0.4 (HZ40)}, {@code with 3, 6 and 9 wt% of LAGP (GP-3, GP-6 and GP-9)}.
 */
final class SampleSeries {
  private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,4})?";
  private static final String AND = "(?:, ?and |, ?or |, ?| and | or )";
  private static final String NUMBERS = "(?<numbers>" + NUMBER + "(?:" + AND + NUMBER + ")*)";
  private static final String NAME = "[A-Z][A-Za-z]{0,7}(?:[-@]?[A-Z\\d][A-Za-z\\d.]{0,6}){0,3}";
  private static final String CALLED = "[);,]? ?(?:(?:hereafter|henceforth|which are|and are|respectively|denoted|labell?ed"
      + "|named|termed|called|designated|abbreviated|referred to|as|to|,) ?){0,4}\\(?(?:(?:denoted|labell?ed|named|termed"
      + "|called|designated"
      + "|abbreviated|hereafter|referred to|as|to) )*(?<names>" + NAME + "(?:" + AND + NAME + ")*)(?=[);,. ]|$)";
  private static final Pattern OF_FORMULA =
      Pattern.compile("(?<![\\p{L}\\d])(?<letter>[xyz]) ?= ?" + NUMBERS + CALLED);
  private static final String CODED = "(?<letters>[A-Z][A-Za-z]{0,5}-?)\\d{1,3}(?=[^\\p{L}\\d])(?<rest>(?:" + AND
      + "|, ?\\.\\.\\. ?,? ?| to |–)\\k<letters>\\d{1,3}(?!\\d))+";
  private static final String SPAN = NUMBER + " ?(?:–|-|to) ?(?<to>" + NUMBER + ")";
  private static final String SPAN_CALLED = "[);,]? ?\\(?(?:(?:hereafter|denoted|labell?ed|named|termed|called|designated"
      + "|referred to|as|and) ){0,3}";
  /** {@code (0 ≤ x ≤ 0.6, HZ0 to HZ60)}, {@code (x = 0–0.2; labeled M0, M5 and M20)}. */
  private static final Pattern SPAN_OF_FORMULA = Pattern.compile("(?<![\\p{L}\\d])(?:" + NUMBER
      + " ?[≤<⩽] ?(?<letter>[xyz]) ?[≤<⩽] ?(?<high>" + NUMBER + ")|(?<other>[xyz]) ?= ?" + SPAN + ")" + SPAN_CALLED + CODED);
  private static final String SHARE = " ?(?<unit>(?:wt|vol|mol)\\.? ?%) (?:of )?(?:the )?(?<part>[^,;.()]{2,40}?) ?(?=\\()";
  /** {@code with 0–20 wt% of LLZTO (M0 to M20)}. */
  private static final Pattern SPAN_OF_SHARES =
      Pattern.compile("(?<![\\p{L}\\d.])" + SPAN + SHARE + SPAN_CALLED + CODED);
  private static final Pattern OF_SHARES = Pattern.compile("(?<![\\p{L}\\d.])" + NUMBERS + SHARE + CALLED);
  /** A lone name must look like one. */
  private static final Pattern CODE = Pattern.compile("(?=.*[\\d])[A-Z][A-Za-z]*[-@]?[A-Z\\d].*");
  private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,3}(?!\\d)");
  private static final Pattern SEPARATOR = Pattern.compile(AND);
  private static final Pattern LETTERS = Pattern.compile("^([A-Za-z]*).*$");

  private final String text;
  private final Meanings meanings;

  SampleSeries(String text, Meanings meanings) {
    this.text = text;
    this.meanings = meanings;
  }

  /** @param others formulas that stand in other texts of the document */
  List<Definition> definitions(Collection<Formula> others) {
    List<Definition> found = new ArrayList<>();
    Matcher varied = OF_FORMULA.matcher(text);
    while (varied.find()) {
      String letter = varied.group("letter");
      series(letter, varied, varied.group("names"), others).ifPresent(formula -> found.addAll(members(varied, (name, number) ->
          meanings.of(name, formula.with(Map.of(letter, new BigDecimal(number)))))));
    }
    Matcher shared = OF_SHARES.matcher(text);
    while (shared.find()) {
      found.addAll(members(shared, member(shared)));
    }
    return found;
  }

  /**
   * The formula with this letter that was named last; else the only one of the document, or the first whose elements the names
   * spell.
   */
  private Optional<Formula> series(String letter, MatchResult match, String names, Collection<Formula> others) {
    return FormulaScanner.in(text).stream().filter(found -> found.end() <= match.start()).map(FormulaGrammar.Found::formula)
        .filter(formula -> isSeries(formula, letter)).reduce((one, other) -> other).or(() -> {
          List<Formula> elsewhere = others.stream().filter(formula -> isSeries(formula, letter)).toList();
          return elsewhere.size() == 1 ? elsewhere.stream().findFirst() : elsewhere.stream()
              .filter(formula -> ElementInitials.spell(LETTERS.matcher(names).replaceFirst("$1"), formula.composition()))
              .findFirst();
        });
  }

  private static boolean isSeries(Formula formula, String letter) {
    return formula.composition().variables().equals(Set.of(letter));
  }

  /**
   * Names whose numbers are that of the variable, or of the share of a part, times a factor, which the last of them tells.
   *
   * @param codes all names of the document that end in a number, by what stands before it
   */
  List<Definition> spanned(Collection<Formula> others, Map<String, Set<String>> codes) {
    List<Definition> found = new ArrayList<>();
    Matcher varied = SPAN_OF_FORMULA.matcher(text);
    while (varied.find()) {
      boolean bounds = varied.group("letter") != null;
      String letter = varied.group(bounds ? "letter" : "other");
      series(letter, varied, varied.group("letters"), others).ifPresent(formula -> found.addAll(spanned(varied,
          varied.group(bounds ? "high" : "to"), codes, (name, value) -> meanings.of(name,
              formula.with(Map.of(letter, new BigDecimal(value)))))));
    }
    Matcher shared = SPAN_OF_SHARES.matcher(text);
    while (shared.find()) {
      found.addAll(spanned(shared, shared.group("to"), codes, member(shared)));
    }
    return found;
  }

  private static List<Definition> spanned(Matcher span, String to, Map<String, Set<String>> codes, Member member) {
    BigDecimal high = new BigDecimal(to);
    BigDecimal last = new BigDecimal(LAST_NUMBER.matcher(span.group("rest")).results().reduce((a, b) -> b).orElseThrow().group());
    List<Definition> found = new ArrayList<>();
    String letters = span.group("letters");
    for (String code : codes.getOrDefault(letters, Set.of())) {
      BigDecimal number = new BigDecimal(code.substring(letters.length()));
      if (high.signum() > 0 && last.compareTo(high) >= 0 && number.compareTo(last) <= 0) {
        BigDecimal value = number.multiply(high).divide(last, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        found.add(member.of(new Abbreviation(code), value.toPlainString()));
      }
    }
    return found;
  }

  private Member member(Matcher shared) {
    return (name, number) -> meanings.variant(name, new BigDecimal(number).signum() == 0 ? name.word()
        : number + " " + shared.group("unit") + " " + shared.group("part"));
  }

  private interface Member {
    Definition of(Abbreviation name, String number);
  }

  private static List<Definition> members(Matcher series, Member member) {
    List<String> numbers = List.of(SEPARATOR.split(series.group("numbers")));
    List<String> names = List.of(SEPARATOR.split(series.group("names")));
    boolean each = numbers.size() == names.size() && (names.stream().allMatch(name -> Abbreviation.of(name).isPresent())
        && (names.size() > 1 || CODE.matcher(names.getFirst()).matches()) || areShort(names));
    List<Definition> members = new ArrayList<>();
    for (int i = 0; each && i < numbers.size(); i++) {
      members.add(member.of(new Abbreviation(names.get(i)), numbers.get(i)));
    }
    return members;
  }

  /** {@code S1, S2 and S3}: too short for abbreviations, but told one by one. */
  private static boolean areShort(List<String> names) {
    return names.size() > 2 && names.stream()
        .allMatch(name -> name.matches("[A-Z]\\d{1,2}") && name.charAt(0) == names.getFirst().charAt(0));
  }
}
