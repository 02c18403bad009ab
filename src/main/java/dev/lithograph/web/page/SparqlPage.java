package dev.lithograph.web.page;

import dev.lithograph.store.Question;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Resource;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The SPARQL endpoint where no query is asked: for people a form with questions to begin with, for programs what the endpoint
 * can do.
 */
final class SparqlPage implements Resource {
  /** What most readers would ask; the question that the editor begins with. */
  private static final String FIRST = "conductivity-by-family";

  private final DatasetDescription description;
  private final List<Question> questions = Question.all();

  SparqlPage(DatasetDescription description) {
    this.description = description;
  }

  record Model(String query, List<Question> questions) {}

  @Override
  public String path() {
    return Addresses.SPARQL;
  }

  @Override
  public String page(Context context) {
    Optional<Question> chosen = Optional.ofNullable(context.queryParam("question"))
        .flatMap(this::question);
    String query = chosen.or(() -> question(FIRST)).map(Question::sparql).orElse("");
    return Templates.html("sparql.jte", new Model(query, questions));
  }

  private Optional<Question> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  @Override
  public void write(Context context, GraphFormat format, OutputStream out) {
    description.writeService(Negotiation.site(context), format, out);
  }
}
