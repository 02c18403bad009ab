package dev.lithograph.read.markdown;

import dev.lithograph.document.Interruption;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.spelling.Braces;
import dev.lithograph.read.spelling.BracketedScripts;
import dev.lithograph.read.spelling.Glyphs;
import dev.lithograph.read.spelling.LatexMath;
import dev.lithograph.read.spelling.LatexSymbols;
import dev.lithograph.read.spelling.FusedWords;
import dev.lithograph.read.spelling.LostDashes;
import dev.lithograph.read.spelling.MisreadSigns;
import dev.lithograph.read.spelling.SpacedMixtures;
import dev.lithograph.read.spelling.SpacedPunctuation;
import dev.lithograph.read.spelling.StrayExponents;
import dev.lithograph.read.spelling.TornFormulas;
import dev.lithograph.read.spelling.TornScripts;
import dev.lithograph.read.structure.BrokenWord;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Reads a piece of Markdown with its emphasis, links, HTML tags, entities, scripts and math as {@link Text}. */
final class Inline {
  /** {@code Li~2.25-x~}, {@code Sc~2/3~}. */
  private static final int LONGEST_SUBSCRIPT = 12;
  private static final int DEEPEST_NESTING = 8;
  private static final int LONGEST_ENTITY = 32;
  private static final int LONGEST_MATH = 5000;
  private static final int LONGEST_GROUP = 1000;
  private static final Set<String> TAGS = Set.of("i", "b", "em", "strong", "sup", "sub", "br", "span", "u", "small", "a", "p",
      "div", "code", "font", "tt", "img", "hr", "mark", "s", "td", "th", "tr", "center");

  private final String content;
  private final Glyphs glyphs = new Glyphs();
  private final BareScripts bareScripts;
  private final Emphasis emphasis;
  private final NextIndex dollars;
  private final NextIndex linkMiddles;
  private final NextIndex tagEnds;
  private final NextIndex supEnds;
  private final NextIndex subEnds;

  private Inline(String content) {
    this.content = content;
    this.bareScripts = new BareScripts(content);
    this.emphasis = new Emphasis(content);
    this.dollars = new NextIndex(content, "$");
    this.linkMiddles = new NextIndex(content, "](");
    this.tagEnds = new NextIndex(content, ">");
    this.supEnds = new NextIndex(content, "</sup>");
    this.subEnds = new NextIndex(content, "</sub>");
  }

  /** The text of [span) of {@code content}. */
  static Text read(String content, Span span) {
    Interruption.check();
    Inline inline = new Inline(content);
    inline.scan(span.start(), span.end(), Script.BASE, 0);
    Text text = LostDashes.mend(SpacedPunctuation.mend(MisreadSigns.mend(StrayExponents.mend(inline.glyphs.build().strip()))));
    return SpacedMixtures.mend(FusedWords.mend(TornFormulas.mend(TornScripts.mend(BracketedScripts.mend(text)))));
  }

  private void scan(int from, int to, Script script, int depth) {
    int i = from;
    while (i < to) {
      int next = markup(i, from, to, script, depth);
      if (next == i) {
        int symbol = content.codePointAt(i);
        next = i + Character.charCount(symbol);
        glyphs.put(symbol, script, i, next);
      }
      i = next;
    }
  }

  /** Reads the markup at {@code i}; the index behind it, or {@code i} where an ordinary character stands. */
  private int markup(int i, int from, int to, Script script, int depth) {
    return switch (content.charAt(i)) {
      case '\\' -> backslash(i, to, script);
      case '$' -> math(i, to);
      case '^' -> depth < DEEPEST_NESTING ? superscript(i, to, depth) : i;
      case '_' -> depth < DEEPEST_NESTING ? subscript(i, from, to, depth) : i;
      case '*' -> star(i, from, to, script, depth);
      case '~' -> tildes(i, from, to, depth);
      case '<' -> tag(i, to, depth);
      case '&' -> entity(i, to, script);
      case '!' -> i + 1 < to && content.charAt(i + 1) == '[' ? image(i, to) : i;
      case '{' -> LinkMarks.endOfAttributes(content, i, to);
      case '[' -> link(i, to, script, depth);
      case 'h' -> address(i, from, to, script);
      case '-', '\u00AD', '\u2010' -> hyphen(i, from, to, script);
      case '\u25E6', '\u2218' -> ring(i, to);
      case 'G', '/', '(', ' ', '1', 'B' -> fontEscape(i, from, to, script);
      default -> i;
    };
  }

