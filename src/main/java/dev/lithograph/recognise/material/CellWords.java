package dev.lithograph.recognise.material;

import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that say that materials side by side are the electrodes of a cell. */
final class CellWords {
  private static final String KINDS = "(?:(?:all-?|quasi-?)?solid-?state|full|half|coin|pouch|a?symmetric(?:al)?|metal|secondary|"
      + "rechargeable|hybrid|test|model|blocking|type)";
  private static final String CELLS = "(?:(?:full-?|half-?)?cells?|batter(?:y|ies)|configurations?|SSBs?|assembl(?:y|ies)|"
      + "a?symmetric(?:al)?|stacks?|systems?)";
  private static final Pattern BEHIND = Pattern.compile(
      "[ -]?(?:\\([^()]{1,12}\\) ?)?(?:" + KINDS + "[ -]){0,3}" + CELLS + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile("\\bsymmetric(?:al)? (?:coin |pouch )?(?:cells? (?:of |with )?)?\\(?$", Pattern.CASE_INSENSITIVE);
  private static final int FARTHEST_BEFORE = 40;

  private static final String ALKALI = "Li|Na|[Ll]ithium|[Ss]odium";
  private static final String NOUN = "(?:coin |pouch )?(?:cells?|batter(?:y|ies))\\b";
  private static final Pattern SYMMETRIC_ALKALI = Pattern.compile(
      "\\b[Ss]ymmetric(?:al)? (?:(?:all-)?solid-state )?(?:cells? (?:of|with) )?"
          + "(?<metal>" + ALKALI + ")(?:[ -]metal)?(?: electrodes?)?[ -]" + NOUN);
  private static final Pattern ALKALI_SYMMETRIC =
      Pattern.compile("\\b(?<metal>" + ALKALI + ")(?:[ -]metal)?(?:[ -]anode)?[ -]symmetric(?:al)? " + NOUN);

  private CellWords() {}

  /** Whether the word cell, or one like it, stands beside [start, end). */
  static boolean name(String line, int start, int end) {
    return isBehind(line, end) || BEFORE.matcher(line.substring(Math.max(0, start - FARTHEST_BEFORE), start)).find();
  }

  static boolean isBehind(String line, int end) {
    return BEHIND.matcher(line).region(end, line.length()).lookingAt();
  }

  /** {@code symmetric Li cell}, {@code lithium metal symmetric cells}: two electrodes of it. */
  static List<CellMention> symmetric(String line, CellLayers layers) {
    if (!line.contains("ymmetric")) {
      return List.of();
    }
    List<CellMention> cells = new ArrayList<>();
    for (Pattern pattern : List.of(SYMMETRIC_ALKALI, ALKALI_SYMMETRIC)) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        MaterialMention electrode = layers.layer(matcher.start("metal"), matcher.end("metal"), true);
        cells.add(new CellMention(matcher.start(), matcher.end(), List.of(electrode, electrode)));
      }
    }
    return cells;
  }
}
