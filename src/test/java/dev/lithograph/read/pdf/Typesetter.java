package dev.lithograph.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets pages as publishers do: justified columns, headings, rules. Text is raised by {@code ^{...}} and lowered by
 * {@code _{...}}; places are in points from the upper left corner.
 */
final class Typesetter {
  static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
  static final PDFont SANS = new PDType1Font(FontName.HELVETICA);
  private static final float HEIGHT = PDRectangle.A4.getHeight();

  /** A stretch of text that is set alike. @param shift upwards, in parts of the size */
  private record Run(String text, float size, float shift) {}

  private final PDDocument document = new PDDocument();
  private final boolean spaces;
  private PDPageContentStream stream;

  /** @param spaces whether spaces are printed, or only skipped as TeX does */
  Typesetter(boolean spaces) {
    this.spaces = spaces;
    page();
  }

  Typesetter page() {
    return run(() -> {
      if (stream != null) {
        stream.close();
      }
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      stream = new PDPageContentStream(document, page);
    });
  }

  /** One line, not broken; returns where it ends. */
  float line(float x, float y, PDFont font, float size, String text) {
    float at = x;
    for (String word : text.split(" ")) {
      at = word(at, y, font, size, word);
      at = spaces ? word(at, y, font, size, " ") : at + 0.25f * size;
    }
    return at - 0.25f * size;
  }

  /** A justified paragraph; returns the baseline of the line below it. */
  float paragraph(float x, float y, float width, float size, String text) {
    return paragraph(x, y, width, size, text, size);
  }

  /** @param indent of the first line; negative for an entry that hangs */
  float paragraph(float x, float y, float width, float size, String text, float indent) {
    float baseline = y;
    List<String> line = new ArrayList<>();
    float left = x + Math.max(0, indent);
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && left + width(line, size) + 0.25f * size + width(word, size) > x + width) {
        justify(left, baseline, x + width - left, size, line);
        baseline += 1.2f * size;
        left = x + Math.max(0, -indent);
        line.clear();
      }
      line.add(word);
    }
    line(left, baseline, ROMAN, size, String.join(" ", line));
    return baseline + 1.2f * size;
  }

  private void justify(float x, float y, float width, float size, List<String> words) {
    float bare = (float) words.stream().mapToDouble(word -> width(word, size)).sum();
    float gap = (width - bare) / Math.max(1, words.size() - 1);
    float at = x;
    for (String word : words) {
      at = word(at, y, ROMAN, size, word);
      if (spaces) {
        word(at, y, ROMAN, size, " ");
      }
      at += gap;
    }
  }

  private float width(List<String> words, float size) {
    return (float) words.stream().mapToDouble(word -> width(word, size) + 0.25f * size).sum() - 0.25f * size;
  }

  private float width(String word, float size) {
    return (float) runs(word, size).stream().mapToDouble(run -> width(ROMAN, run)).sum();
  }

  private static float width(PDFont font, Run run) {
    try {
      return font.getStringWidth(run.text()) / 1000 * run.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float word(float x, float y, PDFont font, float size, String word) {
    float at = x;
    for (Run run : runs(word, size)) {
      float left = at;
      run(() -> {
        stream.beginText();
        stream.setFont(font, run.size());
        stream.newLineAtOffset(left, HEIGHT - y + run.shift() * size);
        stream.showText(run.text());
        stream.endText();
      });
      at += width(font, run);
    }
    return at;
  }

  private static List<Run> runs(String word, float size) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < word.length()) {
      int script = i;
      while (script < word.length() && !word.startsWith("^{", script) && !word.startsWith("_{", script)) {
        script++;
      }
      if (script > i) {
        runs.add(new Run(word.substring(i, script), size, 0));
      }
      if (script < word.length()) {
        int end = word.indexOf('}', script);
        boolean raised = word.charAt(script) == '^';
        runs.add(new Run(word.substring(script + 2, end), 0.7f * size, raised ? 0.36f : -0.16f));
        script = end + 1;
      }
      i = script;
    }
    return runs;
  }

  Typesetter rule(float x, float y, float otherX, float otherY) {
    return run(() -> {
      stream.moveTo(x, HEIGHT - y);
      stream.lineTo(otherX, HEIGHT - otherY);
      stream.stroke();
    });
  }

  /** What is printed until {@link #unclip()} shows within the rectangle only. */
  Typesetter clip(float x, float y, float width, float height) {
    return run(() -> {
      stream.saveGraphicsState();
      stream.addRect(x, HEIGHT - y - height, width, height);
      stream.clip();
    });
  }

  Typesetter unclip() {
    return run(() -> stream.restoreGraphicsState());
  }

  PDDocument document() {
    run(() -> stream.close());
    return document;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(() -> {
      stream.close();
      document.save(bytes);
      document.close();
    });
    return bytes.toByteArray();
  }

  private interface Step {
    void run() throws IOException;
  }

  private Typesetter run(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
