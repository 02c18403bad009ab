package dev.lithograph.assemble.table;

import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.document.Table.Footnote;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks in the cells of a table that point to its footnotes: {@code LLZO^a)}, {@code 98 (b)}, {@code 120*}. */
final class Marks {
  private static final Pattern FORMULA_AND_LETTER = Pattern.compile("\\s*([^\\s,;/]{4,60}\\d)[a-h]\\s*");
  /** {@code capacitya (mAh g−1)}: words that no letter goes on with. */
  private static final Pattern WORD_AND_LETTER = Pattern.compile("(?i)\\b(?:capacit(?:y|ies)|retentions?|conductivit(?:y|ies)"
      + "|resistances?|efficienc(?:y|ies)|densit(?:y|ies)|energ(?:y|ies)|temperatures?|cathodes?|anodes?|electrolytes?|materials?"
      + "|currents?|ref(?:erence)?s?)(?<letter>[a-h])(?=\\s*(?:[(,;/\\[]|$))");
  private static final String SYMBOLS = "*†‡§¶#";

  /**
   * A text without its marks.
   *
   * @param text as printed, with a blank for every character of a mark, so that every other keeps its index
   * @param printed as printed, marks and all
   * @param marks in order
   */
  record Marked(Text text, Text printed, List<Mark> marks) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * @param position index of the mark in the text
   * @param note what it points to
   */
  record Mark(int position, Text note) {}

  private final Map<String, Text> notes = new HashMap<>();

  Marks(List<Footnote> footnotes) {
    footnotes.forEach(note -> notes.putIfAbsent(note.mark(), note.text()));
  }

  Marked in(Text text) {
    Matcher word = WORD_AND_LETTER.matcher(text.value());
    boolean worded = word.find();
    if (text.isBlank() || notes.isEmpty() && !endsWithMark(text.value()) && !worded) {
      return new Marked(text, text, List.of());
    }
    boolean[] blank = new boolean[text.length()];
    List<Mark> marks = new ArrayList<>();
    if (endsWithMark(text.value())) {
      glued(text.value(), text.value().stripTrailing().length() - 1, blank, marks);
    } else if (worded) {
      glued(text.value(), word.start("letter"), blank, marks);
    }
    int i = 0;
    while (i < text.length()) {
      int end = text.script(i) == Script.SUPERSCRIPT ? raised(text, i, blank, marks) : plain(text, i, blank, marks);
      i = Math.max(i + 1, end);
    }
    return new Marked(blanked(text, blank), text, marks);
  }

  /** {@code Li7P3S11c}: a raised letter that a converter set on the line, even where its note is lost. */
  private static boolean endsWithMark(String value) {
    Matcher formula = FORMULA_AND_LETTER.matcher(value);
    return formula.matches()
        && FormulaGrammar.parse(formula.group(1)).filter(found -> !found.composition().isVariable()).isPresent();
  }

  private void glued(String value, int letter, boolean[] blank, List<Mark> marks) {
    blank[letter] = true;
    Optional.ofNullable(notes.get(value.substring(letter, letter + 1))).ifPresent(note -> marks.add(new Mark(letter, note)));
  }

  /** Marks at the end of the superscript that begins at {@code start}: {@code ⁻⁴c)}, {@code a,b}. Returns the end of it. */
  private int raised(Text text, int start, boolean[] blank, List<Mark> marks) {
    String value = text.value();
    int end = start;
    while (end < value.length() && (text.script(end) == Script.SUPERSCRIPT || isBracketOfMark(value, start, end))) {
      end++;
    }
    int from = start;
    while (from < end && isRaisedNumber(value.charAt(from))) {
      from++;
    }
    boolean onlyDigits = from == end;
    from = onlyDigits ? start : from;
    List<Mark> found = new ArrayList<>();
    boolean lost = false;
    int i = from;
    while (i < end) {
      String mark = mark(value, i, end);
      if (!mark.isEmpty()) {
        found.add(new Mark(i, notes.get(mark)));
      } else if (isLetterOfMark(value, i, end)) {
        lost = true;
      } else if (",;() ".indexOf(value.charAt(i)) < 0) {
        return end;
      }
      i += Math.max(1, mark.length());
    }
    if ((!found.isEmpty() || lost) && !(onlyDigits && followsUnitOrNumber(value, start))) {
      blank(blank, from, end);
      marks.addAll(found);
    }
    return end;
  }

