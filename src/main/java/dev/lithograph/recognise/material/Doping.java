package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.ElementNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dopants named beside a material: {@code Ta-doped LLZO}, {@code Al, Ga co-doped LLZO}, {@code tantalum-substituted LLZO},
 * {@code LLZO:Ta}, {@code Ga-LLZO}.
 *
 * @param start where its words begin
 * @param end behind its words
 * @param elements the dopants
 */
record Doping(int start, int end, List<Element> elements) {
  private static final String SYMBOL = "[A-Z][a-z]?(?:\\d?[⁺+])?";
  private static final String MANNER =
      "(?:(?:co|dual|double|aliovalent|hetero)[- ]?)?(?:doped|doping|substituted|stabili[sz]ed|stuffed|incorporated|alloyed)";
  /** What any of the manners holds, which costs less to look for than all that may stand before it. */
  private static final List<String> MANNERS = List.of("dop", "substituted", "stabili", "stuffed", "incorporated", "alloyed");
  private static final String SYMBOLS = SYMBOL + "(?:(?:, | and |, and | & |[/,&+-])" + SYMBOL + "){0,3}";
  private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\d])(?:(?<symbols>" + SYMBOLS
      + ")|(?<word>[A-Za-z][a-z]{2,12}))[- ]" + MANNER + "[ -](?:cubic |tetragonal |garnet[- ](?:type )?|type )?$");
  private static final Pattern PREFIX = Pattern.compile("(?<![\\p{L}\\d/°℃])(?<symbols>[A-Z][a-z]?(?:[/,][A-Z][a-z]?)?)[-:]$");
  private static final Pattern BEHIND = Pattern.compile(":(?<symbols>[A-Z][a-z]?(?:[,/][A-Z][a-z]?){0,3})(?![\\p{L}\\d])");
  private static final Pattern WORK =
      Pattern.compile("(?i)\\b(?:doping|substituting|co-?doping|(?:doping|substitution) of)(?: the)? $");
  private static final Pattern WITH = Pattern.compile(" (?:with|by) (?<symbols>" + SYMBOLS + ")(?![\\p{L}\\d])");
  private static final int LONGEST = 60;
  private static final Set<Element> ELECTRODES = EnumSet.of(Element.Li, Element.S, Element.Se, Element.Te, Element.C);

  /** {@code Ta-doped}, right before {@code start}. */
  static Optional<Doping> before(String text, int start) {
    String before = text.substring(Math.max(0, start - LONGEST), start);
    return MANNERS.stream().anyMatch(before::contains) ? endingAt(BEFORE, text, start) : Optional.empty();
  }

  /** {@code Ga-} of {@code Ga-LLZO}; {@code Se-Li3PS4} is a composite. */
  static Optional<Doping> prefixing(String text, int start) {
    return endingAt(PREFIX, text, start).filter(doping -> doping.elements.stream().noneMatch(ELECTRODES::contains));
  }

  private static Optional<Doping> endingAt(Pattern pattern, String text, int start) {
    int from = Math.max(0, start - LONGEST);
    Matcher matcher = pattern.matcher(text.substring(from, start));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String symbols = matcher.group("symbols");
    Optional<List<Element>> elements =
        symbols == null ? ElementNames.element(matcher.group("word")).map(List::of) : elements(symbols);
    return elements.map(found -> new Doping(from + matcher.start(), start, found));
  }

  /** {@code :Ta} right behind {@code end}; {@code with Ta} behind what is being doped. */
  static Optional<Doping> behind(String text, int start, int end) {
    boolean work = WORK.matcher(text.substring(Math.max(0, start - LONGEST), start)).find();
    Matcher matcher = (work ? WITH : BEHIND).matcher(text).region(end, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    return elements(matcher.group("symbols")).map(found -> new Doping(end, matcher.end(), found));
  }

  /** Absent where one of the symbols is that of no element. */
  private static Optional<List<Element>> elements(String symbols) {
    List<Element> elements = new ArrayList<>();
    for (String symbol : symbols.split("(?:\\d?[⁺+])?(?:, and | and |[ ,/&+-])+|\\d?[⁺+]$")) {
      Optional<Element> element = Element.of(symbol).filter(e -> !e.isPlaceholder());
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(elements);
  }
}
