package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps settings of a test, treatments of a sample and sizes of its parts from being taken for results. */
final class ValueFilter {
  /** What is done to a sample before it is measured; a temperature or a time of it is no result and no condition. */
  private static final Pattern TREATMENT = Pattern.compile(
      "\\b(?:(?:co-?)?sinter|anneal|calcin|heat(?:ed|ing|-treat)|quench|mill|dried|drying|stirr|press(?:ed|ing)\\b|synthesi[sz]|"
      + "prepar|fabricat|rest(?:ed|ing)|condition(?:ed|ing)|"
          + "soak|immers|cur(?:ed|ing)\\b|stor(?:ed|age|ing)|expos|aged|aging|ageing|kept in|left in|melt|fired|firing|held at|"
          + "infiltrat|reflux|calender|hot[- ]?roll|treat(?:ed|ments?|ing)\\b)\\w*");
  private static final Pattern MEASURED = Pattern.compile("\\b(?:conductiv|capacit|deliver|exhibit|resist|cycl|retain|"
      + "show|operat|examin|measur|test|evaluat|charg|discharg|critical current|plating|stripping|impedance)\\w*");

  /** {@code 0.5 h plating and 0.5 h stripping}, {@code 0.5 h for each step}, {@code a 1-hour rest}: parts of one cycle. */
  private static final Pattern HALF_CYCLE =
      Pattern.compile("^[ -]?(?:(?:for|per|in) (?:each|every|half|one|a|cycle)\\b.*|(?:of )?(?:rest|relaxation|pause|hold"
      + "|break|storage)\\b.*|(?:of )?(?:li |lithium )?(?:plating|stripping|"
          + "deposition)\\b"
          + "(?! ?[/–-]| cycl| and (?:strip|plat|dissol)).*)",
          Pattern.DOTALL);
  /** {@code 500 cycles in 70 days}: how long the cycles took. */
  private static final Pattern OF_CYCLES = Pattern.compile("\\d cycles,? \\(?(?:in|within|i\\.e\\.,?|that is,?|or) ?(?:about "
      + "|nearly |~ ?)?$");
  /** {@code at 8 h}, {@code for the first 7 h}. */
  private static final Pattern MOMENT = Pattern.compile("\\b(?:(?<!(?:stopped|shorted|failed|died|ended) )at|first|initial|each"
      + "|every)\\s$");

  /** A name so far off is none. */
  private static final int FAR = 40;
  /** {@code pores of 5 nm}, {@code with a diameter of 12 mm}. */
  private static final Pattern OTHER_SIZE =
      Pattern.compile("\\b(?:diameters?|widths?|lengths?|radi(?:us|i)|(?:particle|grain|pore|crystallite|domain) sizes?"
      + "|sizes?|pores?|particles?|grains?|crystallites?|spheres?|roughness|distances?)\\b(?: \\w+){0,3} (?:of|is|are|was|"
      + "were|as)(?: \\w+){0,2} ?$");
  private static final Pattern OTHER_EXTENT = Pattern.compile("^\\s*(?:wide|long|in diameter|in length|apart|diameter)\\b");
  /** What a cell is charged to is set, and a class of voltages is none. */
  private static final Pattern CHARGED_TO = Pattern.compile("\\b(?:charg|discharg|cycl|operat|cut-?off)\\w*\\b[^.;,]{0,40}$");
  private static final Pattern CLASS = Pattern.compile("^(?:\\+(?=[ )])| ?[-‐–]? ?(?:class|level)\\b).*", Pattern.DOTALL);

  /** {@code until 90% of the initial capacity was lost}. */
  private static final Pattern LOST =
      Pattern.compile("^ of (?:the|its|their) (?:[a-z]+ ){0,2}capacit(?:y|ies) (?:is|are|was|were|had been|has been) lost\\b");
  /** {@code 500 cycles cost 9.8% of the capacity}. */
  private static final Pattern LOSING = Pattern.compile("\\b(?:cost|costs|los(?:t|es?|ing)|sacrific\\w+)(?! all but) "
      + "(?:(?:only|about|just|merely|less than|no more than|~) ?)*$");
  /** {@code short circuit after 110 cycles}: how long the cell had run. */
  private static final Pattern FAILED_AFTER = Pattern.compile(
      "\\b(?:short[- ]?circuit\\w*|short(?:s|ed)|fail(?:s|ed|ure)?|died|broke down)\\b[^.;,]{0,40}\\bafter (?:the |only "
          + "|just |about )?$");
  /** {@code charge and discharge times of 3 min}. */
  private static final Pattern TIME_OF_CHARGE = Pattern.compile("\\b(?:dis)?charg(?:e|ing) times? (?:of|is|was) (?:about "
      + "|only )?$");

  /** {@code a stable interface resistance after 12 days}. */
  private static final Pattern OF_REST = Pattern.compile("\\brest of $|\\b(?:(?:resistance|impedance)s?|contact|stor(?:age|ed"
      + "|ing)|ag(?:e?ing|ed)"
      + "|rest(?:ing|ed)?|expos(?:ure|ed))\\b[^.;,]{0,30}\\b(?:after|for) (?:about )?$");