  private int backslash(int i, int to, Script script) {
    if (i + 1 >= to) {
      return i;
    }
    char next = content.charAt(i + 1);
    if (next == '(' || next == '[') {
      int close = content.indexOf(next == '(' ? "\\)" : "\\]", i + 2, Math.min(to, i + LONGEST_GROUP));
      if (close >= 0 && MathMarks.isMath(content, i + 2, close) && !MathMarks.areEscaped(next, content.substring(i + 2, close))) {
        new LatexMath(content, glyphs).print(i + 2, close);
        return close + 2;
      }
    }
    if (LatexMath.isAsciiLetter(next)) {
      int end = i + 1;
      while (end < to && LatexMath.isAsciiLetter(content.charAt(end))) {
        end++;
      }
      if (LatexSymbols.of(content.substring(i + 1, end)).isPresent()) {
        new LatexMath(content, glyphs).print(i, end);
        return end;
      }
      return i;
    }
    if ("\\`*_{}[]()#+-.!|<>~$&^'\"%".indexOf(next) >= 0) {
      glyphs.put(next, script, i, i + 2);
      return i + 2;
    }
    return i;
  }

  private int math(int i, int to) {
    int marks = i + 1 < to && content.charAt(i + 1) == '$' ? 2 : 1;
    int close = dollars.from(i + marks);
    if (close <= i + marks || close >= to || close - i > LONGEST_MATH || !MathMarks.isMath(content, i + marks, close)) {
      return i;
    }
    new LatexMath(content, glyphs).print(i + marks, close);
    return behindMath(Math.min(to, close + (content.startsWith("$$", close) ? 2 : 1)), to);
  }

  /** Converters set math apart from the punctuation behind it too: {@code $25$ .} */
  private int behindMath(int end, int to) {
    boolean apart = end + 1 < to && content.charAt(end) == ' ' && ".,;)".indexOf(content.charAt(end + 1)) >= 0;
    return apart ? end + 1 : end;
  }

  private int superscript(int i, int to, int depth) {
    if (i + 1 >= to) {
      return i;
    }
    char next = content.charAt(i + 1);
    int links = next == '[' ? bareScripts.endOfRaisedLinks(i + 1, to) : -1;
    if (links > 0) {
      scan(i + 1, links, Script.SUPERSCRIPT, depth + 1);
      return links + 1;
    }
    if (next == '{' || next == '[' || next == '(') {
      int close = Braces.close(content, i + 1, to);
      if (close == to) {
        return i;
      }
      if (next == '{') {
        printGroup(i, i + 2, close, close + 1, Script.SUPERSCRIPT, depth);
      } else {
        scan(i + 1, close + 1, Script.SUPERSCRIPT, depth + 1);
      }
      return close + 1;
    }
    if (next == '\\' && content.startsWith("\\circ", i + 1)) {
      glyphs.put('°', Script.BASE, i, i + 6);
      return i + 6;
    }
    int end = bareScripts.superscriptEnd(i + 1, to);
    if (end == i + 1) {
      return i;
    }
    printGroup(i, i + 1, end, end, Script.SUPERSCRIPT, depth);
    return end < to && content.charAt(end) == '^' ? end + 1 : end;
  }

  private int subscript(int i, int from, int to, int depth) {
    if (i + 1 < to && content.charAt(i + 1) == '{') {
      int close = Braces.close(content, i + 1, to);
      if (close == to) {
        return i;
      }
      printGroup(i, i + 2, close, close + 1, Script.SUBSCRIPT, depth);
      return close + 1;
    }
    if (i > from && (Character.isLetter(content.charAt(i - 1)) || ")]}".indexOf(content.charAt(i - 1)) >= 0)) {
      int end = bareScripts.subscriptEnd(i, from, to);
      if (end > i + 1) {
        printGroup(i, i + 1, end, end, Script.SUBSCRIPT, depth);
        return end;
      }
    }
    return emphasis.isMark(i, from, to) ? i + 1 : i;
  }

