package dev.lithograph.chemistry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of misreading by which recognition of characters damages formulas, each with the texts that it may come from. */
public enum Misreading {
  /** {@code L17La3Zr2O12}, {@code T11.7}: the i of a symbol read as 1. */
  LETTER_I_AS_1(Pattern.compile("(?<=[LTSNB])1"), found -> Stream.of("i")),
  /** {@code Li1.3A10.3Ti1.7(PO4)3}, {@code Li6PS5C1}: the l of a symbol read as 1, or as a capital i. */
  LETTER_L_AS_1(Pattern.compile("(?<=[AC])[1I]"), found -> Stream.of("l")),
  /** {@code Lil}, {@code Li6PS51}, {@code lnCl3}: iodine's or indium's capital read as l or 1. */
  CAPITAL_I_AS_L(Pattern.compile("(?<![ACT])l|(?<=[a-z0-9)])1(?![0-9.])"), found -> Stream.of("I")),
  /** {@code Ol2}, {@code Til.7}, {@code S1I}: a 1 read as l or I. */
  DIGIT_1_AS_LETTER(Pattern.compile("[lI](?=[0-9.])|(?<=[0-9.])[lI]"), found -> Stream.of("1")),
  /** {@code P04}, {@code Zr2012}: oxygen read as zero. */
  OXYGEN_AS_0(Pattern.compile("(?<![.])0(?![.])"), found -> Stream.of("O")),
  /** {@code LiO.33}, {@code Li1OGeP2S12}: a zero read as oxygen. */
  DIGIT_0_AS_OXYGEN(Pattern.compile("O(?=[.])|(?<=[0-9.])O(?![0-9])"), found -> Stream.of("0")),
  /** {@code Li64La3Zr14Ta06O12} for 6.4, 1.4, 0.6. */
  LOST_POINT(Pattern.compile("(?<![0-9.])[0-9]{2,4}(?![0-9.])"), Misreading::withPoint),
  /** {@code Li3.3La0.56TiO3} for 0.33; {@code Li67.5} for 6.75. */
  MOVED_POINT(Pattern.compile("(?<![0-9.])[0-9]{1,3}[.][0-9]{1,3}(?![0-9.])"), Misreading::withPointMoved),
  /** {@code Li2La3Zr2O12}: a digit read as one of its shape. */
  DIGIT_AS_DIGIT(Pattern.compile("(?<![.][0-9]{0,3})[0-9]"), Misreading::ofLikeShape),
  /** The same behind a point. What it changes is no more than what nominal compositions are off by, so it proves nothing. */
  DECIMAL_AS_DECIMAL(Pattern.compile("(?<=[.][0-9]{0,3})[0-9]"), Misreading::ofLikeShape),
  /** {@code LiTi(PO4)3}, {@code Li0GeP2S12}, {@code Li10GeP,S12}: a digit or a whole subscript lost, or a mark in its place. */
  LOST_DIGIT(Pattern.compile("(?<![0-9.])[0-9](?![0-9.])|(?<=[A-Za-z)])[,.'’](?=[A-Z(])|(?<=[A-Z][a-z]|[A-Z)])(?=[A-Z()]|$)"),
      Misreading::completed),
  /** {@code Li1+xAlxTi2x(PO4)3}: the sign before a variable lost. */
  LOST_SIGN(Pattern.compile("(?<=[0-9])(?=[0-9]?[.]?[0-9]?[xyzδ](?![a-z]))"), found -> Stream.of("-", "+"));

  /** Digits that subscripts in small type confuse with one another, to both sides. */
  private static final Map<Character, String> SHAPES = Map.of('0', "68", '1', "47", '2', "357", '3', "258", '4', "19", '5', "236",
      '6', "058", '7', "12", '8', "0369", '9', "48");
  /** Kinds that a recogniser commits everywhere in a formula once it does. */
  private static final int MOST_PLACES = 6;

  private final Pattern place;
  private final Function<MatchResult, Stream<String>> readings;

  Misreading(Pattern place, Function<MatchResult, Stream<String>> readings) {
    this.place = place;
    this.readings = readings;
  }

  /** Whether a reading that balances, and is alone in that, shows that this is what happened. */
  boolean isConclusive() {
    return this != DECIMAL_AS_DECIMAL;
  }

  /** What {@code text} may have been before it was misread: at one place, or at every place in the first way. */
  Set<String> readings(String text) {
    List<MatchResult> places = places(text);
    Set<String> all = new LinkedHashSet<>();
    for (MatchResult found : places) {
      readings.apply(found).forEach(reading -> all.add(text.substring(0, found.start()) + reading + text.substring(found.end())));
    }
    if (isCommittedThroughout() && places.size() > 1 && places.size() <= MOST_PLACES) {
      all.addAll(atSeveral(text, places));
    }
    return all;
  }

  private List<MatchResult> places(String text) {
    Matcher matcher = place.matcher(text);
    return matcher.results().toList();
  }

  private boolean isCommittedThroughout() {
    return switch (this) {
      case DIGIT_AS_DIGIT, DECIMAL_AS_DECIMAL, LOST_DIGIT, MOVED_POINT -> false;
      default -> true;
    };
  }

  /** Each set of two places or more, each read in the first way. */
  private Set<String> atSeveral(String text, List<MatchResult> places) {
    Set<String> all = new LinkedHashSet<>();
    for (int chosen = 3; chosen < 1 << places.size(); chosen++) {
      if (Integer.bitCount(chosen) > 1) {
        all.add(atChosen(text, places, chosen));
      }
    }
    return all;
  }

  private String atChosen(String text, List<MatchResult> places, int chosen) {
    StringBuilder read = new StringBuilder();
    int from = 0;
    for (int i = 0; i < places.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        MatchResult found = places.get(i);
        read.append(text, from, found.start()).append(readings.apply(found).findFirst().orElse(found.group()));
        from = found.end();
      }
    }
    return read.append(text.substring(from)).toString();
  }

  private static Stream<String> withPoint(MatchResult found) {
    String digits = found.group();
    return IntStream.range(1, digits.length()).filter(at -> at == 1 || digits.charAt(0) != '0')
        .mapToObj(at -> digits.substring(0, at) + "." + digits.substring(at));
  }

  private static Stream<String> withPointMoved(MatchResult found) {
    String digits = found.group().replace(".", "");
    int point = found.group().indexOf('.');
    String left = point == 1 ? "0." + digits : digits.substring(0, point - 1) + "." + digits.substring(point - 1);
    String right = digits.substring(0, point + 1) + "." + digits.substring(point + 1);
    return Stream.of(left, right.endsWith(".") ? right.substring(0, right.length() - 1) : right);
  }

  private static Stream<String> ofLikeShape(MatchResult found) {
    return SHAPES.get(found.group().charAt(0)).chars().mapToObj(Character::toString);
  }

  private static Stream<String> completed(MatchResult found) {
    String left = found.group();
    boolean digit = !left.isEmpty() && Character.isDigit(left.charAt(0));
    if (!digit) {
      return IntStream.rangeClosed(2, 12).mapToObj(Integer::toString);
    }
    Stream<String> before = Stream.of("1" + left);
    return left.equals("1") ? Stream.concat(before, IntStream.rangeClosed(0, 9).mapToObj(last -> "1" + last)) : before;
  }
}
