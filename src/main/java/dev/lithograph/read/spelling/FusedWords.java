package dev.lithograph.read.spelling;

import dev.lithograph.document.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts words that lost the space between them at the end of a line, where what follows tells it: {@code the
 * conductorLi3.25Ge0.25
 * P0.75S4} and {@code its ionicconductivity}, or beside an index. Words are parted nowhere else, as only a dictionary of all
 * of them could tell.
 */
public final class FusedWords {
  // What follows a seam is rarer than what stands before it, and is looked for first: a look behind at each character takes time.
  /** Before the formula of an alkali compound with a number in it. */
  private static final String FORMULA = "(?=(?:Li|Na)(?:\\d|[A-Z][a-z]?\\d)[A-Za-z0-9().]*[A-Z])(?<=\\p{Ll}{3})";
  /** Before the head of a property's name; {@code superconductivity} and {@code overcapacity} are words. */
  private static final String NAME =
      "(?=(?:conductivit(?:y|ies)|activation energ(?:y|ies)|transference number|electrolytes?|polymers?|batter(?:y|ies))\\b)"
      + "(?<=\\b(?:[Ii]onic|[Ee]lectronic|ion|bulk|total|high|low|lithium|and|the|an|of|its|with|temperature))";
  /** {@code sulfidebased} and {@code cNa3PS4}, which lost a hyphen. */
  private static final String HYPHEN = "(?:(?=based\\b)(?<=\\p{Ll}{5})"
      + "|(?=(?:Li|Na)\\d[A-Za-z0-9().]{0,30}[A-Z])(?<=(?<![\\p{L}\\d])[ctαβγ]))(?<dash>)";
  /** {@code after150 cycles}, {@code of82%}. */
  private static final String NUMBER = "(?=\\d[\\d.]*\\s?(?:cycles?|h|mAh|mA|°C|C|%)(?![\\p{L}\\d]))"
      + "(?<=\\b(?:after|over|for|at|of|to|about|than|and|with))";
  /** {@code Li10GeP2S12electrolyte}, {@code mAh g-1after}: what was set lower or higher took the space with it. */
  private static final String BEHIND_SCRIPT = "(?=(?:electrolytes?|pellets?|cathodes?|anodes?|electrodes?|batter(?:y|ies)|cells?"
      + "|membranes?|particles?|powders?|(?:Q|C)?SSEs?|[SCG]PEs?|after|and|as|at|during|for|from|has|in|is|over|show(?:s"
      + "|ed)?|to|was|exhibit(?:s|ed)?|demonstrate[sd]?|deliver(?:s|ed)?"
      + "|were"
      + "|when|with)(?![\\p{L}\\d.%]))(?<=[A-Za-z)][-–⁻¹²³]?\\d?[\\d)¹²³])";
  /** With the letters that any of them begins with first, which most characters are not or are at the beginning of a word. */
  private static final Pattern SEAM =
      Pattern.compile("(?=[LNabcept\\d])(?<=\\p{L})(?:" + FORMULA + "|" + NAME + "|" + HYPHEN + "|" + NUMBER + ")"
      + "|(?<=[\\d)¹²³])" + BEHIND_SCRIPT);

  private FusedWords() {}

  public static Text mend(Text text) {
    Matcher seam = SEAM.matcher(text.value());
    return seam.find() ? parted(text, seam.reset()) : text;
  }

  private static Text parted(Text text, Matcher seam) {
    Edits edits = new Edits(text);
    while (seam.find()) {
      edits.insert(seam.start(), seam.group("dash") == null ? ' ' : '-');
    }
    return edits.text();
  }
}
