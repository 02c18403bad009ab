package dev.lithograph.store.query;

import org.apache.jena.query.QueryCancelledException;

/** Ends a query; Jena then tidies up as after its own time limit. */
final class RefusedException extends QueryCancelledException {
  private static final long serialVersionUID = 1;

  /** Thrown in the middle of iterators and regular expressions, where a stack trace would tell nobody anything. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
