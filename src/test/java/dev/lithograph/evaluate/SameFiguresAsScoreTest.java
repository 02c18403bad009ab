package dev.lithograph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.FactTable;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.read.Readers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, written apart, count the same on the one real review that lies beside the project. */
class SameFiguresAsScoreTest {
  private static final Path SHARED = Path.of(System.getProperty("lithograph.shared", "../shared"));
  private static final Path SCORE = SHARED.resolve("tools/score");
  private static final Path GOLD = SHARED.resolve("gold/mazzapioda-2023.facts.tsv");
  private static final Path REVIEW = SHARED.resolve("corpus/mazzapioda-2023.md");
  /** Figures are printed to three digits. */
  private static final double PRINTED = 0.000501;

  @TempDir
  private static Path folder;
  private static MinedDocument mined;
  private static Path facts;

  @BeforeAll
  static void mineReview() throws IOException {
    assumeTrue(Files.exists(SCORE) && Files.exists(GOLD) && Files.exists(REVIEW), "skipped: no review or no tools/score at "
        + SHARED.toAbsolutePath().normalize() + "; set -Dlithograph.shared to the folder that holds corpus/, gold/ and tools/");
    assumeTrue(runs("python3", "--version"), "skipped: no python3 to run tools/score with");
    mined = switch (new Miner(Readers.standard(), new Assembler(MadeUp.CATALOGUE)).mine(REVIEW)) {
      case Outcome.Mined outcome -> outcome.document();
      case Outcome.Failed failed -> fail(failed.reason().toString());
    };
    facts = Files.writeString(folder.resolve("facts.tsv"), mined.facts().stream().filter(fact -> fact.kind() == Fact.Kind.RESULT)
        .map(fact -> FactTable.line("review", fact)).collect(Collectors.joining("", FactTable.header(), "")));
  }

  @Test
  void onCoreProperties() throws Exception {
    assertSame(property -> MadeUp.CATALOGUE.property(property).filter(Property::core).isPresent());
  }

  @Test
  void onAllProperties() throws Exception {
    assertSame(property -> true, "--all");
  }

  private static void assertSame(Predicate<String> properties, String... options) throws Exception {
    GoldTable gold = GoldTable.read(GOLD.toString(), Files.readString(GOLD), MadeUp.CATALOGUE);
    Evaluation evaluation = Evaluation.of(gold.facts(), mined.facts(), properties);
    Map<String, String[]> printed = score(options).stream().map(line -> line.strip().split(" +"))
        .collect(Collectors.toMap(words -> words[0], Function.identity(), (first, second) -> first));
    for (Level level : Level.values()) {
      String[] words = printed.get(level.name().toLowerCase(Locale.ROOT));
      Score score = evaluation.score(level);
      assertEquals(Double.parseDouble(words[1]), score.precision(), PRINTED, "precision " + level);
      assertEquals(Double.parseDouble(words[2]), score.recall(), PRINTED, "recall " + level);
      assertEquals(Double.parseDouble(words[3]), score.f1(), PRINTED, "F1 " + level);
    }
    for (String property : evaluation.properties()) {
      Score value = evaluation.score(Level.VALUE, property);
      int full = evaluation.score(Level.FULL, property).right();
      assertEquals(List.of(property, value.gold(), value.right(), full, value.mined()).toString(),
          List.of(printed.get(property)).toString());
    }
  }

  private static List<String> score(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", SCORE.toString(), GOLD.toString(), facts.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed.lines().filter(line -> !line.isBlank()).toList();
  }

  private static boolean runs(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
