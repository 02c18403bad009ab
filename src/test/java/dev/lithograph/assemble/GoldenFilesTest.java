package dev.lithograph.assemble;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import dev.lithograph.fact.Fact;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.markdown.MarkdownReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code src/test/resources/golden}: what Lithograph understands, and what not yet. */
class GoldenFilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> FOLDERS = List.of("text", "tables");

  private final Assembler assembler = new Assembler(OntologyCatalogue.read());

  @TestFactory
  Stream<DynamicContainer> understandsItsExamples() throws IOException {
    List<Path> examples = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(examples::add);
      }
    }
    return examples.stream().map(file -> dynamicContainer(GOLDEN.relativize(file).toString(), cases(file)));
  }

  private Stream<DynamicTest> cases(Path file) {
    try {
      return GoldenCase.of(Files.readAllLines(file)).stream()
          .map(golden -> dynamicTest(golden.name(), URI.create(file.toUri() + "?line=" + golden.line()), () -> check(golden)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(GoldenCase golden) {
    List<String> problems = problems(golden);
    if (golden.knownGap().isPresent()) {
      assertFalse(problems.isEmpty(), "is understood now: take out the line \"known gap\"");
    } else if (!problems.isEmpty()) {
      fail(String.join("\n", problems));
    }
  }

  private List<String> problems(GoldenCase golden) {
    Document document = MarkdownReader.read(new Source("case.md", "markdown", inPaper(golden.document()), ""));
    List<Fact> facts = assembler.assemble(document).facts();
    facts.forEach(fact -> assertQuoted(document, fact));
    List<Fact> left = new ArrayList<>(facts);
    List<String> problems = new ArrayList<>();
    for (GoldenFact expected : golden.facts()) {
      left.stream().filter(fact -> expected.differences(fact).isEmpty()).findFirst()
          .ifPresentOrElse(left::remove, () -> problems.add("missing: " + expected.cells().entrySet().stream()
              .filter(cell -> !cell.getValue().isEmpty()).toList()));
    }
    left.forEach(fact -> problems.add("not expected: " + GoldenFact.describe(fact)));
    return problems;
  }

  /** What has no title of its own stands in a paper that has one, as text does. */
  private static String inPaper(String document) {
    return document.startsWith("#") ? document : "# Electrolytes for lithium cells\n\n## Introduction\n\n" + document;
  }

  /** Nothing without evidence: the value stands in its quote, and the quote in the file. */
  private static void assertQuoted(Document document, Fact fact) {
    assertFalse(fact.evidence().asPrinted().isBlank());
    assertTrue(fact.evidence().quoteSpan().end() <= document.source().content().length());
    assertTrue(document.source().excerpt(fact.evidence().valueSpan()).chars().anyMatch(Character::isDigit));
  }
}
