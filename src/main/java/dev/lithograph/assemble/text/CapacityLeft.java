package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shares of a capacity that are left of it, where no name of a property says so. */
final class CapacityLeft {
  private static final Pattern LEFT = Pattern.compile(
      "^\\s*(?:of (?:this|it|which|that)\\b|(?:after|over|for) (?:the )?\\d[\\d,]*(?:th|st|nd|rd)? (?:[a-z/-]+ )?cycles?\\b)");
  /** {@code stable cycling (LFP: 85%@900 cycles)}. */
  private static final Pattern AT_CYCLES = Pattern.compile("^ ?@ ?\\d[\\d ,]*(?:th)? ?cycles?\\b");
  /** {@code 91% capacity after 200 cycles}. */
  private static final Pattern CAPACITY_AFTER = Pattern.compile(" (?:of (?:its |the |their )?)?(?:(?:initial|original|specific"
      + "|discharge|reversible) )*capacity (?:after|over) (?:the )?\\d");
  /** {@code held on to 85% of its initial 144 mAh/g}, {@code 96% thereof}, {@code 94% of what it had begun with}. */
  private static final Pattern OF_FIRST = Pattern.compile(" (?:thereof\\b|of (?:its|the|their|an?|this|that|these"
      + "|what)? ?(?:[a-z]+ )??(?:(?:initial|first|original|starting) (?:[a-z]+ ){0,2}?(?:\\d|value|capacit)|\\d[\\d.]* ?mah"
      + "|values?\\b|it (?:had )?(?:began|begun|start))|of (?:its|the|their) capacit(?:y|ies)\\b)");
  private static final Pattern FELL_TO = Pattern.compile("\\b(?:held|holds?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|declin\\w+"
      + "|decreas\\w+|down|fad(?:es|ed))(?: on)?(?: to| below| at| as low as)? (?:only |about |just |~ ?)?$");
  private static final Pattern BEHIND_CAPACITY = Pattern.compile("mah[^().;]{0,50}\\((?:[^();]{1,12}[;,] )?$|, i\\.e\\.,? $");
  private static final Pattern CAPACITY_IN_BRACKETS = Pattern.compile("\\bcapacity \\( ?$");
  private static final Pattern RETENTION_BEHIND = Pattern.compile(" ?\\)[^.;,()]{0,20}(?:\\([^()]{1,12}\\))? (?:retention"
      + "|maintenance)");

  private CapacityLeft() {}

  /** {@code 150 mAh/g, and held 90% of this}, {@code 150 mAh/g, and 90% after 100 cycles}: a share of the capacity before it. */
  static Optional<ReportedValue> of(Reading reading, QuantityMention quantity, List<Property> possible) {
    String after = reading.after(quantity.end());
    boolean share = CAPACITY_AFTER.matcher(after).lookingAt() || AT_CYCLES.matcher(after).find() || LEFT.matcher(after).find()
        && reading.all(QuantityMention.class).stream()
            .anyMatch(other -> other.end() <= quantity.start() && other.quantity().unit().symbol().equals("mAh/g"));
    return possible.stream().filter(property -> property.name().equals("capacity_retention")
            && (share || isLeftAfterCycles(reading, quantity))).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(3)));
  }

  /** {@code an excellent capacity (78 %) and energy (76 %) retention}. */
  static Optional<ReportedValue> inBrackets(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean retained = CAPACITY_IN_BRACKETS.matcher(reading.before(quantity.start())).find()
        && RETENTION_BEHIND.matcher(reading.after(quantity.end())).lookingAt();
    return possible.stream().filter(property -> property.name().equals("capacity_retention") && retained).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(1)));
  }

  /** {@code 144 mAh/g in the 800th (1C; 93.8%)}, {@code fell to 80% after 110 cycles}: where nothing but a capacity is told. */
  private static boolean isLeftAfterCycles(Reading reading, QuantityMention quantity) {
    String before = reading.before(quantity.start());
    boolean kept = OF_FIRST.matcher(reading.after(quantity.end())).lookingAt() || FELL_TO.matcher(before).find()
        || BEHIND_CAPACITY.matcher(before).find();
    return kept && (!reading.all(CycleMention.class).isEmpty() || reading.all(QuantityMention.class).stream()
        .anyMatch(other -> Setting.of(other.quantity().unit()) == Setting.CYCLES))
        && !PropertyMeant.names(reading, "coulombic_efficiency");
  }
}
