package dev.lithograph.fact;

import java.util.List;
import java.util.OptionalInt;

/** The text of a document, block by block in reading order, with the places at which facts were read. */
public record AnnotatedText(List<Block> blocks) {
  public AnnotatedText {
    blocks = List.copyOf(blocks);
  }

  /**
   * @param section heading of the section; empty before the first heading
   * @param level of the heading, from 1
   * @param places in reading order
   */
  public record Block(String section, int level, Content content, List<Place> places) {
    public Block {
      places = List.copyOf(places);
    }
  }

  public sealed interface Content permits Prose, Grid {}

  /** A paragraph or the caption of a figure. */
  public record Prose(String text) implements Content {}

  /** @param number of the table, from 1 */
  public record Grid(int number, String caption, List<List<String>> header, List<List<String>> body, List<String> footnotes)
      implements Content {
    public Grid {
      header = List.copyOf(header);
      body = List.copyOf(body);
      footnotes = List.copyOf(footnotes);
    }
  }

  /**
   * Where the value of a fact stands.
   *
   * @param report {@link StoredFact#iri()}
   * @param row of a table, from 0 through header and body; absent in prose, captions and footnotes
   * @param column of a table, from 0
   * @param start index in the prose or the cell
   * @param end index behind it
   */
  public record Place(String report, OptionalInt row, OptionalInt column, int start, int end) {}
}
