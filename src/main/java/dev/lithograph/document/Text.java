package dev.lithograph.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plain text that remembers where in the source file each of its characters stood, and which of them
 * were set above or below the line.
 *
 * <p>{@link #value()} is what grammars read, and the same whatever the format of the file:
 *
 * <ul>
 *   <li>markup is gone, white space is folded to single spaces, Unicode minus signs and hyphens of number
 *       and formula are {@code -} (an en dash between numbers stays {@code –});
 *   <li>digits and signs set as superscript are Unicode superscripts ({@code 10⁻⁴ S cm⁻¹}, {@code Li⁺}), other
 *       superscript characters are themselves;
 *   <li>subscripts are ordinary characters ({@code Li1.4Al0.4Ti1.6(PO4)3}, {@code [Py14][TFSI]});
 *   <li>{@link #script(int)} still tells which characters were raised or lowered.
 * </ul>
 */
public final class Text {
  /** How a character was set. */
  public enum Script { BASE, SUPERSCRIPT, SUBSCRIPT }

  /**
   * A link that the source itself makes from a piece of text to a reference entry.
   *
   * @param start index of the linked piece in the text
   * @param end index behind it
   * @param target the {@link Reference#id()} that it points to
   */
  public record Anchor(int start, int end, String target) {}

  private static final Text EMPTY = new Text("", new int[0], new int[0], new Script[0], List.of());

  private final String value;
  private final int[] starts;
  private final int[] ends;
  private final Script[] scripts;
  private final List<Anchor> anchors;

  private Text(String value, int[] starts, int[] ends, Script[] scripts, List<Anchor> anchors) {
    this.value = value;
    this.starts = starts;
    this.ends = ends;
    this.scripts = scripts;
    this.anchors = anchors;
  }

  public static Text empty() {
    return EMPTY;
  }

  /** Text that is its own source, each character at its index. */
  public static Text of(String value) {
    Builder builder = builder();
    for (int i = 0; i < value.length(); i++) {
      builder.append(value.charAt(i), Script.BASE, i, i + 1);
    }
    return builder.build();
  }

  /** Text of which is known where the whole stands, not where each of its characters does. */
  public static Text standingAt(Span place, String value) {
    Builder builder = builder();
    value.chars().forEach(c -> builder.append((char) c, Script.BASE, place.start(), place.end()));
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public String value() {
    return value;
  }

  public int length() {
    return value.length();
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  public Script script(int index) {
    return scripts[index];
  }

  public List<Anchor> anchors() {
    return anchors;
  }

  /**
   * Where in the source file the characters [from, to) of this text stood.
   *
   * @throws IndexOutOfBoundsException where [from, to) is empty or not within the text
   */
  public Span source(int from, int to) {
    if (from >= to) {
      throw new IndexOutOfBoundsException("no characters in [" + from + ", " + to + ")");
    }
    int start = starts[from];
    int end = ends[from];
    for (int i = from + 1; i < to; i++) {
      start = Math.min(start, starts[i]);
      end = Math.max(end, ends[i]);
    }
    return new Span(start, end);
  }

  /** Where in the source file the whole text stood; an empty text has the empty span at 0. */
  public Span source() {
    return value.isEmpty() ? new Span(0, 0) : source(0, value.length());
  }

  public Text slice(int from, int to) {
    Interruption.check();
    List<Anchor> kept = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (anchor.start() >= from && anchor.end() <= to) {
        kept.add(new Anchor(anchor.start() - from, anchor.end() - from, anchor.target()));
      }
    }
    return new Text(value.substring(from, to), Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(ends, from, to),
        Arrays.copyOfRange(scripts, from, to), List.copyOf(kept));
  }

  public Text strip() {
    int from = 0;
    int to = value.length();
    while (from < to && Character.isWhitespace(value.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == value.length() ? this : slice(from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && value.equals(text.value) && Arrays.equals(starts, text.starts)
        && Arrays.equals(ends, text.ends) && Arrays.equals(scripts, text.scripts) && anchors.equals(text.anchors);
  }

  @Override
  public int hashCode() {
    return value.hashCode() * 31 + Arrays.hashCode(starts);
  }

  @Override
  public String toString() {
    return value;
  }

  /** Collects the characters of a text in reading order. */
  public static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Script[] scripts = new Script[64];
    private final List<Anchor> anchors = new ArrayList<>();

    private Builder() {}

    /** Adds a character that stands for the characters [sourceStart, sourceEnd) of the source. */
    public Builder append(char character, Script script, int sourceStart, int sourceEnd) {
      int index = value.length();
      if (index == starts.length) {
        starts = Arrays.copyOf(starts, index * 2);
        ends = Arrays.copyOf(ends, index * 2);
        scripts = Arrays.copyOf(scripts, index * 2);
      }
      value.append(character);
      starts[index] = sourceStart;
      ends[index] = sourceEnd;
      scripts[index] = script;
      return this;
    }

    public Builder append(Text text) {
      int shift = value.length();
      for (int i = 0; i < text.length(); i++) {
        append(text.value.charAt(i), text.scripts[i], text.starts[i], text.ends[i]);
      }
      for (Anchor anchor : text.anchors) {
        anchors.add(new Anchor(anchor.start() + shift, anchor.end() + shift, anchor.target()));
      }
      return this;
    }

    /** Notes that the characters [start, end) added so far link to a reference entry. */
    public Builder anchor(int start, int end, String target) {
      anchors.add(new Anchor(start, end, target));
      return this;
    }

    public int length() {
      return value.length();
    }

    public char last() {
      return value.charAt(value.length() - 1);
    }

    public Text build() {
      int length = value.length();
      return new Text(value.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length),
          Arrays.copyOf(scripts, length), List.copyOf(anchors));
    }
  }
}
