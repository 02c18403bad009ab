package dev.lithograph.assemble.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import dev.lithograph.read.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperKindTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Gels in this cell conduct. In this Account, we tell how they are made.       | REVIEW
      In this Perspective, we ask what halides can do.                             | REVIEW
      Here, we review the ways to make glasses.                                    | REVIEW
      We critically summarize recent work on garnets and our view of it.           | REVIEW
      This article reviews what we know of gels.                                   | REVIEW
      Gels conduct well, as many have found.                                       | REVIEW
      We see that they conduct [94], [95,97] and burn [98–103].                    | REVIEW
      We show planes [100], [110], [111] and [112] of it.                          | RESEARCH
      Cells ran for long, as Figure S3 shows.                                      | RESEARCH
      On this account we made a gel.                                               | RESEARCH
      We made a gel and summarize its conductivities in table 1.                   | RESEARCH
      In this work, a gel is made.                                                 | RESEARCH
      Our glass conducts well, as was told in an earlier review.                   | RESEARCH
      """)
  void tellsReviewsByWhatTheySayOfThemselves(String text, PaperKind kind) {
    String paper = "# Electrolytes for lithium cells\n\n## Introduction\n\n" + text + "\n";
    assertEquals(kind, PaperKind.of(MarkdownReader.read(new Source("paper.md", "markdown", paper, ""))));
  }

  @ParameterizedTest
  @CsvSource({"2,REVIEW", "1,RESEARCH"})
  void tellsReviewsByFiguresThatAreNotTheirs(int figures, PaperKind kind) {
    String paper = "# Electrolytes for lithium cells\n\n## Introduction\n\nOur view of gels.\n\n"
        + "Figure 1. A gel. Reproduced with permission [1]. Copyright 2020, A Publisher.\n\n".repeat(figures);
    assertEquals(kind, PaperKind.of(MarkdownReader.read(new Source("paper.md", "markdown", paper, ""))));
  }

  @Test
  void believesTheSource() {
    Document told = MarkdownReader.read(new Source("paper.md", "markdown", "# Gels\n\n## Experimental\n\nWe made a gel.\n", ""));
    assertEquals(PaperKind.RESEARCH, PaperKind.of(told));
    assertEquals(PaperKind.REVIEW, PaperKind.of(new Document(told.source(), told.bibliography(), told.sections(),
        told.references(), told.diagnostics(), true)));
  }
}
