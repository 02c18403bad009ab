package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.store.InvalidQueryException;
import dev.lithograph.store.Question;
import dev.lithograph.store.query.CitedAnswer;
import dev.lithograph.store.query.CitedQueries;
import dev.lithograph.store.query.QueryLimits;

/** Anything else that the graph can tell. */
final class RunSparql implements Tool {
  private static final int ROWS = 200;
  private static final String EXAMPLE = "lithium-iron-phosphate-cells";

  private final CitedQueries queries;

  RunSparql(CitedQueries queries) {
    this.queries = queries;
  }

  @Override
  public String name() {
    return "run_sparql";
  }

  @Override
  public String title() {
    return "Ask the graph in SPARQL";
  }

  @Override
  public String description() {
    return "Answers a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE) from the whole graph, for questions that the other"
        + " tools cannot answer, as counting and joining. At most " + ROWS + " rows are told, and a query gets "
        + QueryLimits.FOR_ASSISTANTS.time().toSeconds() + " s."
        + " The prefixes lg, qudt, unit, prov, oa, fabio, dcterms, rdf, rdfs, skos, xsd are known. Select measurements or papers"
        + " too, so that the answer comes with citations. An example:\n" + example();
  }

  private static String example() {
    return Question.all().stream().filter(question -> question.name().equals(EXAMPLE)).map(Question::sparql).findFirst()
        .orElse("");
  }

  @Override
  public Parameters parameters() {
    return new Parameters().needed("query", "The query");
  }

  @Override
  public Answer answer(Arguments arguments) throws UnusableArgumentsException {
    String query = arguments.text("query").orElseThrow(() -> new UnusableArgumentsException("give a query"));
    try {
      return answer(queries.answer(query, ROWS, arguments.client()));
    } catch (InvalidQueryException e) {
      throw new UnusableArgumentsException(e.getMessage());
    }
  }

  private static Answer answer(CitedAnswer answer) {
    ObjectNode content = JsonNodeFactory.instance.objectNode().put("answer", answer.text()).put("cut", answer.cut());
    ArrayNode citations = content.putArray("citations");
    answer.citations().forEach(citations::add);
    StringBuilder text = new StringBuilder(answer.text());
    if (answer.cut()) {
      text.append("\nOnly the first ").append(ROWS).append(" rows; there are more.\n");
    }
    text.append(answer.citations().isEmpty() ? "\nNo paper is named: select measurements or papers too, to have citations.\n"
        : "\nCitations:\n" + String.join("\n", answer.citations()) + "\n");
    return new Answer(text.toString(), content);
  }
}
