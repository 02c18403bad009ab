package dev.lithograph.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.QueryInterruptedException;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** RDF4J's store on disk with the indexes that it makes unasked, in this process: it has no server to ask by. */
final class Rdf4j implements Sparql, AutoCloseable {
  private final SailRepository repository;

  Rdf4j(Path folder) {
    repository = new SailRepository(new NativeStore(folder.toFile()));
    repository.init();
  }

  /** In one transaction, and all into the default graph: RDF4J would give what stands in several graphs several times. */
  void load(List<Path> quads) throws IOException {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      for (Path file : quads) {
        connection.add(file.toFile(), RDFFormat.NQUADS, (Resource) null);
      }
      connection.commit();
    }
  }

  @Override
  public Optional<byte[]> answer(String query) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (RepositoryConnection connection = repository.getConnection()) {
      TupleQuery asked = connection.prepareTupleQuery(query);
      asked.setMaxExecutionTime((int) LIMIT.toSeconds());
      asked.evaluate(new SPARQLResultsXMLWriter(answer));
      return Optional.of(answer.toByteArray());
    } catch (QueryInterruptedException e) {
      return Optional.empty();
    }
  }

  @Override
  public double computed() {
    return Cost.computed() / 1e6;
  }

  @Override
  public void close() {
    repository.shutDown();
  }
}
