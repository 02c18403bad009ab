package dev.lithograph.recognise.quantity;

import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that bound or blur a number, at the characters [start, end).
 *
 * @param word the last of them, lower case; empty for none
 */
record Bound(Kind kind, String word, int start, int end) {
  enum Kind { NONE, ABOUT, ABOVE, BELOW }

  private record Phrase(String words, Kind kind) {}

  private static final List<Phrase> PHRASES = Stream.of(
      phrases(Kind.ABOUT, "~", "≈", "∼", "≅", "≃", "∽", "ca.", "ca", "c.a.", "c.a", "circa", "about", "around", "approximately",
          "approx.",
          "approx", "nearly", "almost", "close to", "roughly", "some", "near", "in the order of", "on the order of",
          "of the order of", "order of magnitude of", "of the order", "order of", "approaching", "in the vicinity of",
          "in the region of"),
      phrases(Kind.ABOVE, ">", "≥", "⩾", "≧", "≫", ">>", "≳", "over", "above", "more than", "at least", "exceeding", "exceeds",
          "exceed", "exceeded", "in excess of", "greater than", "higher than", "larger than", "better than", "longer than",
          "beyond", "surpassing", "surpasses", "surpassed", "no less than", "not less than", "no lower than", "not lower than",
          "not below", "never below", "upwards of", "superior to", "wider than", "thicker than"),
      phrases(Kind.BELOW, "<", "≤", "⩽", "≦", "≪", "<<", "≲", "below", "under", "less than", "lower than", "smaller than",
          "at most",
          "within", "yet to exceed", "yet to reach", "not exceeding", "not exceed", "cannot exceed", "never exceeds",
          "never exceeded", "never above",
          "no more than", "not more than", "no higher than", "not higher than",
          "no greater than", "not greater than", "not above", "fewer than", "shorter than", "thinner than", "inferior to"))
      .flatMap(phrases -> phrases).sorted(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed()).toList();
  private static final Map<Character, List<Phrase>> BY_FIRST =
      PHRASES.stream().collect(Collectors.groupingBy(p -> p.words().charAt(0)));
  private static final Map<Character, List<Phrase>> BY_LAST =
      PHRASES.stream().collect(Collectors.groupingBy(p -> p.words().charAt(p.words().length() - 1)));

  private static final Pattern AFTER_NUMBER = Pattern.compile("(?<![\\p{L}\\d.])\\d+(?:\\.\\d+)? ?$");
  private static final Pattern PROPERTY = Pattern.compile(" (?:an? |the )(?:[A-Za-z-]+ ){1,4}of $");
  private static final int FARTHEST = 60;

  /** Before a noun these tell where: {@code over a range of 5 V}. */
  private static final Set<String> PLACES = Set.of("over", "under", "within");

  /** More is never blurred by a word before it: {@code more than about 5} is more than 5. */
  private static final int MOST_PHRASES = 3;

  private static Stream<Phrase> phrases(Kind kind, String... words) {
    return Stream.of(words).map(w -> new Phrase(w, kind));
  }

  /** The words before {@code number}. */
  static Bound before(String text, int number) {
    Bound beside = beside(text, number);
    return beside.kind() == Kind.NONE ? ofProperty(text, number).map(beside::as).orElse(beside) : beside;
  }

  /** {@code should exceed an ionic conductivity of 10⁻⁴}: the words between are no part of the number. */
  private static Optional<Kind> ofProperty(String text, int number) {
    Matcher property = PROPERTY.matcher(text.substring(Math.max(0, number - FARTHEST), number));
    if (!text.startsWith("of ", Math.max(0, number - 3)) || !property.find()) {
      return Optional.empty();
    }
    int end = number - Math.min(number, FARTHEST) + property.start();
    return candidates(BY_LAST, text, end - 1).stream()
        .filter(p -> p.kind() != Kind.ABOUT && !PLACES.contains(p.words()) && endsWith(text, end, p.words()))
        .findFirst().map(Phrase::kind);
  }

  private static Bound beside(String text, int number) {
    Bound bound = new Bound(Kind.NONE, "", number, number);
    for (int i = 0; i < MOST_PHRASES; i++) {
      int end = bound.start();
      while (end > 0 && Typography.isSpace(text.charAt(end - 1))) {
        end--;
      }
      Bound inner = bound;
      int phraseEnd = end;
      Bound outer = candidates(BY_LAST, text, end - 1).stream().filter(p -> endsWith(text, phraseEnd, p.words())).findFirst()
          .map(p -> inner.within(p, phraseEnd - p.words().length(), number)).orElse(inner);
      if (outer == inner) {
        return bound;
      }
      bound = outer;
    }
    return bound;
  }

