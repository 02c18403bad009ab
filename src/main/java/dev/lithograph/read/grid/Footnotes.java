package dev.lithograph.read.grid;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Table.Footnote;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the notes under a table apart. Each begins with a mark: {@code ^{a)}}, {@code a)}, {@code *}. */
public final class Footnotes {
  private static final String SYMBOLS = "*†‡§¶#";
  private static final Pattern BARE_MARK = Pattern.compile("[a-z] ?[\\p{Lu}(]|[a-z] \\d");
  /** {@code a At 60 °C. b By weight.}, {@code aAt 60 °C. bBy weight.}: no sentence begins so, but one that was torn may. */
  private static final Pattern BARE = Pattern.compile("a(?: ?[\\p{Lu}(]| \\d).*[.;,] b(?: ?[\\p{Lu}(]| \\d).*", Pattern.DOTALL);

  private static final Pattern OF_WHOLE = Pattern.compile("(?:All|Unless|Values?|Data|Measured|Tested|Tests?|Conductivit\\w+"
      + "|Capacit\\w+|Temperatures?)\\b(?:[^.]|\\.\\d){0,120}?(?:(?<unless>\\b(?:unless|otherwise|if not)\\b)(?:[^.]"
      + "|\\.\\d){0,80})?(?:\\. ?|$)");

  /**
   * @param mark without its bracket
   * @param garbled whether the bracket was misread as a letter: {@code fl} for {@code f)}
   * @param start of the mark in the text
   * @param end of the mark in the text
   */
  private record Mark(String mark, boolean garbled, int start, int end) {}

  private Footnotes() {}

  /** Whether it begins with a mark, or with what holds for the whole table: {@code All data at 25 °C unless noted.} */
  public static boolean isNote(Text text) {
    return startsWithMark(text) || ofWhole(text) > 0;
  }

  public static boolean startsWithMark(Text text) {
    return text.length() > 2 && !markAt(text, 0).mark().isEmpty();
  }

  /** Where what holds for the whole table ends; 0 where the text does not begin with it. */
  private static int ofWhole(Text text) {
    Matcher whole = OF_WHOLE.matcher(text.value());
    return !whole.lookingAt() ? 0 : whole.group("unless") != null || startsWithMark(text.slice(whole.end(), text.length()))
        ? whole.end() : 0;
  }

  /**
   * The notes in {@code lines}, each of which {@link #isNote is one}; what holds for the whole table has no mark.
   *
   * @param cited the marks that the table itself bears
   * @param location of the table, for warnings
   */
  public static List<Footnote> read(List<Text> lines, Set<String> cited, String location, List<Diagnostic> diagnostics) {
    List<Mark> marks = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    List<Footnote> notes = new ArrayList<>();
    for (Text whole : lines) {
      int start = ofWhole(whole);
      if (start > 0) {
        notes.add(new Footnote("", whole.slice(0, start).strip()));
      }
      Text line = whole.slice(start, whole.length());
      List<Mark> found = marks(line);
      for (int i = 0; i < found.size(); i++) {
        int end = i + 1 < found.size() ? found.get(i + 1).start() : line.length();
        marks.add(found.get(i));
        texts.add(withoutSeparator(line.slice(found.get(i).end(), end)));
      }
    }
    List<String> names = repaired(marks, cited, location, diagnostics);
    for (int i = 0; i < names.size(); i++) {
      notes.add(new Footnote(names.get(i), texts.get(i)));
    }
    return notes;
  }

