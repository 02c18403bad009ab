package dev.lithograph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AgreementTest {
  private static final Path LEVELS = Path.of("src/test/resources/evaluate/levels.tsv");

  @TestFactory
  Stream<DynamicTest> reachesTheLevel() throws IOException {
    List<String> lines = Files.readAllLines(LEVELS);
    List<String> columns = List.of(lines.getFirst().split("\t"));
    return IntStream.range(0, lines.size() / 2).mapToObj(i -> {
      Map<String, String> gold = row(columns, lines.get(2 * i + 1));
      Map<String, String> mined = row(columns, lines.get(2 * i + 2));
      return dynamicTest(gold.get("why"), () -> assertEquals(gold.get("level"), reached(gold, mined)));
    });
  }

  private static String reached(Map<String, String> gold, Map<String, String> mined) throws InvalidGoldException {
    return Agreement.of(MadeUp.gold(gold), MadeUp.mined(mined)).map(Level::name).orElse("none").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> row(List<String> columns, String line) {
    String[] cells = line.split("\t");
    Map<String, String> row = new HashMap<>();
    IntStream.range(0, cells.length).filter(i -> !cells[i].isEmpty()).forEach(i -> row.put(columns.get(i), cells[i]));
    return row;
  }
}
