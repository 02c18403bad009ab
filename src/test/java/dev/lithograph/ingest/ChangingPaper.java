package dev.lithograph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small paper whose values tell which version of it they were mined from. */
record ChangingPaper(int number) {
  private static final List<String> MATERIALS = List.of("Li6PS5Cl", "Li6PS5Br", "Li7La3Zr2O12", "Li3YCl6", "Li10GeP2S12");

  static List<ChangingPaper> first(int papers) {
    return IntStream.rangeClosed(1, papers).mapToObj(ChangingPaper::new).toList();
  }

  String id() {
    return "10.1234/changing." + number;
  }

  /** As they are printed, in order. */
  List<String> values(int version) {
    return IntStream.range(0, MATERIALS.size()).mapToObj(i -> "%d.%03d".formatted(i + 1, version)).toList();
  }

  void write(Path folder, int version) throws IOException {
    List<String> values = values(version);
    String sentences = IntStream.range(0, values.size())
        .mapToObj(i -> "The ionic conductivity of %s is %s mS/cm at 25 °C.".formatted(MATERIALS.get(i), values.get(i)))
        .collect(Collectors.joining("\n\n"));
    Files.writeString(folder.resolve("paper-%02d.md".formatted(number)),
        "# Conductors %d\n\nhttps://doi.org/%s\n\n## 1. Results\n\n%s\n".formatted(number, id(), sentences));
  }
}
