package dev.lithograph.web.page;

import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Route;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What has a name here: with {@code ?iri=}, what is known of it, whoever named it; else which kinds there are, with examples. */
final class LookUpPage implements Route {
  private static final String PATH = "/id";

  private final Entities entities;
  private final Descriptions descriptions;

  LookUpPage(Entities entities, Descriptions descriptions) {
    this.entities = entities;
    this.descriptions = descriptions;
  }

  record Model(List<Descriptions.Sample> kinds) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    Optional<String> iri = Optional.ofNullable(context.queryParam("iri")).map(String::strip).filter(given -> !given.isEmpty());
    if (iri.isEmpty()) {
      Templates.answer(context, "identifiers.jte", new Model(descriptions.samples()));
      return;
    }
    entities.answer(context, iri.get(), Addresses.described(iri.get()), representation(context));
  }

  private static Representation representation(Context context) {
    Optional<String> format = Optional.ofNullable(context.queryParam("format"));
    return format.isEmpty() ? Negotiation.of(context, Representation.ALL) : format.flatMap(Representation::withExtension)
        .orElseThrow(() -> new BadRequestResponse("There is no format \"" + format.get() + "\"."));
  }
}
