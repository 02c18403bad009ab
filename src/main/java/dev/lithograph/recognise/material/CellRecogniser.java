package dev.lithograph.recognise.material;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.FoldedText;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds cells: layers between bars ({@code Li|LLZO|LiFePO4}), between slashes where the outer ones are electrodes
 * ({@code Li/LLZO/Li}), two with a dash before the word cell ({@code Li–S battery}), and {@code symmetric Li cell}.
 */
public final class CellRecogniser {
  private static final String BARS = "|│∥‖｜∣¦ǀǁ";
  private static final Pattern JOINT = Pattern.compile(" ?(?:[" + BARS + "] ?[" + BARS + "]?|//?| [lI] ?[lI]? (?=\\p{Lu})) ?");
  private static final Pattern DASH = Pattern.compile("[-−‐‑–—]");
  private static final Pattern TOKEN = Pattern.compile(
      "[\\p{L}\\d\\[(](?:[\\p{L}\\d.@&+%:−‐‑–-]|\\([^() ]{1,20}\\)|\\[[^\\[\\] ]{1,20}\\]){0,60}");
  private static final Pattern WORDS_TO_BAR =
      Pattern.compile("[\\p{L}\\d\\[(][\\p{L}\\d .@&+%:,()\\[\\]−‐‑–-]{0,58}?(?= ?[" + BARS + "])");
  /** What no layer is called, so that the words are those of a sentence that runs on to another cell. */
  private static final Pattern SENTENCE_WORD = Pattern.compile("\\b(?:and|was|were|is|are|with|of|from|to|cells?|interfaces?|for|the)\\b|\\. ");
  private static final int MOST_WORDS = 5;
  private static final Pattern CELL_WORD = Pattern.compile("[ -]?(?:\\([^()]{1,12}\\) ?)?(?:(?:all-?solid-?state|quasi-?solid-?state|"
      + "solid-?state|full|half|coin|pouch|a?symmetric(?:al)?|metal|secondary|rechargeable|hybrid|test|model|blocking|type)[ -]){0,3}"
      + "(?:(?:full-?|half-?)?cells?|batter(?:y|ies)|configurations?|SSBs?|assembl(?:y|ies)|a?symmetric(?:al)?|stacks?|systems?)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SYMMETRIC_BEFORE =
      Pattern.compile("\\bsymmetric(?:al)? (?:coin |pouch )?(?:cells? (?:of |with )?)?\\(?$", Pattern.CASE_INSENSITIVE);
  private static final String ALKALI = "Li|Na|[Ll]ithium|[Ss]odium";
  private static final Pattern SYMMETRIC = Pattern.compile("\\b(?:[Ss]ymmetric(?:al)? (?:(?:all-)?solid-state )?(?:cells? (?:of|with) )?(?<behind>"
      + ALKALI + ")(?:[ -]metal)?(?: electrodes?)?(?:[ -](?:coin |pouch )?(?:cells?|batter(?:y|ies)))|(?<before>" + ALKALI
      + ")(?:[ -]metal)?(?:[ -]anode)?[ -]symmetric(?:al)?(?: coin| pouch)? (?:cells?|batter(?:y|ies)))\\b");
  private static final int MOST_LAYERS = 9;
  private static final int LONGEST_TOKEN = 60;

  private final MaterialNames names;

  public CellRecogniser(MaterialNames names) {
    this.names = names;
  }

  /** What joins the layers of a cell. */
  private enum Joint { BAR, DOUBLE, SLASH, LETTER }

  /**
   * Cells by start, none overlapping another.
   *
   * @param materials those of {@code text}
   */
  public List<CellMention> in(Text text, List<MaterialMention> materials) {
    String line = FoldedText.onLine(text);
    CellLayers layers = new CellLayers(line, materials, names);
    List<CellMention> cells = new ArrayList<>(joined(line, layers));
    for (CellMention other : List.of(dashed(line, layers), symmetric(line, layers)).stream().flatMap(List::stream).toList()) {
      if (cells.stream().noneMatch(other::overlaps)) {
        cells.add(other);
      }
    }
    cells.sort(Comparator.comparingInt(CellMention::start));
    return List.copyOf(cells);
  }

  private List<CellMention> joined(String line, CellLayers layers) {
    List<CellMention> cells = new ArrayList<>();
    Matcher joint = JOINT.matcher(line);
    int place = 0;
    while (place < line.length() && joint.find(place)) {
      Optional<CellMention> cell = chain(line, joint.start(), joint.end(), layers, place);
      cell.ifPresent(cells::add);
      place = cell.map(CellMention::end).orElse(joint.end());
    }
    return cells;
  }

  /** The cell whose first joint is [start, end), if it is one. */
  private Optional<CellMention> chain(String line, int start, int end, CellLayers layers, int free) {
    int first = tokenStart(line, start, layers, free);
    if (first == start) {
      return Optional.empty();
    }
    List<MaterialMention> chain = new ArrayList<>();
    Joint kind = kind(line.substring(start, end));
    int from = first;
    int to = start;
    int next = end;
    while (chain.size() < MOST_LAYERS) {
      chain.add(layers.layer(from, to, chain.isEmpty()));
      if (next < 0) {
        break;
      }
      from = next;
      to = layerEnd(line, from, kind, layers);
      Matcher joint = JOINT.matcher(line).region(to, line.length());
      boolean goesOn = to > from && joint.lookingAt() && isSlashed(kind(joint.group())) == isSlashed(kind) && joint.end() < line.length();
      next = goesOn ? joint.end() : -1;
      if (to == from) {
        return Optional.empty();
      }
    }
    MaterialMention last = chain.removeLast();
    chain.add(layers.layer(last.start(), last.end(), true));
    CellMention cell = new CellMention(first, last.end(), chain);
    return isCell(line, cell, kind) ? Optional.of(cell) : Optional.empty();
  }

  private static Joint kind(String joint) {
    String sign = joint.strip();
    if (sign.charAt(0) == 'l' || sign.charAt(0) == 'I') {
      return Joint.LETTER;
    }
    boolean two = sign.length() > 1 || "∥‖ǁ".indexOf(sign.charAt(0)) >= 0;
    return two ? Joint.DOUBLE : sign.equals("/") ? Joint.SLASH : Joint.BAR;
  }

  private static boolean isSlashed(Joint kind) {
    return kind == Joint.SLASH;
  }

  /** Where the word before {@code end} begins, an opening bracket that is not closed in it left out. */
  private static int tokenStart(String line, int end, CellLayers layers, int free) {
    int start = layers.endingAt(end).map(MaterialMention::start).orElse(end);
    while (start > free && end - start < LONGEST_TOKEN && isInToken(line.charAt(start - 1))) {
      start--;
    }
    while (start < end && (isOpen(line, start, end) || ".@&+%:-−‐‑–)]".indexOf(line.charAt(start)) >= 0)) {
      start++;
    }
    return start;
  }

  private static boolean isOpen(String line, int at, int end) {
    char c = line.charAt(at);
    return c == '(' && line.substring(at, end).indexOf(')') < 0 || c == '[' && line.substring(at, end).indexOf(']') < 0;
  }

  private static boolean isInToken(char c) {
    return Character.isLetterOrDigit(c) || ".@&+%:-−‐‑–()[]".indexOf(c) >= 0;
  }

  private static int layerEnd(String line, int start, Joint kind, CellLayers layers) {
    int word = wordEnd(line, start, layers);
    boolean barred = kind == Joint.BAR || kind == Joint.DOUBLE;
    boolean closes = word > start && CellLayers.isElectrode(layers.layer(start, word, true));
    Matcher words = WORDS_TO_BAR.matcher(line).region(start, line.length());
    boolean layerOfWords = barred && !closes && words.lookingAt() && words.group().split(" ").length <= MOST_WORDS
        && !SENTENCE_WORD.matcher(words.group()).find();
    return layerOfWords ? words.end() : word;
  }

  private static int wordEnd(String line, int start, CellLayers layers) {
    int material = layers.startingAt(start).map(MaterialMention::end).orElse(start);
    Matcher token = TOKEN.matcher(line).region(start, line.length());
    int end = token.lookingAt() ? token.end() : start;
    while (end > start && ".:-−‐‑–+&@%".indexOf(line.charAt(end - 1)) >= 0 && line.charAt(end - 1) != '+') {
      end--;
    }
    return Math.max(material, end);
  }

  private static boolean isCell(String line, CellMention cell, Joint kind) {
    MaterialMention left = cell.layers().getFirst();
    MaterialMention right = cell.layers().getLast();
    boolean ion = left.printed().endsWith("+") || right.printed().endsWith("+") || line.startsWith("⁺", cell.end());
    boolean bothElectrodes = CellLayers.isElectrode(left) && CellLayers.isElectrode(right);
    boolean oneElectrode = CellLayers.isElectrode(left) && CellLayers.isUnknown(right)
        || CellLayers.isElectrode(right) && CellLayers.isUnknown(left);
    boolean named = isNamedCell(line, cell);
    boolean two = cell.layers().size() == 2;
    return !ion && switch (kind) {
      case BAR, DOUBLE -> bothElectrodes || oneElectrode && (!two || named);
      case SLASH -> bothElectrodes && (named || !two && cell.layers().subList(1, cell.layers().size() - 1).stream().noneMatch(CellLayers::isElement));
      case LETTER -> bothElectrodes && !two;
    };
  }

  private static boolean isNamedCell(String line, CellMention cell) {
    return CELL_WORD.matcher(line).region(cell.end(), line.length()).lookingAt()
        || SYMMETRIC_BEFORE.matcher(line.substring(Math.max(0, cell.start() - 40), cell.start())).find();
  }

  /** {@code Li–S cells}, {@code lithium-oxygen battery}; not {@code Li–In cells}, of an alloy. */
  private List<CellMention> dashed(String line, CellLayers layers) {
    List<CellMention> cells = new ArrayList<>();
    Matcher dash = DASH.matcher(line);
    while (dash.find()) {
      int start = wordStart(line, dash.start());
      int end = layerEnd(line, dash.end(), Joint.SLASH, layers);
      CellMention cell = new CellMention(start, end, List.of(layers.layer(start, dash.start(), true), layers.layer(dash.end(), end, true)));
      boolean electrodes = cell.layers().stream().allMatch(CellLayers::isElectrode);
      if (start < dash.start() && electrodes && names.named(line.substring(start, end)).isEmpty()
          && CELL_WORD.matcher(line).region(end, line.length()).lookingAt()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static int wordStart(String line, int end) {
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static List<CellMention> symmetric(String line, CellLayers layers) {
    List<CellMention> cells = new ArrayList<>();
    Matcher matcher = SYMMETRIC.matcher(line);
    while (matcher.find()) {
      String group = matcher.group("before") != null ? "before" : "behind";
      MaterialMention electrode = layers.layer(matcher.start(group), matcher.end(group), true);
      cells.add(new CellMention(matcher.start(), matcher.end(), List.of(electrode, electrode)));
    }
    return cells;
  }
}
