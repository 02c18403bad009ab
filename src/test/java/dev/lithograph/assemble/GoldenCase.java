package dev.lithograph.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case of a golden file: a small document and the facts that it holds.
 *
 * @param line of the file at which it begins, from 1
 * @param knownGap why Lithograph does not understand it yet
 */
record GoldenCase(String name, int line, Optional<String> knownGap, String document, List<GoldenFact> facts) {
  private static final String CASE = "=== case ";
  private static final String FACTS = "=== facts";
  private static final String GAP = "known gap:";

  static List<GoldenCase> of(List<String> lines) {
    List<GoldenCase> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(CASE)) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith(CASE)) {
          end++;
        }
        cases.add(one(lines.subList(i, end), i + 1));
      }
    }
    return cases;
  }

  private static GoldenCase one(List<String> lines, int line) {
    int facts = lines.indexOf(FACTS);
    if (facts < 0) {
      throw new IllegalArgumentException("line " + line + ": case without a line " + FACTS);
    }
    List<String> document = new ArrayList<>(lines.subList(1, facts));
    Optional<String> gap = document.stream().filter(l -> l.startsWith(GAP)).findFirst()
        .map(l -> l.substring(GAP.length()).strip());
    document.removeIf(l -> l.startsWith(GAP));
    return new GoldenCase(lines.getFirst().substring(CASE.length()).strip(), line, gap,
        String.join("\n", document).strip() + "\n",
        GoldenFact.table(lines.subList(facts + 1, lines.size())));
  }
}
