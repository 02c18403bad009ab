package dev.lithograph.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * A database that holds what a remote store holds. What a transaction changes is committed there first, as one update, and here
 * only where that was done: so the remote store has each document wholly or not at all, and is never behind.
 */
final class MirroredDataset extends DatasetGraphWrapper {
  private final DatasetGraph local;
  private final RemoteStore remote;
  private final Path file;
  /** Those of the transaction that writes, of which there is one at a time. */
  private Optional<UpdateText> changes = Optional.empty();

  /** @param file that changes are gathered in */
  MirroredDataset(DatasetGraph local, RemoteStore remote, Path file) {
    super(local);
    this.local = local;
    this.remote = remote;
    this.file = file;
  }

  /** Another one each time the database was compacted. */
  @Override
  public Context getContext() {
    return local.getContext();
  }

  @Override
  public void add(Quad quad) {
    changes().insert(quad);
    local.add(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void delete(Quad quad) {
    changes().delete(quad);
    local.delete(quad);
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    delete(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    local.stream(graph, subject, predicate, object).toList().forEach(this::delete);
  }

  @Override
  public void removeGraph(Node graph) {
    changes().drop(graph);
    local.removeGraph(graph);
  }

  private UpdateText changes() {
    if (changes.isEmpty()) {
      changes = Optional.of(new UpdateText(file));
    }
    return changes.get();
  }

  @Override
  public void commit() {
    if (changes.isPresent()) {
      try {
        remote.update(changes.get().written());
      } catch (UncheckedIOException e) {
        abort();
        end();
        throw e;
      }
      forget();
    }
    local.commit();
  }

  @Override
  public void abort() {
    forget();
    local.abort();
  }

  @Override
  public void end() {
    if (isWriteMode()) {
      forget();
    }
    local.end();
  }

  private boolean isWriteMode() {
    return local.isInTransaction() && local.transactionMode() == ReadWrite.WRITE;
  }

  private void forget() {
    changes.ifPresent(UpdateText::close);
    changes = Optional.empty();
  }
}
