package dev.lithograph.store;

import java.util.Arrays;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * How a database is laid out. It keeps four indexes of its statements, where TDB2 by itself keeps six: GSPO, and the three that
 * end with the graph, which alone answer questions about the union of all graphs. GPOS and GOSP are not missed: the graph of a
 * document is small, and {@link ValuesInGraph} goes through it. GSPO has to be the first: TDB2 6.0.0 finds a whole statement in
 * the first one and takes it to be in that order.
 */
final class Layout {
  private static final String BY_GRAPH = "GSPO";
  private static final String BY_VALUE = "POSG";

  /**
   * TDB2's own caches hold a million names and literals, which take most of half a gigabyte; these take a tenth of it. A database
   * that was made with other indexes keeps them until it is compacted.
   */
  static final StoreParams PARAMETERS = StoreParams.builder("lithograph")
      .quadIndexes(new String[] {BY_GRAPH, "SPOG", BY_VALUE, "OSPG"})
      .nodeId2NodeCacheSize(200_000).node2NodeIdCacheSize(100_000).build();

  private Layout() {}

  /** The database at {@code location}, which is made where there is none. */
  static SharedDatabase connect(Location location) {
    DatasetGraph dataset = DatabaseConnection.connectCreate(location, PARAMETERS).getDatasetGraph();
    complete(TDBInternal.getDatasetGraphTDB(dataset));
    return new SharedDatabase(dataset);
  }

  /** One generation of a database, in a folder of its own. */
  static DatasetGraphTDB generation(Location location) {
    return complete(StoreConnection.connectCreate(location, PARAMETERS, null).getDatasetGraphTDB());
  }

  private static DatasetGraphTDB complete(DatasetGraphTDB database) {
    TupleTable table = database.getQuadTable().getNodeTupleTable().getTupleTable();
    TupleIndex[] indexes = table.getIndexes();
    if (Arrays.stream(indexes).map(TupleIndex::getName).toList().equals(Arrays.asList(PARAMETERS.getQuadIndexes()))) {
      for (int i = 0; i < indexes.length; i++) {
        if (indexes[i].getName().equals(BY_VALUE) && indexes[i].wrapped() == null) {
          table.setTupleIndex(i, new ValuesInGraph(indexes[i], indexes[0]));
        }
      }
    }
    return database;
  }
}
