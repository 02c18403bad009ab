package dev.lithograph.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Europe PMC's REST service: what it knows of a paper, and its full text as JATS XML. */
public final class EuropePmc implements AutoCloseable {
  public static final URI PUBLIC = URI.create("https://www.ebi.ac.uk/europepmc/webservices/rest/");

  private static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final Requests requests;

  /** @param base the address of the service, which ends in a slash */
  public EuropePmc(URI base, Courtesy courtesy) {
    this.base = base;
    this.requests = new Requests(courtesy);
  }

  /** The paper's record as JSON, which {@link #entries} reads. */
  Answer search(PaperId id) throws InterruptedException {
    return requests.get(base.resolve("search?query=" + URLEncoder.encode(id.query(), StandardCharsets.UTF_8)
        + "&format=json&resultType=core"),
        body -> results(body).isEmpty() ? Optional.of("the service's answer cannot be understood") : Optional.empty());
  }

  static List<PaperEntry> entries(byte[] body) {
    return results(body).stream().flatMap(results -> StreamSupport.stream(results.spliterator(), false))
        .map(PaperEntry::of).toList();
  }

  private static Optional<JsonNode> results(byte[] body) {
    try {
      return Optional.of(JSON.readTree(body).at("/resultList/result")).filter(JsonNode::isArray);
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("bytes are at hand", e);
    }
  }

  Answer fullText(PaperId.Pmcid id) throws InterruptedException {
    return requests.get(fullTextAddress(id), ArticleXml::fault);
  }

  URI fullTextAddress(PaperId.Pmcid id) {
    return base.resolve(id.text() + "/fullTextXML");
  }

  @Override
  public void close() {
    requests.close();
  }
}
