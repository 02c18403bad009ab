package dev.lithograph.language;

import java.util.Arrays;
import java.util.List;

/** A text in which stand-ins stand for its chunks, and where its characters come from. */
final class Substitution {
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[256];
  private int[] ends = new int[256];

  static Substitution of(String original, List<Chunk> chunks) {
    Substitution substitution = new Substitution();
    int at = 0;
    for (Chunk chunk : chunks) {
      substitution.keep(original, at, chunk.start());
      substitution.replace(chunk);
      at = chunk.end();
    }
    substitution.keep(original, at, original.length());
    return substitution;
  }

  String text() {
    return text.toString();
  }

  Word word(String form, int from, int to) {
    return new Word(starts[from], ends[to - 1], form);
  }

  private void keep(String original, int from, int to) {
    for (int i = from; i < to; i++) {
      append(original.charAt(i), i, i + 1);
    }
  }

  private void replace(Chunk chunk) {
    String standIn = chunk.standIn();
    for (int i = 0; i < standIn.length(); i++) {
      append(standIn.charAt(i), chunk.start(), chunk.end());
    }
  }

  private void append(char character, int start, int end) {
    int index = text.length();
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, index * 2);
      ends = Arrays.copyOf(ends, index * 2);
    }
    text.append(character);
    starts[index] = start;
    ends[index] = end;
  }
}
