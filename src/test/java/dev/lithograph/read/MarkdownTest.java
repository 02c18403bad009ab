package dev.lithograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads one short paper as each of the usual converters leaves it; beside it lies what is to be read. */
class MarkdownTest {
  private static final Path SAMPLES = Path.of("src/test/resources/read/markdown");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheSampleAsItsDumpSays(Path sample) throws IOException {
    ReadResult.Read read = (ReadResult.Read) Readers.standard().read(sample);
    String dump = DocumentDump.of(read.document());
    Files.writeString(Path.of("target", sample.getFileName() + ".dump.txt"), dump);
    Path expected = SAMPLES.resolve(sample.getFileName() + ".txt");
    assertEquals(Files.exists(expected) ? Files.readString(expected) : "", dump);
  }
}