  private static List<Mark> marks(Text text) {
    List<Mark> marks = new ArrayList<>();
    boolean raised = !text.isBlank() && text.script(0) == Script.SUPERSCRIPT;
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || raised && text.script(i - 1) != Script.SUPERSCRIPT || !raised && followsSeparator(text, i);
      if (begins && (text.script(i) == Script.SUPERSCRIPT) == raised) {
        Mark mark = markAt(text, i);
        if (!mark.mark().isEmpty()) {
          marks.add(mark);
          i = mark.end() - 1;
        }
      }
    }
    return marks;
  }

  private static boolean followsSeparator(Text text, int i) {
    return i >= 2 && text.value().charAt(i - 1) == ' ' && ";.,".indexOf(text.value().charAt(i - 2)) >= 0;
  }

  /** The mark at {@code i}; its name is empty where there is none. */
  private static Mark markAt(Text text, int i) {
    return text.script(i) == Script.SUPERSCRIPT ? raisedMark(text, i) : plainMark(text, i);
  }

  private static Mark raisedMark(Text text, int start) {
    int end = start;
    while (end < text.length() && text.script(end) == Script.SUPERSCRIPT) {
      end++;
    }
    String run = text.value().substring(start, end).strip();
    String inner = run.startsWith("(") || run.startsWith("[") ? run.substring(1) : run;
    if (inner.isEmpty() || inner.length() > 3) {
      return new Mark("", false, start, end);
    }
    char first = inner.charAt(0);
    boolean letter = first >= 'a' && first <= 'z';
    boolean symbol = SYMBOLS.indexOf(first) >= 0;
    boolean digit = "¹²³⁴⁵⁶⁷⁸⁹".indexOf(first) >= 0;
    String rest = inner.substring(1);
    boolean closed = rest.isEmpty() || rest.equals(")") || rest.equals("]");
    boolean garbled = letter && (rest.equals("l") || rest.equals("¹") || rest.equals("|") || rest.equals("}"));
    boolean repeated = symbol && rest.chars().allMatch(c -> c == first);
    boolean isMark = closed && (letter || symbol || digit) || garbled || repeated;
    String name = repeated && !closed ? inner : String.valueOf(digit ? (char) ('1' + "¹²³⁴⁵⁶⁷⁸⁹".indexOf(first)) : first);
    return new Mark(isMark ? name : "", garbled, start, end);
  }

  /** {@code a) text}, {@code (a) text}, {@code * text}, {@code [a] text}; {@code a Text. b Text.} where all marks stand so. */
  private static Mark plainMark(Text text, int start) {
    String value = text.value();
    int i = "([".indexOf(value.charAt(start)) >= 0 ? start + 1 : start;
    if (i >= value.length()) {
      return new Mark("", false, start, start);
    }
    char first = value.charAt(i);
    boolean symbol = SYMBOLS.indexOf(first) >= 0 && first != '#';
    boolean letter = first >= 'a' && first <= 'z';
    boolean closed = i + 1 < value.length() && ")]".indexOf(value.charAt(i + 1)) >= 0;
    int end = closed ? i + 2 : i + 1;
    boolean spaced = end < value.length() && (value.charAt(end) == ' ' || symbol);
    boolean bare = letter && i == start && BARE.matcher(value).matches()
        && BARE_MARK.matcher(value).region(i, value.length()).lookingAt();
    boolean isMark = bare || spaced && (letter && closed || symbol);
    return new Mark(isMark ? String.valueOf(first) : "", false, start, end);
  }

  private static Text withoutSeparator(Text text) {
    Text stripped = text.strip();
    int end = stripped.length();
    while (end > 0 && ";, ".indexOf(stripped.value().charAt(end - 1)) >= 0) {
      end--;
    }
    return stripped.slice(0, end);
  }

  /**
   * Marks run a, b, c. Where recognition read one of them as another that is taken already, its place in the row says which it
   * was, if the marks on both sides of it are sound or the table bears just that mark.
   */
  private static List<String> repaired(List<Mark> marks, Set<String> cited, String location, List<Diagnostic> diagnostics) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      String name = mark.mark();
      String expected = i == 0 || names.getLast().length() > 1 ? name : String.valueOf((char) (names.getLast().charAt(0) + 1));
      boolean taken = names.contains(name);
      boolean fits = i + 1 == marks.size() ? cited.contains(expected) : marks.get(i + 1).mark().compareTo(expected) > 0;
      if (taken && fits) {
        diagnostics.add(Diagnostic.warning(location, "footnote mark " + name
            + ") stands twice; the second is taken for " + expected + ") by its place: check the footnotes"));
        name = expected;
      } else if (taken) {
        diagnostics.add(Diagnostic.warning(location, "footnote mark " + name + ") stands twice: check the footnotes"));
      } else if (mark.garbled()) {
        diagnostics.add(Diagnostic.warning(location, "the bracket of footnote mark " + name
            + ") was misread: check the footnotes"));
      }
      names.add(name);
    }
    return names;
  }
}
