package dev.lithograph.document;

/**
 * An entry of the reference list.
 *
 * @param id what {@link Text.Anchor#target()} points to: the source's own identifier, else the number
 * @param number place in the list, from 1; the number by which papers cite it where they cite by number
 */
public record Reference(String id, int number, Text text, Bibliography bibliography) {
  /** What is cited by a number whose entry the document lost; its text says so, and stands nowhere in the file. */
  public static Reference lost(int number) {
    Text.Builder text = Text.builder();
    ("Reference " + number + " of the document, whose entry was not found").chars()
        .forEach(c -> text.append((char) c, Text.Script.BASE, 0, 0));
    return new Reference(Integer.toString(number), number, text.build(), Bibliography.unknown());
  }
}
