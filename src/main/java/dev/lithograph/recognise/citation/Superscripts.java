package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code conductivity.⁴⁵}, {@code Kim et al.⁴⁵⁻⁴⁷}, {@code batteries¹⁻³,⁵}, also where it is stuck to an exponent or a charge:
 * {@code mAh g⁻¹⁴⁵}, {@code Li⁺¹²}.
 *
 * @param last number of references; what is greater is none
 */
record Superscripts(int last) implements Style {
  private static final String DIGIT = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";
  private static final Pattern RUN = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻](?:[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]|[,;–-]\\s?(?=" + DIGIT + "))*+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d.\\])%]*+$");
  private static final Pattern NUMERAL = Pattern.compile("(?:\\d+[.,])?\\d+");
  private static final Pattern LENGTH = Pattern.compile("[kdcmnµμp]?m|Å|inch|in");
  /** {@code 0.5} of {@code 0.5mAcm⁻²}. */
  private static final Pattern NUMBER = Pattern.compile("^\\d+(?:[.,]\\d+)?(?=\\p{L})");
  /** Words that begin like a formula but are units. */
  private static final Pattern UNIT =
      Pattern.compile("[SVKWAJFCNΩMTL]|[SAVΩWJ][cmkn]?m|Pa|Ah|Wh|Hz|Ohm|[kMGmµμn]?(?:Pa|Wh|Ah|Hz|J|W|V|A|S|Ω|F|C|K|N)|\\p{Ll}.*");
  private static final Pattern ANION_OF_TWO_CHARGES = Pattern.compile("O|S|Se|Te|O2|S2|CO3|SO4|HPO4|PO4");
  private static final Pattern FACTOR = Pattern.compile(".?[×·*]\\s?");
  /** {@code 10⁻²²³⁹}: no power of ten has three digits. */
  private static final Pattern LONG_EXPONENT = Pattern.compile("-\\d{3,4}");
  private static final Pattern VARIABLE = Pattern.compile("\\p{L}|sp|dsp");

  @Override
  public List<Marker> in(Line line) {
    List<Marker> markers = new ArrayList<>();
    Matcher run = RUN.matcher(line.value());
    while (run.find()) {
      marker(line, run.start(), run.end()).ifPresent(markers::add);
    }
    return markers;
  }

  private Optional<Marker> marker(Line line, int start, int end) {
    String run = line.level().substring(start, end);
    OptionalInt lead = isFollowedByItsWord(line, start, end) ? OptionalInt.empty() : lead(line, start, run);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int from = start + lead.getAsInt();
    while (lead.getAsInt() > 0 && from < end && ",; ".indexOf(line.at(from)) >= 0) {
      from++;
    }
    if (!NumberList.matches(line.level().substring(from, end))) {
      return Optional.empty();
    }
    List<Pointer> numbers = NumberList.read(line, from, end);
    boolean listed = numbers.stream().allMatch(pointer -> pointer instanceof Pointer.ByNumber number && number.last() <= last);
    return listed ? Optional.of(new Marker(from, end, numbers)) : Optional.empty();
  }

  /** {@code ⁷Li}, {@code ¹³C}; only behind the end of a clause may a word follow without a space. */
  private static boolean isFollowedByItsWord(Line line, int start, int end) {
    if (!Character.isLetter(line.at(end))) {
      return false;
    }
    boolean word = Character.isLetter(line.at(end + 1)) && Character.isLetter(line.at(end + 2));
    return !word || ".,;:".indexOf(line.at(start - 1)) < 0;
  }

  /** How many characters of {@code run} are an exponent or a charge of what stands before; empty where all are. */
  private OptionalInt lead(Line line, int start, String run) {
    String word = word(line, start);
    int plus = run.lastIndexOf('+');
    if (plus >= 0) {
      return rest(run, plus + 1);
    }
    if (run.startsWith("-")) {
      return behindSign(word, run);
    }
    if (run.endsWith("-") || start == 0) {
      return OptionalInt.empty();
    }
    return behindWord(line, start, word, run);
  }

  private static OptionalInt behindSign(String word, String run) {
    if (word.endsWith("10") && LONG_EXPONENT.matcher(run).matches()) {
      return rest(run, 2);
    }
    if (word.isEmpty() || NUMERAL.matcher(word).matches() || run.length() < 2) {
      return OptionalInt.empty();
    }
    boolean exponent = UNIT.matcher(NUMBER.matcher(word).replaceFirst("")).matches()
        && run.charAt(1) >= '1' && run.charAt(1) <= '4';
    return exponent ? rest(run, 2) : run.equals("-1") ? OptionalInt.empty() : rest(run, 1);
  }

  private static OptionalInt behindWord(Line line, int start, String word, String run) {
    if (LENGTH.matcher(word).matches() && (run.charAt(0) == '2' || run.charAt(0) == '3')) {
      return rest(run, 1);
    }
    if (ANION_OF_TWO_CHARGES.matcher(word).matches() && run.length() > 2 && run.charAt(1) == '-') {
      return rest(run, 2);
    }
    boolean digit = run.length() == 1;
    boolean power = NUMERAL.matcher(word).matches()
        && (digit || word.equals("10") || FACTOR.matcher(line.before(start - word.length(), 2)).matches());
    return power || digit && VARIABLE.matcher(word).matches() ? OptionalInt.empty() : OptionalInt.of(0);
  }

  private static OptionalInt rest(String run, int lead) {
    return lead < run.length() ? OptionalInt.of(lead) : OptionalInt.empty();
  }

  /** What the run is stuck to. */
  private static String word(Line line, int start) {
    Matcher word = WORD.matcher(line.before(start, 30));
    return word.find() ? word.group() : "";
  }
}
