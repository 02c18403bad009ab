package dev.lithograph.web.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client takes, as RFC 9110 writes it: {@code text/turtle, application/*;q=0.5}. Parts that cannot be read count for
 * nothing; where none can, the client takes everything.
 */
public record Accept(List<Range> ranges) {
  private static final Accept EVERYTHING = new Accept(List.of(new Range("*", "*", 1)));

  public Accept {
    ranges = List.copyOf(ranges);
  }

  /** @param quality from 0 for what is refused to 1 for what is wanted most */
  record Range(String type, String subtype, double quality) {
    private boolean covers(String mediaType) {
      return type.equals("*") || mediaType.equals(type + "/" + subtype)
          || subtype.equals("*") && mediaType.startsWith(type + "/");
    }

    private int precision() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  public static Accept of(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
      range(part.strip()).ifPresent(ranges::add);
    }
    return ranges.isEmpty() ? EVERYTHING : new Accept(ranges);
  }

  private static Optional<Range> range(String part) {
    String[] fields = part.split(";", -1);
    String[] names = fields[0].strip().split("/");
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      return Optional.empty();
    }
    double quality = 1;
    for (String field : fields) {
      if (field.strip().startsWith("q=")) {
        try {
          quality = Double.parseDouble(field.strip().substring(2));
        } catch (NumberFormatException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Range(names[0], names[1], quality));
  }

  /** Of a media type in small letters; the most precise range that covers it says so. */
  public double quality(String mediaType) {
    return ranges.stream().filter(range -> range.covers(mediaType)).max(Comparator.comparingInt(Range::precision))
        .map(Range::quality).orElse(0.0);
  }

  /** The wanted most of those offered, of equals the first; absent where none is taken. */
  public Optional<Representation> best(List<Representation> offered) {
    Optional<Representation> best = Optional.empty();
    for (Representation candidate : offered) {
      double quality = quality(candidate.mediaType());
      if (quality > best.map(chosen -> quality(chosen.mediaType())).orElse(0.0)) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }
}
