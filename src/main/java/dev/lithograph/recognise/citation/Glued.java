package dev.lithograph.recognise.citation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Of what {@link OnTheLine} finds that which can hardly be anything else: {@code (Fig. 2).322 When}, {@code for 200 cycles201.}
 */
record Glued() implements Style {
  private static final Pattern WORD_OR_STOP = Pattern.compile(".*(?:[\\p{L})\\]%]\\.|(?<![\\p{L}-])\\p{Ll}{4,})", Pattern.DOTALL);
  private static final int REACH = 40;

  @Override
  public List<Marker> in(Line line) {
    return new OnTheLine().in(line).stream()
        .filter(marker -> WORD_OR_STOP.matcher(line.before(marker.start(), REACH)).matches()).toList();
  }
}
