package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.Formula;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the variables of a formula the values that its sentence names: {@code Li1+xAlxTi2-x(PO4)3 (x = 0.3)}. What takes several
 * values ({@code x = 0.1, 0.2}) stays a variable.
 */
final class Variables {
  private static final String ASSIGNMENT = "(?<![\\p{L}\\d])([a-zδ]) ?= ?(\\d{1,3}+(?:\\.\\d{1,4}+)?+)";
  private static final Pattern ASSIGNED =
      Pattern.compile(ASSIGNMENT + "(?! ?(?:,|and|or|to|-|–|−|~|/|≤|<)(?: ?and)? ?\\d)(?![\\d.]\\d)");
  private static final Pattern BEHIND = Pattern.compile(" ?[,(\\[] ?(?:with |where |for |when |at )?(?="
      + "[a-zδ] ?= ?\\d)");
  private static final Pattern NEXT = Pattern.compile(" ?(?:,|;|and) ?(?:and )?(?=[a-zδ] ?= ?\\d)");

  /**
   * @param formula with the values that are known
   * @param end behind the values where they follow the formula, else behind the formula
   */
  record Bound(Formula formula, int end) {}

  private Variables() {}

  static Bound bind(Formula formula, String text, int start, int end) {
    Set<String> variables = formula.composition().variables();
    if (variables.isEmpty()) {
      return new Bound(formula, end);
    }
    Map<String, BigDecimal> values = new HashMap<>();
    int behind = behind(text, end, variables, values);
    if (values.isEmpty()) {
      values.putAll(inSentence(text, Sentence.around(text, start, end)));
    }
    values.keySet().retainAll(variables);
    return new Bound(values.isEmpty() ? formula : formula.with(values), behind);
  }

  /** Reads the values that stand right behind the formula; gives the place behind them. */
  private static int behind(String text, int end, Set<String> variables, Map<String, BigDecimal> values) {
    Matcher opening = BEHIND.matcher(text).region(end, text.length());
    if (!opening.lookingAt()) {
      return end;
    }
    boolean bracket = opening.group().indexOf('(') >= 0 || opening.group().indexOf('[') >= 0;
    Matcher assigned = ASSIGNED.matcher(text).useTransparentBounds(true);
    Matcher next = NEXT.matcher(text);
    int place = opening.end();
    while (assigned.region(place, text.length()).lookingAt() && variables.contains(assigned.group(1))) {
      values.put(assigned.group(1), new BigDecimal(assigned.group(2)));
      place = assigned.end();
      if (!next.region(place, text.length()).lookingAt()) {
        break;
      }
      place = next.end();
    }
    boolean closed = place < text.length() && (text.charAt(place) == ')' || text.charAt(place) == ']');
    return values.isEmpty() || bracket && !closed ? end : bracket ? place + 1 : place;
  }

  private static Map<String, BigDecimal> inSentence(String text, Sentence sentence) {
    Map<String, BigDecimal> values = new HashMap<>();
    Set<String> several = new HashSet<>();
    String said = text.substring(sentence.start(), sentence.end());
    Matcher any = Pattern.compile(ASSIGNMENT).matcher(said);
    Matcher single = ASSIGNED.matcher(said);
    while (any.find()) {
      BigDecimal value = new BigDecimal(any.group(2));
      boolean isSingle = single.region(any.start(), said.length()).useTransparentBounds(true).lookingAt();
      BigDecimal known = values.putIfAbsent(any.group(1), value);
      if (!isSingle || known != null && known.compareTo(value) != 0) {
        several.add(any.group(1));
      }
    }
    values.keySet().removeAll(several);
    return values;
  }
}
