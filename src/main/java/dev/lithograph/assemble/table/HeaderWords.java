package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Slot.Setting.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that tables use above their columns, for what is no property. */
final class HeaderWords {
  private static final Map<Kind, Pattern> SETTINGS = new EnumMap<>(Map.of(
      Kind.TEMPERATURE, words("(?:operating |test(?:ing)? |measurement |working |cell )?temp(?:erature|\\.)?",
          "T(?= ?[\\[(/,]? ?(?:°|º|o ?C|K\\b))"),
      Kind.RATE, words("C-? ?rates?", "(?:dis)?charge rates?", "(?:current |cycling |cycle |test )?rates?",
          "(?:cycling |cycle )?speed",
          "(?:applied |areal )?current(?: densit(?:y|ies))?"),
      Kind.CYCLE, words("(?:number|no\\.?|nr\\.?) of cycles", "cycles?(?: number| no\\.?| index)?", "cycling number"),
      Kind.POSITIVE, words("cathodes?(?: active)?(?: materials?)?", "positive electrodes?(?: materials?)?"),
      Kind.NEGATIVE, words("anodes?(?: materials?)?", "negative electrodes?(?: materials?)?", "counter electrodes?"),
      Kind.CELL, words("(?:full |half |coin |pouch |battery |cell )?(?:cell|battery)"
              + "(?: configurations?| types?| chemistry| system| assembly| structure)?s?",
          "configurations?", "electrodes?")));

  private static final Pattern SOURCES = words("refs?\\.?", "references?", "sources?", "citations?", "literature",
      "reported by", "authors?", "paper", "publication");
  private static final Pattern MATERIALS = words("electrolytes?", "materials?", "compositions?", "compounds?",
      "samples?", "(?:chemical )?formulae?", "formulas?", "ISEs?", "SSEs?", "SPEs?", "GPEs?", "CPEs?", "CSEs?", "SEs?",
      "QSSEs?", "SCEs?", "PEs?", "systems?", "polymers?(?: (?:matrix|host))?", "matrix", "hosts?", "salts?",
      "(?:Li|lithium) salts?", "fillers?", "ceramics?", "additives?", "solvents?", "plastici[sz]ers?", "ionic liquids?",
      "ILs?", "ILEs?", "LEs?", "liquids?", "membranes?", "separators?", "conductors?", "components?", "constituents?",
      "phases?", "names?", "specimens?", "interfaces?", "dopants?", "glass(?:es)?", "garnets?", "sulfides?", "sulphides?",
      "halides?", "oxides?");
  private static final Pattern CLASSES = words("types?", "classifications?", "class(?:es)?", "categor(?:y|ies)",
      "famil(?:y|ies)", "kinds?", "groups?", "structures?", "designs?", "strateg(?:y|ies)", "approach(?:es)?");
  private static final Pattern LAYERS = words("(?:inter)?layers?", "coatings?(?: (?:layer|material)s?)?",
      "(?:buffer|interfacial|interface|protective|protection|modification|artificial|intermediate) layers?", "modifiers?",
      "modifications?", "binders?", "artificial SEI", "surface (?:treatment|modification)s?");
  private static final Pattern SHARES = words("ratios?", "contents?", "wt\\.? ?%", "vol\\.? ?%", "mol\\.? ?%", "weight",
      "fractions?", "amounts?", "concentrations?", "proportions?", "in weight", "(?:filler|salt) loading");
  /** What is done to a sample before it is measured, and what describes it without being of use here. */
  private static final Pattern ASIDE = Pattern.compile("(?i)(?:^|[^\\p{L}])(?:ion types?|ionic radi|charge carriers?|crystal "
      + "system|conducting ions?|sinter|anneal|calcin|synthe|prepar|process"
      + "|pressing|pressed|fabricat|drying|dried|heating|treatment|treated|milling|year|space group|advantage|disadvantage"
      + "|remark|comment|note|feature|lattice"
      + "|methods?(?:$|[^\\p{L}])|merit|limitation|voltage range|mass loading|loading)");
  private static final Pattern OTHER_TIME = words("(?:polari[sz]ation|milling|sintering|annealing|heating|holding|reaction|drying"
      + "|storage|(?:dis)?charg(?:e|ing)|soaking|age?ing|deposition|polymeri[sz]ation|recovery|curing|irradiation)"
      + "[ -]?(?:times?|durations?)");
  private static final Pattern REMARKS = words("remarks?", "comments?", "notes?");
  private static final Pattern LOGARITHM = Pattern.compile("(?i)(?<![\\p{L}])(?:log(?:10|₁₀)?|ln) ?\\(? ?(?=[\\p{L}σκ])");
  private static final Pattern INTRODUCES_RESULTS =
      words("performances?", "results?", "battery performance", "cell performance",
          "(?:electrochemical|cycling|cycle) performance",
          "propert(?:y|ies)", "(?:cycling|cycle) stability", "stability", "data");

