package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code (¹³³)}, {@code ⁽¹²⁾}. */
record RaisedParentheses() implements Style {
  private static final Pattern GROUP = Pattern.compile("\\(\\s?" + NumberList.PATTERN + "\\s?\\)");

  @Override
  public List<Marker> in(Line line) {
    List<Marker> markers = new ArrayList<>();
    Matcher group = GROUP.matcher(line.level());
    while (group.find()) {
      Marker marker = new Marker(group.start(), group.end(), NumberList.read(line, group.start(), group.end()));
      if (Brackets.isRaised(line, marker)) {
        markers.add(marker);
      }
    }
    return markers;
  }
}
