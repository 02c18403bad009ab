package dev.lithograph.read.pdf;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a paper as its publisher set it, in PDF. */
public final class PdfReader {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final long MEMORY = 256L << 20;
  /** Fewer characters a page than any page of text has: numbers of pages, a library's stamp. */
  private static final int FEWEST_GLYPHS = 60;

  private PdfReader() {}

  /**
   * The document in {@code bytes}; what could not be made sense of stands in its diagnostics.
   *
   * @param name of the file
   * @param sha256 of the bytes, in hexadecimal
   */
  public static Document read(String name, byte[] bytes, String sha256) throws UnreadablePdfException {
    Deadline deadline = new Deadline(name, LIMIT);
    List<Diagnostic> diagnostics = new ArrayList<>();
    try (PDDocument file = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMixed(MEMORY).streamCache)) {
      List<Page> pages = PageScanner.scan(file, name, deadline, diagnostics);
      check(name, pages);
      Optional<String> doi = StatedDoi.in(file);
      return new Paper(name, sha256, diagnostics).read(pages, doi, deadline);
    } catch (UnreadablePdfException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw unreadable(name, "is encrypted: save it without its password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw unreadable(name, "is a broken PDF file, perhaps cut off: get it again, or print it to a new PDF");
    }
  }

  private static void check(String name, List<Page> pages) throws UnreadablePdfException {
    if (pages.isEmpty()) {
      throw unreadable(name, "is a PDF file without pages, perhaps cut off: get it again");
    }
    if (pages.stream().mapToInt(page -> page.glyphs().size()).sum() < FEWEST_GLYPHS * pages.size()) {
      throw unreadable(name, "has pages without text, which seem to be scanned images: "
          + "run OCR over it first, for example ocrmypdf, and give what comes out");
    }
  }

  private static UnreadablePdfException unreadable(String name, String message) {
    return new UnreadablePdfException(Diagnostic.error(name, message));
  }
}
