package dev.lithograph.read.structure;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.Locale;
import java.util.Set;

/** Decides which paragraphs a page break has cut in two, and joins them. */
public final class Paragraphs {
  /** Words that no sentence ends with. */
  private static final Set<String> UNFINISHED = Set.of(("a an the of in on at by for from to with without into onto over under "
      + "between among through via per and or nor but as than that which who whose where when while if because since whether is "
      + "are was were be been being has have had can could may might will would should must not its their this these those "
      + "such both either very more most e.g. i.e. ca. vs. al. fig. figs. ref. refs. eq. eqs. cf. approx.").split(" "));

  private Paragraphs() {}

  /**
   * Whether {@code next} goes on where {@code open} broke off.
   *
   * @param across whether a figure or table stands between the two
   */
  public static boolean continues(Text open, Text next, boolean across) {
    if (open.isBlank() || next.isBlank()) {
      return false;
    }
    int end = endOfWords(open);
    String before = open.value().substring(0, end);
    String lastWord = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean unfinished = UNFINISHED.contains(lastWord) || before.endsWith(",") || before.endsWith("-");
    boolean ended = !unfinished && !before.isEmpty() && ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
    char first = next.value().charAt(0);
    if (ended || isListItem(next)) {
      return false;
    }
    boolean cited = end < open.length();
    return unfinished || Character.isLowerCase(first) || !Character.isLetter(first) && !cited && first != '[' || across && !cited;
  }

  /** The two as one. A hyphen at the break stays. */
  public static Text join(Text open, Text next) {
    Text.Builder joined = Text.builder().append(open);
    if (!open.value().endsWith("-")) {
      int place = open.source(open.length() - 1, open.length()).end();
      joined.append(' ', Script.BASE, place, place);
    }
    return joined.append(next).build();
  }

  /** The end of {@code text} without citations, raised marks and closing brackets and quotes behind the last word. */
  private static int endOfWords(Text text) {
    String value = text.value();
    int end = value.length();
    boolean moved = true;
    while (moved && end > 0) {
      int before = end;
      while (end > 0 && "\"”’' ".indexOf(value.charAt(end - 1)) >= 0) {
        end--;
      }
      int run = end;
      while (run > 0 && text.script(run - 1) == Script.SUPERSCRIPT) {
        run--;
      }
      boolean citation = run < end
          && ("[(".indexOf(value.charAt(run)) >= 0 || run > 0 && ".,".indexOf(value.charAt(run - 1)) >= 0);
      end = citation ? run : end;
      if (end > 0 && value.charAt(end - 1) == ']') {
        int open = value.lastIndexOf('[', end - 1);
        end = open > 0 && end - open < 30 ? open : end;
      }
      moved = end < before;
    }
    return end;
  }

  private static boolean isListItem(Text text) {
    String value = text.value();
    return value.length() > 2 && (value.charAt(1) == ')' || value.startsWith("•"));
  }
}
