package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code [137,138]}, {@code [12-15]}, {@code [3, 5–7]}, {@code [12]–[15]}, {@code [see 4]}, and the same raised. */
record Brackets() implements Style {
  private static final String GROUP = "\\[\\s?(?:(?:see|see also|e\\.g\\.,?|cf\\.|[Rr]efs?\\.?|[Rr]eferences?)\\s){0,2}+"
      + NumberList.PATTERN + "(?:,?\\s(?:and\\s)?(?:the\\s)?references?\\s(?:cited\\s)?therein)?+\\s?\\]";
  private static final Pattern GROUPS =
      Pattern.compile(GROUP + "(?:\\s?(?:[,;]|[-–—]|and|&)?+\\s?" + GROUP + ")*+(?![\\p{L}\\d])");

  /** Indices of directions that papers speak of are small. */
  private static final Pattern DIRECTION = Pattern.compile("\\[[1-4][0-4][0-4]\\]");
  private static final Pattern AXIS_AHEAD = Pattern.compile("\\s?(?:crystal\\w*\\s|lattice\\s|zone[- ])?(?:direction|plane"
      + "|axis|axes|facet|orient|surface|reflection|channel|projection|texture|diffraction|view).*", Pattern.DOTALL);
  private static final Pattern AXIS_BEHIND = Pattern.compile(".*(?:\\balong|direction|plane|axis|axes|orient\\w*|projection"
      + "|\\b[Vv]iew(?:ed)?\\s(?:from|down)|parallel to|perpendicular to)\\s(?:the\\s|a\\s)?", Pattern.DOTALL);
  private static final Pattern INTERVAL = Pattern.compile(".*(?:∈|=|×|\\binterval|\\brange|\\bbetween)\\s?", Pattern.DOTALL);

  @Override
  public List<Marker> in(Line line) {
    List<Marker> markers = new ArrayList<>();
    Matcher groups = GROUPS.matcher(line.level());
    while (groups.find()) {
      Marker marker = new Marker(groups.start(), groups.end(), NumberList.read(line, groups.start(), groups.end()));
      if (isRaised(line, marker) || !isDirection(line, marker) && !isInterval(line, marker)) {
        markers.add(marker);
      }
    }
    return markers;
  }

  /** Whether the numbers are superscripts: then they are a citation in whatever paper. */
  static boolean isRaised(Line line, Marker marker) {
    return line.isRaised(marker.pointers().getFirst().start());
  }

  /** {@code along [110]}, {@code the [100] direction}. */
  private static boolean isDirection(Line line, Marker marker) {
    boolean axis = AXIS_AHEAD.matcher(line.after(marker.end(), 40)).matches()
        || AXIS_BEHIND.matcher(line.before(marker.start(), 40)).matches();
    return axis && DIRECTION.matcher(line.level().substring(marker.start(), marker.end())).matches();
  }

  private static boolean isInterval(Line line, Marker marker) {
    return INTERVAL.matcher(line.before(marker.start(), 20)).matches();
  }
}
