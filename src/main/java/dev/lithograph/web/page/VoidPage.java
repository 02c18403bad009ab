package dev.lithograph.web.page;

import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;

/** Where VoID wants clients to look for a description of the data: leads there, in Turtle unless asked otherwise. */
final class VoidPage implements Route {
  private static final List<Representation> OFFERED =
      Stream.concat(Representation.GRAPHS.stream(), Stream.of(Representation.HTML)).toList();

  @Override
  public String path() {
    return "/.well-known/void";
  }

  @Override
  public void answer(Context context) {
    context.redirect(Addresses.DATA + "." + Negotiation.of(context, OFFERED).extension(), HttpStatus.FOUND);
  }
}
