package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definitions of abbreviations that one text holds. */
final class Definitions {
  private static final int LONGEST_IN_BRACKETS = 160;
  private static final int LONGEST_BEFORE = 140;
  /** Names of this length need not be spelled by the letters of their abbreviation; behind shorter ones a maker may stand. */
  private static final int SHORTEST_SYSTEMATIC_NAME = 16;
  private static final String WORD = "[\\[\\p{L}\\d][\\p{L}\\d\\[\\]()@.+/-]{0,18}[\\]\\p{L}\\d)]";
  private static final Pattern LAST_WORD = Pattern.compile("(?<![^\\s(\\[“\"'])(" + WORD + ") ?$");
  private static final Pattern EQUATED = Pattern.compile("(?<![^\\s(\\[“\"';,])(" + WORD + ") ?(?:=|:|≡|stands for|denotes|refers to|is) ?");
  private static final Pattern CALLED = Pattern.compile("\\b(?:denoted|labell?ed|named|termed|called|designated|abbreviated|referred to"
      + "|hereafter|hereinafter|henceforth|hereinafter|marked|coded|abbr\\.|abbreviation:)(?: simply)?(?: (?:as|by|to))?:? ?[“\"'‘]?("
      + WORD + ")");
  private static final Pattern ANOTHER = Pattern.compile("[”\"'’]?(?:,| and| or) [“\"'‘]?[A-Z0-9][\\w-]*\\b");
  private static final Pattern INTRODUCTION = Pattern.compile(
      "^(?:i\\.e\\.,? |hereafter |henceforth |hereinafter |denoted (?:as )?|labell?ed (?:as )?|abbreviated (?:as )?|named |namely |termed |"
          + "referred to as |called |designated (?:as )?|abbr\\.? |short )+");
  private static final Pattern MATERIAL_HEAD = Pattern.compile(
      "(?:[a-z]{3,}(?:ide|phate|nate|rate|cate|late|tate|ite|ane|ene)|electrolyte|composite|membrane|ceramic|glass|polymer|gel|salt|liquid|"
          + "solvent|acid|fib(?:er|re)|nanowire|garnet|alloy)s?");
  private static final Pattern NO_MATERIAL = Pattern.compile("(?:substrate|climate|separate|illustrate|temperate|site|composite (?:cathode|anode))s?");

  private static final Pattern SEVERAL = Pattern.compile(" and | or | with |, |/|\\+");

  private final String text;
  private final MaterialNames names;
  private final Map<Integer, FormulaGrammar.Found> formulasByStart = new TreeMap<>();
  private final Map<Integer, FormulaGrammar.Found> formulasByEnd = new TreeMap<>();
  private final List<Dictionary.Found<Material>> named;
  private final List<Definition> found = new ArrayList<>();

  private Definitions(String text, MaterialNames names) {
    this.text = text;
    this.names = names;
    this.named = names.in(FoldedText.of(text));
    for (FormulaGrammar.Found formula : FormulaScanner.in(text)) {
      formulasByStart.put(formula.start(), formula);
      formulasByEnd.put(formula.end(), formula);
    }
  }

  static List<Definition> in(String text, MaterialNames names) {
    Definitions definitions = new Definitions(text, names);
    definitions.inBrackets();
    definitions.equated();
    definitions.called();
    return definitions.found;
  }

