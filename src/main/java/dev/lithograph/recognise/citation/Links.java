package dev.lithograph.recognise.citation;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Anchor;
import dev.lithograph.recognise.citation.Pointer.ByLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Citations that the source links to the reference list; neighbours are one, and a dash between two is a range. */
final class Links {
  private static final Pattern JOINT = Pattern.compile("[\\s,;\\[\\](){}⁽⁾⁻\\-–—‐‑−]{0,6}+(?:(?:and|&)\\s?)?+[\\[(⁽]?");
  private static final Pattern DASH = Pattern.compile("[\\s\\[\\](){}⁽⁾]*+[⁻\\-–—‐‑−]{1,2}+[\\s\\[\\](){}⁽⁾]*+");

  private Links() {}

  static List<Marker> in(Text text, Line line) {
    List<Marker> markers = new ArrayList<>();
    List<Anchor> anchors = text.anchors().stream().sorted(Comparator.comparingInt(Anchor::start)).toList();
    for (Anchor anchor : anchors) {
      int behind = markers.isEmpty() ? anchor.start() : Math.min(markers.getLast().end(), anchor.start());
      String between = text.value().substring(behind, anchor.start());
      if (!markers.isEmpty() && JOINT.matcher(between).matches()) {
        markers.set(markers.size() - 1, joined(markers.getLast(), anchor, text, DASH.matcher(between).matches()));
      } else {
        markers.add(new Marker(anchor.start(), anchor.end(), List.of(pointer(anchor, text))));
      }
    }
    return markers.stream().map(marker -> withBrackets(line, marker)).toList();
  }

  private static Marker joined(Marker before, Anchor anchor, Text text, boolean range) {
    List<Pointer> pointers = new ArrayList<>(before.pointers());
    if (range && pointers.getLast() instanceof ByLink first) {
      String printed = text.value().substring(first.start(), anchor.end());
      pointers.set(pointers.size() - 1, new ByLink(first.start(), anchor.end(), first.first(), anchor.target(), printed));
    } else {
      pointers.add(pointer(anchor, text));
    }
    return new Marker(before.start(), anchor.end(), pointers);
  }

  private static ByLink pointer(Anchor anchor, Text text) {
    String printed = text.value().substring(anchor.start(), anchor.end());
    return new ByLink(anchor.start(), anchor.end(), anchor.target(), anchor.target(), printed);
  }

  private static Marker withBrackets(Line line, Marker marker) {
    boolean square = line.at(marker.start() - 1) == '[' && line.at(marker.end()) == ']';
    boolean round = line.at(marker.start() - 1) == '(' && line.at(marker.end()) == ')';
    return square || round ? new Marker(marker.start() - 1, marker.end() + 1, marker.pointers()) : marker;
  }
}
