package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which quantities of a sentence are values, and of which property. */
final class Values {
  /** Beyond so many words a name does not name a quantity any more. */
  private static final int FARTHEST = 40;
  /** A name behind its value ("99 % Coulombic efficiency") stands close. */
  private static final int FARTHEST_BEHIND = 9;
  private static final Pattern DIFFERENCE = Pattern.compile(
      "(?:\\bby|\\bby (?:about|nearly|almost|over|more than|up to)|\\bfactor of|\\bwithin|\\bevery|\\beach)\\s*$");
  private static final Pattern PER_UNIT = Pattern.compile(
      "^\\s*(?:/\\s*cycle|per\\b|each\\b|(?:higher|lower|larger|smaller|greater|more|less|faster|increase|decrease|improvement"
          + "|reduction|enhancement|decay|fading|loss|of (?:the )?(?:theoretical|decay|fading|loss))\\b)");
  /** What is done to a sample before it is measured; a temperature or a time of it is no result and no condition. */
  private static final Pattern TREATMENT = Pattern.compile(
      "\\b(?:sinter|anneal|calcin|heat(?:ed|ing|-treat)|quench|mill|dried|drying|stirr|press|synthesi[sz]|prepar|fabricat|rest(?:ed|ing)|"
          + "soak|immers|stor(?:ed|age|ing)|expos|aged|aging|ageing|kept in|left in|melt|fired|firing|held at|infiltrat|reflux)\\w*");
  private static final Pattern MEASURED = Pattern.compile("\\b(?:conductiv|capacit|deliver|exhibit|resist|cycl|retain|show|operat)\\w*");

  private final Catalogue catalogue;

  Values(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The values in {@code reading}, in order. A number of cycles is a condition until {@link CycleLives} says otherwise. */
  List<Value> in(Reading reading) {
    List<Value> values = new ArrayList<>();
    for (QuantityMention quantity : reading.all(QuantityMention.class)) {
      if (!isDifference(reading, quantity)) {
        property(reading, quantity).ifPresent(values::add);
      }
    }
    return values;
  }

  /** Whether it says by how much something changed rather than what it is. */
  private static boolean isDifference(Reading reading, QuantityMention quantity) {
    return DIFFERENCE.matcher(reading.before(quantity.start())).find()
        || PER_UNIT.matcher(reading.after(quantity.end())).find();
  }

  private Optional<Value> property(Reading reading, QuantityMention quantity) {
    List<Property> possible =
        catalogue.properties().stream().filter(property -> property.isMeasuredIn(quantity.quantity().unit())).toList();
    Optional<Value> named = reading.all(PropertyMention.class).stream()
        .filter(mention -> possible.contains(mention.property()))
        .map(mention -> new Value(quantity, mention.property(), Optional.of(cost(reading, mention, quantity))))
        .filter(value -> value.toName().orElseThrow() <= FARTHEST)
        .min(Comparator.comparing(value -> value.toName().orElseThrow()));
    return named.or(() -> possible.stream().filter(Property::impliedByUnit).findFirst()
            .map(property -> new Value(quantity, property, Optional.empty())))
        .filter(value -> isPlausible(reading, value));
  }

  private static int cost(Reading reading, PropertyMention mention, QuantityMention quantity) {
    int distance = reading.distance(mention, quantity) + (mention.certain() ? 0 : 2);
    if (mention.start() < quantity.start()) {
      return distance + (reading.clauses().divide(mention.end(), quantity.start()) ? 6 : 0);
    }
    return distance > FARTHEST_BEHIND ? FARTHEST + 1 : distance + 2;
  }

  private static boolean isPlausible(Reading reading, Value value) {
    return switch (value.property().name()) {
      case "cycling_duration" -> isDuration(reading, value.mention());
      case "capacity_retention", "coulombic_efficiency" -> !isContent(reading, value.mention());
      case "areal_capacity" -> value.toName().isPresent() && !isSetting(reading, value.mention());
      case "current_density", "pressure" -> false;
      default -> true;
    };
  }

  /** Whether a time is how long a cell ran, not how long a sample was heated or one charge took. */
  private static boolean isDuration(Reading reading, QuantityMention time) {
    return !isTreatment(reading.before(time.start()));
  }

  /** Whether {@code words} end in telling how a sample was treated. */
  static boolean isTreatment(String words) {
    int treatment = lastMatch(TREATMENT, words);
    return treatment >= 0 && treatment > lastMatch(MEASURED, words);
  }

  private static int lastMatch(Pattern pattern, String text) {
    int last = -1;
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  /** Whether a share is that of a material in a mixture: {@code 20% LLZTO}, {@code 5% of FEC}. */
  private static boolean isContent(Reading reading, QuantityMention share) {
    return reading.mentions().stream().filter(mention -> mention instanceof MaterialMention)
        .anyMatch(mention -> mention.start() >= share.end() && reading.lower(share.end(), mention.start()).strip().matches("|of"));
  }

  /** Whether an areal capacity stands beside a current density, as the settings of a test do. */
  private static boolean isSetting(Reading reading, QuantityMention capacity) {
    Mention nearest = capacity;
    return reading.all(QuantityMention.class).stream().filter(other -> other != nearest)
        .filter(other -> Setting.isCurrentDensity(other.quantity().unit()))
        .anyMatch(other -> reading.distance(other, capacity) <= 4);
  }
}
