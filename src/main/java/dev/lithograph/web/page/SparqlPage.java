package dev.lithograph.web.page;

import dev.lithograph.store.ExampleQuery;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Resource;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The SPARQL endpoint where no query is asked: for people a form with examples, for programs what the endpoint can do. */
final class SparqlPage implements Resource {
  private final DatasetDescription description;
  private final List<ExampleQuery> examples = ExampleQuery.all();

  SparqlPage(DatasetDescription description) {
    this.description = description;
  }

  record Model(String query, List<ExampleQuery> examples) {}

  @Override
  public String path() {
    return Addresses.SPARQL;
  }

  @Override
  public String page(Context context) {
    Optional<ExampleQuery> chosen = Optional.ofNullable(context.queryParam("example"))
        .flatMap(name -> examples.stream().filter(example -> example.name().equals(name)).findFirst());
    String query = chosen.or(() -> examples.stream().findFirst()).map(ExampleQuery::sparql).orElse("");
    return Templates.html("sparql.jte", new Model(query, examples));
  }

  @Override
  public void write(Context context, GraphFormat format, OutputStream out) {
    description.writeService(Negotiation.site(context), format, out);
  }
}
