package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.language.Word;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What tells the cells of a sentence apart where neither electrolyte nor cathode does: {@code the uncoated Al cell},
 * {@code Li-chip and Li-foil cells}, {@code that with lithium foil}.
 */
final class CellVariants {
  private static final Set<String> HEADS = Set.of("cell", "cells", "battery", "batteries", "collector", "collectors", "ccs");
  /** Words that do not tell one cell from another of the same study. */
  private static final Set<String> COMMON = Set.of((
      "full half coin pouch symmetric symmetrical asymmetric asymmetrical test swagelok solid-state all-solid-state "
      + "quasi-solid-state solid "
      + "state lithium li sodium na metal ion lithium-metal li-metal na-metal li-ion lithium-ion na-ion secondary "
      + "rechargeable resulting assembled as-assembled prepared corresponding fresh same present practical typical new "
      + "all other different several various many most stable current half-cell in first last such li-s lithium-sulfur "
      + "type electrochemical single respective entire whole similar long high performance high-performance low large "
      + "small good better best excellent average based cycled cycling optimized optimised more").split(" "));
  /** Taggers take them for verbs. */
  private static final Set<String> BARE = Set.of("bare", "pristine");
  private static final Pattern WITH = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|those|that|ones?) (?:with|using|employing|"
      + "utili[sz]ing|having) (?:the |an? )?");
  private static final Pattern LISTED = Pattern.compile("(?:,|and|or|, and|, or)");
  /** {@code bare LCO}, {@code 1% Li2WO4 coated LCO}, {@code carbon-free NCM811}. */
  private static final Pattern TREATED = Pattern.compile("(?<![\\p{L}\\d])(?:(?:\\d[\\d.]* ?(?:wt ?)?% ?)?(?:(?!(?:the|an?|of"
      + "|with|and"
      + "|for|is|are|by|as"
      + "|to) )[\\p{L}\\d.%@/()]+[ -])?(?:un)?(?:coated|modified|doped|treated|protected)|bare|pristine|[\\p{L}\\d]+-free"
      + "|single[- ]crystal(?:line)?|poly-?crystalline) (?:[a-z-]+ )?$");
  /** {@code the NCM811 electrode with 5% carbon additive}. */
  private static final Pattern SHARE_IN = Pattern.compile("(?: composite)?(?: cathode"
      + "| electrode)?s? with \\d[\\d.]* ?(?:wt\\.? ?)?% "
      + "(?:of )?(?:[a-z]+ )?[a-z]+");
  private static final Pattern CODE_BEFORE = Pattern.compile("(?<![\\p{L}\\d@/|-])(?!(?:Li|Na)-)(?:[A-Z]\\d?-"
      + "|[\\p{L}\\d]{2,10}@)$");
  private static final Pattern COATING_BEHIND = Pattern.compile("@[\\p{L}\\d]{2,16}(?![\\p{L}\\d])");
  private static final int FARTHEST = 15;

  private final Reading reading;
  private final List<Named> named = new ArrayList<>();

  /** Cells that are named one behind the other, mostly one. */
  private record Named(int start, int end, List<String> names) {}

  CellVariants(Reading reading) {
    this.reading = reading;
    for (int i = 0; i < reading.words().size(); i++) {
      if (HEADS.contains(lower(i))) {
        byModifiers(i).ifPresent(named::add);
      }
    }
    addWith();
    addElectrodes();
  }

  /** What the cell is called that {@code value} was measured in. */
  Optional<String> of(ReportedValue value) {
    return value.list().flatMap(series -> named.stream().filter(cells -> cells.names().size() == series.size()).findFirst()
            .map(cells -> cells.names().get(series.index())))
        .or(() -> named.stream().filter(cells -> cells.names().size() == 1 && distance(cells, value) <= FARTHEST)
            .min(Comparator.comparingInt(cells -> distance(cells, value))).map(cells -> cells.names().getFirst()));
  }

  private int distance(Named cells, ReportedValue value) {
    int first = value.list().map(Series::start).orElse(value.start());
    return reading.distance(cells.start(), cells.end(), first, value.end()) + (cells.start() > value.start() ? 3 : 0);
  }

  private Optional<Named> byModifiers(int head) {
    int first = modifiersBefore(head);
    if (!tellsApart(first, head)) {
      return Optional.empty();
    }
    String noun = Phrases.singular(lower(head));
    List<String> names = new ArrayList<>(List.of(words(first, head) + " " + noun));
    int start = first;
    while (start > 1 && LISTED.matcher(lower(start - 1)).matches()) {
      int end = start - 1;
      while (end > 0 && LISTED.matcher(lower(end - 1)).matches()) {
        end--;
      }
      int before = modifiersBefore(end);
      if (!tellsApart(before, end)) {
        break;
      }
      names.addFirst(words(before, end) + " " + noun);
      start = before;
    }
    return Optional.of(new Named(word(start).start(), word(head).end(), List.copyOf(names)));
  }

  /** Where the adjectives and nouns begin that stand before the word with this number. */
  private int modifiersBefore(int head) {
    int first = head;
    while (first > 0 && isModifier(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean isModifier(int i) {
    String tag = reading.tags().get(i);
    return (Phrases.isModifier(tag) || tag.startsWith("NN") || BARE.contains(lower(i)))
        && !Phrases.isFunctionWord(word(i)) && !isToldAlready(word(i));
  }

  private boolean tellsApart(int first, int end) {
    return first < end && IntStream.range(first, end).anyMatch(i -> !COMMON.contains(lower(i)));
  }

  private void addWith() {
    Matcher with = WITH.matcher(reading.lower());
    while (with.find()) {
      int from = reading.start() + with.end();
      int first = 0;
      while (first < reading.words().size() && word(first).start() < from) {
        first++;
      }
      int end = first;
      while (end < reading.words().size() && isModifier(end)) {
        end++;
      }
      boolean variable = end < reading.words().size() && word(end).form().equals("=");
      if (!variable && tellsApart(first, end) && !lower(first).equals("same") && !HEADS.contains(lower(end - 1))) {
        int electrode = end;
        while (electrode < reading.words().size() && isOfElectrode(word(electrode))) {
          electrode++;
        }
        named.add(new Named(word(first).start(), word(electrode - 1).end(), List.of("cell with " + words(first, electrode))));
      }
    }
  }

  /** What tells a positive electrode from others of the same material. */
  private void addElectrodes() {
    for (MaterialMention electrode : reading.all(MaterialMention.class)) {
      if (Roles.of(electrode) == Role.POSITIVE_ELECTRODE && named.stream().noneMatch(cells -> cells.end() >= electrode.end()
          && cells.start() <= electrode.start())) {
        Matcher treated = TREATED.matcher(reading.before(electrode.start()));
        Matcher share = SHARE_IN.matcher(reading.text()).region(electrode.end(), reading.end());
        int start = treated.find() ? electrode.start() - treated.group().length() : codeBefore(electrode.start());
        int end = share.lookingAt() ? share.end() : coatedTo(electrode.end());
        if (start < electrode.start() || end > electrode.end()) {
          named.add(new Named(start, end, List.of(reading.text().substring(start, end))));
        }
      }
    }
  }

  /** {@code I-NCM622}, {@code LNO@LCO}: where the letters begin that tell it. */
  private int codeBefore(int start) {
    Matcher code = CODE_BEFORE.matcher(reading.text().substring(reading.start(), start));
    return code.find() ? reading.start() + code.start() : start;
  }

  /** {@code NCM622@LAGP}. */
  private int coatedTo(int end) {
    Matcher coating = COATING_BEHIND.matcher(reading.text()).region(end, reading.end());
    return coating.lookingAt() ? coating.end() : end;
  }

  /** {@code cells with uncoated LiCoO2}: what the words before it say more of. */
  private boolean isOfElectrode(Word word) {
    return reading.all(MaterialMention.class).stream().anyMatch(mention -> Roles.isElectrode(mention)
        && mention.start() <= word.start() && mention.end() >= word.end());
  }

  /** Whether it is a part of a cell that conditions or the subject tell anyway. */
  private boolean isToldAlready(Word word) {
    return reading.mentions().stream().filter(mention -> mention.start() < word.end() && word.start() < mention.end())
        .anyMatch(mention -> isOfSubject(mention, word));
  }

  private static boolean isOfSubject(Mention mention, Word word) {
    if (!(mention instanceof MaterialMention material)) {
      return true;
    }
    boolean whole = mention.start() <= word.start() && mention.end() >= word.end();
    return Roles.of(material) == Role.POSITIVE_ELECTRODE || whole && switch (Roles.of(material)) {
      case NEGATIVE_ELECTRODE, FILLER, ADDITIVE, OTHER -> false;
      default -> true;
    };
  }

  private Word word(int i) {
    return reading.words().get(i);
  }

  private String lower(int i) {
    return word(i).form().toLowerCase(Locale.ROOT);
  }

  private String words(int from, int to) {
    return reading.text().substring(word(from).start(), word(to - 1).end());
  }
}
