package dev.lithograph.recognise.citation;

import dev.lithograph.recognise.citation.Pointer.ByName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code (Kim et al., 2016)}, {@code (Kim and Lim 2016; Xu et al., 2018a,b)}, {@code Kim et al. (2016)}. */
record AuthorYears() implements Style {
  private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final String YEAR = "(?:19|20)\\d\\d[a-h]?";
  private static final String YEARS =
      YEAR + "(?:(?:,\\s?|\\s?[&/]\\s?|\\sand\\s)(?:" + YEAR + "|[a-h])(?![\\p{L}\\d]))*+(?![\\p{L}\\d])";
  private static final Pattern CITATION = Pattern.compile(NameGrammar.PATTERN
      + "?(?:['’]s)?+(?:,?\\s(?<years>" + YEARS + ")|,?\\s?[(\\[](?<enclosed>" + YEARS + ")[)\\]])");
  private static final Pattern YEAR_OR_LETTER = Pattern.compile("(?<year>(?:19|20)\\d\\d)?(?<letter>[a-h])?");
  private static final Pattern JOINT = Pattern.compile("\\s?[;,]\\s?(?:(?:and|see also|also)\\s)?");
  private static final Pattern INTRODUCTION = Pattern.compile(
      "[(\\[](?:(?:see|see also|e\\.g\\.,?|for example,?|cf\\.|reviewed (?:in|by)|after|from)\\s){0,2}$");

  @Override
  public List<Marker> in(Line line) {
    if (!ANY_YEAR.matcher(line.level()).find()) {
      return List.of();
    }
    List<Marker> markers = new ArrayList<>();
    Matcher citation = CITATION.matcher(line.level());
    boolean open = false;
    while (citation.find()) {
      Marker marker = new Marker(citation.start(), citation.end(), pointers(citation));
      boolean joined = open && citation.group("years") != null
          && JOINT.matcher(line.level().substring(markers.getLast().end(), marker.start())).matches();
      if (joined) {
        markers.set(markers.size() - 1, join(markers.getLast(), marker));
      } else {
        markers.add(marker);
      }
      open = citation.group("years") != null;
    }
    return markers.stream().map(marker -> withParentheses(line, marker)).toList();
  }

  private static Marker join(Marker before, Marker next) {
    List<Pointer> pointers = new ArrayList<>(before.pointers());
    pointers.addAll(next.pointers());
    return new Marker(before.start(), next.end(), pointers);
  }

  private static Marker withParentheses(Line line, Marker marker) {
    Matcher introduction = INTRODUCTION.matcher(line.before(marker.start(), 30));
    boolean enclosed = ")]".indexOf(line.at(marker.end())) >= 0 && introduction.find();
    return enclosed ? new Marker(marker.start() - introduction.group().length(), marker.end() + 1, marker.pointers()) : marker;
  }

  /** One for each year. */
  private static List<Pointer> pointers(Matcher citation) {
    Names names = NameGrammar.names(citation);
    String group = citation.group("years") != null ? "years" : "enclosed";
    List<Pointer> pointers = new ArrayList<>();
    int year = 0;
    Matcher part = YEAR_OR_LETTER.matcher(citation.group(group));
    while (part.find()) {
      boolean stands = part.end() > part.start() && !isWithinWord(citation.group(group), part);
      if (stands) {
        year = part.group("year") != null ? Integer.parseInt(part.group("year")) : year;
        String letter = part.group("letter") != null ? part.group("letter") : "";
        pointers.add(new ByName(pointers.isEmpty() ? citation.start() : citation.start(group) + part.start(),
            citation.start(group) + part.end(), names, year, letter));
      }
    }
    return pointers;
  }

  /** The letters of {@code and} between two years. */
  private static boolean isWithinWord(String years, Matcher part) {
    boolean before = part.group("year") == null && part.start() > 0 && Character.isLetter(years.charAt(part.start() - 1));
    boolean after = part.end() < years.length() && Character.isLetter(years.charAt(part.end()));
    return before || after;
  }
}
