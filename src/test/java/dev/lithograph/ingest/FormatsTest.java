package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One paper of our own in every format: what is read and found does not depend on the format. */
class FormatsTest {
  private static final Path SAMPLES = Path.of("src/test/resources/read/formats");
  private static final Miner MINER = new Miner(Readers.standard(), new Assembler(OntologyCatalogue.read()));
  private static final List<String> FACTS = facts(mined("paper.jats.xml"));

  @Test
  void findsAllFactsOfThePaper() {
    assertEquals(6, FACTS.size(), String.join("\n", FACTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper.html", "paper.tei.xml", "paper.md", "paper.txt"})
  void findsTheSameFactsInEveryFormat(String name) {
    assertEquals(String.join("\n", FACTS), String.join("\n", facts(mined(name))));
  }

  @ParameterizedTest
  @CsvSource({"paper.jats.xml, jats", "paper.html, html", "paper.tei.xml, tei", "paper.md, markdown", "paper.txt, text"})
  void readsTheSamePaperInEveryFormat(String name, String format) {
    Document paper = mined(name).document();
    assertEquals(format, paper.source().format());
    assertEquals(List.of(), paper.diagnostics());
    assertEquals("10.1234/sample.2022.11", paper.id());
    assertEquals("Garnets and gels side by side", paper.bibliography().title().orElseThrow());
    assertEquals(List.of("Abstract 1", "Garnets 1", "Gels 1", "Polymer hosts 2"), paper.sections().stream()
        .filter(section -> !section.heading().isBlank()).map(section -> section.heading().value().replaceAll("^[\\d.]+ ", "")
            + " " + section.level()).toList());
    assertEquals(List.of("Garnets without pores, Doe, 2016", "Sulfides in air, Poe, 2018", "Gels that hold, Moe, 2020"),
        paper.references().stream().map(Reference::bibliography).map(FormatsTest::title).toList());
    assertEquals("10.1234/sample.2016.101", paper.references().getFirst().bibliography().doi().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper.jats.xml", "paper.html", "paper.tei.xml"})
  void knowsWhatMarkupSaysOfThePaper(String name) {
    Bibliography paper = mined(name).document().bibliography();
    assertEquals("Garnets and gels side by side, Roe, 2022", title(paper));
    assertEquals("Journal of Samples 3 11", paper.journal().orElseThrow() + " " + paper.volume().orElseThrow() + " "
        + paper.firstPage().orElseThrow());
  }

  private static MinedDocument mined(String name) {
    return ((Outcome.Mined) MINER.mine(SAMPLES.resolve(name))).document();
  }

  private static List<String> facts(MinedDocument mined) {
    return List.copyOf(new TreeSet<>(mined.facts().stream().filter(fact -> fact.kind() == Fact.Kind.RESULT)
        .map(FormatsTest::told).toList()));
  }

  private static String told(Fact fact) {
    String credited = switch (fact.attribution()) {
      case Attribution.CitedFrom cited -> cited.references().stream().map(Reference::number).toList().toString();
      case Attribution.OwnResult own -> "own";
      case Attribution.Unattributed nobody -> "nobody";
    };
    return fact.property().term() + " of " + fact.subject().name() + ": " + fact.normalised() + " " + fact.conditions() + " "
        + credited;
  }

  private static String title(Bibliography paper) {
    return paper.title().orElse("-") + ", " + paper.authors().getFirst().family() + ", " + paper.year().orElse(0);
  }
}
