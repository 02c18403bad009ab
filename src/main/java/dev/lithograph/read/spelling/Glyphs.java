package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.text.Normalizer;

/** Takes characters as the source has them and makes a {@link Text} in the one spelling that grammars read. */
public final class Glyphs {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Text.Builder text = Text.builder();
  private Script lastScript = Script.BASE;

  public Text build() {
    return text.build();
  }

  /** How many characters there are so far. */
  public int length() {
    return text.length();
  }

  /** Notes that the characters from {@code start} to here link to the reference entry {@code target}. */
  public void anchorFrom(int start, String target) {
    if (start < text.length()) {
      text.anchor(start, text.length(), target);
    }
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  public char last() {
    return text.length() == 0 ? ' ' : text.last();
  }

  public boolean lastIsLowered() {
    return lastScript == Script.SUBSCRIPT;
  }

  /** Adds the characters of {@code symbols}, all of which stand for [start, end) of the source. */
  public void put(String symbols, Script script, int start, int end) {
    symbols.codePoints().forEach(symbol -> put(symbol, script, start, end));
  }

  public void put(int symbol, Script script, int start, int end) {
    if (Character.isWhitespace(symbol) || Character.isSpaceChar(symbol)) {
      if (last() != ' ') {
        text.append(' ', Script.BASE, start, end);
        lastScript = Script.BASE;
      }
    } else if (symbol < 0x7F) {
      append(symbol, script, start, end);
    } else if (isRaised(symbol)) {
      putFolded(symbol, Script.SUPERSCRIPT, start, end);
    } else if (isLowered(symbol)) {
      putFolded(symbol, Script.SUBSCRIPT, start, end);
    } else if (isLigatureOrStyledLetter(symbol)) {
      putFolded(symbol, script, start, end);
    } else if (!isInvisible(symbol)) {
      putSpelled(symbol, script, start, end);
    }
  }

  private void putFolded(int symbol, Script script, int start, int end) {
    Normalizer.normalize(Character.toString(symbol), Normalizer.Form.NFKC).codePoints()
        .forEach(plain -> putSpelled(plain, script, start, end));
  }

  private void putSpelled(int symbol, Script script, int start, int end) {
    switch (symbol) {
      case '−', '‐', '‑', '﹣', '－' -> append('-', script, start, end);
      case '∼', '～' -> append('~', script, start, end);
      case 'Ω' -> append('Ω', script, start, end);
      case 'Å' -> append('Å', script, start, end);
      case 'º', '˚' -> append('°', Script.BASE, start, end);
      case '℃' -> {
        append('°', Script.BASE, start, end);
        append('C', Script.BASE, start, end);
      }
      case '⩽', '≦' -> append('≤', script, start, end);
      case '⩾', '≧' -> append('≥', script, start, end);
      case '⁄', '∕' -> append('/', script, start, end);
      case '⋅', '∙' -> append('·', script, start, end);
      default -> append(symbol, script, start, end);
    }
  }

  private void append(int symbol, Script script, int start, int end) {
    int written = script == Script.SUPERSCRIPT ? raised(symbol) : symbol;
    for (char unit : Character.toChars(written)) {
      text.append(unit, script, start, end);
    }
    lastScript = script;
  }

  private int raised(int symbol) {
    return switch (symbol) {
      case '+' -> '⁺';
      case '-' -> '⁻';
      // Between digits an en dash is a range, before one it is a sign.
      case '–' -> RAISED.indexOf(last()) >= 0 ? '–' : '⁻';
      default -> symbol >= '0' && symbol <= '9' ? RAISED.charAt(symbol - '0') : symbol;
    };
  }

  private static boolean isRaised(int symbol) {
    return symbol == '²' || symbol == '³' || symbol == '¹' || symbol >= 0x2070 && symbol <= 0x207F
        || symbol >= 0x02B0 && symbol <= 0x02B8 || symbol == 0x02E1 || symbol == 0x02E2 || symbol == 0x02E3
        || symbol >= 0x1D2C && symbol <= 0x1D61 || symbol >= 0x1D9C && symbol <= 0x1DBF;
  }

  private static boolean isLowered(int symbol) {
    return symbol >= 0x2080 && symbol <= 0x209C || symbol >= 0x1D62 && symbol <= 0x1D6A;
  }

  private static boolean isLigatureOrStyledLetter(int symbol) {
    return symbol >= 0xFB00 && symbol <= 0xFB06 || symbol >= 0x1D400 && symbol <= 0x1D7FF
        || symbol >= 0xFF10 && symbol <= 0xFF5A;
  }

  private static boolean isInvisible(int symbol) {
    return symbol == 0x00AD || symbol == 0xFE0E || symbol == 0xFE0F || Character.getType(symbol) == Character.FORMAT
        || Character.isISOControl(symbol);
  }
}
