package dev.lithograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fetch.LocalEuropePmc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  @TempDir
  private Path folder;

  private LocalEuropePmc service;
  private Terminal terminal;

  @BeforeEach
  void start() throws IOException {
    service = new LocalEuropePmc();
    terminal = new Terminal(false, service::clientOf);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void fetchesWhatCanBeMined() {
    service.publishes("PMC12", "10.1000/a.1");
    String papers = folder.resolve("papers").toString();
    assertEquals(0, fetch("10.1000/A.1", "--into", papers), terminal.err());
    assertEquals(papers + "/PMC12.xml: On Li6PS5Cl (cc by)", terminal.err().strip());
    assertEquals(0, terminal.run("extract", papers + "/PMC12.xml"), terminal.err());
    assertTrue(terminal.out().contains("10.1000/a.1\t") && terminal.out().contains("\tionic_conductivity\tLi6PS5Cl\t"),
        terminal.out());
    assertEquals(0, fetch("PMC12", "--into", papers));
    assertEquals(papers + "/PMC12.xml: was there already", terminal.err().strip());
  }

  @Test
  void goesOnAfterWhatCannotBeFetchedWithOneLineForEach() {
    service.publishes("PMC12", "10.1000/a.1");
    service.finds("PMCID:PMC13", LocalEuropePmc.record("PMC13", "10.1000/13", "N"));
    assertEquals(1, fetch("../up", "PMC13", "PMC14", "PMC12", "--into", folder.toString()));
    List<String> lines = terminal.err().lines().toList();
    assertEquals(4, lines.size(), terminal.err());
    assertTrue(lines.get(0).startsWith("error: ../up is neither a DOI"), lines.get(0));
    assertTrue(lines.get(1).startsWith("error: PMC13 is not open access"), lines.get(1));
    assertTrue(lines.get(2).startsWith("error: PMC14 is not known"), lines.get(2));
    assertTrue(lines.get(3).contains("PMC12.xml: "), lines.get(3));
  }

  @Test
  void stopsWhereTheServiceIsOutOfReach() {
    service.close();
    assertEquals(1, fetch("PMC12", "PMC13", "PMC14", "--into", folder.toString()));
    List<String> lines = terminal.err().lines().toList();
    assertEquals(2, lines.size(), terminal.err());
    assertTrue(lines.get(0).startsWith("error: PMC12 was not fetched: localhost cannot be reached"), lines.get(0));
    assertEquals("stopped before 2 further papers: give the same command later", lines.get(1));
  }

  @Test
  void saysSoWhereTheFolderCannotBeMade() {
    service.publishes("PMC12", "10.1000/a.1");
    assertEquals(0, fetch("PMC12", "--into", folder.toString()));
    assertEquals(1, fetch("PMC12", "--into", folder.resolve("PMC12.xml").toString()));
    assertEquals(1, terminal.err().lines().count(), terminal.err());
  }

  private int fetch(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "fetch";
    all[1] = "--contact";
    all[2] = "me@lab.example";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return terminal.run(all);
  }
}
