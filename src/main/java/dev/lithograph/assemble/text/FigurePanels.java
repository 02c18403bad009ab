package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Under which conditions the panels of figures were measured, as their captions say: {@code (b) Cycling at 0.5 C and 60 °C} holds
 * for what a sentence tells of {@code Fig. 3b}.
 */
final class FigurePanels {
  /** {@code (a)}, {@code b)}, {@code (c, d)}, {@code e–g,} and {@code h.} before what a panel shows. */
  private static final Pattern LETTERS = Pattern.compile("(?<![\\p{L}\\d(\\[])\\(? ?([a-l])(?: ?([,–&-]) ?(?:and )?([a-l]))? ?"
      + "(?:\\)|[,.:](?= ?\\p{Lu}))");
  /** {@code ( A )}, {@code (B and C)}, {@code B)} at the beginning of a sentence. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?:\\(|(?<=[.;:] )|^) ?[A-L](?: ?[,–&-] ?(?:and )?[A-L])? ?\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\bfig(?:ure|s|ures)?\\.? ?(\\d{1,2}) ?\\(?(?:([a-l])(?: ?[–-] ?([a-l]))?(?![\\p{L}\\d]|\\)? ?=))?");
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;]\\s*$");

  private final Document document;
  private final Recogniser recogniser;
  private final Map<Integer, Optional<Caption>> captions = new HashMap<>();

  FigurePanels(Document document, Recogniser recogniser) {
    this.document = document;
    this.recogniser = recogniser;
  }

  /** What a caption says of one panel. */
  record Panel(Optional<Temperature> temperature, List<Quantity> rates, Optional<Cell> cell) {
    boolean isEmpty() {
      return temperature.isEmpty() && rates.isEmpty() && cell.isEmpty();
    }

    /** What this one does not say as the other says it. */
    Panel or(Panel other) {
      return new Panel(temperature.or(other::temperature), rates.isEmpty() ? other.rates : rates, cell.or(other::cell));
    }
  }

  /** @param whole what stands before the first panel, which holds for all */
  private record Caption(Panel whole, Map<String, Panel> panels) {
    Optional<Panel> panel(Optional<String> letter) {
      return letter.isPresent() ? Optional.of(panels.getOrDefault(letter.get(), whole).or(whole))
          : panels.isEmpty() ? Optional.of(whole) : Optional.empty();
    }

    /** Of several panels what no other of them contradicts. */
    Optional<Panel> panels(String first, String last) {
      List<Panel> shown = panels.entrySet().stream()
          .filter(panel -> panel.getKey().compareTo(first) >= 0 && panel.getKey().compareTo(last) <= 0)
          .map(Map.Entry::getValue).toList();
      return shown.isEmpty() ? Optional.empty() : Optional.of(new Panel(
          only(shown.stream().flatMap(panel -> panel.temperature().stream())),
          only(shown.stream().map(Panel::rates).filter(told -> !told.isEmpty())).orElse(List.of()),
          only(shown.stream().flatMap(panel -> panel.cell().stream()))).or(whole));
    }
  }

  /**
   * What holds for {@code value} by the figure that its sentence names behind it, else before it, else by the one that the
   * sentence before names last.
   */
  Optional<Panel> of(Optional<Reading> before, Reading reading, ReportedValue value) {
    List<MatchResult> named = REFERENCE.matcher(reading.lower()).results().toList();
    if (named.isEmpty()) {
      return before.flatMap(sentence -> REFERENCE.matcher(sentence.lower()).results().reduce((one, other) -> other))
          .flatMap(this::panel);
    }
    return panel(named.stream().filter(reference -> reading.start() + reference.start() >= value.end()).findFirst()
        .orElse(named.getLast()));
  }

  private Optional<Panel> panel(MatchResult reference) {
    Optional<String> letter = Optional.ofNullable(reference.group(2));
    Optional<String> last = Optional.ofNullable(reference.group(3));
    return caption(Integer.parseInt(reference.group(1))).flatMap(caption ->
        last.isPresent() ? caption.panels(letter.orElseThrow(), last.get()) : caption.panel(letter));
  }

  private Optional<Caption> caption(int number) {
    return captions.computeIfAbsent(number, figure -> document.sections().stream()
        .flatMap(section -> section.blocks().stream()).filter(Figure.class::isInstance).map(Figure.class::cast)
        .filter(candidate -> candidate.number() == figure).findFirst().map(candidate -> read(candidate.caption())));
  }

  private Caption read(Text caption) {
    List<Mention> mentions = recogniser.in(caption);
    String text = CAPITALS.matcher(caption.value()).replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT));
    Map<String, Panel> panels = new HashMap<>();
    Map<String, Panel> waiting = new LinkedHashMap<>();
    Matcher letters = LETTERS.matcher(text);
    int start = 0;
    List<String> shown = List.of();
    Panel whole = new Panel(Optional.empty(), List.of(), Optional.empty());
    while (true) {
      boolean more = letters.find();
      int end = more ? letters.start() : text.length();
      Panel panel = between(mentions, start, end);
      if (shown.isEmpty()) {
        whole = panel;
      }
      shown.forEach(letter -> waiting.put(letter, panel));
      if (!more || SENTENCE_ENDS.matcher(text.substring(start, end)).find()) {
        // In "of (b) A and (c) B at 60 °C" what is said of the last holds for both, in "(b) at C/5 and (c) at C/2" it does not.
        boolean saidOnce = waiting.values().stream().allMatch(told -> told.isEmpty() || told.equals(panel));
        waiting.forEach((letter, told) -> panels.put(letter, saidOnce ? panel : told));
        waiting.clear();
      }
      if (!more) {
        return new Caption(whole, panels);
      }
      shown = shown(letters);
      start = letters.end();
    }
  }

  private static List<String> shown(Matcher letters) {
    String first = letters.group(1);
    String last = letters.group(3);
    if (last == null) {
      return List.of(first);
    }
    return ",&".contains(letters.group(2)) ? List.of(first, last)
        : IntStream.rangeClosed(first.charAt(0), last.charAt(0)).mapToObj(Character::toString).toList();
  }

  /** What is said once between two places. */
  private static Panel between(List<Mention> mentions, int from, int to) {
    List<Mention> within = mentions.stream().filter(mention -> mention.start() >= from && mention.end() <= to).toList();
    List<Temperature> temperatures = within.stream().filter(mention -> mention instanceof AmbientMention
            || isOf(mention, Setting.TEMPERATURE)).map(ConditionFinder::temperature).toList();
    List<Quantity> rates = within.stream().filter(mention -> isOf(mention, Setting.RATE))
        .map(mention -> ((QuantityMention) mention).quantity()).distinct().toList();
    boolean twice = rates.size() == 2 && !rates.getFirst().unit().equals(rates.getLast().unit());
    return new Panel(only(temperatures.stream()), rates.size() == 1 || twice ? rates : List.of(),
        only(within.stream().flatMap(mention -> cell(mention).stream())));
  }

  private static Optional<Cell> cell(Mention mention) {
    return switch (mention) {
      case CellMention cell -> Cells.of(cell);
      case MaterialMention material when Roles.of(material) == Role.POSITIVE_ELECTRODE ->
          Optional.of(Cells.withPositive(material));
      default -> Optional.empty();
    };
  }

  /** What all say that say anything. */
  private static <T> Optional<T> only(Stream<T> all) {
    List<T> different = all.distinct().limit(2).toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  private static boolean isOf(Mention mention, Setting setting) {
    return mention instanceof QuantityMention quantity && Setting.of(quantity.quantity().unit()) == setting;
  }
}
