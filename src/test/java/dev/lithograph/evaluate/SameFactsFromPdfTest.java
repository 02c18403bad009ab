package dev.lithograph.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.FactTable;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publisher's PDF of a paper gives the facts that its JATS gives. */
class SameFactsFromPdfTest {
  private static final Path CORPUS = Path.of(System.getProperty("lithograph.shared", "../shared")).resolve("corpus");

  @ParameterizedTest
  @ValueSource(strings = {"PMC7077619", "PMC7052325"})
  void asFromJats(String paper) throws InvalidGoldException {
    Path jats = CORPUS.resolve(paper + ".jats.xml");
    Path pdf = CORPUS.resolve(paper + ".pdf");
    assumeTrue(Files.exists(jats) && Files.exists(pdf), "skipped: no " + paper + " as JATS and PDF in "
        + CORPUS.toAbsolutePath().normalize() + "; set -Dlithograph.shared to the folder that holds corpus/");
    Catalogue catalogue = OntologyCatalogue.read();
    String gold = mine(jats, catalogue).facts().stream().map(fact -> FactTable.line("", fact))
        .collect(Collectors.joining("", FactTable.header(), ""));
    Evaluation evaluation =
        Evaluation.of(GoldTable.read("jats", gold, catalogue).facts(), mine(pdf, catalogue).facts(), property -> true);
    for (Level level : Level.values()) {
      Score score = evaluation.score(level);
      String told = "%s: precision %.3f, recall %.3f".formatted(level, score.precision(), score.recall());
      assertTrue(score.recall() >= 0.85 && score.precision() >= 0.90, told);
    }
  }

  private static MinedDocument mine(Path file, Catalogue catalogue) {
    return switch (new Miner(Readers.standard(), new Assembler(catalogue)).mine(file)) {
      case Outcome.Mined outcome -> outcome.document();
      case Outcome.Failed failed -> fail(failed.reason().toString());
    };
  }
}
