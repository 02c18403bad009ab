package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.store.BoundedAnswer;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.InvalidQueryException;
import dev.lithograph.store.QueryLimits;
import dev.lithograph.store.Question;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Anything else that the graph can tell. */
final class RunSparql implements Tool {
  private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(10), 200, 100_000);
  /** What Jena does not stop in time, a hostile regular expression say, is left to itself after that. */
  private static final Duration PATIENCE = LIMITS.time().plusSeconds(2);
  private static final int AT_ONCE = 2;
  private static final String EXAMPLE = "lithium-iron-phosphate-cells";

  private final FactStore store;
  private final Semaphore free = new Semaphore(AT_ONCE);

  RunSparql(FactStore store) {
    this.store = store;
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
        + " tools cannot answer, as counting and joining. At most " + LIMITS.rows() + " rows and " + LIMITS.time().toSeconds() + " s."
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
    if (!free.tryAcquire()) {
      throw new UnusableArgumentsException(AT_ONCE + " queries are being answered already: ask again in a moment");
    }
    FutureTask<BoundedAnswer> task = new FutureTask<>(() -> {
      try {
        return store.answer(query, LIMITS);
      } finally {
        free.release();
      }
    });
    Thread.ofPlatform().daemon().name("answers a query").start(task);
    return answer(awaited(task));
  }

  private static BoundedAnswer awaited(FutureTask<BoundedAnswer> task) throws UnusableArgumentsException {
    try {
      return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidQueryException invalid) {
        throw new UnusableArgumentsException(invalid.getMessage());
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new UnusableArgumentsException("the query takes longer than " + LIMITS.time().toSeconds() + " s: ask for less");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableArgumentsException("the program is to end");
    }
  }

  private static Answer answer(BoundedAnswer answer) {
    ObjectNode content = JsonNodeFactory.instance.objectNode().put("answer", answer.text()).put("cut", answer.cut());
    ArrayNode citations = content.putArray("citations");
    answer.citations().forEach(citations::add);
    StringBuilder text = new StringBuilder(answer.text());
    if (answer.cut()) {
      text.append("\nOnly the first ").append(LIMITS.rows()).append(" rows; there are more.\n");
    }
    text.append(answer.citations().isEmpty() ? "\nNo paper is named: select measurements or papers too, to have citations.\n"
        : "\nCitations:\n" + String.join("\n", answer.citations()) + "\n");
    return new Answer(text.toString(), content);
  }
}
