package dev.lithograph.quantity;

import dev.lithograph.quantity.Dimension.Base;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads units as papers print them, composed of symbols, prefixes and exponents: {@code S cm⁻¹}, {@code S/cm}, {@code Scm⁻¹},
 * {@code mAh g -1}, {@code Ω·cm²}, {@code µA cm^-2}. Which of two units is meant by one letter is told by its spelling:
 * {@code °C} is a temperature, {@code C} a rate.
 */
public final class UnitGrammar {
  /**
   * A unit symbol that others are composed of.
   *
   * @param symbol in the spelling of the fact table: {@code ohm}
   * @param spellings every way to print it: {@code Ω}, {@code Ohm}
   * @param toCoherent factor to the coherent SI unit
   * @param prefixable whether {@code m}, {@code k}, {@code µ} may stand before it
   * @param offset see {@link Unit#offset()}
   */
  public record Symbol(String symbol, List<String> spellings, Dimension dimension, BigDecimal toCoherent, boolean prefixable,
      BigDecimal offset) {
    public Symbol(String symbol, List<String> spellings, Dimension dimension, BigDecimal toCoherent, boolean prefixable) {
      this(symbol, spellings, dimension, toCoherent, prefixable, BigDecimal.ZERO);
    }
  }

  /** A unit found in a text. */
  public record Found(Unit unit, int start, int end) {}

  /**
   * A symbol with its exponent.
   *
   * @param bare whether no exponent is printed
   */
  private record Factor(Unit unit, int power, boolean bare, int end) {}

  private enum Joint { NONE, SPACE, DOT, SLASH }

  private static final int MOST_FACTORS = 4;
  /** {@code g-1at the}: a word that lost the space before it. */
  private static final Pattern FUSED_WORD =
      Pattern.compile("(?:at|and|after|with|for|in|to|of|is|was|are|were|by|on|from|under|over|when|which|while|but|even)\\s");
  private static final Pattern NAMED = Pattern.compile("\\((g|kg|mg|cm2?)(?:[-– ](?:of )?[A-Za-z]{1,10})\\)");
  private static final Dimension RESISTANCE =
      new Dimension(Map.of(Base.LENGTH, 2, Base.MASS, 1, Base.TIME, -3, Base.CURRENT, -2));

  private final Map<Character, List<UnitSpelling>> spellings = new HashMap<>();

  public UnitGrammar(List<Symbol> symbols) {
    symbols.stream().flatMap(UnitSpelling::of).forEach(spelling ->
        spellings.computeIfAbsent(spelling.printed().charAt(0), first -> new ArrayList<>()).add(spelling));
    // The sort is stable: of two units with one spelling the first described wins.
    spellings.values().forEach(some -> some.sort(Comparator.comparingInt((UnitSpelling s) -> s.printed().length()).reversed()));
  }

  /** The longest unit that begins at {@code start} of {@code text}. */
  public Optional<Found> at(CharSequence text, int start) {
    List<Factor> best = longest(text, start, List.of());
    return best.isEmpty() ? Optional.empty() : Optional.of(new Found(composed(best), start, best.getLast().end()));
  }

  /** The unit that the whole of {@code text} is. */
  public Optional<Unit> parse(CharSequence text) {
    return at(text, 0).filter(found -> found.end() == text.length()).map(Found::unit);
  }

  /** The longest continuation of {@code before}, or {@code before} itself where it may end a unit; empty where it may not. */
  private List<Factor> longest(CharSequence text, int at, List<Factor> before) {
    List<Factor> best = !before.isEmpty() && mayEnd(text, before.getLast().end()) ? before : List.of();
    if (before.size() == MOST_FACTORS) {
      return best;
    }
    for (Factor factor : factors(text, at, before)) {
      List<Factor> longer = new ArrayList<>(before);
      longer.add(factor);
      List<Factor> whole = longest(text, factor.end(), longer);
      if (!whole.isEmpty() && (best.isEmpty() || whole.getLast().end() > best.getLast().end())) {
        best = whole;
      }
    }
    return best;
  }