  private void printGroup(int markStart, int from, int to, int markEnd, Script script, int depth) {
    String inner = content.substring(from, to).strip();
    boolean degree = script == Script.SUPERSCRIPT && (inner.equals("\\circ") || inner.equals("∘") || inner.equals("◦")
        || (inner.equals("o") || inner.equals("0")) && isTemperature(markEnd));
    if (degree) {
      glyphs.put('°', Script.BASE, markStart, markEnd);
    } else {
      scan(from, to, script, depth + 1);
    }
  }

  /** A hyphen at the end of a line, which goes where it only broke the word. */
  private int hyphen(int i, int from, int to, Script script) {
    int next = BrokenWord.next(content, i, from, to);
    if (next > i && !BrokenWord.isWhole(content, i, next)) {
      glyphs.put('-', script, i, i + 1);
    }
    return next;
  }

  /** A ring on the line: {@code 25 ◦C}, {@code 25 ∘ C}. */
  private int ring(int i, int to) {
    int unit = i + 1 < to && content.charAt(i + 1) == ' ' ? i + 2 : i + 1;
    if (unit >= to || !isTemperature(unit)) {
      return i;
    }
    glyphs.put('°', Script.BASE, i, unit);
    return unit;
  }

  private int fontEscape(int i, int from, int to, Script script) {
    FontEscape escape = FontEscape.at(content, i, from, to);
    glyphs.put(escape.symbols(), script, i, escape.end());
    return escape.end();
  }

  private boolean isTemperature(int behind) {
    return behind < content.length() && content.charAt(behind) == 'C'
        && (behind + 1 == content.length() || !Character.isLetter(content.charAt(behind + 1)));
  }

  private int star(int i, int from, int to, Script script, int depth) {
    int end = i;
    while (end < to && content.charAt(end) == '*') {
      end++;
    }
    if (end - i > 3 || end - i == 1 && !emphasis.isMark(i, from, to)) {
      for (int k = i; k < end; k++) {
        glyphs.put('*', script, k, k + 1);
      }
    }
    return end;
  }

  /** Pandoc's {@code H~2~O} and struck-out text. */
  private int tildes(int i, int from, int to, int depth) {
    if (i + 1 < to && content.charAt(i + 1) == '~') {
      return i + 2;
    }
    int end = i + 1;
    while (end < to && end - i <= LONGEST_SUBSCRIPT
        && (Character.isLetterOrDigit(content.charAt(end)) || ".+-−–/".indexOf(content.charAt(end)) >= 0)) {
      end++;
    }
    boolean lowered = end > i + 1 && end < to && content.charAt(end) == '~' && i > from
        && (Character.isLetter(content.charAt(i - 1)) || content.charAt(i - 1) == ')');
    if (!lowered || depth >= DEEPEST_NESTING) {
      return i;
    }
    scan(i + 1, end, Script.SUBSCRIPT, depth + 1);
    return end + 1;
  }

  private int tag(int i, int to, int depth) {
    if (content.startsWith("<!--", i)) {
      int end = content.indexOf("-->", i, Math.min(to, i + LONGEST_GROUP));
      return end < 0 ? i : end + 3;
    }
    int close = tagEnds.from(i);
    if (close < 0 || close >= to || close - i > 300) {
      return i;
    }
    if (content.startsWith("<http", i)) {
      glyphs.put(content.substring(i + 1, close), Script.BASE, i + 1, close);
      return close + 1;
    }
    String name = tagName(i + 1, close);
    if (!TAGS.contains(name)) {
      return i;
    }
    boolean opening = content.charAt(i + 1) != '/';
    if (opening && (name.equals("sup") || name.equals("sub")) && depth < DEEPEST_NESTING) {
      int end = (name.equals("sup") ? supEnds : subEnds).from(close);
      if (end >= 0 && end <= to) {
        printGroup(i, close + 1, end, end + 6, name.equals("sup") ? Script.SUPERSCRIPT : Script.SUBSCRIPT, depth);
        return Math.min(to, end + 6);
      }
    }
    if (name.equals("br") || name.equals("p") || name.equals("div")) {
      glyphs.put(' ', Script.BASE, i, close + 1);
    }
    return close + 1;
  }

