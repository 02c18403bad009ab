package dev.lithograph.fuzz;

import java.util.stream.Stream;

public final class JatsFuzz {
  private static final FuzzedReader READER = FuzzedReader.of("jats");

  private JatsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    READER.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return Stream.concat(Seeds.files(".jats.xml"), Seeds.files(".nxml"));
  }
}