  /** {@code rose from 8 to 19 Ω cm² within 60 h}, {@code after polarization at 0.5 V for 1 h}: when a value was read. */
  private static final Pattern OF_RESISTANCE = Pattern.compile("(?:[ωω] ?·? ?cm ?[2²]|ohm cm2)[^.;,\\d]{0,25}"
      + "\\b(?:after|within|for|over) (?:only |about |just |~ ?)?$|\\bpolari[sz]\\w+\\b[^.;]{0,40}\\bfor (?:about )?$");

  private static final Pattern BAND_GAP = Pattern.compile(
      "\\bgaps? (?:energ(?:y|ies) )?(?:of|is|was|as large as) (?:about |~ ?|≈ ?)?$");

  /** {@code in steps of 0.1 mA/cm²}: by how much a current is raised. */
  private static final Pattern STEP = Pattern.compile("\\b(?:(?:steps?|step sizes?|increments?|intervals?) (?:of|was|is)"
      + "|stepped (?:from|by)|starting (?:from|at|with)) (?:about |only )?$");

  /** What is lost in the first cycle. */
  private static final Pattern IRREVERSIBLE = Pattern.compile("\\birreversible (?:specific )?capacity\\b[^.;]{0,40}$");
  /** {@code three formation cycles}. */
  private static final Pattern FORMATION = Pattern.compile("\\S+ (?:formation|activation|conditioning)\\b");
  private static final Pattern MOMENT_OF_CYCLING = Pattern.compile("\\b(?:after (?:the )?(?:first )?|(?:formation|activat\\w+"
      + "|conditioning|pre-?cycl\\w+)\\b[^.;,]{0,20})$");
  private static final String OTHER_THAN_CAPACITY = "(?:energy|(?:mid-?point |average |mean |working )?voltage)";
  private static final Pattern RETENTIONS = Pattern.compile("\\b(?:capacity and (?<second>" + OTHER_THAN_CAPACITY + ")|"
      + OTHER_THAN_CAPACITY + " and capacity) retentions?\\b[^.;]{0,40}$");

  /** {@code 5% carbon additive}, {@code 10% of an inert filler}. */
  private static final Pattern CONTENT = Pattern.compile(" (?:of )?(?:an? )?(?:[a-z-]+ ){0,2}(?:additives?|fillers?|binders?"
      + "|carbons?|plastici[sz]ers?|solvents?|dopants?|(?:nano)?particles)\\b");

  /** {@code a porosity reduced from 12 to 8%}: what else papers tell in percent. */
  private static final Pattern OTHER_SHARE = Pattern.compile("\\b(?:porosit(?:y|ies)|(?:relative |packing )densit(?:y|ies)"
      + "|shrinkage|(?:weight|mass) (?:loss|gain)|humidity|crystallinit(?:y|ies)|elongations?|strains?|swelling"
      + "|uptakes?|purit(?:y"
      + "|ies)|transmittance|occupanc(?:y|ies)|volume (?:changes?|expansions?))\\b(?:[^.;,]|\\.(?=\\d)){0,40}$");
  /** {@code retain 85% of the conductivity}. */
  private static final Pattern OF_OTHER = Pattern.compile(" ?(?:of (?:the |its |their )?)?(?:[a-z-]+ ){0,2}?(?:conductivity"
      + "|humidity"
      + "|strength|thickness|mass|weight|volume|modulus|transmittance|toughness|porosity|strain|elongation)\\b");

  /** {@code with a decay rate of only 0.015%}: what is lost, most often in each cycle. */
  private static final Pattern DECAY = Pattern.compile("\\b(?:decay|fad(?:e|ing)|degradation|attenuation"
      + "|capacity loss)(?: rates?)?"
      + "(?: (?:per|each|every) cycle)?(?: (?:of|is|was|are|were|as low as|only|just|about|merely|an?|low)|[~ (=:])*$");

  /** {@code milling durations of 1 h}, {@code durations of the treatment}: of what no cell does. */
  private static final Pattern OTHER_DURATION = Pattern.compile("\\b(?!(?:cycling|cycle|test|operation|operating|plating"
      + "|stripping"
      + "|long|total|cell|same|this|the|an?|stable) )\\p{L}+ (?:durations?|times?) of (?:[^.;,]|\\.(?=\\d)){0,20}$");

  /** {@code No halide conductor has reached more than 1 mS/cm}: what nobody has found. */
  private static final Pattern OF_NONE = Pattern.compile("\\b(?:no|none of the|neither of the) (?:[\\p{L}\\d-]+ ){0,3}"
      + "(?:electrolytes?|materials?|conductors?|ss[ecp]s?|s[ep]es?|polymers?|compounds?|systems?|stud(?:y|ies)|reports?|ones?"
      + "|compositions?|membranes?) (?:has|have|had|was|were|could|can)\\b(?:[^.;,]|\\.(?=\\d)){0,80}$");

