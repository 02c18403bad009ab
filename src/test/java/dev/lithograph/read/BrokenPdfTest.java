package dev.lithograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read end in one line that says why and what to do, soon. */
class BrokenPdfTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir
  private Path folder;

  @Test
  void tellsOfEncryption() throws IOException {
    assertUnreadable(encrypted("secret"), "is encrypted: save it without its password");
  }

  @Test
  void readsWhatNeedsNoPasswordToBeRead() throws IOException {
    assertEquals(1, read(encrypted("")).sections().size());
  }

  @Test
  void tellsOfScannedImages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
          stream.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)), 0,
              0);
        }
      }
      assertUnreadable(bytes(document), "seem to be scanned images: run OCR over it first");
    }
  }

  @Test
  void tellsAnArchiveFromWhatItIsCalled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("paper.txt"));
      zip.write("A conductivity of 2 mS/cm was reached.".getBytes(StandardCharsets.UTF_8));
    }
    assertUnreadable(bytes.toByteArray(), "is a ZIP archive");
  }

  @Test
  void endsInAPageTreeThatLoops() throws IOException {
    assertUnreadable("""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 2000000000 >> endobj
        3 0 obj << /Type /Pages /Kids [2 0 R 3 0 R] /Count 2000000000 /Parent 2 0 R >> endobj
        trailer << /Root 1 0 R /Size 4 >>
        %%EOF
        """.getBytes(StandardCharsets.ISO_8859_1), "without pages");
  }

  @Test
  void readsOrRefusesWhatIsCutOff() throws IOException {
    byte[] whole = text("A conductivity of 2 mS/cm was reached by the membrane at room temperature, as others found before.");
    for (int length = 6; length < whole.length; length += 37) {
      Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, length));
      ReadResult result = assertTimeout(SOON, () -> Readers.standard().read(file));
      if (result instanceof ReadResult.Unreadable unreadable) {
        assertEquals(1, unreadable.reason().toString().lines().count());
      }
    }
    assertUnreadable(Arrays.copyOf(whole, whole.length / 3), "perhaps cut off");
  }

  /** A form that draws another twice, and that one the next, is drawn a billion times. */
  @Test
  void endsInFormsThatMultiply() throws IOException {
    StringBuilder file = new StringBuilder("""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 10 0 R /Resources << /XObject << /F 11 0 R >> >> >> endobj
        10 0 obj << /Length 5 >> stream
        /F Do
        endstream endobj
        """);
    for (int i = 11; i < 41; i++) {
      file.append("""
          %d 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /F %d 0 R >> >> /Length 11 >> stream
          /F Do /F Do
          endstream endobj
          """.formatted(i, i + 1));
    }
    file.append("41 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length 3 >> stream\nq Q\nendstream endobj\n"
        + "trailer << /Root 1 0 R /Size 42 >>\n%%EOF\n");
    assertUnreadable(file.toString().getBytes(StandardCharsets.ISO_8859_1), "");
  }

  private void assertUnreadable(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("paper.pdf"), content);
    ReadResult result = assertTimeout(Duration.ofSeconds(70), () -> Readers.standard().read(file));
    String told = ((ReadResult.Unreadable) result).reason().toString();
    assertTrue(told.contains(reason), told);
    assertEquals(1, told.lines().count(), told);
  }

  private Document read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("paper.pdf"), content);
    return ((ReadResult.Read) Readers.standard().read(file)).document();
  }

  private static byte[] encrypted(String password) throws IOException {
    try (PDDocument document = document("A membrane of a polymer and a ceramic was cast, dried, and measured between blocking electrodes.")) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(document);
    }
  }

  private static byte[] text(String line) throws IOException {
    try (PDDocument document = document(line)) {
      return bytes(document);
    }
  }

  private static PDDocument document(String line) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      stream.beginText();
      stream.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
      stream.newLineAtOffset(50, 500);
      stream.showText(line);
      stream.endText();
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
