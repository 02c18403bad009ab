package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class MarkdownFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("markdown");

  private MarkdownFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Seeds.files(".md");
  }
}
