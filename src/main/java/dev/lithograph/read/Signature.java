package dev.lithograph.read;

import java.util.Arrays;
import java.util.Optional;

/** Formats that are known by the first bytes of their files and have no reader. */
enum Signature {
  ZIP("PK\u0003\u0004", "a ZIP archive (perhaps a Word or EPUB file)"),
  GZIP("\u001F\u008B", "a gzip archive"),
  OLE("\u00D0\u00CF\u0011\u00E0", "an old Microsoft Office file"),
  PNG("\u0089PNG", "a PNG image"),
  JPEG("\u00FF\u00D8\u00FF", "a JPEG image");

  private final String start;
  private final String description;

  Signature(String start, String description) {
    this.start = start;
    this.description = description;
  }

  String description() {
    return description;
  }

  static Optional<Signature> of(InputFile file) {
    return Arrays.stream(values()).filter(signature -> file.startsWith(signature.start)).findFirst();
  }
}
