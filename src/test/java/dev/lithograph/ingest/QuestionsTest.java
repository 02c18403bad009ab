package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.InvalidQueryException;
import dev.lithograph.store.Question;
import dev.lithograph.store.ResultFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of {@code ontology/questions}, asked of the papers in {@code corpus}; the answer to each stands beside it. */
class QuestionsTest {
  private static final Path FOLDER = Path.of("ontology/questions");
  /** Where answers stand that are not as expected, to be looked through and copied. */
  private static final Path ANSWERS = Path.of("target/questions");
  private static final int NUMBER = 20;
  private static final int LINES = 12;
  private static final int WIDTH = 130;

  private static FactStore store;

  @BeforeAll
  static void mineTheCorpus() {
    Catalogue catalogue = OntologyCatalogue.read();
    store = FactStore.inMemory(catalogue);
    Miner miner = new Miner(Readers.standard(), new Assembler(catalogue)).withTimeout(Duration.ofMinutes(5));
    Batch.of(List.of(Path.of("corpus"))).files().forEach(file -> store.replace(((Mined) miner.mine(file)).document()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<Question> questions() {
    return Question.all();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnswered(Question question) throws InvalidQueryException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.query(question.sparql(), ResultFormat.CSV, out);
    String answer = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    String file = question.name() + ".csv";
    Files.createDirectories(ANSWERS);
    Files.writeString(ANSWERS.resolve(file), answer);
    assertTrue(answer.lines().count() > 1, "no answer");
    assertEquals(Files.readString(FOLDER.resolve(file)), answer,
        "where the new answer is right: cp " + ANSWERS.resolve(file) + " " + FOLDER);
  }

  /** Of the query: lines that declare prefixes, comments and empty ones aside. */
  @ParameterizedTest
  @MethodSource("questions")
  void isAskedInFewLines(Question question) {
    List<String> lines = question.sparql().lines().filter(line -> !line.isBlank() && !line.matches("(?:#|PREFIX ).*")).toList();
    assertTrue(lines.size() <= LINES, lines.size() + " lines");
    assertTrue(lines.stream().allMatch(line -> line.length() < WIDTH), "too wide");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAskedInWordsFirst(Question question) {
    assertTrue(question.words().contains("?"), question.words());
    assertFalse(question.sparql().matches("(?s).*[0-9a-f]{8}[-_][0-9a-f]{4}[-_].*"), "a name that nobody can read");
  }

  @Test
  void areTwentyEachWithItsAnswer() throws IOException {
    Set<String> expected = questions().stream().flatMap(question -> Stream.of(question.name() + ".rq", question.name() + ".csv"))
        .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(expected, files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md"))
          .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertEquals(NUMBER, questions().size());
    String list = Files.readString(FOLDER.resolve("README.md"));
    assertEquals(List.of(), questions().stream().filter(question -> !list.contains("| " + question.words() + " | ["
        + question.name() + ".rq]")).toList());
  }
}
