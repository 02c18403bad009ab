package dev.lithograph.assemble.text;

import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Under which conditions the panels of figures were measured, as their captions say: {@code (b) Cycling at 0.5 C and 60 °C} holds
 * for what a sentence tells of {@code Fig. 3b}.
 */
final class FigurePanels {
  /** {@code (a)}, {@code b)}, {@code (c, d)}, {@code e–g,} and {@code h.} before what a panel shows. */
  private static final Pattern LETTERS = Pattern.compile("(?<![\\p{L}\\d(\\[])\\(? ?([a-l])(?: ?([,–&-]) ?(?:and )?([a-l]))? ?"
      + "(?:\\)|[,.:](?= ?\\p{Lu}))");
  private static final Pattern REFERENCE =
      Pattern.compile("\\bfig(?:ure|s|ures)?\\.? ?(\\d{1,2}) ?\\(?(?:([a-l])(?![\\p{L}\\d]|\\)? ?=))?");
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;]\\s*$");

  private final Document document;
  private final Recogniser recogniser;
  private final Map<Integer, Optional<Caption>> captions = new HashMap<>();

  FigurePanels(Document document, Recogniser recogniser) {
    this.document = document;
    this.recogniser = recogniser;
  }

  /** What a caption says of one panel. */
  record Panel(Optional<Temperature> temperature, List<Quantity> rates) {
    /** What this one does not say as the other says it. */
    Panel or(Panel other) {
      return new Panel(temperature.or(other::temperature), rates.isEmpty() ? other.rates : rates);
    }
  }

  /** @param whole what stands before the first panel, which holds for all */
  private record Caption(Panel whole, Map<String, Panel> panels) {
    Optional<Panel> panel(Optional<String> letter) {
      return letter.isPresent() ? Optional.of(panels.getOrDefault(letter.get(), whole).or(whole))
          : panels.isEmpty() ? Optional.of(whole) : Optional.empty();
    }
  }

  /** What holds for {@code value} by the figure that its sentence names behind it, else before it. */
  Optional<Panel> of(Reading reading, ReportedValue value) {
    Matcher reference = REFERENCE.matcher(reading.lower());
    Optional<Panel> named = Optional.empty();
    while (reference.find()) {
      Optional<String> letter = Optional.ofNullable(reference.group(2));
      named = caption(Integer.parseInt(reference.group(1))).flatMap(caption -> caption.panel(letter));
      if (reading.start() + reference.start() >= value.end()) {
        return named;
      }
    }
    return named;
  }

  private Optional<Caption> caption(int number) {
    return captions.computeIfAbsent(number, figure -> document.sections().stream()
        .flatMap(section -> section.blocks().stream()).filter(Figure.class::isInstance).map(Figure.class::cast)
        .filter(candidate -> candidate.number() == figure).findFirst().map(candidate -> read(candidate.caption())));
  }

  private Caption read(Text caption) {
    List<Mention> mentions = recogniser.in(caption);
    String text = caption.value();
    Map<String, Panel> panels = new HashMap<>();
    List<String> waiting = new ArrayList<>();
    Matcher letters = LETTERS.matcher(text);
    int start = 0;
    List<String> shown = List.of();
    Panel whole = new Panel(Optional.empty(), List.of());
    while (true) {
      boolean more = letters.find();
      int end = more ? letters.start() : text.length();
      Panel panel = between(mentions, start, end);
      if (shown.isEmpty()) {
        whole = panel;
      }
      waiting.addAll(shown);
      // In "of (b) A and (c) B at 60 °C" what is said of the last holds for both.
      if (!more || SENTENCE_ENDS.matcher(text.substring(start, end)).find()) {
        waiting.forEach(letter -> panels.put(letter, panel));
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
            || isOf(mention, Setting.TEMPERATURE)).map(ConditionFinder::temperature).distinct().toList();
    List<Quantity> rates = within.stream().filter(mention -> isOf(mention, Setting.RATE))
        .map(mention -> ((QuantityMention) mention).quantity()).distinct().toList();
    boolean twice = rates.size() == 2 && !rates.getFirst().unit().equals(rates.getLast().unit());
    return new Panel(temperatures.size() == 1 ? Optional.of(temperatures.getFirst()) : Optional.empty(),
        rates.size() == 1 || twice ? rates : List.of());
  }

  private static boolean isOf(Mention mention, Setting setting) {
    return mention instanceof QuantityMention quantity && Setting.of(quantity.quantity().unit()) == setting;
  }
}
