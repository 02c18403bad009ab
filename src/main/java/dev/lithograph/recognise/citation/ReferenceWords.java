package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Ref. 12}, {@code Refs. 12 and 13}, {@code reference [12]}, {@code ref.⁵}, {@code (REF.12)}. */
record ReferenceWords() implements Style {
  private static final String NUMBER_WORD = "\\.?\\s?(?:[Nn]os?\\.\\s?|numbers?\\s)?";
  private static final String ENCLOSED = "[\\[(]" + NumberList.PATTERN + "[\\])]";
  private static final String END = "(?![\\d\\p{L}]|\\.\\d)";
  private static final Pattern WORDS = Pattern.compile("(?<!\\p{L})(?:(?:[Rr](?:efs|eferences)"
      + "|REFS)" + NUMBER_WORD + "(?:" + ENCLOSED
      + "|" + NumberList.PATTERN + END + ")|(?:[Rr](?:ef|eference)|REF)" + NUMBER_WORD + "(?:"
      + ENCLOSED + "|" + NumberList.ONE + END + "))");

  @Override
  public List<Marker> in(Line line) {
    List<Marker> markers = new ArrayList<>();
    Matcher words = WORDS.matcher(line.level());
    while (words.find()) {
      markers.add(new Marker(words.start(), words.end(), NumberList.read(line, words.start(), words.end())));
    }
    return markers;
  }
}
