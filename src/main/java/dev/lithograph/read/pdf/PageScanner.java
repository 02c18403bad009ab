package dev.lithograph.read.pdf;

import dev.lithograph.document.Diagnostic;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs and drawn lines off the pages of a file, and bounds how many. */
final class PageScanner extends PDFTextStripper {
  private static final int MOST_PAGES = 2_000;
  private static final int MOST_GLYPHS = 4_000_000;
  private static final int MOST_GLYPHS_OF_PAGE = 60_000;
  private static final float LARGEST_GLYPH = 500;
  /** Fonts of symbols give their characters by number in an area that Unicode leaves to private use. */
  private static final int SYMBOLS_START = 0xF000;

  private final String name;
  private final Deadline deadline;
  private final List<Diagnostic> diagnostics;
  private final DrawnLines drawn = new DrawnLines(this);
  private final List<Page> pages = new ArrayList<>();
  private final List<TextPosition> positions = new ArrayList<>();
  private final Map<String, Float> printed = new HashMap<>();
  private Area lastClip = new Area();
  private Rectangle2D shown = new Rectangle2D.Float();
  private int glyphs;

  private PageScanner(String name, Deadline deadline, List<Diagnostic> diagnostics) {
    this.name = name;
    this.deadline = deadline;
    this.diagnostics = diagnostics;
    drawn.operators().forEach(this::addOperator);
  }

  /** The pages of {@code document}; one that is broken is left out with a warning. */
  static List<Page> scan(PDDocument document, String name, Deadline deadline, List<Diagnostic> diagnostics) throws IOException {
    PageScanner scanner = new PageScanner(name, deadline, diagnostics);
    scanner.writeText(document, Writer.nullWriter());
    return scanner.pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (getCurrentPageNo() > MOST_PAGES) {
      throw new UnreadablePdfException(Diagnostic.error(name,
          "has more than " + MOST_PAGES + " pages: give a paper, or a part of it"));
    }
    positions.clear();
    printed.clear();
    drawn.clear();
    try {
      super.processPage(page);
    } catch (UnreadablePdfException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      diagnostics.add(Diagnostic.warning(name + ", page " + getCurrentPageNo(),
          "is broken, and was read up to there: print the file to a new PDF"));
    }
    addPage();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (positions.size() < MOST_GLYPHS_OF_PAGE && glyphs < MOST_GLYPHS && isSound(position)
        && isShown(position) && !isPrintedAgain(position)) {
      positions.add(position);
      glyphs++;
    }
  }

  /** Broken files have characters of no size, or wider than any page. */
  private static boolean isSound(TextPosition position) {
    return position.getYScale() > 0 && position.getYScale() < LARGEST_GLYPH
        && Math.abs(position.getWidthDirAdj()) < LARGEST_GLYPH;
  }

  /** Figures may hold a whole page of a manuscript, of which all but the figure is cut off. */
  private boolean isShown(TextPosition position) {
    Area clip = getGraphicsState().getCurrentClippingPath();
    if (clip != lastClip) {
      lastClip = clip;
      shown = clip.getBounds2D();
    }
    double x = position.getTextMatrix().getTranslateX() + drawn.pageLeft();
    double y = position.getTextMatrix().getTranslateY() + drawn.pageBottom();
    float slack = 0.5f * position.getYScale();
    return x > shown.getMinX() - slack && x < shown.getMaxX() + slack
        && y > shown.getMinY() - slack && y < shown.getMaxY() + slack;
  }

  /** Some files print a character twice, a little shifted, to make it bold. */
  private boolean isPrintedAgain(TextPosition position) {
    String key = position.getUnicode() + Math.round(position.getYDirAdj()) + " " + Math.round(position.getXDirAdj() / 4);
    Float before = printed.put(key, position.getXDirAdj());
    return !position.getUnicode().isBlank() && before != null
        && Math.abs(before - position.getXDirAdj()) < 0.15 * position.getYScale();
  }

  @Override
  protected void writePage() {
    // What is on the page goes into a document, and nothing to the writer.
  }

  private void addPage() {
    float direction = direction();
    List<Glyph> upright = new ArrayList<>();
    boolean spaced = false;
    for (TextPosition position : positions) {
      String symbols = symbols(position);
      if (position.getDir() == direction && !symbols.isBlank()) {
        upright.add(glyph(position, symbols, spaced));
      }
      spaced = symbols.isBlank();
    }
    boolean turned = direction == 90 || direction == 270;
    float width = drawn.pageWidth();
    float height = drawn.pageHeight();
    pages.add(new Page(getCurrentPageNo(), turned ? height : width, turned ? width : height, upright,
        drawn.rules((int) direction)));
  }

  /** The direction of most of the text. */
  private float direction() {
    Map<Float, Integer> counts = new HashMap<>();
    positions.forEach(position -> counts.merge(position.getDir(), 1, Integer::sum));
    return counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(0f);
  }

  private static Glyph glyph(TextPosition position, String symbols, boolean spaced) {
    String font = String.valueOf(position.getFont().getName());
    String bare = font.length() > 7 && font.charAt(6) == '+' ? font.substring(7) : font;
    float left = position.getXDirAdj();
    return new Glyph(symbols, left, left + position.getWidthDirAdj(), position.getYDirAdj(), position.getYScale(), bare,
        isBold(bare, position.getFont().getFontDescriptor()), spaced);
  }

  private static boolean isBold(String font, PDFontDescriptor descriptor) {
    return font.contains("Bold") || font.contains("Black") || font.contains("Heavy") || font.endsWith("-B")
        || font.startsWith("CMBX") || font.contains("Semibold") || font.contains("Demi")
        || descriptor != null && descriptor.getFontWeight() >= 600;
  }

  private static String symbols(TextPosition position) {
    StringBuilder symbols = new StringBuilder();
    position.getUnicode().codePoints().forEach(symbol -> {
      if (symbol > SYMBOLS_START && symbol <= SYMBOLS_START + 0xFF) {
        String known = GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(symbol - SYMBOLS_START));
        symbols.append(known == null ? "" : known);
      } else if (symbol == '\u00A0' || symbol == '\t' || symbol == '\n' || symbol == '\r') {
        symbols.append(' ');
      } else if (!Character.isISOControl(symbol)) {
        symbols.appendCodePoint(symbol);
      }
    });
    return symbols.toString();
  }
}
