package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class TextFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("text");

  private TextFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Seeds.files(".txt");
  }
}
