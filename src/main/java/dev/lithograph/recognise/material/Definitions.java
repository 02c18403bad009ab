package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.ElectrodeNames;
import dev.lithograph.chemistry.Families;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the definitions of abbreviations that one text holds. */
final class Definitions {
  private static final int LONGEST_IN_BRACKETS = 160;
  private static final int LONGEST_BEFORE = 140;
  private static final int LONGEST_WORD = 40;
  private static final int WORDS_OF_VARIANT = 5;
  /** Names of this length need not be spelled by the letters of their abbreviation; behind shorter ones a maker may stand. */
  private static final int SHORTEST_SYSTEMATIC_NAME = 16;

  private static final String WORD = "([\\[\\p{L}\\d][\\p{L}\\d\\[\\]()@.+/-]{0,18}[\\]\\p{L}\\d)])";
  private static final String BEGINS = "(?<![^\\s(\\[“\"';,])";
  private static final Pattern DOPED = Pattern.compile("(?<!un)(?<!un-)(?:doped|substituted) $|\\bcontaining $");
  private static final Pattern LAST_WORD = Pattern.compile(BEGINS + WORD + " ?$");
  private static final Pattern RELATIVE_OF =
      Pattern.compile("\\b(?:analogs?|analogues?|counterparts?|cousins?|relatives?|derivatives?|variants?) (?:of|to) (?:the )?$");
  private static final Pattern EQUATED = Pattern.compile(BEGINS + WORD + " ?(?:=|:|≡|stands for|denotes|refers to|is) ?");
  private static final Pattern END_OF_EQUATED = Pattern.compile("[,;:.=](?: |$)| \\[\\d|\\((?=[A-Z]{2})");
  private static final String CALLING = "(?:denoted|labell?ed|named|termed|called|designated|abbreviated|referred to|hereafter|"
      + "hereinafter|henceforth|marked|coded|abbr\\.)";
  private static final Pattern CALLING_BEFORE = Pattern.compile("\\b" + CALLING + "(?: as| by| to)? [“\"'‘]?$");
  private static final Pattern CALLED =
      Pattern.compile("\\b" + CALLING + "(?: simply)?(?: (?:as|by|to))?:? ?[“\"'‘]?" + WORD);
  private static final Pattern ANOTHER = Pattern.compile("[”\"'’]?(?:,|,? and|,? or) (?:to |as )?[“\"'‘]?" + WORD);
  private static final Pattern INTRODUCTION = Pattern.compile("^(?:(?:i\\.e\\.,?|namely|short|" + CALLING + ")(?: as| to)? )+");

  /** What is no name of a method, of a temperature, of a unit. */
  static final Pattern CODE = Pattern.compile("(?!(?:EIS|DSC|TGA|XRD|SEM|TEM|XPS|NMR|LSV|FTIR|RT|DC|AC|SI|ESI|CCD"
      + "|CE|ICE|DFT|MD|ASR|ALD|CVD|PVD|PLD|RF|UV|LCA|FEM|UHS"
      + "|ESW|CV|OCV|SOC|SEI|CEI|SE|LE|LIBs?|LMBs?|ASSBs?|SSBs?|ASSLBs?"
      + "|SSLBs?)$)[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-@]?\\d{1,3}|-[A-Z]\\w{0,5})?");
  /** {@code of ceramic pellets (SL3)}: one of a series, of whatever was spoken of. */
  private static final String SHAPE_ALONE = "(?!(?:(?:of|the|an?|in|for|with|by|from|to|and|or|on|these|our|both|all|as-[a-z]+"
      + "|sintered|dense|ceramic|obtained|prepared) )*(?:ceramic |sintered |dense )?(?:pellet|film|ceramic)s? ?$)";
  private static final Pattern CODED = Pattern.compile("(?<![\\p{L}\\d-])(?<words>" + SHAPE_ALONE
      + "(?:(?!(?:of|the|an?|in|for|with|by|from|to|and|or|on) )[\\p{L}\\d-]+ ){0,2}(?:electrolyte|membrane|composite"
      + "|ceramic|polymer|gel"
      + "|ionogel|film|pellet|blend|(?:Q?S|C|Q)?SE|[GCS]PE)s?(?: (?:with|containing|made of|comprising"
      + "|based on) [^,;()]{3,40})?) ?$");

  private static final Pattern NAME_IN_BRACKETS = Pattern.compile(" \\([^()]{2,20}\\) $");

