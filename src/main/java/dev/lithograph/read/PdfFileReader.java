package dev.lithograph.read;

import dev.lithograph.read.pdf.PdfReader;
import dev.lithograph.read.pdf.UnreadablePdfException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads PDF, before whose first line some programs leave other bytes. */
record PdfFileReader() implements Reader {
  private static final int LONGEST_PREFIX = 1024;

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public boolean accepts(InputFile file) {
    int length = Math.min(file.bytes().length, LONGEST_PREFIX);
    int start = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
    return start == 0 || start > 0 && Signature.of(file).isEmpty() && isBinary(file, start);
  }

  /** Whether what stands before the first line is no text, in which the line may be quoted. */
  private static boolean isBinary(InputFile file, int start) {
    for (int i = 0; i < file.bytes().length && i < start + LONGEST_PREFIX; i++) {
      if (file.bytes()[i] < 0 || file.bytes()[i] == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ReadResult read(InputFile file) {
    try {
      return new ReadResult.Read(List.of(PdfReader.read(file.name(), file.bytes(), file.sha256())));
    } catch (UnreadablePdfException e) {
      return new ReadResult.Unreadable(e.reason());
    }
  }
}
