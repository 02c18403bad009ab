package dev.lithograph.assemble.text;

import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells bounds from numbers by the words of the sentence around them: {@code exceeding a conductivity of 1 mS/cm}. */
final class SpokenBounds {
  /** A number that something "exceeds an ionic conductivity of" bounds it. */
  private static final Pattern EXCEEDED = Pattern.compile("\\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|"
      + "above)\\s+(?:an?|the)\\s[\\w\\s-]{3,50}\\bof\\s*$");
  /** {@code a higher conductivity than}. */
  private static final Pattern HIGHER_THAN = Pattern.compile("\\b(?:higher|larger|greater) (?:[a-z-]+ ){1,4}than\\s*$");
  private static final Pattern UNDERCUT = Pattern.compile("\\b(?:no more than|not more than|at most|below|"
      + "not exceed(?:ing)?)\\s+(?:an?|the)\\s[\\w\\s-]{3,50}\\bof\\s*$");
  private static final Pattern NONE_HAS = Pattern.compile("\\b(?:no|none of (?:the|these|them)|neither) "
      + "[^.;,]{2,60}?\\b(?:ha(?:s|ve|d)|shows?|showed|exhibit(?:s|ed)?|possess(?:es|ed)?|reach(?:es|ed)?|offers?|exceed(?:s"
      + "|ed)?|achiev(?:es|ed)|with)\\b"
      + "[^.;,]{0,40}$|\\b(?:rarely|seldom|hardly|scarcely|barely|never) (?:exceed(?:s|ed)?|surpass(?:es|ed)?) [^.;,]{0,20}$");
  private static final Pattern THAN = Pattern.compile("\\p{L}+ than .*", Pattern.DOTALL);
  private static final Pattern THAN_THE_BEST =
      Pattern.compile("\\bthan the (?:best|highest|lowest|value|record|reported|previously reported|"
          + "literature)\\b[^.;,]{0,50}\\bof\\s*$");
  /** {@code much smaller than 128 in sulfides}: how far one value is from another is not told of a bound. */
  private static final Pattern INTENSIFIED = Pattern.compile("\\b(?:much|far|significantly|considerably|remarkably"
      + "|substantially"
      + "|notably|markedly|slightly|dramatically|times|(?:orders?|order) of magnitude)\\s*$");
  private static final Pattern OF_ANOTHER =
      Pattern.compile("\\s(?:of (?!(?:its|their|this|that|all)\\b|the (?:initial|original|first|theoretical|total)\\b)"
      + "|(?:for|in|with|from) (?:the |an? )?(?:bare|pristine|pure|neat|un\\p{L}+ed|original|conventional|control|reference|"
      + "blank)\\b)");
  private static final Pattern MERELY = Pattern.compile("(?:no|not) more than .*", Pattern.DOTALL);
  /** {@code It had no more than 0.1 mS/cm}: that number, which is little. */
  private static final Pattern HAD = Pattern.compile("\\b(?:ha[ds]|have|g[ai]ves?|reach(?:es|ed)?|show(?:s|ed)?|deliver(?:s|ed)?"
      + "|exhibit(?:s|ed)?|yield(?:s|ed)?|attain(?:s|ed)?|achiev(?:es|ed)|provid(?:es|ed)) (?:an? [\\w -]{3,40} of )?$"
      + "|^(?:[^.;]{0,80}, )?$");
  private static final Pattern FOR = Pattern.compile(" (?:for|in|with) (?:the )?");
  private static final Set<Set<Base>> LASTING = Set.of(Set.of(Base.TIME), Set.of(Base.CYCLES));

  private SpokenBounds() {}

  /** {@code mention} as the number or the bound that its sentence makes of it. */
  static QuantityMention of(Reading reading, QuantityMention mention) {
    if (isComparison(reading, mention)) {
      return with(mention, new Value.Exact(mention.quantity().value().low(), false));
    }
    if (mention.quantity().value() instanceof Value.Below below
        && MERELY.matcher(reading.lower(mention.start(), mention.end())).matches()
        && HAD.matcher(reading.before(mention.start())).find()) {
      return with(mention, new Value.Exact(below.bound(), false));
    }
    if (mention.quantity().value() instanceof Value.Above above && isDenied(reading, mention)) {
      return with(mention, new Value.Below(above.bound()));
    }
    if (!(mention.quantity().value() instanceof Value.Exact exact)) {
      return mention;
    }
    String before = reading.before(mention.start());
    if (HIGHER_THAN.matcher(before).find() && !OF_ANOTHER.matcher(reading.after(mention.end())).lookingAt()) {
      return with(mention, new Value.Above(exact.number()));
    }
    if (UNDERCUT.matcher(before).find()) {
      return with(mention, new Value.Below(exact.number()));
    }
    return EXCEEDED.matcher(before).find() ? with(mention, new Value.Above(exact.number())) : mention;
  }

  /** {@code no oxide has a conductivity greater than 0.01 S/cm}. */
  private static boolean isDenied(Reading reading, QuantityMention mention) {
    return !isLasting(mention.quantity().unit())
        && NONE_HAS.matcher(reading.before(mention.start())).find();
  }

  /** {@code higher than 60 mAh/g of the bare one}: a value of what it is compared with, not a bound. */
  private static boolean isComparison(Reading reading, QuantityMention mention) {
    boolean bound = mention.quantity().value() instanceof Value.Above || mention.quantity().value() instanceof Value.Below;
    boolean extent = isLasting(mention.quantity().unit());
    boolean than = saysThan(reading, mention);
    boolean ofAnother = OF_ANOTHER.matcher(reading.after(mention.end())).lookingAt() || isOfAnotherMaterial(reading, mention);
    String before = reading.before(mention.start());
    return bound && !extent && (than && (ofAnother || INTENSIFIED.matcher(before).find())
        || THAN_THE_BEST.matcher(before).find());
  }

  /** {@code higher than 0.3 mS/cm}: whether it is read with the words of a comparison. */
  static boolean saysThan(Reading reading, QuantityMention mention) {
    return THAN.matcher(reading.lower(mention.start(), mention.end())).matches();
  }

  /** {@code It has 2 mS/cm, higher than 0.3 mS/cm for LATP}: behind a value of the same dimension, and of what is named there. */
  private static boolean isOfAnotherMaterial(Reading reading, QuantityMention mention) {
    Matcher preposition = FOR.matcher(reading.after(mention.end()));
    return preposition.lookingAt() && reading.all(MaterialMention.class).stream()
            .anyMatch(material -> material.start() == mention.end() + preposition.end())
        && reading.all(QuantityMention.class).stream().anyMatch(other -> other.end() <= mention.start()
            && other.quantity().unit().dimension().equals(mention.quantity().unit().dimension()));
  }

  private static QuantityMention with(QuantityMention mention, Value value) {
    return new QuantityMention(mention.start(), mention.end(), new Quantity(value, mention.quantity().unit()), mention.series());
  }

  /** Whether it is the unit of how long something lasts, in hours or in cycles. */
  static boolean isLasting(Unit unit) {
    return LASTING.contains(unit.dimension().exponents().keySet());
  }
}
