package dev.lithograph.read.pdf;

import java.util.List;

/** What stands together on the pages. */
sealed interface Passage {

  /** Running text, or the part of it up to the end of a column. */
  record Prose(List<Line> lines) implements Passage {
    public Prose {
      lines = List.copyOf(lines);
    }
  }

  /** @param rank of its look among the headings of the paper, 1 for the most prominent */
  record Heading(List<Line> lines, int rank) implements Passage {
    public Heading {
      lines = List.copyOf(lines);
    }
  }

  record Caption(List<Line> lines) implements Passage {
    public Caption {
      lines = List.copyOf(lines);
    }
  }

  record Grid(List<TableRow> rows) implements Passage {
    public Grid {
      rows = List.copyOf(rows);
    }
  }
}