  private void inBrackets() {
    for (int open = 0; open < text.length(); open++) {
      if (text.charAt(open) == '(' || text.charAt(open) == '[') {
        int close = closing(open);
        if (close > open + 1) {
          inBrackets(open, close);
        }
      }
    }
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST_IN_BRACKETS); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void inBrackets(int open, int close) {
    String content = text.substring(open + 1, close);
    List<String> pieces = Arrays.stream(content.split("[,;] |;")).map(piece -> unquoted(piece.strip())).toList();
    Optional<Formula> formulaInside = pieces.stream().flatMap(piece -> FormulaGrammar.parse(piece).stream()).findFirst();
    for (String piece : pieces) {
      String word = INTRODUCTION.matcher(piece).replaceFirst("");
      Optional<Abbreviation> abbreviation = Abbreviation.of(unquoted(word.strip()));
      if (abbreviation.isPresent()) {
        if (formulaInside.isPresent()) {
          define(abbreviation.get(), formulaInside.get());
        } else {
          standsFor(abbreviation.get(), open);
        }
        break;
      }
    }
    Matcher before = LAST_WORD.matcher(text.substring(Math.max(0, open - 40), open));
    if (before.find()) {
      Optional<Abbreviation> abbreviation = Abbreviation.of(before.group(1));
      Optional<FormulaGrammar.Found> formula = formulaAt(open + 1);
      boolean glued = text.charAt(open - 1) != ' ' && formula.filter(f -> f.formula().composition().elements().size() < 3).isPresent();
      if (abbreviation.isPresent() && !glued && formula.filter(f -> endsPiece(f.end())).isPresent()) {
        define(abbreviation.get(), formula.get().formula());
      } else if (abbreviation.filter(a -> a.isSpelledBy(pieces.getFirst())).isPresent()) {
        define(abbreviation.get(), pieces.getFirst(), names.named(pieces.getFirst()));
      }
    }
  }

  /** Without a last bracket that was opened before the word. */
  private static String closed(String word) {
    return word.endsWith(")") && word.indexOf('(') < 0 ? word.substring(0, word.length() - 1) : word;
  }

  private static String unquoted(String piece) {
    return piece.replaceAll("^[“\"'‘]|[”\"'’]$", "");
  }

  private boolean endsPiece(int end) {
    return end >= text.length() || " ,;)]=".indexOf(text.charAt(end)) >= 0;
  }

  private Optional<FormulaGrammar.Found> formulaAt(int start) {
    return Optional.ofNullable(formulasByStart.get(start));
  }

  /** {@code abbreviation} stands in brackets that open at {@code open}: what stands before them is what it stands for. */
  private void standsFor(Abbreviation abbreviation, int open) {
    int end = open;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    FormulaGrammar.Found formula = formulasByEnd.get(end);
    if (formula != null) {
      define(abbreviation, formula.formula());
      return;
    }
    String before = text.substring(Math.max(Math.max(0, end - LONGEST_BEFORE), Sentence.around(text, end, end).start()), end);
    Optional<String> words = abbreviation.spelledAtEndOf(before);
    int nameEnd = end;
    Optional<Dictionary.Found<Material>> name = named.stream().filter(n -> n.end() == nameEnd).findFirst();
    if (words.isPresent()) {
      boolean oneThing = !SEVERAL.matcher(words.get()).find();
      Optional<Material> known = names.named(words.get()).or(() -> own(abbreviation, words.get())).or(() -> name
          .filter(n -> oneThing && 2 * (n.end() - n.start()) >= words.get().length()).map(n -> n.meanings().getFirst()));
      define(abbreviation, words.get(), known);
    } else if (name.filter(n -> n.end() - n.start() >= SHORTEST_SYSTEMATIC_NAME).isPresent()) {
      define(abbreviation, text.substring(name.get().start(), end), Optional.of(name.get().meanings().getFirst()));
    }
  }

