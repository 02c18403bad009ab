package dev.lithograph.read.pdf;

import dev.lithograph.read.bibliography.Doi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Finds the DOI that a publisher wrote into the properties of a file. */
final class StatedDoi {
  private static final int LONGEST_METADATA = 1 << 20;

  private StatedDoi() {}

  static Optional<String> in(PDDocument file) {
    PDDocumentInformation information = file.getDocumentInformation();
    Stream<String> usual = Stream.of(information.getSubject(), information.getTitle(), information.getKeywords());
    Stream<String> own = information.getMetadataKeys().stream().filter(key -> key.toLowerCase(Locale.ROOT).contains("doi"))
        .map(information::getCustomMetadataValue);
    Optional<String> property =
        Stream.concat(usual, own).flatMap(Stream::ofNullable).map(Doi::in).flatMap(Optional::stream).findFirst();
    return property.or(() -> Optional.ofNullable(file.getDocumentCatalog().getMetadata()).flatMap(StatedDoi::read));
  }

  private static Optional<String> read(PDMetadata metadata) {
    try (var stream = metadata.exportXMPMetadata()) {
      String xmp = new String(stream.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8);
      int start = xmp.indexOf(":doi>");
      return start < 0 ? Optional.empty() : Doi.in(xmp.substring(start, Math.min(xmp.length(), start + 200)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
