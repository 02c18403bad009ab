package dev.lithograph.read.xml;

import dev.lithograph.document.Block;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects the sections of a paper, one behind the other. */
public final class SectionBuilder {
  private final List<Section> sections = new ArrayList<>();
  private Text heading = Text.empty();
  private int level = 1;
  private List<Block> blocks = new ArrayList<>();

  /** Ends the section before; one without a heading and blocks is none. */
  public void begin(Text title, int titleLevel) {
    if (!blocks.isEmpty() || !heading.isBlank()) {
      sections.add(new Section(heading, level, blocks));
    }
    heading = title;
    level = titleLevel;
    blocks = new ArrayList<>();
  }

  /** Adds a paragraph, unless it is blank. */
  public void add(Text paragraph) {
    if (!paragraph.isBlank()) {
      blocks.add(new Paragraph(paragraph));
    }
  }

  public void add(Block block) {
    blocks.add(block);
  }

  public List<Section> build() {
    begin(Text.empty(), 1);
    return List.copyOf(sections);
  }
}