  /** The words that begin at {@code start}. */
  static Bound at(String text, int start) {
    Bound bound = new Bound(Kind.NONE, "", start, start);
    for (int i = 0; i < MOST_PHRASES; i++) {
      Bound inner = bound;
      Bound longer = candidates(BY_FIRST, text, inner.end()).stream().filter(p -> startsWith(text, inner.end(), p.words()))
          .findFirst()
          .map(p -> inner.with(p, skipSpace(text, inner.end() + p.words().length()))).orElse(inner);
      if (longer == inner) {
        return bound;
      }
      bound = longer;
    }
    return bound;
  }

  Value of(BigDecimal number) {
    return switch (kind) {
      case NONE -> new Value.Exact(number, false);
      case ABOUT -> new Value.Exact(number, true);
      case ABOVE -> new Value.Above(number);
      case BELOW -> new Value.Below(number);
    };
  }

  /** {@code below 1.7–1.8 V} is the range, which says more of the number than the bound. */
  Value of(BigDecimal one, BigDecimal other) {
    return new Value.Range(one.min(other), one.max(other), kind == Kind.ABOUT);
  }

  /**
   * {@code 99 % over 100 cycles}, {@code a cell over 240 h} and {@code under 5 MPa} tell when and where, not more than and less
   * than; {@code for over 100 cycles} and {@code stable over 100 h} do.
   */
  Bound inContext(String text, Unit unit) {
    List<Base> bases = List.copyOf(unit.dimension().exponents().keySet());
    boolean duration = bases.equals(List.of(Base.TIME)) || bases.equals(List.of(Base.CYCLES));
    boolean plain = switch (word) {
      case "over" -> bases.equals(List.of(Base.CYCLES)) && !Durations.areCompared(text, start)
          || bases.equals(List.of(Base.TIME)) && Durations.areOfCell(text, start);
      case "within" -> duration;
      case "under" -> isSetting(bases);
      default -> false;
    };
    return plain ? new Bound(Kind.NONE, word, end, end) : this;
  }

  /** Temperature, rate, pressure or energy, current with or without area: what a test is run under. */
  private static boolean isSetting(List<Base> bases) {
    boolean current = bases.contains(Base.CURRENT);
    boolean mass = bases.contains(Base.MASS);
    return bases.contains(Base.TEMPERATURE) || bases.contains(Base.C_RATE) || current != mass && (current || bases.size() == 3);
  }

  Bound as(Kind other) {
    return new Bound(other, word, start, end);
  }

  private Bound within(Phrase phrase, int outerStart, int number) {
    return new Bound(stronger(phrase.kind()), kind == Kind.NONE ? phrase.words() : word, outerStart, number);
  }

  private Bound with(Phrase phrase, int longerEnd) {
    return new Bound(stronger(phrase.kind()), phrase.words(), start, longerEnd);
  }

  private Kind stronger(Kind other) {
    return kind == Kind.NONE || kind == Kind.ABOUT ? other : kind;
  }

  private static List<Phrase> candidates(Map<Character, List<Phrase>> phrases, String text, int at) {
    return at < 0 || at >= text.length() ? List.of() : phrases.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of());
  }

  /** Not the head of an arrow: {@code 900 -> 115}. */
  private static boolean endsWith(String text, int end, String words) {
    int start = end - words.length();
    boolean arrow = words.equals(">") && start > 0 && text.charAt(start - 1) == '-';
    return start >= 0 && !arrow && !isOfOrder(text, start, words) && text.regionMatches(true, start, words, 0, words.length())
        && (start == 0 || !Character.isLetter(words.charAt(0)) || !Character.isLetterOrDigit(text.charAt(start - 1)));
  }

  /** {@code 0.27 > 0.21 > 0.18 eV}: what is told in an order. */
  private static boolean isOfOrder(String text, int start, String words) {
    return (words.equals(">") || words.equals("<"))
        && AFTER_NUMBER.matcher(text.substring(Math.max(0, start - FARTHEST), Math.max(0, start))).find();
  }

  private static boolean startsWith(String text, int start, String words) {
    int end = start + words.length();
    return text.regionMatches(true, start, words, 0, words.length())
        && (end >= text.length() || !Character.isLetter(words.charAt(words.length() - 1))
            || !Character.isLetter(text.charAt(end)));
  }

  private static int skipSpace(String text, int at) {
    int next = at;
    while (next < text.length() && Typography.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