  private final String text;
  private final Meanings meanings;
  private final Map<Integer, Formula> formulasByStart = new HashMap<>();
  private final Map<Integer, Formula> formulasByEnd = new HashMap<>();
  private final List<FormulaGrammar.Found> formulas;
  private final List<Dictionary.Found<Material>> named;
  private final MaterialNames names;
  private final List<Definition> found = new ArrayList<>();

  private Definitions(String text, MaterialNames names) {
    this.text = text;
    this.names = names;
    this.meanings = new Meanings(names);
    this.named = names.in(FoldedText.of(text));
    this.formulas = FormulaScanner.in(text);
    for (FormulaGrammar.Found formula : formulas) {
      formulasByStart.put(formula.start(), formula.formula());
      formulasByEnd.put(formula.end(), formula.formula());
    }
  }

  static Definitions in(String text, MaterialNames names) {
    Definitions definitions = new Definitions(text, names);
    definitions.inBrackets();
    definitions.equated();
    definitions.called();
    return definitions;
  }

  List<Definition> all() {
    return found;
  }

  /** Every formula of the text, whether it is a definition or not, and those that names of cathodes count out. */
  Stream<Formula> formulas() {
    return Stream.concat(formulas.stream().map(FormulaGrammar.Found::formula), IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) == 'N').mapToObj(i -> ElectrodeNames.at(text, i)).flatMap(Optional::stream)
        .map(FormulaGrammar.Found::formula));
  }

  private void inBrackets() {
    for (int open = 1; open < text.length(); open++) {
      if (text.charAt(open) == '(' || text.charAt(open) == '[') {
        int close = closing(open);
        if (close > open + 1) {
          List<String> pieces =
              Arrays.stream(text.substring(open + 1, close).split("[,;] |;")).map(piece -> unquoted(piece.strip())).toList();
          abbreviationInside(pieces, open);
          abbreviationBefore(pieces.getFirst(), open);
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

  private static String unquoted(String piece) {
    return piece.replaceAll("^[“\"'‘]|[”\"'’]$", "");
  }

  /** {@code Li7La3Zr2O12 (LLZO)}, {@code a garnet (LLZO, Li7La3Zr2O12)}. */
  private void abbreviationInside(List<String> pieces, int open) {
    Optional<Abbreviation> abbreviation = pieces.stream()
        .flatMap(piece -> Abbreviation.of(unquoted(INTRODUCTION.matcher(piece).replaceFirst("").strip())).stream()).findFirst();
    Optional<Formula> inside = pieces.stream().flatMap(piece -> FormulaGrammar.parse(piece).stream()).findFirst();
    if (abbreviation.isPresent() && inside.isPresent()) {
      found.add(meanings.of(abbreviation.get(), inside.get()));
    } else {
      abbreviation.ifPresent(word -> standsFor(word, open));
    }
  }

  /** What stands before the bracket at {@code open} is what {@code abbreviation} in it stands for. */
  private void standsFor(Abbreviation abbreviation, int open) {
    int end = text.charAt(open - 1) == ' ' ? open - 1 : open;
    Formula formula = formulasByEnd.get(end);
    if (formula != null) {
      if (!isOfAnotherFamily(abbreviation, formula, end)) {
        found.add(meanings.of(abbreviation, formula));
      }
      return;
    }
    int from = phraseStart(end);
    Optional<String> ending = named.stream().filter(name -> name.end() == end).findFirst()
        .map(name -> text.substring(name.start(), end));
    if (ending.filter(name -> isPart(name, abbreviation.word())).isPresent()) {
      String before = text.substring(from, end).strip();
      found.add(meanings.variant(abbreviation, abbreviation.spelledAtEndOf(before).orElseGet(() -> lastWords(before))));
      return;
    }
    Optional<String> spelled = abbreviation.spelledAtEndOf(text.substring(from, end));
    if (spelled.filter(words -> CALLING_BEFORE.matcher(text.substring(from, end - words.length())).find()).isPresent()) {
      found.add(meanings.variant(abbreviation, spelled.get()));
      return;
    }
    spelled
        .or(() -> ending.filter(name -> name.length() >= SHORTEST_SYSTEMATIC_NAME && !isOneOf(name, abbreviation)))
        .ifPresentOrElse(words -> found.add(meanings.of(abbreviation, words, ending)), () -> coded(abbreviation, from, open));
  }

  /** {@code nitrogen-doped Li3PO4 (LiPON)}: what doping has made something else of. */
  private boolean isOfAnotherFamily(Abbreviation abbreviation, Formula formula, int end) {
    boolean doped = DOPED.matcher(text.substring(phraseStart(end), end - formula.asPrinted().length())).find();
    return doped && names.named(abbreviation.word()).flatMap(Material::family)
        .filter(family -> Families.of(formula).filter(its -> its.term().equals(family)).isEmpty()).isPresent();
  }

  /** {@code the composite with 50 wt% of LLZTO (PL50)}: a name for an electrolyte that its letters do not spell. */
  private void coded(Abbreviation code, int from, int open) {
    Matcher made = CODED.matcher(text).region(from, open);
    boolean only = CODE.matcher(code.word()).matches() && names.named(code.singular()).isEmpty();
    if (only && text.startsWith(" (", open - 1) && made.find()) {
      found.add(meanings.variant(code, text.substring(withMaterial(from, made.start("words")), made.end("words"))));
    }
  }

  /** {@code a coated Li3InCl6 (LIC) solid electrolyte (LIC-C)}: from what it is made of, which a bracket may follow. */
  private int withMaterial(int from, int start) {
    Matcher behind = NAME_IN_BRACKETS.matcher(text.substring(from, start));
    int end = behind.find() ? from + behind.start() : start - 1;
    return Optional.ofNullable(formulasByEnd.get(end)).map(formula -> end - formula.asPrinted().length())
        .or(() -> named.stream().filter(name -> name.end() == end).findFirst().map(Dictionary.Found::start)).orElse(start);
  }

  private static String lastWords(String words) {
    String[] split = words.split(" ");
    return String.join(" ", Arrays.asList(split).subList(Math.max(0, split.length - WORDS_OF_VARIANT), split.length));
  }

  /** Where what is said right before {@code end} may begin: behind the sentence before, and behind other brackets in a list. */
  private int phraseStart(int end) {
    int sentence = Math.max(Math.max(0, end - LONGEST_BEFORE), Sentence.around(text, end, end).start());
    int listed = text.substring(sentence, end).lastIndexOf("), ");
    return listed < 0 ? sentence : sentence + listed + 2;
  }

  private static boolean isPart(String name, String word) {
    return name.length() > 2 && name.length() < word.length() && word.contains(name);
  }

  /** {@code LLZO (Li7La3Zr2O12)}, {@code PEO (poly(ethylene oxide))}. */
  private void abbreviationBefore(String first, int open) {
    Matcher before = LAST_WORD.matcher(text.substring(Math.max(0, open - LONGEST_WORD), open));
    Optional<Abbreviation> abbreviation = before.find() ? Abbreviation.of(before.group(1)) : Optional.empty();
    Optional<Formula> formula = FormulaGrammar.parse(first);
    boolean rest = text.charAt(open - 1) != ' ' && formula.filter(f -> f.composition().elements().size() < 3).isPresent();
    boolean member = abbreviation.filter(word -> isOfClass(word) || isRelative(word, open)).isPresent();
    boolean share = Character.isDigit(text.charAt(open - 1)) && formula.filter(f -> f.parts().size() > 1).isPresent();
    if (abbreviation.isPresent() && formula.isPresent() && !rest && !share && !member) {
      found.add(meanings.of(abbreviation.get(), formula.get()));
    } else if (abbreviation.filter(word -> word.isSpelledBy(first)).isPresent()) {
      found.add(meanings.of(abbreviation.get(), first, Optional.empty()));
    }
  }

  /** {@code the sodium analogue of LGPS (Na10SnP2S12)}. */
  private boolean isRelative(Abbreviation word, int open) {
    int start = text.lastIndexOf(word.word(), open);
    return start > 0 && RELATIVE_OF.matcher(text).region(Math.max(0, start - LONGEST_WORD), start).find();
  }

  /** {@code a doped SE (Li6PS5Cl)}: which member of a class is meant there, and not what the class is. */
  private boolean isOfClass(Abbreviation abbreviation) {
    return Stream.of(abbreviation.word(), abbreviation.singular()).flatMap(word -> names.named(word).stream())
        .anyMatch(material -> material.role() == Role.ELECTROLYTE_FAMILY);
  }

  /** {@code LLZO = Li7La3Zr2O12}, {@code LLZO: Li7La3Zr2O12}, {@code PEO: poly(ethylene oxide)}. */
  private void equated() {
    Matcher matcher = EQUATED.matcher(text);
    int place = 0;
    while (matcher.find(place)) {
      place = matcher.end(1);
      int end = matcher.end();
      Abbreviation.of(matcher.group(1)).ifPresent(abbreviation -> equated(abbreviation, end));
    }
  }

  private void equated(Abbreviation abbreviation, int start) {
    String behind = text.substring(start, Math.min(text.length(), start + LONGEST_BEFORE));
    String words = END_OF_EQUATED.split(behind, 2)[0].strip();
    Formula formula = formulasByStart.get(start);
    if (formula != null) {
      found.add(meanings.of(abbreviation, formula));
    } else if (abbreviation.isSpelledBy(words)) {
      found.add(meanings.of(abbreviation, words, Optional.empty()));
    }
  }

  /** {@code ..., denoted as PHL}: the last formula of the sentence before, else its last known name. */
  private void called() {
    Matcher matcher = CALLED.matcher(text);
    int place = 0;
    while (matcher.find(place)) {
      place = matcher.start() + 1;
      int end = matcher.start();
      List<Abbreviation> called = listed(matcher.group(1), matcher.end());
      int from = Sentence.around(text, end, end).start();
      for (int i = 0; i < called.size(); i++) {
        found.addAll(called.size() == 1 ? List.of(called(called.get(i), from, end)) : oneOfSeveral(called, i, from, end));
      }
    }
  }

  /** {@code PL-0}, {@code PL-5 and PL-10}: the names in a list that begins with {@code first} and goes on at {@code end}. */
  private List<Abbreviation> listed(String first, int end) {
    List<Abbreviation> names = new ArrayList<>(Abbreviation.of(closed(first)).stream().toList());
    Matcher next = ANOTHER.matcher(text).region(end, text.length());
    while (!names.isEmpty() && next.lookingAt() && Abbreviation.of(closed(next.group(1))).isPresent()) {
      names.add(Abbreviation.of(closed(next.group(1))).get());
      next.region(next.end(), text.length());
    }
    return names;
  }

  /**
   * One of several names: of as many formulas the one at its place, else of a sample that differs from the others in something
   * that their common description does not say.
   */
  private List<Definition> oneOfSeveral(List<Abbreviation> called, int place, int from, int to) {
    List<FormulaGrammar.Found> told = formulas.stream().filter(f -> f.start() >= from && f.end() <= to).toList();
    if (told.size() == called.size()) {
      return List.of(meanings.of(called.get(place), told.get(place).formula()));
    }
    boolean known = told.size() == 1 || named.stream().anyMatch(name -> name.start() >= from && name.end() <= to);
    return told.size() > 1 || !known ? List.of() : List.of(new Definition(called.get(place).singular(),
        text.substring(from, to).strip(), Optional.empty(), Optional.empty(), true, true));
  }

  /** Without a last bracket that was opened before the word. */
  private static String closed(String word) {
    return word.endsWith(")") && word.indexOf('(') < 0 ? word.substring(0, word.length() - 1) : word;
  }

  private Definition called(Abbreviation abbreviation, int from, int to) {
    List<FormulaGrammar.Found> told = formulas.stream().filter(f -> f.start() >= from && f.end() <= to).toList();
    List<Dictionary.Found<Material>> known = named.stream().filter(n -> n.start() >= from && n.end() <= to).toList();
    if (told.isEmpty() && known.size() == 1 && isOneOf(printed(known.getFirst()), abbreviation)) {
      return meanings.variant(abbreviation, printed(known.getFirst()));
    }
    Optional<Formula> formula = told.isEmpty() ? Optional.empty() : Optional.of(told.getLast().formula());
    return new Definition(abbreviation.singular(), text.substring(from, to).strip(), formula, onlyMaterial(told, known), true,
        told.size() + known.size() > 1);
  }

  /** {@code a quasi-solid-state electrolyte, denoted as MX-DOL}: a name for one of a class, and not for the class. */
  private boolean isOneOf(String known, Abbreviation code) {
    return names.named(known).filter(material -> material.role() == Role.ELECTROLYTE_FAMILY).isPresent()
        && names.named(code.singular()).isEmpty() && !code.isSpelledBy(known);
  }

  private String printed(Dictionary.Found<Material> name) {
    return text.substring(name.start(), name.end());
  }

  /** The one material that is named; none of a composite of several. */
  private Optional<Material> onlyMaterial(List<FormulaGrammar.Found> told, List<Dictionary.Found<Material>> known) {
    if (told.isEmpty()) {
      return known.size() == 1 ? Optional.of(known.getFirst().meanings().getFirst()) : Optional.empty();
    }
    FormulaGrammar.Found formula = told.getFirst();
    boolean within = known.stream().allMatch(name -> name.start() >= formula.start() && name.end() <= formula.end());
    return told.size() == 1 && within ? names.of(formula.formula()) : Optional.empty();
  }
}