  /** A raised letter with a bracket is a mark even where its note is lost. */
  private static boolean isLetterOfMark(String value, int i, int end) {
    return Character.isLowerCase(value.charAt(i)) && i + 1 < end && value.charAt(i + 1) == ')';
  }

  private static boolean isBracketOfMark(String value, int start, int end) {
    return value.charAt(end) == ')' && end > start && value.indexOf('(', start) < 0;
  }

  private static boolean isRaisedNumber(char c) {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺".indexOf(c) >= 0;
  }

  /** A raised digit behind a digit or a short unit is a power, not a mark. */
  private static boolean followsUnitOrNumber(String value, int start) {
    int i = start;
    while (i > 0 && Character.isLetter(value.charAt(i - 1)) && start - i < 3) {
      i--;
    }
    boolean unit = i < start && start - i <= 2 && (i == 0 || " ·/".indexOf(value.charAt(i - 1)) >= 0);
    return unit || start > 0 && Character.isDigit(value.charAt(start - 1)) || start == 0;
  }

  /** The longest known mark at {@code i}, digits as they are on the line. */
  private String mark(String value, int i, int end) {
    String best = "";
    StringBuilder candidate = new StringBuilder();
    for (int j = i; j < end && j < i + 3; j++) {
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(value.charAt(j));
      candidate.append(digit < 0 ? value.charAt(j) : (char) ('0' + digit));
      best = notes.containsKey(candidate.toString()) ? candidate.toString() : best;
    }
    return best;
  }

  /** A mark on the line: a letter with a bracket that nothing opened, or alone in brackets; a star or dagger. */
  private int plain(Text text, int i, boolean[] blank, List<Mark> marks) {
    String value = text.value();
    String symbol = SYMBOLS.indexOf(value.charAt(i)) >= 0 ? mark(value, i, value.length()) : "";
    if (!symbol.isEmpty()) {
      return note(symbol, i, i + symbol.length(), blank, marks);
    }
    String letter = value.substring(i, i + 1);
    if (isAlone(value, i) && notes.containsKey(letter)) {
      return note(letter, i, i + 1, blank, marks);
    }
    boolean opened = i > 0 && value.charAt(i - 1) == '(';
    boolean closed = i + 1 < value.length() && value.charAt(i + 1) == ')';
    boolean startsWord = i == 0 || !Character.isLowerCase(value.charAt(i - 1));
    if (!closed || !startsWord || !notes.containsKey(letter) || !opened && depth(value, i) > 0) {
      return i + 1;
    }
    return note(letter, opened ? i - 1 : i, i + 2, blank, marks);
  }

  /** {@code 600 a}, {@code LLZTO c}: a raised letter that a converter set behind a blank. */
  private static boolean isAlone(String value, int i) {
    return i > 1 && Character.isLowerCase(value.charAt(i)) && value.charAt(i - 1) == ' '
        && (i + 1 == value.length() || ",;".indexOf(value.charAt(i + 1)) >= 0 || value.startsWith(" ;", i + 1));
  }

  private int note(String mark, int from, int to, boolean[] blank, List<Mark> marks) {
    blank(blank, from, to);
    marks.add(new Mark(from, notes.get(mark)));
    return to;
  }

  private static int depth(String value, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += value.charAt(i) == '(' ? 1 : value.charAt(i) == ')' && depth > 0 ? -1 : 0;
    }
    return depth;
  }

  private static void blank(boolean[] blank, int from, int to) {
    for (int i = from; i < to; i++) {
      blank[i] = true;
    }
  }

  private static Text blanked(Text text, boolean[] blank) {
    Text.Builder builder = Text.builder();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || blank[i]) {
        builder.append(text.slice(from, i));
        if (i < text.length()) {
          builder.append(' ', Script.BASE, text.source(i, i + 1).start(), text.source(i, i + 1).end());
        }
        from = i + 1;
      }
    }
    return builder.build();
  }
}
