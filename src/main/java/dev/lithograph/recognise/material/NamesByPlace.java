package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.FormulaGrammar;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of samples in one text that nothing tells of but their place: before the words cathode and electrolyte, behind the word
 * for what they are. Each means no more than these words.
 */
final class NamesByPlace {
  /** {@code the ionogel IG-20}. */
  private static final Pattern APPOSED = Pattern.compile("(?<noun>electrolyte|membrane|ionogel|gel|film|composite|pellet|blend"
      + "|ceramic)s? (?<code>[A-Z][A-Za-z]{0,7}-?\\d{1,3})(?![\\p{L}\\d.%])");
  private static final Pattern NUMBERED = Pattern.compile("(?<![\\p{L}\\d.-])([A-Z][A-Za-z]{0,7}-?)\\d{1,3}(?![\\p{L}\\d.%-])");
  /** {@code (SI-n, where n = 5, 10 and 15 kDa)}, {@code CPE-x, in which x is the share of LLZTO}. */
  private static final Pattern SERIES = Pattern.compile("(?<![\\p{L}\\d@&/|.-])(?<letters>[A-Z][A-Za-z]{0,6}-?)"
      + "\\$?(?<number>[nxyzm])\\$?"
      + "(?![\\p{L}\\d])(?=[^.;]{0,40}(?<![\\p{L}\\d])\\k<number>\\$? ?(?:= ?\\d|(?:is|being|refers to|represents|denotes"
      + "|stands for|indicates) ))");
  /** {@code the LRCo10@5LN cathode}. */
  private static final Pattern CATHODE = Pattern.compile("(?<![\\p{L}\\d@&/"
      + "|-])([A-Z][\\p{L}\\d]{1,12}(?:[@&-][\\p{L}\\d]{1,8}){0,2})"
      + "(?: composite| active)? (?:cathodes?|positive electrodes?)(?![\\p{L}-])");
  /** {@code the HE-LPSBr electrolyte}, {@code LSPS-O SSE}, {@code XPE-2 full cells}. */
  private static final Pattern ELECTROLYTE = Pattern.compile("(?<![\\p{L}\\d@&/|.-])"
      + "([A-Z][\\p{L}\\d]{0,12}(?:[@&-][A-Z\\d][\\p{L}\\d]{0,12}){0,2})(?: (?:solid|solid-state|gel|polymer|composite))*"
      + "(?: (?:electrolytes?|membranes?|Q?S?SEs?|[GCS]PEs?)|(?: symmetric| full)(?: coin| pouch)? cells?)(?![\\p{L}-])");
  private static final Pattern JOINT = Pattern.compile("[@&-]");
  private static final int SHORTEST_CODE = 3;
  /** {@code ASSLMB}: what has a cathode. */
  private static final Pattern BATTERY = Pattern.compile("[A-Z]*[ILMS]Bs?");

  private final String text;
  private final MaterialNames names;
  private final Meanings meanings;

  NamesByPlace(String text, MaterialNames names) {
    this.text = text;
    this.names = names;
    this.meanings = new Meanings(names);
  }

  /** Codes with a number behind what they are codes of. */
  Stream<Definition> apposed() {
    return APPOSED.matcher(text).results().filter(match -> isOnlyName(match.group("code"))).map(match ->
        meanings.variant(new Abbreviation(match.group("code")), match.group("noun") + " " + match.group("code")));
  }

  /** {@code IG-40}, by its letters: what may be a code like others of the document. */
  Stream<MatchResult> numberedCodes() {
    return NUMBERED.matcher(text).results();
  }

  /** What codes begin with that are told to go on with a number. */
  Stream<String> series() {
    return SERIES.matcher(text).results().map(match -> match.group("letters"))
        .filter(letters -> letters.chars().filter(Character::isUpperCase).count() > 1
            && JOINT.splitAsStream(letters).noneMatch(this::isKnown));
  }

  Stream<Definition> cathodes() {
    return before(CATHODE, "cathode", this::isOnlyName);
  }

  Stream<Definition> electrolytes() {
    return before(ELECTROLYTE, "electrolyte", this::isOnlyCode);
  }

  private Stream<Definition> before(Pattern place, String noun, Predicate<String> isName) {
    return place.matcher(text).results().map(match -> match.group(1)).filter(isName)
        .map(name -> meanings.variant(new Abbreviation(name), name + " " + noun));
  }

  /** Not {@code PEO-LiTFSI}, which is a mixture, but {@code HE-LPSBr}, which is another material than LPSBr. */
  private boolean isOnlyCode(String word) {
    String[] parts = JOINT.split(word);
    return word.length() >= SHORTEST_CODE && word.chars().filter(Character::isUpperCase).count() > 1
        && Definitions.CODE.matcher(parts[0]).matches() && isUnknown(word) && !Arrays.stream(parts).allMatch(this::isKnown);
  }

  private boolean isOnlyName(String word) {
    return isUnknown(word) && JOINT.splitAsStream(word)
        .allMatch(part -> !part.isEmpty() && !Character.isLowerCase(part.charAt(0)) && !isKnown(part));
  }

  private boolean isUnknown(String word) {
    return Abbreviation.of(word).isPresent() && names.named(word).isEmpty() && !BATTERY.matcher(word).matches();
  }

  private boolean isKnown(String part) {
    return names.named(part).isPresent() || FormulaGrammar.parse(part).isPresent() || MaterialNames.isOneElement(part);
  }
}