  private ValueFilter() {}

  /** Whether {@code value} may be one of its property. */
  static boolean keeps(Reading reading, ReportedValue value) {
    return !OF_NONE.matcher(reading.before(value.start())).find() && switch (value.property().name()) {
      case "cycling_duration" -> isDuration(reading, value.mention());
      case "specific_capacity" -> !IRREVERSIBLE.matcher(reading.before(value.start())).find();
      case "capacity_retention", "coulombic_efficiency" -> value.quantity().unit().symbol().equals("%")
          && !isOfEnergy(reading, value) && !DECAY.matcher(reading.before(value.start())).find()
          && !isContent(reading, value.mention()) && !isOtherShare(reading, value)
          && !LOST.matcher(reading.after(value.end())).find() && !LOSING.matcher(reading.before(value.start())).find();
      case "areal_capacity" -> value.toName().isPresent() && !isSetting(reading, value.mention());
      case "pressure" -> false;
      case "stability_voltage" -> !CHARGED_TO.matcher(reading.before(value.start())).find() && !isClass(reading, value);
      case "electrode_potential" -> !isClass(reading, value);
      case "thickness" -> !OTHER_EXTENT.matcher(reading.after(value.end())).find()
          && !OTHER_SIZE.matcher(reading.before(value.start())).find();
      case "critical_current_density" -> !STEP.matcher(reading.before(value.start())).find()
          && (value.toName().orElse(FAR) <= 6 || !reading.before(value.start()).matches("(?s).*\\bat (?:a |an )?$"));
      case "melting_point" -> value.toName().orElse(FAR) <= 1 || value.toName().orElse(FAR) <= 4
          && !reading.before(value.start()).matches("(?s).*\\b(?:at|of|to) (?:about |ca\\. )?$");
      case "activation_energy" -> !BAND_GAP.matcher(reading.before(value.start())).find();
      case "cycle_life" -> value.toName().orElse(FAR) <= 12 && isLife(reading, value);
      default -> true;
    };
  }

  private static boolean isOtherShare(Reading reading, ReportedValue value) {
    String before = reading.before(value.start());
    Matcher other = OTHER_SHARE.matcher(before);
    boolean told = other.find() && reading.all(PropertyMention.class).stream().noneMatch(cue ->
        cue.property().equals(value.property()) && cue.start() >= reading.start() + other.start() && cue.end() <= value.start());
    return told || OF_OTHER.matcher(reading.after(value.end())).lookingAt();
  }

  /** {@code a capacity and energy retention of 78% and 76%}: the second. */
  private static boolean isOfEnergy(Reading reading, ReportedValue value) {
    return value.mention().series().filter(series -> series.size() == 2).filter(series -> {
      Matcher retentions = RETENTIONS.matcher(reading.before(series.start()));
      return retentions.find() && series.index() == (retentions.group("second") == null ? 0 : 1);
    }).isPresent();
  }

  /** Whether a number of cycles is how long a cell ran, not after how many something was seen. */
  private static boolean isLife(Reading reading, ReportedValue cycles) {
    String before = reading.before(cycles.start());
    return !FORMATION.matcher(reading.lower(cycles.start(), reading.end())).lookingAt()
        && (FAILED_AFTER.matcher(before).find() || !MOMENT_OF_CYCLING.matcher(before).find());
  }

  /** {@code 4 V+ cathodes}, {@code 5 V-class cathodes}. */
  private static boolean isClass(Reading reading, ReportedValue value) {
    return CLASS.matcher(reading.text().substring(value.end(), reading.end())).matches();
  }

  /** Whether a time is how long a cell ran, not how long a sample was heated or one charge took. */
  private static boolean isDuration(Reading reading, QuantityMention time) {
    String before = reading.before(time.start());
    return !isTreatment(before) && !OF_RESISTANCE.matcher(before).find() && !OTHER_DURATION.matcher(before).find()
        && !OF_REST.matcher(before).find() && !TIME_OF_CHARGE.matcher(before).find()
        && !MOMENT.matcher(before).find() && !OF_CYCLES.matcher(before).find()
            && !HALF_CYCLE.matcher(reading.after(time.end())).matches();
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
    return CONTENT.matcher(reading.after(share.end())).lookingAt()
        || reading.mentions().stream().filter(mention -> mention instanceof MaterialMention).anyMatch(mention ->
            mention.start() >= share.end() && reading.lower(share.end(), mention.start()).strip().matches("|of"));
  }

  /** Whether an areal capacity stands beside a current density, as the settings of a test do. */
  private static boolean isSetting(Reading reading, QuantityMention capacity) {
    Mention nearest = capacity;
    return reading.all(QuantityMention.class).stream().filter(other -> other != nearest)
        .filter(other -> Setting.isCurrentDensity(other.quantity().unit()))
        .anyMatch(other -> reading.distance(other, capacity) <= 9);
  }
}
