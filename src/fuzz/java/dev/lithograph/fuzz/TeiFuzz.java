package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class TeiFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("tei");

  private TeiFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Seeds.files(".tei.xml");
  }
}
