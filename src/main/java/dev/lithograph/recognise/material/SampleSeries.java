package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String CALLED = "[);,]? ?(?:(?:hereafter|henceforth|which are|and are|respectively|denoted|labell?ed|named|termed"
      + "|called|designated|abbreviated|referred to|as|to|,) ?){0,4}\\(?(?:(?:denoted|labell?ed|named|termed|called|designated"
      + "|abbreviated|hereafter|referred to|as|to) )*(?<names>" + NAME + "(?:" + AND + NAME + ")*)(?=[);,. ]|$)";
  private static final Pattern OF_FORMULA =
      Pattern.compile("(?<![\\p{L}\\d])(?<letter>[xyz]) ?= ?" + NUMBERS + CALLED);
  private static final Pattern OF_SHARES = Pattern.compile("(?<![\\p{L}\\d.])" + NUMBERS
      + " ?(?<unit>(?:wt|vol|mol)\\.? ?%) (?:of )?(?:the )?(?<part>[^,;.()]{2,40}?) ?(?=\\()" + CALLED);
  /** A lone name must look like one. */
  private static final Pattern CODE = Pattern.compile("(?=.*[\\d])[A-Z][A-Za-z]*[-@]?[A-Z\\d].*");
  private static final Pattern SEPARATOR = Pattern.compile(AND);

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
      series(letter, varied.start(), others).ifPresent(formula -> found.addAll(members(varied, (name, number) ->
          meanings.of(name, formula.with(Map.of(letter, new BigDecimal(number)))))));
    }
    Matcher shared = OF_SHARES.matcher(text);
    while (shared.find()) {
      found.addAll(members(shared, (name, number) -> meanings.variant(name, new BigDecimal(number).signum() == 0 ? name.word()
          : number + " " + shared.group("unit") + " " + shared.group("part"))));
    }
    return found;
  }

  /** The formula with this letter that was named last, or the only one of the document. */
  private Optional<Formula> series(String letter, int end, Collection<Formula> others) {
    return FormulaScanner.in(text).stream().filter(found -> found.end() <= end).map(FormulaGrammar.Found::formula)
        .filter(formula -> isSeries(formula, letter)).reduce((one, other) -> other).or(() -> {
          List<Formula> elsewhere = others.stream().filter(formula -> isSeries(formula, letter)).limit(2).toList();
          return elsewhere.size() == 1 ? Optional.of(elsewhere.getFirst()) : Optional.empty();
        });
  }

  private static boolean isSeries(Formula formula, String letter) {
    return formula.composition().variables().equals(Set.of(letter));
  }

  private interface Member {
    Definition of(Abbreviation name, String number);
  }

  private static List<Definition> members(Matcher series, Member member) {
    List<String> numbers = List.of(SEPARATOR.split(series.group("numbers")));
    List<String> names = List.of(SEPARATOR.split(series.group("names")));
    List<Abbreviation> abbreviations = names.stream().flatMap(name -> Abbreviation.of(name).stream()).toList();
    boolean each = numbers.size() == names.size() && abbreviations.size() == names.size()
        && (names.size() > 1 || CODE.matcher(names.getFirst()).matches());
    List<Definition> members = new ArrayList<>();
    for (int i = 0; each && i < numbers.size(); i++) {
      members.add(member.of(abbreviations.get(i), numbers.get(i)));
    }
    return members;
  }
}
