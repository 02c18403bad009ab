package dev.lithograph.web.page;

import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;

/** A version of the ontology: the one of this program wholly, of others that they are named in it. */
final class OntologyVersionPage implements Route {
  private static final String VERSION_IRI = "http://www.w3.org/2002/07/owl#versionIRI";

  private final OntologyPage current;
  private final Entities entities;

  OntologyVersionPage(OntologyPage current, Entities entities) {
    this.current = current;
    this.entities = entities;
  }

  @Override
  public String path() {
    return Addresses.ONTOLOGY + "/{version}";
  }

  @Override
  public void answer(Context context) {
    String version = Descriptions.ONTOLOGY + "/" + context.pathParam("version");
    boolean here = current.ontology().header().values(VERSION_IRI).stream().anyMatch(value -> Values.iri(value).equals(version));
    Representation representation = Negotiation.of(context, Representation.ALL);
    if (here) {
      Negotiation.answer(context, representation, current);
    } else {
      entities.answer(context, version, Addresses.described(version), representation);
    }
  }
}
