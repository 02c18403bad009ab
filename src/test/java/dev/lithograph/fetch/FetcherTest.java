package dev.lithograph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.fetch.Fetched.OutOfReach;
import dev.lithograph.fetch.Fetched.Present;
import dev.lithograph.fetch.Fetched.Refused;
import dev.lithograph.fetch.Fetched.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final String DOI = "10.1000/a(b)<1>:2;3";
  private static final String SEARCH = "search?query=PMCID:PMC12&format=json&resultType=core";
  private static final String TEXT = "PMC12/fullTextXML";

  @TempDir
  private Path folder;

  private LocalEuropePmc service;

  @BeforeEach
  void start() throws IOException {
    service = new LocalEuropePmc();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void storesTheTextWithLicenceAndMetadataBesideIt() throws Exception {
    service.publishes("PMC12", DOI);
    Stored stored = assertInstanceOf(Stored.class, fetch(DOI));
    assertEquals(folder.resolve("PMC12.xml"), stored.file());
    assertEquals("cc by", stored.licence());
    assertEquals(LocalEuropePmc.PAPER, Files.readString(stored.file()));
    JsonNode record = new JsonMapper().readTree(folder.resolve("PMC12.json").toFile());
    assertEquals(List.of("PMC12", DOI, "Okoro B, Lind C.", "Journal of Solids", "2021", "cc by", service.base() + TEXT),
        Stream.of("pmcid", "doi", "authors", "journal", "year", "licence", "source").map(name -> record.path(name).asText())
            .toList());
    assertEquals(List.of("PMC12.json", "PMC12.xml"), files());
  }

  @Test
  void fetchesNothingTwice() throws Exception {
    service.publishes("PMC12", DOI);
    fetch("PMC12");
    int asked = service.requests().size();
    for (String again : List.of("pmc12", DOI, "https://doi.org/" + DOI, "https://pmc.ncbi.nlm.nih.gov/articles/PMC12/")) {
      assertEquals(new Present(folder.resolve("PMC12.xml")), fetch(again));
    }
    assertEquals(asked, service.requests().size());
  }

  @Test
  void fetchesAnewWhereOneOfTheTwoFilesIsMissing() throws Exception {
    service.publishes("PMC12", DOI);
    fetch("PMC12");
    Files.delete(folder.resolve("PMC12.xml"));
    assertInstanceOf(Stored.class, fetch("PMC12"));
    Files.writeString(folder.resolve("PMC12.json"), "{\"pmcid\":");
    assertInstanceOf(Stored.class, fetch("PMC12"));
  }

  @Test
  void refusesWhatIsNotOpenAccess() throws Exception {
    service.finds("PMCID:PMC12", LocalEuropePmc.record("PMC12", DOI, "N"));
    assertRefused("is not open access", fetch("PMC12"));
    assertEquals(List.of(), files());
    assertEquals(1, service.requests().size());
  }

  @Test
  void refusesWhatIsNotKnownOrHasNoText() throws Exception {
    service.finds("PMCID:PMC12");
    assertRefused("is not known to Europe PMC", fetch("PMC12"));
    assertRefused("is not known to Europe PMC", fetch("PMC13"));
    service.finds("PMCID:PMC14", LocalEuropePmc.record("PMC14", DOI, "Y"));
    assertRefused("has no full text", fetch("PMC14"));
    service.finds("PMCID:PMC15", LocalEuropePmc.record("PMC15", DOI, "Y").replace("\"inEPMC\":\"Y\"", "\"inEPMC\":\"N\""));
    assertRefused("has no full text", fetch("PMC15"));
  }

  @Test
  void takesNoOtherPaperForTheOneThatWasAskedFor() throws Exception {
    service.finds("DOI:\"10.1000/1\"", LocalEuropePmc.record("PMC1", "10.1000/11", "Y"));
    assertRefused("is not known", fetch("10.1000/1"));
  }

  @Test
  void waitsAsLongAsABusyServiceAsks() throws Exception {
    service.publishes("PMC12", DOI);
    service.forgets(TEXT);
    service.replies(TEXT, 429, "Too many requests", "Retry-After", "1");
    service.replies(TEXT, 503, "", "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    service.replies(TEXT, 200, LocalEuropePmc.PAPER);
    assertInstanceOf(Stored.class, fetch("PMC12"));
    List<LocalEuropePmc.Request> requests = service.requests();
    assertEquals(4, requests.size());
    assertTrue(requests.get(2).at() - requests.get(1).at() >= 1000, requests::toString);
  }

  @Test
  void triesAgainAfterLongerAndLongerPauses() throws Exception {
    service.publishes("PMC12", DOI);
    service.forgets(TEXT);
    service.replies(TEXT, 503, "");
    service.replies(TEXT, 502, "");
    service.replies(TEXT, 200, LocalEuropePmc.PAPER);
    assertInstanceOf(Stored.class, fetch("PMC12", new Courtesy("me@lab.example", Duration.ZERO, 3, Duration.ofMillis(100),
        Duration.ofSeconds(1), Duration.ofSeconds(5))));
    List<LocalEuropePmc.Request> requests = service.requests();
    assertTrue(requests.get(2).at() - requests.get(1).at() >= 100, requests::toString);
    assertTrue(requests.get(3).at() - requests.get(2).at() >= 200, requests::toString);
  }

  @Test
  void stopsWhereTheServiceStaysBusyOrAsksForTooLongAPause() throws Exception {
    service.replies(SEARCH, 429, "", "Retry-After", "0");
    assertOutOfReach("status 429, after 3 tries", fetch("PMC12"));
    service.forgets(SEARCH);
    service.replies(SEARCH, 429, "", "Retry-After", "3600");
    assertOutOfReach("asks to come back in 3600 s", fetch("PMC12"));
    assertEquals(4, service.requests().size());
  }

  @Test
  void stopsWhereNobodyAnswers() throws Exception {
    EuropePmc client = service.client();
    service.close();
    try (client) {
      assertOutOfReach("localhost cannot be reached", Fetcher.into(folder, client).fetch(PaperId.parse("PMC12").orElseThrow()));
    }
  }

  @Test
  void givesUpAPaperThatTheServiceFailsAt() throws Exception {
    service.replies(SEARCH, 500, "<html>");
    assertRefused("status 500, after 3 tries", fetch("PMC12"));
    service.forgets(SEARCH);
    service.replies(SEARCH, 403, "");
    assertRefused("status 403", fetch("PMC12"));
  }

  @Test
  void storesNoTextThatIsCutShort() throws Exception {
    service.publishes("PMC12", DOI);
    service.forgets(TEXT);
    String half = LocalEuropePmc.PAPER.substring(0, 100);
    service.breaksOff(TEXT, half);
    service.replies(TEXT, 200, half);
    service.replies(TEXT, 200, LocalEuropePmc.PAPER);
    assertInstanceOf(Stored.class, fetch("PMC12"));
    service.publishes("PMC13", "10.1000/13");
    service.forgets("PMC13/fullTextXML");
    service.replies("PMC13/fullTextXML", 200, half);
    assertRefused("cut short", fetch("PMC13"));
    assertEquals(List.of("PMC12.json", "PMC12.xml"), files());
  }

  @Test
  void storesNothingButPapers() throws Exception {
    service.publishes("PMC12", DOI);
    service.forgets(TEXT);
    service.replies(TEXT, 200,
        "<errorBean><errCode>0</errCode><errMsg>Article with id PMC12 is not open access one</errMsg></errorBean>");
    assertRefused("is no paper", fetch("PMC12"));
    assertEquals(List.of(), files());
  }

  @Test
  void saysSoWhereAnAnswerCannotBeUnderstood() throws Exception {
    for (String body : List.of("{\"resultList\":", "[]", "<html>Down for repair</html>", "{\"resultList\":{\"result\":{}}}")) {
      service.forgets(SEARCH);
      service.replies(SEARCH, 200, body);
      assertRefused("cannot be understood", fetch("PMC12"));
    }
  }

  @Test
  void followsRedirections() throws Exception {
    service.publishes("PMC12", DOI);
    service.forgets(TEXT);
    service.replies(TEXT, 302, "", "Location", service.base() + "moved.xml");
    service.replies("moved.xml", 200, LocalEuropePmc.PAPER);
    assertInstanceOf(Stored.class, fetch("PMC12"));
    service.publishes("PMC13", "10.1000/13");
    service.forgets("PMC13/fullTextXML");
    service.replies("PMC13/fullTextXML", 302, "", "Location", service.base() + "PMC13/fullTextXML");
    assertInstanceOf(Refused.class, fetch("PMC13"));
  }

  @Test
  void leavesTheFolderForNoIdentifier() throws Exception {
    for (String path : List.of("../PMC12", "PMC12/../../etc", "PMC", "/etc/passwd", "10.1000/a\"b", "10.1000/a\nb", "10.1000/",
        "",
        "PMC1\u0000")) {
      assertTrue(PaperId.parse(path).isEmpty(), path);
    }
    service.finds("DOI:\"10.1000/../../x\"", LocalEuropePmc.record("../../PMC12", "10.1000/../../x", "Y"));
    assertRefused("has no full text", fetch("10.1000/../../x"));
    service.publishes("PMC12", "10.1000/../../../y");
    assertEquals(folder.resolve("PMC12.xml"), ((Stored) fetch("10.1000/../../../y")).file());
    assertEquals(List.of("PMC12.json", "PMC12.xml"), files());
  }

  @Test
  void asksSlowlyAndSaysWhoAsks() throws Exception {
    service.publishes("PMC12", DOI);
    long start = System.nanoTime();
    fetch("PMC12", new Courtesy("https://lab.example/me", Duration.ofMillis(300), 3, Duration.ofMillis(1), Duration.ofSeconds(1),
        Duration.ofSeconds(5)));
    assertTrue(System.nanoTime() - start >= 300_000_000);
    List<LocalEuropePmc.Request> requests = service.requests();
    assertEquals(2, requests.size());
    assertEquals("Lithograph (https://w3id.org/lithograph; https://lab.example/me)", requests.get(0).userAgent());
  }

  private Fetched fetch(String id) throws IOException, InterruptedException {
    try (EuropePmc client = service.client()) {
      return Fetcher.into(folder, client).fetch(PaperId.parse(id).orElseThrow());
    }
  }

  private Fetched fetch(String id, Courtesy courtesy) throws IOException, InterruptedException {
    try (EuropePmc client = service.client(courtesy)) {
      return Fetcher.into(folder, client).fetch(PaperId.parse(id).orElseThrow());
    }
  }

  private static void assertRefused(String reason, Fetched fetched) {
    assertTrue(assertInstanceOf(Refused.class, fetched).reason().contains(reason), fetched::toString);
  }

  private static void assertOutOfReach(String reason, Fetched fetched) {
    assertTrue(assertInstanceOf(OutOfReach.class, fetched).reason().contains(reason), fetched::toString);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
