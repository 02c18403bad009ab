package dev.lithograph.read.spelling;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code (cid:0) 1}, which some converters of PDF write for a minus sign without a name and the number behind it, as
 * {@code -1}. Raised exponents often stand in another line there than the unit they belong to: {@code con- (cid:0) 1 at 25 C.
 * ductivity of 3.9 mS cm}. Such a unit gets the nearest exponent that it can have.
 */
public final class StrayExponents {
  private static final String SIGN = "(cid:0)";
  private static final Pattern EXPONENT = Pattern.compile("(?: ?)\\(cid:0\\) ?(?:(\\d)(?![\\d.]))?");
  /**
   * Units that are never without an exponent, by the one that they have: of conductivity, of current and resistance, of
   * capacity.
   */
  private static final Pattern UNIT = Pattern.compile("(?:(?<one>S(?: |/)?cm|(?:mA ?h|mA|mWh|Wh) g|mol L)|(?<two>(?:[mµμ]A|"
      + "mA ?h|Ω|"
      + "mW|mg|[Oo]hm) ?cm))(?![\\p{L}\\d^⁻−-]|2)");
  private static final int FARTHEST = 250;

  private record Exponent(int start, int end, String number) {}

  /** What is to stand in place of what stands at [start, end). */
  private record Edit(int start, int end, Optional<Exponent> put) {}

  private StrayExponents() {}

  public static Text mend(Text text) {
    return text.value().contains(SIGN) ? mended(text) : text;
  }

  private static Text mended(Text text) {
    Edits edits = new Edits(text);
    edits(text.value()).forEach(edit -> {
      edits.delete(edit.start(), edit.end());
      edit.put().ifPresent(exponent -> put(exponent, text.source(exponent.start(), exponent.end()), edits));
    });
    return edits.text();
  }

  private static void put(Exponent exponent, Span source, Edits edits) {
    edits.put('-', source);
    exponent.number().chars().forEach(digit -> edits.put((char) digit, new Span(source.end(), source.end())));
  }

  /** By place. Unit by unit, the nearest exponent that it can have and that is left goes behind it; others stay where they are. */
  private static List<Edit> edits(String value) {
    List<Exponent> free = new ArrayList<>(EXPONENT.matcher(value).results()
        .map(found -> new Exponent(found.start(), found.end(), Optional.ofNullable(found.group(1)).orElse(""))).toList());
    List<Edit> edits = new ArrayList<>();
    Matcher unit = UNIT.matcher(value);
    while (unit.find()) {
      String number = unit.group("one") != null ? "1" : "2";
      int place = unit.end();
      free.stream().filter(exponent -> exponent.number().equals(number) && distance(exponent, place) <= FARTHEST)
          .min(Comparator.comparingInt(exponent -> distance(exponent, place))).ifPresent(nearest -> {
            free.remove(nearest);
            edits.add(new Edit(place, place, Optional.of(nearest)));
            edits.add(new Edit(nearest.start(), nearest.end(), Optional.empty()));
          });
    }
    free.forEach(exponent -> edits.add(new Edit(exponent.start(), exponent.end(), Optional.of(exponent))));
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    return edits;
  }

  /** Behind the unit it is looked for first. */
  private static int distance(Exponent exponent, int place) {
    return exponent.start() >= place ? exponent.start() - place : place - exponent.end() + 20;
  }
}