  /** {@code LLZO = Li7La3Zr2O12}, {@code LLZO: Li7La3Zr2O12}, {@code PEO: poly(ethylene oxide)}. */
  private void equated() {
    Matcher matcher = EQUATED.matcher(text);
    int place = 0;
    while (matcher.find(place)) {
      place = matcher.end(1);
      Optional<Abbreviation> abbreviation = Abbreviation.of(matcher.group(1));
      if (abbreviation.isPresent()) {
        Optional<FormulaGrammar.Found> formula = formulaAt(matcher.end());
        String words = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + LONGEST_BEFORE + 1)).split("[,;:.=](?: |$)| \\[\\d|\\((?=[A-Z]{2})", 2)[0].strip();
        if (formula.isPresent()) {
          define(abbreviation.get(), formula.get().formula());
        } else if (words.length() <= LONGEST_BEFORE && abbreviation.get().isSpelledBy(words)) {
          define(abbreviation.get(), words, names.named(words));
        }
      }
    }
  }

  /** {@code ..., denoted as PHL}: the last formula of the sentence before, else its last known name. */
  private void called() {
    Matcher matcher = CALLED.matcher(text);
    int place = 0;
    while (matcher.find(place)) {
      place = matcher.start() + 1;
      Optional<Abbreviation> abbreviation = Abbreviation.of(closed(matcher.group(1)));
      boolean oneOfSeveral = ANOTHER.matcher(text).region(matcher.end(), text.length()).lookingAt();
      if (abbreviation.isPresent() && !oneOfSeveral) {
        int from = Sentence.around(text, matcher.start(), matcher.start()).start();
        List<FormulaGrammar.Found> formulas =
            formulasByEnd.values().stream().filter(f -> f.start() >= from && f.end() <= matcher.start()).toList();
        List<Dictionary.Found<Material>> known =
            named.stream().filter(n -> n.start() >= from && n.end() <= matcher.start()).toList();
        Optional<Formula> formula = formulas.isEmpty() ? Optional.empty() : Optional.of(formulas.getLast().formula());
        found.add(new Definition(abbreviation.get().singular(), text.substring(from, matcher.start()).strip(), formula,
            onlyMaterial(formulas, known), true));
      }
    }
  }

  /** The one material that is named; none of a composite of several. */
  private Optional<Material> onlyMaterial(List<FormulaGrammar.Found> formulas, List<Dictionary.Found<Material>> known) {
    if (formulas.isEmpty()) {
      return known.size() == 1 ? Optional.of(known.getFirst().meanings().getFirst()) : Optional.empty();
    }
    FormulaGrammar.Found formula = formulas.getFirst();
    boolean alone = formulas.size() == 1 && known.stream().allMatch(n -> n.start() >= formula.start() && n.end() <= formula.end());
    return alone ? names.of(formula.formula()) : Optional.empty();
  }

  private void define(Abbreviation abbreviation, Formula formula) {
    Optional<Material> material = names.of(formula).or(() -> names.named(abbreviation.word())
        .filter(known -> names.formula(known).map(pure -> isVariant(formula, pure)).orElse(true)));
    found.add(new Definition(abbreviation.singular(), formula.asPrinted(), Optional.of(formula), material, true));
  }

  /** Whether {@code formula} holds every element of {@code pure}, with dopants perhaps. */
  private static boolean isVariant(Formula formula, Formula pure) {
    return formula.composition().elements().containsAll(pure.composition().elements());
  }

  /** What the catalogue knows the abbreviation as, where the words that the document gives it are of its names. */
  private Optional<Material> own(Abbreviation abbreviation, String words) {
    return names.named(abbreviation.word()).filter(known -> shareWord(known, words));
  }

  private void define(Abbreviation abbreviation, String words, Optional<Material> material) {
    Optional<Material> meant = material.or(() -> own(abbreviation, words));
    String head = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean chemical = MATERIAL_HEAD.matcher(head).matches() && !NO_MATERIAL.matcher(head).matches();
    found.add(new Definition(abbreviation.singular(), words, Optional.empty(), meant, meant.isPresent() || chemical));
  }

  private static boolean shareWord(Material material, String words) {
    List<String> known = MaterialNames.words(material);
    return Arrays.stream(FoldedText.of(words).toString().toLowerCase(Locale.ROOT).split("[ ()\\[\\],/-]+"))
        .anyMatch(word -> word.length() > 2 && known.contains(word));
  }
}
