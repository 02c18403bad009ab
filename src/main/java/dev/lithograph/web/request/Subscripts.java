package dev.lithograph.web.request;

import dev.lithograph.chemistry.AtomCounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where characters of a text count atoms of formulas, for who sets them as subscripts; {@code [start, end)} in UTF-16. */
public record Subscripts(int start, int end) {
  public static List<Subscripts> of(String text) {
    BitSet lowered = AtomCounts.subscripts(text);
    List<Subscripts> runs = new ArrayList<>();
    for (int start = lowered.nextSetBit(0); start >= 0; start = lowered.nextSetBit(runs.getLast().end())) {
      runs.add(new Subscripts(start, lowered.nextClearBit(start)));
    }
    return runs;
  }
}
