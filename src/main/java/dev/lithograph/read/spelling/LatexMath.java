package dev.lithograph.read.spelling;

import dev.lithograph.document.Text.Script;
import java.util.Optional;
import java.util.Set;

/** Prints LaTeX math as plain characters: the part of LaTeX that numbers, units and formulas of papers are written in. */
public final class LatexMath {
  private static final int DEEPEST_NESTING = 8;
  private static final Set<String> TEXT_COMMANDS = Set.of("text", "textrm", "textit", "textbf", "textsf", "mbox", "hbox");
  private static final Set<String> SPACES = Set.of("quad", "qquad", "space", "enspace", "thinspace");

  private final String content;
  private final Glyphs glyphs;
  private boolean afterBindingCommand;
  private boolean spacedOut;

  public LatexMath(String content, Glyphs glyphs) {
    this.content = content;
    this.glyphs = glyphs;
  }

  /** Prints the math [from, to), which stands without its dollar signs. */
  public void print(int from, int to) {
    spacedOut = isSpacedOut(from, to);
    print(from, to, Script.BASE, 0);
  }

  /** Whether the math has a space between any two characters, as some recognisers write it: {@code 1 0 ^ { - 4 }}. */
  private boolean isSpacedOut(int from, int to) {
    boolean apart = false;
    for (int i = from; i < to; i++) {
      if (content.charAt(i) == '\\') {
        i = commandEnd(i, to) - 1;
      } else if (isPlain(i) && i + 1 < to && isPlain(i + 1)) {
        return false;
      } else if (isPlain(i) && i + 2 < to && content.charAt(i + 1) == ' ') {
        apart |= Character.isDigit(content.charAt(i)) && (isPlain(i + 2) || content.charAt(i + 2) == '.');
      } else if (content.charAt(i) == '{' && i + 1 < to && content.charAt(i + 1) == ' ') {
        apart = true;
      }
    }
    return apart;
  }

  private boolean isPlain(int i) {
    return Character.isLetterOrDigit(content.charAt(i));
  }

  private void print(int from, int to, Script script, int depth) {
    int i = from;
    while (i < to) {
      char c = content.charAt(i);
      if (c == '\\') {
        i = printCommand(i, to, script, depth);
      } else if ((c == '^' || c == '_') && depth < DEEPEST_NESTING) {
        i = printScript(i, to, depth);
      } else {
        printPlain(i, script, to);
        i++;
      }
    }
  }

  private void printPlain(int i, Script script, int to) {
    char c = content.charAt(i);
    if (c == '~') {
      printTie(i, script, to);
    } else if (Character.isWhitespace(c)) {
      if (script == Script.BASE && !spacedOut && !afterBindingCommand && !isInsideFormula(i, to)) {
        glyphs.put(' ', script, i, i + 1);
      }
      return;
    } else if (c == '\'') {
      glyphs.put('′', script, i, i + 1);
    } else if ("{}$&^_".indexOf(c) < 0) {
      glyphs.put(c, script, i, i + 1);
    }
    afterBindingCommand = false;
  }

  /** {@code 10~S}, but for {@code P_2~S_5}: no unit stands right behind an index. */
  private void printTie(int i, Script script, int to) {
    if (!isInsideFormula(i, to)) {
      glyphs.put(' ', script, i, i + 1);
    }
  }

  /** In math mode a space prints nothing, and converters put one between the parts of a formula: {@code PS_5 X}. */
  private boolean isInsideFormula(int space, int to) {
    int next = space + 1;
    if (next < to && content.startsWith("\\text{", next)) {
      next += "\\text{".length();
    } else if (next < to && content.startsWith("\\mathrm{", next)) {
      next += "\\mathrm{".length();
    }
    if (next < to && content.charAt(next) == '~') {
      next++;
    }
    return glyphs.lastIsLowered() && next < to && Character.isUpperCase(content.charAt(next));
  }

  private int printScript(int mark, int to, int depth) {
    Script script = content.charAt(mark) == '^' ? Script.SUPERSCRIPT : Script.SUBSCRIPT;
    int start = skipSpace(mark + 1, to);
    if (start >= to) {
      return to;
    }
    if (content.charAt(start) == '{') {
      int close = Braces.close(content, start, to);
      printRaisedOrLowered(start + 1, close, script, depth, mark, close);
      return Math.min(to, close + 1);
    }
    int end = content.charAt(start) == '\\' ? commandEnd(start, to) : start + 1;
    if (end < to && content.charAt(start) == '\\' && content.charAt(end) == '{') {
      end = Math.min(to, Braces.close(content, end, to) + 1);
    }
    printRaisedOrLowered(start, end, script, depth, mark, end);
    return end;
  }

  private void printRaisedOrLowered(int from, int to, Script script, int depth, int markStart, int markEnd) {
    String inner = content.substring(from, to).strip();
    if (script == Script.SUPERSCRIPT && (inner.equals("\\circ") || inner.equals("∘") || inner.equals("◦"))) {
      glyphs.put('°', Script.BASE, markStart, markEnd);
    } else {
      print(from, to, script, depth + 1);
    }
  }

  /**
   * Prints the command at {@code backslash}.
   *
   * @return the index behind it
   */
  private int printCommand(int backslash, int to, Script script, int depth) {
    int end = commandEnd(backslash, to);
    String name = content.substring(backslash + 1, end);
    Optional<String> symbol = LatexSymbols.of(name);
    if (symbol.isPresent()) {
      glyphs.put(symbol.get(), script, backslash, end);
      afterBindingCommand = LatexSymbols.bindsToNext(symbol.get());
      return end;
    }
    if (TEXT_COMMANDS.contains(name) && end < to && content.charAt(end) == '{') {
      return printText(end, to, script);
    }
    if (name.equals("frac") && depth < DEEPEST_NESTING) {
      return printFraction(end, to, script, depth);
    }
    if (SPACES.contains(name) || name.length() == 1 && ",;: \\".contains(name)) {
      glyphs.put(' ', script, backslash, end);
    } else if (name.length() == 1 && "%{}_&#$|".contains(name)) {
      glyphs.put(name, script, backslash, end);
    } else if (LatexSymbols.isFunction(name)) {
      glyphs.put(name, script, backslash, end);
    }
    return end;
  }

  private int printText(int open, int to, Script script) {
    int close = Braces.close(content, open, to);
    for (int i = open + 1; i < close; i++) {
      char c = content.charAt(i);
      if (c == '~') {
        printTie(i, script, close);
      } else if (c == '\\') {
        i = printCommand(i, close, script, DEEPEST_NESTING) - 1;
      } else if ("{}$".indexOf(c) < 0 && !(spacedOut && c == ' ')) {
        glyphs.put(c, script, i, i + 1);
      }
    }
    afterBindingCommand = false;
    return Math.min(to, close + 1);
  }

  private int printFraction(int open, int to, Script script, int depth) {
    if (open >= to || content.charAt(open) != '{') {
      return open;
    }
    int close = Braces.close(content, open, to);
    print(open + 1, close, script, depth + 1);
    glyphs.put('/', script, open, Math.min(to, close + 1));
    return Math.min(to, close + 1);
  }

  private int commandEnd(int backslash, int to) {
    int end = backslash + 1;
    while (end < to && isAsciiLetter(content.charAt(end))) {
      end++;
    }
    return end == backslash + 1 ? Math.min(to, end + 1) : end;
  }

  private int skipSpace(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(content.charAt(i))) {
      i++;
    }
    return i;
  }

  public static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