  private List<Factor> factors(CharSequence text, int at, List<Factor> before) {
    if (before.isEmpty()) {
      return factors(text, at, Joint.NONE, before);
    }
    int symbol = at;
    while (symbol < text.length() && UnitExponent.isSpace(text.charAt(symbol))) {
      symbol++;
    }
    if (symbol == text.length()) {
      return List.of();
    }
    Joint joint = symbol > at ? Joint.SPACE : Joint.NONE;
    if ("·⋅∙•‧*".indexOf(text.charAt(symbol)) >= 0 || joint == Joint.NONE && text.charAt(symbol) == '.') {
      joint = Joint.DOT;
      symbol++;
    } else if ("/∕⁄".indexOf(text.charAt(symbol)) >= 0) {
      joint = Joint.SLASH;
      symbol++;
    } else if (joint == Joint.SPACE && startsWith(text, symbol, "per ")) {
      joint = Joint.SLASH;
      symbol += 4;
    }
    while (joint != Joint.NONE && text.charAt(symbol - 1) != '.' && symbol < text.length()
        && UnitExponent.isSpace(text.charAt(symbol))) {
      symbol++;
    }
    return factors(text, symbol, joint, before);
  }

  private List<Factor> factors(CharSequence text, int at, Joint joint, List<Factor> before) {
    if (startsWith(text, at, "square ")) {
      return symbols(text, at + 7).map(s -> factor(s, 2, joint, at + 7)).toList();
    }
    if (startsWith(text, at, "cubic ")) {
      return symbols(text, at + 6).map(s -> factor(s, 3, joint, at + 6)).toList();
    }
    List<Factor> factors = new ArrayList<>(ofNamed(text, at, joint, before));
    symbols(text, at).forEach(spelling -> {
      int end = at + spelling.printed().length();
      boolean space = isSpace(spelling.unit());
      Optional<UnitExponent> exponent = UnitExponent.at(text, end, space || joint == Joint.SLASH)
          .filter(e -> !before.isEmpty() || !isCitation(text, e) && !startsARange(text, e, spelling.unit()))
          .or(() -> space && !isGluedLength(joint, before)
              ? UnitExponent.apartUnsigned(text, end, before.isEmpty()) : Optional.empty())
          .or(() -> before.isEmpty() || joint == Joint.SLASH ? Optional.empty()
              : UnitExponent.apart(text, end).or(() -> UnitExponent.behindName(text, end))
                  .or(() -> UnitExponent.torn(text, end)));
      if (exponent.isPresent()) {
        factors.add(new Factor(spelling.unit(), signed(exponent.get().power(), joint), false, exponent.get().end()));
      } else if (joint != Joint.NONE && joint != Joint.SPACE || before.isEmpty()
          || joint == Joint.SPACE && space && before.size() == 1 && before.getFirst().bare()) {
        factors.add(new Factor(spelling.unit(), signed(1, joint), true, end));
      }
    });
    return factors;
  }

  /** {@code mAh (g-S)⁻¹}, {@code mAh (g of S)⁻¹}: what the mass is of, in one bracket with it. */
  private List<Factor> ofNamed(CharSequence text, int at, Joint joint, List<Factor> before) {
    Matcher named = NAMED.matcher(text).region(at, text.length());
    if (before.isEmpty() || !named.lookingAt()) {
      return List.of();
    }
    return UnitExponent.at(text, named.end(), false).stream().flatMap(exponent -> symbols(text, at + 1)
        .filter(spelling -> spelling.printed().equals(named.group(1)))
        .map(spelling -> new Factor(spelling.unit(), signed(exponent.power(), joint), false, exponent.end()))).toList();
  }

  /** {@code mm} is no metre times metre, so {@code mm 2 days} is no area. */
  private static boolean isGluedLength(Joint joint, List<Factor> before) {
    return joint == Joint.NONE && before.stream().anyMatch(factor -> isSpace(factor.unit()));
  }

  private Factor factor(UnitSpelling spelling, int power, Joint joint, int at) {
    return new Factor(spelling.unit(), signed(power, joint), false, at + spelling.printed().length());
  }

