package dev.lithograph.chemistry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The formulas behind names of layered cathodes that count their metals in tenths: {@code NMC532} and {@code NCM523} are
 * LiNi0.5Co0.2Mn0.3O2, its metals in the order that most papers print, {@code NMC111} and {@code NCM333} hold a third of each.
 */
public final class ElectrodeNames {
  private static final Pattern COUNTED = Pattern.compile(
      "(?:Li)?N(MC|CM|CA|MA)[ \\-‐‑–]?(?<open>\\((?=[0-9 :]{3,9}\\)))?([0-9]) ?:? ?([0-9]) ?:? ?([0-9])");
  private static final String THIRD = "1/3";
  private static final List<String> ORDER = List.of("Ni", "Co", "Mn", "Al");

  private ElectrodeNames() {}

  public static Optional<Formula> formula(String name) {
    String whole = name.strip();
    return at(whole, 0).filter(found -> found.end() == whole.length()).map(FormulaGrammar.Found::formula);
  }

  /** The formula of the name that begins at {@code start} of {@code text}. */
  public static Optional<FormulaGrammar.Found> at(CharSequence text, int start) {
    if (start >= text.length() || !Glyphs.isUpper(Glyphs.at(text, start)) || !Glyphs.isFormulaBoundaryBefore(text, start)) {
      return Optional.empty();
    }
    Matcher name = COUNTED.matcher(text).region(start, text.length());
    if (!name.lookingAt() || !Glyphs.isFormulaBoundaryAfter(text, name.end())) {
      return Optional.empty();
    }
    int end = name.group("open") == null ? name.end() : name.end() + 1;
    String printed = text.subSequence(start, end).toString();
    return counted(name).map(formula -> new FormulaGrammar.Found(formula.printedAs(printed), start, end));
  }

  private static Optional<Formula> counted(Matcher name) {
    List<Integer> tenths = IntStream.rangeClosed(3, 5).mapToObj(group -> Integer.parseInt(name.group(group))).toList();
    boolean thirds = tenths.stream().distinct().count() == 1 && (tenths.getFirst() == 1 || tenths.getFirst() == 3);
    if (!thirds && tenths.stream().mapToInt(Integer::intValue).sum() != 10) {
      return Optional.empty();
    }
    List<String> metals = List.of("Ni", symbol(name.group(1).charAt(0)), symbol(name.group(1).charAt(1)));
    String text = IntStream.range(0, 3).boxed().filter(i -> tenths.get(i) > 0)
        .sorted(Comparator.comparingInt(i -> ORDER.indexOf(metals.get(i))))
        .map(i -> metals.get(i) + (thirds ? THIRD : "0." + tenths.get(i))).collect(Collectors.joining("", "Li", "O2"));
    return FormulaGrammar.parse(text);
  }

  private static String symbol(char letter) {
    return switch (letter) {
      case 'M' -> "Mn";
      case 'C' -> "Co";
      default -> "Al";
    };
  }
}
