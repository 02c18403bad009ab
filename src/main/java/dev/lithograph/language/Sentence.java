package dev.lithograph.language;

import java.util.List;

/** A sentence at characters {@code [start, end)} of a text, with the chunks left out that stand behind its full stop. */
public record Sentence(int start, int end, List<Word> words) {
  public Sentence {
    words = List.copyOf(words);
  }
}
