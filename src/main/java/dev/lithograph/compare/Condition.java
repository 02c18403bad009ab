package dev.lithograph.compare;

import dev.lithograph.fact.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value must state to stand in a column.
 *
 * @param value in the notation of the fact table: {@code rt}, {@code 60 C}, {@code 0.1C}, {@code symmetric Li}
 */
public record Condition(Aspect aspect, String value) {
  private static final Pattern KEY = Pattern.compile("(?:(" + Arrays.stream(Aspect.values()).map(Aspect::key)
      .filter(key -> !key.isEmpty()).collect(Collectors.joining("|")) + "):(.+))|(rt)"
      + "|(-?\\d+(?:\\.\\d+)?(?:\\.\\.-?\\d+(?:\\.\\d+)?)?)C");

  /** The condition with this key, where there is one. */
  public static Optional<Condition> of(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String temperature = parts.group(3) == null ? parts.group(4) + " C" : "rt";
    return Optional.of(parts.group(1) == null ? new Condition(Aspect.TEMPERATURE, temperature)
        : new Condition(aspect(parts.group(1)), parts.group(2)));
  }

  private static Aspect aspect(String key) {
    return Arrays.stream(Aspect.values()).filter(aspect -> aspect.key().equals(key)).findFirst().orElseThrow();
  }

  static List<Condition> stated(Aspect aspect, Fact fact) {
    return aspect.stated(fact).stream().distinct().map(value -> new Condition(aspect, value)).toList();
  }

  boolean isMetBy(Fact fact) {
    return aspect.stated(fact).contains(value);
  }

  /** {@code rt}, {@code 60C}, {@code rate:0.1C}. */
  public String key() {
    return aspect == Aspect.TEMPERATURE ? value.replace(" ", "") : aspect.key() + ":" + value;
  }

  /** {@code RT}, {@code 60 °C}, {@code 0.1C}, {@code symmetric Li}, {@code cycle 100}. */
  public String name() {
    return switch (aspect) {
      case TEMPERATURE -> value.equals("rt") ? "RT" : value.replace("..", " to ").replace(" C", " °C");
      case RATE -> value.replace("cm2", "cm²").replace(" u", " µ");
      case CYCLE -> "cycle " + value;
      case CELL, CONTRIBUTION -> value;
    };
  }

  /** As it goes on after the name of a property: {@code at 60 °C}, {@code with LiFePO4}, {@code after 100 cycles}. */
  String words() {
    return switch (aspect) {
      case TEMPERATURE, RATE, CYCLE -> "at " + name();
      case CELL -> value.startsWith("symmetric ") ? "in " + value + " cells" : "with " + value;
      case CONTRIBUTION -> "of " + value.replace("grain boundary", "grain boundaries");
    };
  }
}
