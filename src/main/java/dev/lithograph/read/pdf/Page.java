package dev.lithograph.read.pdf;

import java.util.List;

/**
 * What a page shows, turned so that most of its text is upright.
 *
 * @param number from 1
 * @param glyphs in the order of the file
 */
record Page(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules) {
  Page {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }
}
