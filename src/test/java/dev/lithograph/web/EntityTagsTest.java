package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caches are told what an answer depends on, and whether it is still the same (RFC 9110, 8.8.3 and 12.5.5). */
class EntityTagsTest {
  @RegisterExtension
  private static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @ValueSource(strings = {"/data", "/data.ttl", "/data.jsonld", "/ontology", "/ontology.ttl", "/sparql", "/sparql.ttl",
      "/data/facts.tsv", "/data/graph.trig", "/sparql?query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7D"})
  void oneTagStandsForTheAnswerPackedOrNot(String path) {
    HttpResponse<String> plain = SITE.get(path);
    HttpResponse<String> packed = SITE.get(path, "Accept-Encoding", "gzip");
    assertEquals(200, plain.statusCode(), plain.body());
    assertEquals(List.of("gzip"), packed.headers().allValues("Content-Encoding"), path);
    String tag = header(plain, "ETag");
    assertTrue(tag.startsWith("W/\""), tag);
    assertEquals(tag, header(packed, "ETag").replace("--gzip", ""));
    for (HttpResponse<String> answer : List.of(plain, packed)) {
      assertTrue(header(answer, "Vary").contains("Accept-Encoding"), answer.headers().toString());
    }
    for (String known : List.of(tag, tag.replace("W/", ""), header(packed, "ETag"), "\"another\", " + tag)) {
      for (String encoding : List.of("gzip", "identity")) {
        HttpResponse<String> again = SITE.get(path, "If-None-Match", known, "Accept-Encoding", encoding);
        assertEquals(304, again.statusCode(), path + " " + known);
        assertEquals("", again.body());
        assertTrue(header(again, "ETag").replace("--gzip", "").endsWith(tag.replace("W/", "")), again.headers().toString());
        assertTrue(header(again, "Vary").contains("Accept-Encoding"), again.headers().toString());
      }
    }
    assertEquals(200, SITE.get(path, "If-None-Match", tag.replace("W/\"", "W/\"0")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data", "/ontology", "/sparql", "/sparql?query=ASK%7B%7D"})
  void whatIsNegotiatedDependsOnWhatTheClientTakes(String path) {
    List<String> vary = List.of(header(SITE.get(path), "Vary").split(", "));
    assertTrue(vary.contains("Accept"), vary.toString());
  }

  /** The question mark keeps what was made before from being given again. */
  @ParameterizedTest
  @ValueSource(strings = {"/data", "/data.ttl", "/data.jsonld", "/data.rdf", "/sparql.ttl", "/ontology.ttl"})
  void whatIsMadeTwiceIsTheSame(String path) {
    HttpResponse<String> first = SITE.get(path);
    HttpResponse<String> second = SITE.get(path + "?");
    assertEquals(first.body(), second.body());
    assertEquals(header(first, "ETag"), header(second, "ETag"));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
