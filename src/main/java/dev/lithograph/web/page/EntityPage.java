package dev.lithograph.web.page;

import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/**
 * What the store says of a document, paper, measurement: of whatever has a name of ours. Its name {@code https://w3id.org/...}
 * leads to this page by a redirection there, so that the thing and what is said of it have two addresses; that here is of the
 * description and is answered directly.
 */
final class EntityPage implements Route {
  private final Entities entities;

  EntityPage(Entities entities) {
    this.entities = entities;
  }

  @Override
  public String path() {
    return Addresses.ENTITIES + "<name>";
  }

  /** A name may end like an extension; what has it comes first. */
  @Override
  public void answer(Context context) {
    String name = context.req().getRequestURI().substring(Addresses.ENTITIES.length());
    String iri = iri(name, context);
    Optional<Representation> byExtension = Representation.withExtension(name.substring(name.lastIndexOf('.') + 1))
        .filter(representation -> !entities.knows(iri));
    String described = byExtension.map(representation -> iri(name.substring(0, name.lastIndexOf('.')), context)).orElse(iri);
    String address = Addresses.described(described);
    Representation representation = byExtension.orElseGet(() -> Negotiation.of(context, Representation.ALL));
    context.header(Header.CONTENT_LOCATION, address + "." + representation.extension());
    entities.answer(context, described, address, representation);
  }

  private static String iri(String name, Context context) {
    return Descriptions.iri(name).orElseThrow(() -> new NotFoundResponse("There is nothing at " + context.path() + "."));
  }
}
