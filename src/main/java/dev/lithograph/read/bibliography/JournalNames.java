package dev.lithograph.read.bibliography;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where the title of a paper ends and the name of its journal begins. */
final class JournalNames {
  private static final Set<String> ABBREVIATIONS = Set.of(("acad acc acta adv am anal angew ann annu appl arch assoc at bull can "
      + "cell ceram cem chem chim clean coat cogn coll collect colloid comb commun comp compos compd comput condens corros crit "
      + "cryst crystallogr curr dalton des dev eco ed edit electr electroanal electroceram electrochem electrochim electron "
      + "energ energy eng environ eur exp expr fron front fundam funct fusion gen green ind inf inorg inst int interfac "
      + "interfaces ionics iran issu ital j jom jpn kor korean kristallogr lab lett mach mag magn manuf mat mater math mech "
      + "membr metall microsc mol nachr nanotechnol nano nat natl non-cryst nucl opt org part pet phil philos phys "
      + "physicochem polym proc prod prog pure q quant quim radiat rapid recl renew rep res rev s sci scr sect semicond ser "
      + "small soc solid sol spectrosc stat stor struct subst sulfur sur surf sust sustain symp synth syst tech technol "
      + "test theor ther therm thermochim thin top trans transp trav treat univ usa vac z zeitschrift").split(" "));
  private static final Set<String> CONNECTING =
      Set.of("of", "the", "and", "&", "in", "for", "on", "für", "de", "et", "a", "an", "+");

  private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\s\\p{Ll}{2}");

  /** What stands behind {@code J.} in the names of journals. */
  private static final Pattern BEHIND_JOURNAL = Pattern.compile("\\s(?:Power Sources|Am\\. (?:Chem|Ceram)|Electrochem\\. S"
      + "|Mater\\. (?:Chem|Sci|Res)|Phys\\. (?:Chem|D)|Phys\\.:|Chem\\. (?:Phys|Soc)|Appl\\. (?:Electrochem|Polym|Phys\\.(?! Lett))"
      + "|Solid State (?:Chem|Electrochem)|Membr|Alloys|Electroanal|Energy (?:Storage|Chem)|Eur\\. Ceram|Polym\\. Sci|Colloid"
      + "|Non-Cryst|Fluorine|Mol\\. (?:Liq|Struct)|Electron\\. Mater)");

  private JournalNames() {}

  /** Whether a name that began with {@code J.} goes on at {@code from}. */
  static boolean goesOn(String entry, int from) {
    return BEHIND_JOURNAL.matcher(entry).region(from, entry.length()).lookingAt();
  }

  static boolean isAbbreviation(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return ABBREVIATIONS.contains(bare.toLowerCase(Locale.ROOT)) || bare.length() == 1 && Character.isUpperCase(bare.charAt(0));
  }

  /** Where in {@code text}, a title with the journal behind a full stop, the journal begins; 0 where the title is missing. */
  static int startAfterSentence(String text) {
    int start = text.length();
    while (start > 0) {
      int space = text.lastIndexOf(' ', start - 2);
      String word = text.substring(space + 1, start).strip();
      boolean ends = start < text.length() && endsSentence(word);
      if (ends) {
        return start;
      }
      if (!Character.isUpperCase(word.isEmpty() ? ' ' : firstLetter(word)) && !CONNECTING.contains(word)
          && !word.chars().allMatch(c -> Character.isDigit(c) || ":()-–".indexOf(c) >= 0)) {
        int boundary = Math.max(text.lastIndexOf(". "), Math.max(text.lastIndexOf("? "), text.lastIndexOf("! ")));
        return boundary > 0 ? boundary + 2 : start;
      }
      start = space + 1;
    }
    return 0;
  }

  private static boolean endsSentence(String word) {
    char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    return last == '?' || last == '!' || last == '.' && !isAbbreviation(word);
  }

  private static char firstLetter(String word) {
    return word.charAt(0) == '(' && word.length() > 1 ? word.charAt(1) : word.charAt(0);
  }

  /**
   * Where in {@code text}, a title behind the comma of the authors, the journal begins; 0 where the title is missing. Some end
   * the title with a full stop nevertheless.
   */
  static int startAfterComma(String text) {
    int sentence = sentenceEnd(text);
    if (sentence > 0) {
      return sentence;
    }
    int comma = text.lastIndexOf(", ");
    if (comma > 0 && isSection(text.substring(comma + 2))) {
      comma = text.lastIndexOf(", ", comma - 1);
    }
    return comma < 0 ? 0 : comma + 2;
  }

  /** Whether {@code text} has a sentence in front of the journal. */
  static boolean hasSentence(String text) {
    return sentenceEnd(text) > 0;
  }

  /** Behind the last full stop that ends a sentence, which has a word in lower case; 0 where there is none. */
  private static int sentenceEnd(String text) {
    for (int stop = text.lastIndexOf(". "); stop > 0; stop = text.lastIndexOf(". ", stop - 1)) {
      String sentence = text.substring(0, stop + 1);
      if (endsSentence(sentence.substring(sentence.lastIndexOf(' ') + 1)) && LOWER_CASE_WORD.matcher(sentence).find()) {
        return stop + 2;
      }
    }
    return 0;
  }

  /** Where in {@code text}, a title with nothing but a space before the journal, the abbreviated words at the end begin. */
  static int startOfNames(String text) {
    int start = text.length();
    int names = start;
    while (start > 0) {
      int space = text.lastIndexOf(' ', start - 2);
      String word = text.substring(space + 1, start).strip();
      boolean name = !word.isEmpty() && Character.isUpperCase(firstLetter(word));
      if (!name && !CONNECTING.contains(word)) {
        return names;
      }
      names = name ? space + 1 : names;
      start = space + 1;
    }
    return names;
  }

  /** {@code Angew. Chem., Int. Ed.}, {@code Mater. Sci. Eng., B}. */
  private static boolean isSection(String name) {
    return name.startsWith("Int.") || name.length() <= 2 && Character.isUpperCase(name.charAt(0)) || name.startsWith("Part ")
        || name.startsWith("Sect");
  }
}
