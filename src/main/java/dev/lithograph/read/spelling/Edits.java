package dev.lithograph.read.spelling;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;

/** A text as it is after changes, made from its beginning to its end; what is put in stands for a place of the source. */
final class Edits {
  private final Text text;
  private final Text.Builder edited = Text.builder();
  private int done;

  Edits(Text text) {
    this.text = text;
  }

  /** Leaves out the characters at [start, end). */
  void delete(int start, int end) {
    keepTo(start);
    done = end;
  }

  /** Puts one character in the place of those at [start, end). */
  void replace(int start, int end, char put) {
    delete(start, end);
    put(put, text.source(start, end));
  }

  /** Puts a raised character in the place of one on the line. */
  void raise(int place, char put) {
    delete(place, place + 1);
    Span source = text.source(place, place + 1);
    edited.append(put, Script.SUPERSCRIPT, source.start(), source.end());
  }

  void insert(int place, char put) {
    int source = text.source(place, place + 1).start();
    keepTo(place);
    put(put, new Span(source, source));
  }

  private void keepTo(int place) {
    edited.append(text.slice(done, place));
    done = place;
  }

  /** Puts a character behind the last change. */
  void put(char character, Span source) {
    edited.append(character, Script.BASE, source.start(), source.end());
  }

  /** With all that stands behind the last change. */
  Text text() {
    keepTo(text.length());
    return edited.build();
  }
}
