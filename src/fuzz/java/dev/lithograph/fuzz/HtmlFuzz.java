package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class HtmlFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("html");

  private HtmlFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Seeds.files(".html");
  }
}
