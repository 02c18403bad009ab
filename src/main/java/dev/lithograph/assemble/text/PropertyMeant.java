package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.regex.Pattern;

/** Tells properties apart that have a unit in common, where the nearest name is that of the other. */
final class PropertyMeant {
  private static final Pattern ELECTRONS = Pattern.compile("\\b(?:insulat\\w+ (?:for|to) electrons|electronic (?:resistance"
      + "|leakage|insulation))\\b(?:(?!\\bion)[^.;]){0,40}$|\\bconduct(?:s|ed|ing)? electrons\\b(?:(?!\\bions?\\b)[^.;])*$");
  /** {@code an electronic conductivity of 10⁻³ and an ionic one of 6 × 10⁻⁵ S/cm}. */
  private static final Pattern IONIC_ONE = Pattern.compile("\\bionic ones?\\b[^.;,]{0,20}$");
  /** Of polymers papers say so of ions, too. */
  private static final Pattern ELECTRICAL = Pattern.compile("\\belectrical (?:conductivit|conductance)[^.;]{0,60}$");
  private static final Pattern OF_ELECTRONS = Pattern.compile("\\b(?:semi-?conduct\\w*|insulat\\w+|metallic|electrons?"
      + "|carbons?|graphite|graphene|radicals?|catholyte|sulfur|elemental)\\b");
  private static final Pattern ELECTRONIC_ONE = Pattern.compile("\\belectronic (?:ones?|part|share|component"
      + "|portion)\\b[^.;,]{0,20}$");
  private static final Pattern MAINTAINED = Pattern.compile("(?: (?:of|for|in) [^,;]{1,60}?)?(?: (?:is|was|are|were|be|been"
      + "|can|could|still|always|[a-z]+ly)){0,4} (?:maintain(?:s|ed)?|retain(?:s|ed)?|remain(?:s|ed)?|kept|held|stays?"
      + "|stayed)(?: stable| constant| high)?(?: at| to)? ?");
  private static final Pattern IMPROVED_TO = Pattern.compile("\\b(?:improved|increased|raised|rose|enhanced|decreased|dropped"
      + "|fell|reduced) to (?:about |~ ?)?\\d[\\d.]* ?mah[^.;,%]{0,12} and (?:about |~ ?)?$");
  private static final Pattern IN_BRACKETS = Pattern.compile(",? ?\\((?:i\\.e\\.,? |about |~ ?)?");
  private static final Pattern CHARGE_AND_DISCHARGE = Pattern.compile("\\b(?:charg(?:e|ing)(?: and |[/–-])discharg"
      + "|discharg(?:e|ing)(?: and |[/–-])charg|reversible)");
  private static final Pattern KEPT = Pattern.compile("\\b(?:kept|keeps?|keeping|retain(?:s|ed|ing)?) (?:about |still |over "
      + "|~ ?)?$");

  /** In siemens a centimetre. */
  private static final double INSULATING = 1e-7;

  private final Catalogue catalogue;

