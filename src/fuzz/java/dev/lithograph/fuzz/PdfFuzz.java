package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class PdfFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("pdf");
  /** Uncompressed, so that what changes is the text and not only its packing. */
  private static final String PAGE = """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R
        /Resources <</Font <</F1 4 0 R>>>>>> endobj
      4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj
      5 0 obj <</Length 9>> stream
      BT /F1 16 Tf 60 780 Td (On Li) Tj 0 -4 Td /F1 8 Tf (6) Tj 0 4 Td /F1 16 Tf (PS) Tj ET
      BT /F1 10 Tf 1 0 0 1 60 740 Tm [(The conduc) -20 (tivity of LLZO is 3 mS cm)] TJ 5 Ts /F1 6 Tf (-1) Tj 0 Ts ET
      q 60 700 200 0.5 re f 60 600 m 260 600 l S Q
      BT /F1 9 Tf 60 710 Td (Table 1. Electrolytes) Tj 0 -20 Td (LLZO) Tj 100 0 Td (0.3) Tj ET
      BT /F1 9 Tf 60 678 Td (LATP) Tj 100 0 Td (0.7) Tj ET
      BT /F1 12 Tf 60 560 Td (References) Tj 0 -14 Td /F1 9 Tf (1. A. Bee, J. Power Sources 2004, 1, 2.) Tj ET
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;

  private PdfFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Seeds.texts(PAGE, PAGE.replace("/Times-Roman", "/Symbol"), PAGE.replace("[0 0 595 842]", "[0 0 595 842] /Rotate 90"));
  }
}
