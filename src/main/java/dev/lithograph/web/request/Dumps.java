package dev.lithograph.web.request;

import dev.lithograph.store.describe.DatasetDescription.Dump;
import java.util.List;

/** The files in which all is to be had. */
public final class Dumps {
  public static final Dump FACTS = new Dump("/data/facts.tsv", "text/tab-separated-values", "All values as a table, one a line");
  public static final Dump GRAPH = new Dump("/data/graph.trig", "application/trig", "The whole graph as TriG");
  public static final List<Dump> ALL = List.of(FACTS, GRAPH);

  private Dumps() {}
}
