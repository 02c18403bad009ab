package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Intake;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.RemoteStore;
import dev.lithograph.store.RemoteStoreException;
import dev.lithograph.store.SeparateFuseki;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.admin.Administration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose store is another process, which goes away and comes back. */
class RemoteStoreDownTest {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final Miner MINER = new Miner(Readers.standard(), new Assembler(CATALOGUE));
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String PAPER = "# A garnet\n\nThe ionic conductivity of Li7La3Zr2O12 is 0.4 mS/cm at 25 °C.\n";
  private static final List<String> READ = List.of("/", "/documents", "/compare", "/api/v1/facts", "/data/graph.trig", "/health",
      "/sparql?query=ASK%7B%7D");

  @TempDir
  private Path folder;

  @TempDir
  private Path served;

  @Test
  void goesOnToShowWhatItHasAndChangesNothingMeanwhile() throws Exception {
    try (SeparateFuseki remote = SeparateFuseki.in(served); DataFolder data = DataFolder.open(place(remote), CATALOGUE);
        WebServer server = server(data)) {
      assertEquals(201, send(server, "POST", "/api/documents?name=first.md", PAPER).statusCode());
      remote.kill();
      assertReadable(server);
      assertUnavailable(send(server, "POST", "/api/documents?name=second.md", PAPER.replace("0.4", "0.7")));
      assertUnavailable(send(server, "POST", "/api/documents?name=first.md", PAPER.replace("0.4", "0.7")));
      assertUnavailable(send(server, "DELETE", "/api/documents/first.md", ""));
      assertReadable(server);
      assertEquals(List.of("first.md"), uploads());
      assertEquals(PAPER, Files.readString(folder.resolve("mirror/uploads/first.md")));
      remote.start();
      assertEquals(201, send(server, "POST", "/api/documents?name=second.md", PAPER.replace("0.4", "0.7")).statusCode());
      assertEquals(List.of("first.md", "second.md"), uploads());
    }
  }

  /** The store took a paper and went away before it took what links that to others. */
  @Test
  void showsWhatItHasWhereTheLinksAreStillToBeMade() throws Exception {
    try (SeparateFuseki remote = SeparateFuseki.in(served); DataFolder data = DataFolder.open(place(remote), CATALOGUE);
        WebServer server = server(data)) {
      Outcome.Mined mined = (Outcome.Mined) MINER.mine(Files.writeString(folder.resolve("first.md"), PAPER));
      data.store().replace(mined.document());
      remote.kill();
      assertReadable(server);
      assertThrows(RemoteStoreException.class, data.store()::link);
      assertThrows(RemoteStoreException.class, data.store()::catchUp);
      remote.start();
      assertTrue(data.store().catchUp());
      data.store().link();
      assertFalse(data.store().catchUp());
    }
  }

  private StorePlace place(SeparateFuseki remote) throws Exception {
    return new StorePlace(folder.resolve("mirror"),
        Optional.of(RemoteStore.at(remote.url(), Map.of("user", SeparateFuseki.USER, "password", SeparateFuseki.PASSWORD))));
  }

  private static WebServer server(DataFolder data) throws CannotListenException {
    Administration administration = new Administration(TOKEN, new Intake(new StoreFiller(MINER, data), data));
    return new WebServer(data.store(), data.index(), CATALOGUE,
        new ServerSettings(QueryLimits.USUAL, Optional.empty(), Optional.of(administration), Optional.empty()))
        .start("127.0.0.1", 0);
  }

  private List<String> uploads() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("mirror/uploads"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertReadable(WebServer server) {
    for (String path : READ) {
      assertEquals(200, new Client(server).get(path).statusCode(), path);
    }
  }

  private static void assertUnavailable(HttpResponse<String> answer) throws IOException {
    assertEquals(503, answer.statusCode(), answer.body());
    assertEquals(Optional.of("10"), answer.headers().firstValue("Retry-After"));
    assertEquals(Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals("The store behind this server does not answer, so that nothing can be changed; what it held can be read here."
        + " Send the same again later.", problem.get("detail").asText());
  }

  private static HttpResponse<String> send(WebServer server, String method, String path, String content) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, BodyPublishers.ofString(content)).header("Authorization", "Bearer " + TOKEN).build(),
        BodyHandlers.ofString());
  }
}