  PropertyMeant(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** {@code value}, of the property that its sentence means. */
  ReportedValue of(Reading reading, ReportedValue value) {
    return ofWhatIsKept(reading, ofEfficiency(reading, ofElectrons(reading, value)));
  }

  /** {@code The electronic conductivity decides. Hu et al. found 2 × 10⁻⁹ S/cm}: where the sentence names none. */
  ReportedValue asSaidBefore(Reading before, Reading reading, ReportedValue value) {
    boolean electronic = isUnnamed(value) && names(before, "electronic_conductivity")
        && !names(before, "ionic_conductivity") && !names(reading, "ionic_conductivity");
    return electronic ? as("electronic_conductivity", value) : value;
  }

  /** Whether its unit alone makes it a conductivity, and one so low that ions seldom have it. */
  private static boolean isUnnamed(ReportedValue value) {
    return value.is("ionic_conductivity") && value.toName().isEmpty() && isOfInsulator(value);
  }

  /** Ions that move so slowly are seldom reported. */
  private static boolean isOfInsulator(ReportedValue value) {
    Property property = value.property();
    return value.quantity().unit().isComparableTo(property.usualUnit())
        && value.quantity().in(property.usualUnit()).value().high().doubleValue() < INSULATING;
  }

  /** {@code value} of the property {@code name}, where the catalogue has that. */
  private ReportedValue as(String name, ReportedValue value) {
    return catalogue.property(name).map(value::as).orElse(value);
  }

  static boolean names(Reading reading, String property) {
    return reading.all(PropertyMention.class).stream().anyMatch(name -> name.property().name().equals(property));
  }

  /** {@code it conducts electrons at 3 S/cm, the other at 2}, {@code the electronic one is 3}. */
  private ReportedValue ofElectrons(Reading reading, ReportedValue value) {
    String before = reading.before(value.start());
    if (value.is("electronic_conductivity") && IONIC_ONE.matcher(before).find()) {
      return as("ionic_conductivity", value);
    }
    boolean electrons = isUnnamed(value) && names(reading, "electronic_conductivity") && !names(reading, "ionic_conductivity")
        || value.is("ionic_conductivity")
        && (ELECTRICAL.matcher(before).find()
            && OF_ELECTRONS.matcher(reading.lower()).find() || ELECTRONS.matcher(before).find()
                || ELECTRONIC_ONE.matcher(before).find());
    return electrons ? as("electronic_conductivity", value) : value;
  }

  /** {@code its Coulombic efficiency is maintained above 99.8%}. */
  private ReportedValue ofEfficiency(Reading reading, ReportedValue value) {
    boolean efficiency = value.is("capacity_retention") && (reading.all(PropertyMention.class).stream()
        .anyMatch(name -> name.property().name().equals("coulombic_efficiency") && name.end() <= value.start()
            && MAINTAINED.matcher(reading.lower(name.end(), value.start())).matches())
                || isOfTwoCapacities(reading, value) || isImprovedEfficiency(reading, value));
    return efficiency ? as("coulombic_efficiency", value) : value;
  }

  /** {@code 162 mAh/g and an efficiency of 71%, which were improved to 189 mAh/g and 81%}: the same property once more. */
  private static boolean isImprovedEfficiency(Reading reading, ReportedValue value) {
    List<PropertyMention> named = reading.all(PropertyMention.class).stream()
        .filter(name -> name.certain() && name.property().isMeasuredIn(value.quantity().unit())).toList();
    return !named.isEmpty() && named.stream().allMatch(name -> name.property().name().equals("coulombic_efficiency")
        && name.end() <= value.start()) && IMPROVED_TO.matcher(reading.before(value.start())).find();
  }

  /** {@code charge and discharge capacities of 162 and 140 mAh/g (86.4%)}: as much as the one is of the other. */
  private static boolean isOfTwoCapacities(Reading reading, ReportedValue value) {
    List<QuantityMention> two = reading.all(QuantityMention.class).stream()
        .filter(capacity -> capacity.end() <= value.start() && capacity.series().filter(series -> series.size() == 2).isPresent())
        .toList();
    if (two.size() < 2 || !IN_BRACKETS.matcher(reading.lower(two.getLast().end(), value.start())).matches()
        || !CHARGE_AND_DISCHARGE.matcher(reading.before(two.getFirst().start())).find()) {
      return false;
    }
    double one = two.get(two.size() - 2).quantity().value().low().doubleValue();
    double other = two.getLast().quantity().value().low().doubleValue();
    return Math.abs(100 * Math.min(one, other) / Math.max(one, other) - value.quantity().value().low().doubleValue()) < 1;
  }

  /** {@code an efficiency of 92.7% and kept 95.2% after 200 cycles}: of the capacity. */
  private ReportedValue ofWhatIsKept(Reading reading, ReportedValue value) {
    boolean kept = value.is("coulombic_efficiency") && KEPT.matcher(reading.before(value.start())).find()
        && reading.all(PropertyMention.class).stream().filter(name -> name.property().equals(value.property()))
            .allMatch(name -> ValueFinder.isTaken(reading, name, value.mention()));
    return kept ? as("capacity_retention", value) : value;
  }
}
