package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.PaperName;
import dev.lithograph.search.Facet;
import dev.lithograph.store.describe.Description;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.store.describe.Statement;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Resource;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers with what the store says of a resource. */
final class Entities {
  private static final String STATEMENT = Descriptions.ID + "measurement/";
  private static final String REPORT = Descriptions.ID + "report/";
  /** What says best what a thing is comes first; all else follows by name. */
  private static final List<String> FIRST = Stream.of("property", "subject", "result", "temperature", "roomTemperature",
      "lowestTemperature", "highestTemperature", "rate", "cycle", "cell", "measuredIn", "measuredInOneOf", "asPrinted",
      "reportedIn", "attributedVia", "confidence", "quote", "place", "report").map(Descriptions.TERMS::concat).toList();
  private static final String DOCUMENT_ID = Descriptions.TERMS + "documentId";

  private static final List<String> CREDITS = List.of(Descriptions.TERMS + "measuredIn", Descriptions.TERMS + "measuredInOneOf");

  private final Descriptions descriptions;
  private final Catalogue catalogue;

  Entities(Descriptions descriptions, Catalogue catalogue) {
    this.descriptions = descriptions;
    this.catalogue = catalogue;
  }

  /** @param elsewhere what other pages show of the resource */
  record Model(Description topic, List<Way> elsewhere, List<Way> formats, Optional<Way> graph) {
    public List<Statement> statements(Description described) {
      return described.statements().stream().sorted(Comparator.comparingInt(Entities::rank)).toList();
    }
  }

  record Way(String url, String text, String mediaType) {}

  boolean knows(String iri) {
    return descriptions.knows(iri);
  }

  /** @param address path of the description, to which extensions may be added where it has no parameters */
  void answer(Context context, String iri, String address, Representation representation) {
    if (!knows(iri)) {
      throw new NotFoundResponse("Nothing is known here of " + iri + ". It may have changed when its document was mined again, or"
          + " stand in another store. What has a name here is listed at /id.");
    }
    String formats = formats(address).stream()
        .map(way -> ", <" + way.url() + ">; rel=\"alternate\"; type=\"" + way.mediaType() + "\"").collect(Collectors.joining());
    context.header(Header.LINK, "<" + iri + ">; rel=\"describes\", <" + address + ">; rel=\"canonical\"" + formats);
    Negotiation.answer(context, representation, new Resource() {
      @Override
      public String path() {
        return address;
      }

      @Override
      public String page(Context asked) {
        return Templates.html("entity.jte", model(iri, address));
      }

      @Override
      public void write(Context asked, GraphFormat format, OutputStream out) {
        descriptions.write(iri, Negotiation.site(asked) + address, format, out);
      }
    });
  }

  private Model model(String iri, String address) {
    Description topic = descriptions.of(iri).orElseThrow(NotFoundResponse::new);
    Optional<Way> graph = topic.graph().map(size ->
        new Way(Addresses.SPARQL + "?graph=" + Addresses.encoded(iri), size + " statements", "text/turtle"));
    return new Model(topic, elsewhere(topic), formats(address), graph);
  }

  private static int rank(Statement statement) {
    int place = FIRST.indexOf(statement.property().iri());
    return place < 0 ? FIRST.size() : place;
  }

  private List<Way> elsewhere(Description topic) {
    String iri = topic.name().iri();
    Stream<Way> term = Stream.of(iri).filter(name -> name.startsWith(Descriptions.TERMS))
        .flatMap(name -> term(name.substring(Descriptions.TERMS.length())));
    Stream<Way> paper = topic.mentions().stream().filter(mention -> CREDITS.contains(mention.property().iri())).limit(1)
        .flatMap(mention -> PaperName.ofIri(iri).stream())
        .map(name -> page(Addresses.paper(name), "What it measured, and who reports it"));
    Stream<Way> evidence = Stream.of(STATEMENT, REPORT).filter(iri::startsWith)
        .map(start -> page("/evidence/" + iri.substring(start.length()), "The passage that it was read from"));
    Stream<Way> facts = topic.values(DOCUMENT_ID).stream().map(Values::text)
        .flatMap(id -> {
          SearchParameters search = SearchParameters.everything().toggled(Facet.DOCUMENT, id);
          return Stream.of(page(Addresses.document(id), "Its values beside its text"), page(search.url("/"), "Its values"),
              page(search.url("/compare"), "Its values side by side"));
        });
    Stream<Way> source = Stream.of(iri).filter(name -> !name.startsWith(Descriptions.ID) && name.startsWith("http"))
        .map(name -> page(name, "What its own site says of it"));
    return Stream.of(evidence, term, paper, facts, source).flatMap(way -> way).toList();
  }

  private Stream<Way> term(String name) {
    return Stream.concat(
        catalogue.material(name).stream().map(material -> page(Addresses.material(name), "What is reported of it")),
        catalogue.properties().stream().filter(property -> property.term().equals(name))
            .map(property -> page(Addresses.property(property), "Its values")));
  }

  private static Way page(String url, String text) {
    return new Way(url, text, "text/html");
  }

  private static List<Way> formats(String address) {
    return Representation.GRAPHS.stream().map(format -> new Way(address.contains("?") ? address + "&format=" + format.extension()
        : address + "." + format.extension(), format.label(), format.mediaType())).toList();
  }
}