  private String tagName(int from, int to) {
    int start = from < to && content.charAt(from) == '/' ? from + 1 : from;
    int end = start;
    while (end < to && LatexMath.isAsciiLetter(content.charAt(end))) {
      end++;
    }
    boolean ends = end == to || content.charAt(end) == ' ' || content.charAt(end) == '/';
    return ends ? content.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  private int entity(int i, int to, Script script) {
    int end = i + 1;
    while (end < to && end - i < LONGEST_ENTITY && content.charAt(end) != ';') {
      end++;
    }
    if (end >= to || content.charAt(end) != ';') {
      return i;
    }
    String written = content.substring(i, end + 1);
    String decoded = Parser.unescapeEntities(written, false);
    if (decoded.equals(written)) {
      return i;
    }
    glyphs.put(decoded, script, i, end + 1);
    return end + 1;
  }

  private int image(int i, int to) {
    int middle = linkMiddles.from(i);
    int close = middle < 0 || middle >= to || middle - i > 400 ? to : Braces.close(content, middle + 1, to);
    return close >= to ? i : close + 1;
  }

  private int link(int i, int to, Script script, int depth) {
    if (content.startsWith("[]{", i) && LinkMarks.endOfAttributes(content, i + 2, to) > i + 2) {
      return LinkMarks.endOfAttributes(content, i + 2, to);
    }
    if (content.startsWith("[^", i)) {
      return i;
    }
    int raised = raisedInBrackets(i, to);
    if (raised > i) {
      return raised;
    }
    int middle = linkMiddles.from(i);
    if (middle < 0 || middle >= to || middle - i > 400 || depth >= DEEPEST_NESTING || Braces.close(content, i, to) != middle) {
      return i;
    }
    int close = Braces.close(content, middle + 1, to);
    if (close >= to || !LinkMarks.isAddress(content.substring(middle + 2, close))) {
      return i;
    }
    scan(i + 1, middle, script, depth + 1);
    return close + 1;
  }

  /** PyMuPDF4LLM puts what is raised in brackets; only signs and rings tell it from citations: {@code cm [−][1]}. */
  private int raisedInBrackets(int i, int to) {
    if (i + 2 >= to || content.charAt(i + 2) != ']' || "−-–+◦∘".indexOf(content.charAt(i + 1)) < 0) {
      return i;
    }
    if ("◦∘".indexOf(content.charAt(i + 1)) >= 0) {
      int unit = i + 3 < to && content.charAt(i + 3) == ' ' ? i + 4 : i + 3;
      glyphs.put('°', Script.BASE, i, unit);
      return unit;
    }
    glyphs.put(content.charAt(i + 1), Script.SUPERSCRIPT, i, i + 3);
    int close = content.startsWith("[", i + 3) ? content.indexOf(']', i + 4, Math.min(to, i + 8)) : -1;
    if (close < 0 || !content.substring(i + 4, close).chars().allMatch(Character::isDigit)) {
      return i + 3;
    }
    scan(i + 4, close, Script.SUPERSCRIPT, DEEPEST_NESTING);
    return close + 1;
  }

  /** An address keeps its underscores and stars. */
  private int address(int i, int from, int to, Script script) {
    if (!content.startsWith("http://", i) && !content.startsWith("https://", i)) {
      return i;
    }
    int end = i;
    while (end < to && !Character.isWhitespace(content.charAt(end)) && "<>\"]*".indexOf(content.charAt(end)) < 0) {
      glyphs.put(content.charAt(end), script, end, end + 1);
      end++;
    }
    return end;
  }
}
