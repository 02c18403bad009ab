package dev.lithograph.read.bibliography;

import java.util.Locale;
import java.util.Set;

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
  private static final Set<String> CONNECTING = Set.of("of", "the", "and", "&", "in", "for", "on", "für", "de", "et", "a", "an", "+");

  private JournalNames() {}

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

  /** Where in {@code text}, a title with the journal behind a comma, the journal begins; 0 where the title is missing. */
  static int startAfterComma(String text) {
    int comma = text.lastIndexOf(", ");
    if (comma > 0 && isSection(text.substring(comma + 2))) {
      comma = text.lastIndexOf(", ", comma - 1);
    }
    return comma < 0 ? 0 : comma + 2;
  }

  /** {@code Angew. Chem., Int. Ed.}, {@code Mater. Sci. Eng., B}. */
  private static boolean isSection(String name) {
    return name.startsWith("Int.") || name.length() <= 2 && Character.isUpperCase(name.charAt(0)) || name.startsWith("Part ")
        || name.startsWith("Sect");
  }
}
