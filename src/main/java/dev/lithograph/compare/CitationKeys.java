package dev.lithograph.compare;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of papers within a manuscript: {@code kim2016}, and {@code kim2016b} for the next of that name. */
final class CitationKeys {
  private final Map<Integer, String> keys = new HashMap<>();

  private CitationKeys() {}

  static CitationKeys of(References references) {
    CitationKeys named = new CitationKeys();
    Set<String> taken = new HashSet<>();
    references.all().forEach(work -> named.keys.put(work.number(), free(stem(work), taken)));
    return named;
  }

  String of(CitedWork work) {
    return keys.get(work.number());
  }

  private static String stem(CitedWork work) {
    String family = work.bibliography().authors().isEmpty() ? "" : ascii(work.bibliography().authors().getFirst().family());
    String year = work.bibliography().year().isPresent() ? String.valueOf(work.bibliography().year().getAsInt()) : "";
    return (family.isEmpty() ? "anonymous" : family) + year;
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static String free(String stem, Set<String> taken) {
    String key = stem;
    for (int next = 1; !taken.add(key); next++) {
      key = stem + (next < 26 ? String.valueOf((char) ('a' + next)) : "-" + next);
    }
    return key;
  }
}
