package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a document says that electrodes are coated with. Its cells are told apart by it, but what they reach is no property of the
 * coating.
 */
final class Coatings {
  private static final Pattern COATED = Pattern.compile(
      "\\s*-? ?(?:coated|modified|protected|covered|mixed with|blended with)[ -]+(?:[a-z]+ )?|@");
  /** {@code coating LiCoO2 with a thin layer of}, {@code a cathode with a}. */
  private static final Pattern COATED_WITH = Pattern.compile("(?<!-)\\b(?:coat(?:ing|ed)|cover(?:ing|ed)|protect(?:ing|ed)|"
      + "modif(?:ying|ied)|encapsulated|wrapped)\\b"
      + "[^.;]{0,60}\\b(?:with|by) (?:an? )?(?:[a-z-]+ ){0,3}(?:of )?$");
  private static final Pattern ELECTRODE_WITH = Pattern.compile(
      "\\b(?:cathodes?|electrodes?|particles) with (?:an? )?(?:[a-z-]+ ){0,3}$");
  private static final Pattern WITH = Pattern.compile("(?: [a-z]+){0,2} with (?:an? |the )?(?:[a-z-]+ ){0,3}");
  /** {@code LiCoO2 that carried Li3BO3}, {@code NCM811 protected by 10 nm Li3PO4}. */
  private static final Pattern BEARS = Pattern.compile("(?: [a-z]+){0,2} (?:(?:that|which) )?(?:(?:was|were|is|are|had been) )?"
      + "(?:(?:carr(?:y|ies|ied|ying)|bear(?:s|ing)?|bore)|(?:coated|covered|protected|encapsulated|wrapped) (?:with|by|in)) "
      + "(?:(?:an?|the|about|~ ?)? ?(?:\\d[\\d.]* ?(?:nm|wt\\.? ?%) (?:of |thick )?)?(?:(?:thin|layer|film|coating|of) ){0,3})");
  private static final Pattern LAYER = Pattern.compile("[ -](?:protective |thin )?(?:coating|layer|shell)s?\\b");
  private static final Pattern AS_COATING = Pattern.compile(
      "[^.;,]{0,40}\\b(?:applied|used|employed|deposited|serv(?:es|ed|ing)|acts?) as (?:an? |the )?(?:[a-z-]+ "
          + "){0,2}(?:coating|buffer layer|shell)\\b");
  private static final Pattern CONDUCTS = Pattern.compile("\\bconducts?\\b");

  private final Set<String> known = new HashSet<>();

  /** Takes note of the coatings that a sentence names. */
  void learn(Reading reading) {
    reading.all(MaterialMention.class).stream().filter(mention -> isSaid(mention, reading))
        .forEach(mention -> known.add(mention.printed()));
  }

  /**
   * Whether {@code mention} is the coating of an electrode in {@code reading}, or was one before and no property of another kind
   * is told of.
   */
  boolean isOne(MaterialMention mention, Reading reading) {
    return isSaid(mention, reading) || known.contains(mention.printed())
        && reading.all(PropertyMention.class).stream().allMatch(property -> property.property().isOfCells())
        && !CONDUCTS.matcher(reading.lower()).find();
  }

  private static boolean isSaid(MaterialMention mention, Reading reading) {
    if (Roles.isElectrode(mention)) {
      return false;
    }
    List<MaterialMention> electrodes = reading.all(MaterialMention.class).stream().filter(Roles::isElectrode).toList();
    String before = reading.before(mention.start());
    String after = reading.after(mention.end());
    return electrodes.stream().anyMatch(electrode -> electrode.start() >= mention.end()
            && COATED.matcher(reading.lower(mention.end(), electrode.start())).matches())
        || ELECTRODE_WITH.matcher(before).find() && LAYER.matcher(after).lookingAt()
        || electrodes.stream().anyMatch(electrode -> electrode.end() <= mention.start()
            && isOn(reading.lower(electrode.end(), mention.start()), after))
        || !electrodes.isEmpty() && (COATED_WITH.matcher(before).find() && isBehindElectrode(electrodes, mention, reading)
            || AS_COATING.matcher(after).lookingAt());
  }

  /** {@code LCO@Li2ZrO3}, {@code NCM811 with a LiNbO3 layer}. */
  private static boolean isOn(String between, String after) {
    return between.equals("@") || BEARS.matcher(between).matches()
        || WITH.matcher(between).matches() && LAYER.matcher(after).lookingAt();
  }

  /** {@code coating LiCoO2 with}: the electrode stands between. */
  private static boolean isBehindElectrode(List<MaterialMention> electrodes, MaterialMention mention, Reading reading) {
    return electrodes.stream().filter(electrode -> electrode.end() <= mention.start())
        .anyMatch(electrode -> reading.lower(electrode.end(), mention.start()).matches(
            "(?s)[^.;,]{0,25}\\b(?:with|by)\\b[^.;,]{0,40}"));
  }
}
