package dev.lithograph.recognise.citation;

import java.util.List;

/** Where a text may cite: the characters {@code [start, end)}, and what they point to. */
record Marker(int start, int end, List<Pointer> pointers) {
  Marker {
    pointers = List.copyOf(pointers);
  }

  boolean overlaps(Marker other) {
    return start < other.end && other.start < end;
  }
}
