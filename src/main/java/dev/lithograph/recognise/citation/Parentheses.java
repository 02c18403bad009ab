package dev.lithograph.recognise.citation;

import dev.lithograph.recognise.citation.Pointer.ByNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code (12)}, {@code (3, 5–7)}. */
record Parentheses() implements Style {
  private static final Pattern GROUP = Pattern.compile("(?<![\\p{L}\\d)\\]}])\\(\\s?(?:(?:see|e\\.g\\.,?|cf\\.)\\s)?+"
      + NumberList.PATTERN + "\\s?\\)(?![\\p{L}\\d(])");
  private static final Pattern NUMBERED_THING = Pattern.compile(".*\\b(?i:eqs?|eqns?|equations?|reactions?|figs?|figures?"
      + "|tables?|schemes?|steps?|sections?)\\.?\\s", Pattern.DOTALL);
  /** What a paper may number too, and may as well speak of at the end of a clause: {@code in such cells (24).} */
  private static final Pattern LABELLED = Pattern.compile(".*\\b(?i:sites?|compounds?|samples?|cells?|formulas?|formulae|types?"
      + "|cases?|stages?)\\s", Pattern.DOTALL);
  private static final Pattern CLAUSE_ENDS = Pattern.compile("\\s?(?:[.,;]\\s.*|[.,;]?$)", Pattern.DOTALL);
  /** Papers label fewer things. */
  private static final int MOST_LABELS = 9;
  private static final Pattern PLANE = Pattern.compile("\\s(?:crystal\\w*\\s)?(?:plane|facet|surface|peak|reflection|orient"
      + "|diffraction|face|lattice|termination).*", Pattern.DOTALL);

  @Override
  public List<Marker> in(Line line) {
    List<Marker> markers = new ArrayList<>();
    Matcher group = GROUP.matcher(line.level());
    while (group.find()) {
      Marker marker = new Marker(group.start(), group.end(), NumberList.read(line, group.start(), group.end()));
      String before = line.before(group.start(), 20);
      boolean numbered = NUMBERED_THING.matcher(before).matches()
          || LABELLED.matcher(before).matches() && mayLabel(line, marker);
      if (!numbered && !PLANE.matcher(line.after(group.end(), 30)).matches()) {
        markers.add(marker);
      }
    }
    return withoutEnumeration(line, markers);
  }

  private static boolean mayLabel(Line line, Marker marker) {
    boolean small = marker.pointers().stream()
        .allMatch(pointer -> pointer instanceof ByNumber number && number.last() <= MOST_LABELS);
    return small || !CLAUSE_ENDS.matcher(line.after(marker.end(), 2)).matches();
  }

  /** {@code (1) … (2) …}, each in front of a word, counts points of a list. */
  private static List<Marker> withoutEnumeration(Line line, List<Marker> markers) {
    List<Marker> kept = new ArrayList<>(markers);
    List<Marker> points = new ArrayList<>();
    for (Marker marker : markers) {
      boolean next = marker.pointers().size() == 1 && marker.pointers().getFirst() instanceof ByNumber number
          && number.first() == number.last() && number.first() == points.size() + 1;
      if (next && line.at(marker.end()) == ' ' && Character.isLetter(line.at(marker.end() + 1))) {
        points.add(marker);
      }
    }
    if (points.size() > 1) {
      kept.removeAll(points);
    }
    return kept;
  }
}