  /** Behind a slash, {@code mAh/g⁻¹} is a slip for {@code mAh/g}. */
  private static int signed(int power, Joint joint) {
    return joint == Joint.SLASH ? -Math.abs(power) : power;
  }

  private Stream<UnitSpelling> symbols(CharSequence text, int at) {
    return at >= text.length() ? Stream.empty()
        : spellings.getOrDefault(text.charAt(at), List.of()).stream().filter(s -> startsWith(text, at, s.printed()));
  }

  /** {@code 20 nm²⁴}: a length whose raised digits cite; an area would have one digit. */
  private static boolean isCitation(CharSequence text, UnitExponent exponent) {
    return exponent.power() > 0 && UnitExponent.isRaisedDigit(text, exponent.end());
  }

  /** {@code 10 nm-1 µm}. */
  private boolean startsARange(CharSequence text, UnitExponent exponent, Unit unit) {
    int next = exponent.end();
    if (!exponent.flat() || exponent.power() > 0) {
      return false;
    }
    while (next < text.length() && UnitExponent.isSpace(text.charAt(next))) {
      next++;
    }
    int symbol = next;
    return symbols(text, next).anyMatch(s -> s.unit().isComparableTo(unit) && mayEnd(text, symbol + s.printed().length()));
  }

  private static boolean isSpace(Unit unit) {
    Map<Base, Integer> exponents = unit.dimension().exponents();
    return exponents.size() == 1 && exponents.getOrDefault(Base.LENGTH, 0) == 1;
  }

  /** A letter or a digit goes on with a word or a formula; a raised one is a citation, but a raised sign a charge. */
  private static boolean mayEnd(CharSequence text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if (UnitExponent.isRaisedDigit(text, end - 1)) {
      return true;
    }
    if (!Character.isLetter(last)) {
      if (Character.isDigit(last) && FUSED_WORD.matcher(text).region(end, text.length()).lookingAt()) {
        return true;
      }
      return last == '%' || last == '°' || !Character.isLetterOrDigit(next) || UnitExponent.isRaisedDigit(text, end);
    }
    return UnitExponent.isRaisedDigit(text, end) || !Character.isLetterOrDigit(next) && next != '⁺' && next != '⁻' && next != '_';
  }

  private static boolean startsWith(CharSequence text, int at, String start) {
    if (at + start.length() > text.length()) {
      return false;
    }
    for (int i = start.length() - 1; i >= 0; i--) {
      if (text.charAt(at + i) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code Ω cm⁻²}, a slip for {@code Ω cm²}: nothing is measured in it, and the resistance of an interface often is
   * printed so.
   */
  private static boolean isResistanceOverArea(List<Factor> factors) {
    return factors.size() == 2 && factors.getFirst().power() == 1 && factors.getFirst().unit().dimension().equals(RESISTANCE)
        && factors.getLast().power() == -2 && isSpace(factors.getLast().unit());
  }

  private static Unit composed(List<Factor> factors) {
    if (factors.size() == 1 && factors.getFirst().power() == 1) {
      return factors.getFirst().unit();
    }
    boolean slip = isResistanceOverArea(factors);
    Dimension dimension = Dimension.NONE;
    BigDecimal toCoherent = BigDecimal.ONE;
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (Factor factor : factors) {
      int power = slip ? Math.abs(factor.power()) : factor.power();
      dimension = dimension.times(factor.unit().dimension().power(power));
      toCoherent = toCoherent.multiply(factor.unit().toCoherent().pow(power, MathContext.DECIMAL64));
      if (power == -1 && factor.unit().symbol().equals("ohm")) { // Ω⁻¹ is what siemens were called before 1971.
        above.append(above.isEmpty() ? "S" : " S");
        continue;
      }
      String printed = factor.unit().symbol() + (Math.abs(power) == 1 ? "" : Math.abs(power));
      if (power > 0) {
        above.append(above.isEmpty() ? "" : " ").append(printed);
      } else {
        below.append('/').append(printed);
      }
    }
    return new Unit((above.isEmpty() ? "1" : above) + below.toString(), dimension, toCoherent);
  }
}
