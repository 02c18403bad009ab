package dev.lithograph.cli;

import dev.lithograph.compare.FactJson;
import dev.lithograph.compare.FactTable;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.store.DocumentTurtle;
import java.io.PrintStream;
import java.util.function.Predicate;

/** Prints mined documents one after the other. */
interface FactPrinter extends AutoCloseable {
  void print(MinedDocument mined);

  /** Prints what stands behind the last document; leaves the stream open. */
  @Override
  default void close() {}

  /** A line a fact. */
  static FactPrinter tsv(PrintStream out, Predicate<Fact> kept) {
    out.print(FactTable.header());
    return mined -> {
      mined.facts().stream().filter(kept).forEach(fact -> out.print(FactTable.line(mined.document().id(), fact)));
      out.flush();
    };
  }

  /** An array of objects. */
  static FactPrinter json(PrintStream out, Predicate<Fact> kept) {
    return new FactPrinter() {
      private String before = "[\n";

      @Override
      public void print(MinedDocument mined) {
        mined.facts().stream().filter(kept).forEach(fact -> {
          out.print(before + FactJson.of(mined.document().id(), fact));
          before = ",\n";
        });
        out.flush();
      }

      @Override
      public void close() {
        out.print(before.equals("[\n") ? "[]\n" : "\n]\n");
      }
    };
  }

  /** The graphs of the documents, which hold statements of every kind, each by its type. */
  static FactPrinter turtle(PrintStream out) {
    DocumentTurtle turtle = new DocumentTurtle();
    return mined -> {
      turtle.write(mined, out);
      out.flush();
    };
  }
}
