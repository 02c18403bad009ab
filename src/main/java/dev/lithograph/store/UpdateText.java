package dev.lithograph.store;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** A SPARQL update that is written into a file change by change, since one may be larger than memory. */
final class UpdateText implements Closeable {
  private static final String INSERT = "INSERT DATA";
  private static final String DELETE = "DELETE DATA";

  private final Path file;
  private final BufferedWriter out;
  /** What is being written: one of the above and the graph; empty between operations. */
  private String operation = "";

  /** @param file which is made, and deleted at the end */
  UpdateText(Path file) {
    this.file = file;
    try {
      out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void insert(Quad quad) {
    add(INSERT, quad);
  }

  void delete(Quad quad) {
    add(DELETE, quad);
  }

  void drop(Node graph) {
    endOperation();
    write("DROP SILENT GRAPH " + NodeFmtLib.strNT(graph) + " ;\n");
  }

  private void add(String verb, Quad quad) {
    String next = verb + " { GRAPH " + NodeFmtLib.strNT(quad.getGraph()) + " {\n";
    if (!next.equals(operation)) {
      endOperation();
      write(next);
      operation = next;
    }
    write(NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject()) + " .\n");
  }

  private void endOperation() {
    if (!operation.isEmpty()) {
      write("} } ;\n");
      operation = "";
    }
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "): make room on the disk", e);
    }
  }

  /** The file, with all changes so far. */
  Path written() {
    endOperation();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "): make room on the disk", e);
    }
    return file;
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
