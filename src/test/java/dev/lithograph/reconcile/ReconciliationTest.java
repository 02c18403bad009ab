package dev.lithograph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.StoredFact;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
  /** Place and capacity of reports of one cell, credited to one paper; how many are joined and how many disagree. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A S1 145, B T1.r1 145                          | 1 | 0
      A S1 145, B T1.r1 132                          | 0 | 1
      A S1 145, B T1.r1 132, C S1 118                | 0 | 3
      A S1 145, A S2 145, B T1.r1 132                | 1 | 2
      A S1 145, A S2 132, B T1.r1 132                | 1 | 0
      A S1 145, A S2 132, B T1.r1 118                | 0 | 0
      A S1 145, B T1.r1 145, B T1.r2 132             | 1 | 0
      A T1.r1 145, A T1.r2 132, A S1 132             | 1 | 0
      A S1 145, B T1.r1 ~145                         | 1 | 0
      A S1 145, A S2 ~145, B T1.r1 145               | 2 | 0
      """)
  void takesSeveralValuesForASeries(String reports, int joined, int disagreeing) {
    List<Link> links = Reconciliation.of(Stream.of(reports.split(", ")).map(report -> {
      int space = report.lastIndexOf(' ');
      return Told.of("%s; %s mAh/g; LLZO; 0.1 C, LiFePO4; Kim 2016 12 45".formatted(report.substring(0, space),
          report.substring(space + 1)));
    }));
    assertEquals(joined, links.stream().filter(link -> link.relation() == Relation.SAME_MEASUREMENT).count(), links.toString());
    assertEquals(disagreeing, links.stream().filter(link -> link.relation() == Relation.OTHER_VALUE).count(), links.toString());
  }

  @Test
  void letsACreditStandThatTheOtherDocumentGivesToo() {
    String report = "%s; 145.3 mAh/g; LLZO; 0.1 C, LiFePO4; %s";
    StoredFact here = Told.of(report.formatted("A S1", "Kim 2016 12 45"));
    StoredFact there = Told.of(report.formatted("B T1.r1", "Lee 2018 3 7"));
    StoredFact thereToo = Told.of(report.formatted("B T1.r2", "Kim 2016 12 45"));
    assertEquals(List.of(Link.of(here.iri(), there.iri(), Relation.OTHER_CREDIT)), Reconciliation.of(Stream.of(here, there)));
    assertEquals(List.of(Link.of(here.iri(), thereToo.iri(), Relation.SAME_MEASUREMENT)),
        Reconciliation.of(Stream.of(here, there, thereToo)));
  }

  @Test
  void givesTheSameLinksInWhicheverOrderFactsCome() {
    List<StoredFact> facts = new ArrayList<>(manyReports(600));
    List<Link> links = Reconciliation.of(facts.stream());
    Collections.shuffle(facts, new Random(1));
    assertEquals(links, Reconciliation.of(facts.stream()));
  }

  /** What two documents say to each other does not depend on a third. */
  @Test
  void keepsLinksWhenDocumentsAreAdded() {
    List<StoredFact> facts = manyReports(600);
    Map<String, String> documents = new TreeMap<>();
    facts.forEach(fact -> documents.put(fact.iri(), fact.documentId()));
    List<StoredFact> few = facts.stream().filter(fact -> fact.documentId().compareTo("D3") < 0).toList();
    assertEquals(Reconciliation.of(few.stream()), Reconciliation.of(facts.stream()).stream().filter(link ->
        documents.get(link.one()).compareTo("D3") < 0 && documents.get(link.other()).compareTo("D3") < 0).toList());
  }

  /** About a second; comparing each with each would take minutes, and a busy machine takes four times as long. */
  @Test
  void comparesTenThousandReportsInSeconds() {
    List<StoredFact> facts = manyReports(10_000);
    Reconciliation.of(facts.subList(0, 5_000).stream());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Reconciliation.of(facts.stream());
    long milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertTrue(milliseconds < 10_000, milliseconds + " ms");
  }

  /** Of a few materials and papers, as reviews of one field report them. */
  private static List<StoredFact> manyReports(int number) {
    Random random = new Random(7);
    List<String> subjects = List.of("LLZO", "LLZO + PEO", "Li6.4La3Zr1.4Ta0.6O12", "Li6PS5Cl", "LATP", "LLZO + [Py14][TFSI]");
    return IntStream.range(0, number).mapToObj(i -> Told.of("D%d %s; %d.%d %s; %s; rt; Kim%d 2016 12 45".formatted(
        i / 150, i % 3 == 0 ? "T1.r" + i : "S" + i % 8 + "'".repeat(i % 5), 1 + random.nextInt(9), random.nextInt(10),
        i % 2 == 0 ? "mS/cm" : "mAh/g", subjects.get(random.nextInt(subjects.size())), i / 15 % 500))).toList();
  }
}