  private static final Pattern STABILITY = Pattern.compile("(?i)electrochem|stab|oxid|reduc|decompos|ESW");
  private static final Pattern LAST = words("after (?:\\d+ )?cycl(?:es?|ing)", "final", "last", "remaining",
      "residual", "retained");
  private static final Pattern EXPLAINING = words("units?",
      "(?:test(?:ing)? |measur(?:ing|ement) )?(?:conditions?|temperatures?)",
      "refs?\\.?", "references?", "sources?");
  private static final Pattern CONDITIONS = words("(?:test(?:ing)? |operat(?:ing|ion) |cycling |cycle |measurement |working "
      + "|battery |cell )?conditions?");
  private static final Pattern ELECTRONS = words("electron(?:ic|s)?");
  private static final Pattern UNIT = words("units?");
  private static final Pattern NOTHING = words("(?:measured |typical |reported )?values?", "parameters?", "results?",
      "data", "quantity");

  private HeaderWords() {}

  private static Pattern words(String... alternatives) {
    return Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + String.join("|", List.of(alternatives)) + ")(?![\\p{L}\\d])");
  }

  static Pattern setting(Kind kind) {
    return SETTINGS.get(kind);
  }

  static boolean nameSources(String header) {
    return SOURCES.matcher(header).find();
  }

  static boolean nameMaterial(String header) {
    return MATERIALS.matcher(header).find();
  }

  static boolean nameClass(String header) {
    return CLASSES.matcher(header).find();
  }

  static boolean nameLayer(String header) {
    return LAYERS.matcher(header).find();
  }

  static boolean nameShare(String header) {
    return SHARES.matcher(header).find();
  }

  static boolean standAside(String header) {
    return ASIDE.matcher(header).find();
  }

  /** A time that is no cell's life. */
  static boolean nameOtherTime(String header) {
    return OTHER_TIME.matcher(header).find();
  }

  /** What else there is to say of a row. */
  static boolean remark(String header) {
    return REMARKS.matcher(header).matches();
  }

  /** A voltage that a material bears, rather than one that a cell is charged to. */
  static boolean nameStability(String header) {
    return STABILITY.matcher(header).find();
  }

  /** Of what is left at the end of cycling. */
  static boolean nameLast(String header) {
    return LAST.matcher(header).find();
  }

  /** What says more of a property that stands to the left: its unit, the conditions, the source. */
  static boolean explain(String header) {
    return EXPLAINING.matcher(header).matches();
  }

  static boolean nameUnit(String header) {
    return UNIT.matcher(header).find();
  }

  /** Words that name no sample: {@code Value}, beside {@code Property}. */
  static boolean nameNothing(String words) {
    return NOTHING.matcher(words).matches();
  }

  /** Logarithms of values. */
  static boolean nameLogarithm(String header) {
    return LOGARITHM.matcher(header).find();
  }

  /** Of what a conductivity is that stands above it. */
  static boolean nameElectrons(String header) {
    return ELECTRONS.matcher(header).matches();
  }

  /** How cells were cycled, in rates, temperatures and voltages. */
  static boolean nameConditions(String header) {
    return CONDITIONS.matcher(header).matches();
  }

  static boolean introduceResults(String header) {
    return INTRODUCES_RESULTS.matcher(header).find();
  }
}
