package dev.lithograph.recognise.material;

import dev.lithograph.recognise.mention.MaterialMention;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the words of a layer begin and end: a material, a word, and between bars several words. */
final class LayerGrammar {
  private static final Pattern TOKEN = Pattern.compile(
      "[\\p{L}\\d\\[(](?:[\\p{L}\\d.@&+%:−‐‑–-]|\\([^() ]{1,20}\\)|\\[[^\\[\\] ]{1,20}\\]){0,60}");
  private static final Pattern WORDS_TO_BAR =
      Pattern.compile("[\\p{L}\\d\\[(][\\p{L}\\d .@&+%:,/()\\[\\]−‐‑–-]{0,58}?(?= ?[" + Joint.BARS + "])");
  /** What no layer is called, so that the words are those of a sentence that runs on to another cell. */
  private static final Pattern SENTENCE_WORD =
      Pattern.compile("\\b(?:and|was|were|is|are|with|of|from|to|cells?|interfaces?|for|the)\\b|\\. ");
  private static final String SIGNS = ".@&%:-−‐‑–";
  private static final Pattern THICKNESS = Pattern.compile("\\d+(?:\\.\\d+)? ?[μµun]m(?:-thick)?[- ]");
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_TOKEN = 60;

  private final String line;
  private final CellLayers layers;

  LayerGrammar(String line, CellLayers layers) {
    this.line = line;
    this.layers = layers;
  }

  /** Where the word before {@code end} begins, at {@code free} or later, an opening bracket that is not closed in it left out. */
  int startBefore(int end, int free) {
    int start = Math.max(free, layers.endingAt(end).map(MaterialMention::start).orElse(end));
    while (start > free && end - start < LONGEST_TOKEN && isInToken(line.charAt(start - 1))) {
      start--;
    }
    while (start < end && (isOpen(start, end) || (SIGNS + "+)]").indexOf(line.charAt(start)) >= 0)) {
      start++;
    }
    return start;
  }

  private static boolean isInToken(char c) {
    return Character.isLetterOrDigit(c) || (SIGNS + "+()[]").indexOf(c) >= 0;
  }

  private boolean isOpen(int at, int end) {
    char c = line.charAt(at);
    return c == '(' && line.substring(at, end).indexOf(')') < 0 || c == '[' && line.substring(at, end).indexOf(']') < 0;
  }

  /** Where the layer that begins at {@code start} ends; {@code start} where there is none. */
  int end(int start, Joint.Kind kind) {
    int word = wordEnd(start);
    boolean closes = word > start && CellLayers.isElectrode(layers.layer(start, word, true));
    Matcher words = WORDS_TO_BAR.matcher(line).region(start, line.length());
    boolean several = kind == Joint.Kind.BAR && !closes && words.lookingAt() && words.group().split(" ").length <= MOST_WORDS
        && !SENTENCE_WORD.matcher(words.group()).find();
    return several ? words.end() : word;
  }

  /** Where the name of the layer begins: {@code 20 μm-Li}. */
  int behindThickness(int start) {
    Matcher thickness = THICKNESS.matcher(line).region(start, line.length());
    return thickness.lookingAt() ? thickness.end() : start;
  }

  private int wordEnd(int start) {
    int material = layers.startingAt(start).map(MaterialMention::end).orElse(start);
    Matcher token = TOKEN.matcher(line).region(start, line.length());
    int end = token.lookingAt() ? token.end() : start;
    while (end > start && SIGNS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return Math.max(material, end);
  }
}
