package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Currents and voltages that something withstands, which are limits of it, whatever they are called. */
final class Withstood {
  private static final Pattern UP_TO = Pattern.compile("\\bcurrent (?:densit(?:y|ies)|of)?.{0,40}(?:up to|"
      + "as high as)[^;,]{0,25}$");
  private static final Pattern NO_DENDRITES = Pattern.compile("\\b(?:no|not|without(?: any)?|free of|never)\\b[^.;,]{0,30}\\b"
      + "(?:short[- ]?circuit\\w*|dendrit\\w*|short(?:s|ed)?|fail(?:s|ed|ures?)?)\\b[^.;,]{0,40}\\b(?:up to|until"
      + "|even at)\\b[^.;,\\d]{0,30}$");
  private static final Pattern STABLE_UNTIL = Pattern.compile("\\bstabl[ey]\\b[^.;,\\d]{0,30}\\b(?:until"
      + "|up to)(?: a)?(?: current)?"
      + "(?: density of)?(?: about| around)? ?[~≈∼]? ?$");
  private static final Pattern SHORTED_AT = Pattern.compile("\\b(?:short[- ]?circuit\\w*|short(?:s|ed)|fail(?:s|ed|ures?)?)\\b"
      + "[^.;,\\d]{0,25} (?:at|when) (?:only |an? |much |far )?(?:(?:lower|higher) )?(?:current )?(?:densit(?:y|ies) (?:of "
      + "|\\())?"
      + "(?:only |about |just |~ ?)?(?:\\d[\\d.]*,? (?:(?:and|to) )?)*$");
  private static final Pattern WITHSTANDS = Pattern.compile("\\b(?:withst(?:and|ood)\\w*|endur\\w+|sustain\\w*"
      + "|tolerat\\w+)\\b(?: [\\w~]+){0,3} ?$");
  private static final Pattern BEFORE_FAILURE = Pattern.compile("[^.;,]{0,30} before (?:failure|failing|short\\w*|break\\w*)\\b");
  private static final Pattern FOR_A_TIME = Pattern.compile("[^.;,]{0,25} (?:for|over|during) (?:more than |over |about )?\\d");
  private static final Pattern DENDRITES = Pattern.compile("dendrit|short[- ]circuit");

  /** In words: how near its name a value counts as standing. */
  private static final int BESIDE = 4;
  private static final int NEAR = 10;

  private Withstood() {}

  /** A current density up to which no dendrites grow is a critical one, whatever it is called. */
  static Optional<ReportedValue> current(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean shorted = SHORTED_AT.matcher(reading.before(quantity.start())).find() && isWithoutTime(reading);
    boolean limit = UP_TO.matcher(reading.lower(reading.start(), quantity.end())).find()
        && DENDRITES.matcher(reading.lower()).find() || STABLE_UNTIL.matcher(reading.before(quantity.start())).find()
        || NO_DENDRITES.matcher(reading.before(quantity.start())).find();
    boolean withstood = BEFORE_FAILURE.matcher(reading.after(quantity.end())).lookingAt()
        || WITHSTANDS.matcher(reading.before(quantity.start())).find()
            && !FOR_A_TIME.matcher(reading.after(quantity.end())).lookingAt();
    return possible.stream()
        .filter(property -> property.name().equals("critical_current_density") && (limit || shorted || withstood)).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(shorted ? BESIDE : NEAR)));
  }

  /** A voltage that a material withstands is the limit of its stability. */
  static Optional<ReportedValue> voltage(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean limit = WITHSTANDS.matcher(reading.before(quantity.start())).find();
    return possible.stream().filter(property -> property.name().equals("stability_voltage") && limit).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(3)));
  }

  /** Whether no time is told: a cell that fails at 0.5 mA/cm² after 90 h was cycled at that current. */
  private static boolean isWithoutTime(Reading reading) {
    return reading.all(QuantityMention.class).stream().map(quantity -> quantity.quantity().unit()).noneMatch(unit ->
        Setting.of(unit) == Setting.CYCLES || SpokenBounds.isLasting(unit));
  }
}
